import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/app/components/sum-picture.ts';
import type { SumPicture } from '../../../src/app/components/sum-picture.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { pictureOf } from '../../../src/core/practice/picture.ts';
import { askFor } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { promptOf, SUM_SKILLS } from '../../core/practice/sums.ts';
import { inBothThemes } from '../themes.ts';

const show = (question: Question, open = false): Promise<SumPicture> =>
  fixture<SumPicture>(html`<sum-picture .question=${question} ?open=${open}></sum-picture>`);
const words = (picture: SumPicture): string => picture.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
const drawn = (picture: SumPicture): string[] =>
  [...picture.renderRoot.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());
const count = (picture: SumPicture, selector: string): number => picture.renderRoot.querySelectorAll(selector).length;

const plus = (...operands: number[]): Question => ({ kind: 'addition', operands });
const minus = (...operands: number[]): Question => ({ kind: 'subtraction', operands });
const times = (...operands: number[]): Question => ({ kind: 'multiplication', operands });
const divided = (...operands: number[]): Question => ({ kind: 'division', operands });

describe('<sum-picture>', () => {
  it('jumps on a number line by way of the ten, and says so', async () => {
    const picture = await show(plus(7, 5));
    expect(drawn(picture)).to.include.members(['+3', '+2', '7', '10', '12']);
    expect(words(picture)).to.equal('Number line. Start at 7. Jump 3 up to 10. Jump 2 up to 12.');
  });

  it('jumps below zero with a proper minus', async () => {
    const picture = await show({ kind: 'below-zero', operands: [3, -8] });
    expect(drawn(picture)).to.include.members(['−3', '−5', '3', '0']);
    expect(words(picture)).to.equal('Number line. Start at 3. Jump 3 down to 0. Jump 5 down to −5.');
  });

  it('sets the dots of a product in rows', async () => {
    const picture = await show(times(3, 7));
    expect(count(picture, '.dot')).to.equal(21);
    expect(drawn(picture)).to.deep.equal(['7', '3', '3 × 7 = 21']);
    expect(words(picture)).to.equal('Dots in 3 rows of 7. There are 21 dots.');
  });

  it('shares dots out in rows', async () => {
    expect(words(await show(divided(12, 4)))).to.equal('12 dots in rows of 4. There are 3 rows.');
  });

  it('makes a ten of ten ones', async () => {
    const picture = await show(plus(36, 27));
    expect(drawn(picture)).to.deep.equal(['36', '+ 27', '= 63']);
    expect(count(picture, '.one.moved')).to.equal(10);
    expect(count(picture, '.rod.moved')).to.equal(1);
    expect(count(picture, '.block')).to.equal(9 + 9 + 9);
  });

  it('opens a ten and leaves of what is taken away the outline', async () => {
    const picture = await show(minus(42, 17));
    expect(drawn(picture)).to.deep.equal(['42', '− 17', '= 25']);
    expect(count(picture, '.taken')).to.equal(8);
    expect(words(picture)).to.equal('Blocks for 42; 17 of them are taken away. 25 are left.');
  });

  it('opens a hundred across a zero', async () => {
    const picture = await show(minus(100, 37));
    expect(count(picture, '.plate')).to.equal(1);
    expect(count(picture, '.taken')).to.equal(10);
  });

  it('lays out tenths', async () => {
    expect(drawn(await show({ kind: 'decimals', operands: [2.7, 1.5] }))).to.deep.equal(['2.7', '+ 1.5', '= 4.2']);
  });

  it('draws nothing for a question that it cannot take apart', async () => {
    expect(count(await show({ kind: 'roots', operands: [49] }), 'svg')).to.equal(0);
  });

  it('never gives away what is still open, in the drawing or in words', async () => {
    for (const [question, answer] of [
      [plus(7, 5), '12'], [minus(12, 5), '7'], [times(3, 7), '21'], [divided(12, 4), '3'], [plus(36, 27), '63'], [minus(42, 17), '25'],
      [{ kind: 'below-zero', operands: [3, -8] }, '−5'], [{ kind: 'decimals', operands: [2.7, 1.5] }, '4.2'],
    ] as const) {
      const picture = await show(question, true);
      const said = words(picture).match(/−?[\d.]*\d/g) ?? [];
      expect(said, words(picture)).not.to.include(answer);
      const shown = drawn(picture).filter((text) => !/^[+−]\d+$/.test(text));
      expect(shown.some((text) => text === answer || text.endsWith(`= ${answer}`)), shown.join()).to.equal(false);
      expect(count(picture, '.taken')).to.equal(0);
    }
  });

  it('is a drawing without useless numbers, within its frame, for every question', async () => {
    const picture = await show(plus(1, 2));
    const questions = SUM_SKILLS.flatMap((skill) => fc.sample(fc.integer(), { numRuns: 4, seed: 5 }).map((seed) => askFor(skill, mulberry32(seed))));
    for (const [i, question] of questions.filter(pictureOf).entries()) {
      picture.question = question;
      picture.open = i % 2 === 0;
      await picture.updateComplete;
      const svg = picture.renderRoot.querySelector('svg');
      const prompt = promptOf(question);
      expect(svg?.outerHTML, prompt).not.to.match(/NaN|undefined|Infinity|style=/);
      const frame = svg?.viewBox.baseVal;
      const box = svg?.getBBox();
      expect((box?.x ?? -1) >= -1 && (box?.y ?? -1) >= -1, prompt).to.equal(true);
      expect((box?.x ?? 0) + (box?.width ?? 0), prompt).to.be.at.most((frame?.width ?? 0) + 1);
      expect((box?.y ?? 0) + (box?.height ?? 0), prompt).to.be.at.most((frame?.height ?? 0) + 1);
    }
  });

  inBothThemes(async () => {
    const all = await fixture(html`
      <div>${[plus(7, 5), times(3, 7), minus(42, 17)].map((question) => html`<sum-picture .question=${question}></sum-picture>`)}</div>`);
    await expect(all).to.be.accessible();
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/app/components/skill-choice.ts';
import type { SkillChoice, SkillOption } from '../../../src/app/components/skill-choice.ts';
import { button, find, press, says, seen } from '../by-role.ts';
import { inBothThemes } from '../themes.ts';

const options: readonly SkillOption[] = [
  { id: 'plus', year: 1, sign: '+ 10', name: 'Plus to 10' },
  { id: 'pairs', year: 1, sign: '□+□=10', name: 'Pairs that make 10' },
  { id: 'table', year: 3, sign: '× 3', name: 'Table of 3' },
];

let told: string[][] = [];

const show = (...chosen: string[]) => {
  told = [];
  return fixture<SkillChoice>(html`
    <skill-choice .options=${options} .chosen=${chosen} @skills-change=${({ skills }: { skills: string[] }) => told.push(skills)}></skill-choice>`);
};
const year = (name: string) => seen(() => find<HTMLInputElement>('input[type=radio]', name));
const skill = (name: string) => seen(() =>
  [...(find('skill-choice')?.shadowRoot?.querySelectorAll('label') ?? [])].find((label) => label.querySelector('.name')?.textContent === name)?.querySelector('input'));

describe('the choice of skills', () => {
  it('opens at the year that the child has got to, and keeps what is chosen in the others', async () => {
    await show('plus', 'table');
    expect((await year('Year 3, ages 7 to 8, 1 chosen')).checked).to.equal(true);
    expect((await skill('Table of 3')).checked).to.equal(true);
    await seen(says('Also in your mission'));
    (await year('Year 1, ages 5 to 6, 1 chosen')).click();
    expect((await skill('Plus to 10')).checked).to.equal(true);
    (await skill('Pairs that make 10')).click();
    expect(told).to.deep.equal([['plus', 'pairs', 'table']]);
  });

  it('takes out what is chosen in another year, and leaves the focus with the years', async () => {
    const choice = await show('plus', 'table');
    await press('Take out: Plus to 10, year 1');
    await seen(() => !button('Take out: Plus to 10, year 1'));
    expect(told).to.deep.equal([['table']]);
    await seen(() => choice.shadowRoot?.activeElement?.getAttribute('aria-label') === 'Year 3, ages 7 to 8, 1 chosen');
  });

  it('does not let the last one be switched off', async () => {
    await show('plus');
    const plus = await skill('Plus to 10');
    plus.click();
    await seen(says('One has to stay on.'));
    expect(plus.checked).to.equal(true);
    (await year('Year 3, ages 7 to 8')).click();
    await press('Take out: Plus to 10, year 1');
    await seen(says('One has to stay on.'));
    expect(told).to.be.empty;
  });

  it('has targets that a finger hits on the narrowest phone', async () => {
    const choice = await show('plus');
    choice.style.width = '328px';
    await choice.updateComplete;
    for (const label of choice.shadowRoot?.querySelectorAll('label') ?? []) {
      const { width, height } = label.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(48);
    }
  });

  inBothThemes(async () => expect(await show('plus', 'table')).to.be.accessible());
});

import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/map.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog } from './fake-services.ts';
import { fly } from './flown.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const times = (a: number, b: number): Question => ({ kind: 'multiplication', operands: [a, b] });

/** 7 × 8 three times right, asked in either order; 6 × 7 wrong; 3 + 4 right once; 5 × 5 of another child. */
async function practised(): Promise<MemoryLog> {
  const log = new MemoryLog();
  const answers = [
    { question: times(7, 8), text: '56' }, { question: times(8, 7), text: '56' }, { question: times(7, 8), text: '56' },
    { question: times(6, 7), text: '41' }, { question: { kind: 'addition', operands: [3, 4] }, text: '7' },
  ];
  await fly(log, { attempt: 'a', answers });
  await fly(log, { attempt: 'b', profile: 'ben', answers: [{ question: times(5, 5), text: '25' }] });
  return log;
}

const open = async (log: MemoryLog) => showWith(await fakeServices(log), html`<map-screen></map-screen>`);
const cell = (name: string) => find<HTMLButtonElement>('button', name);

describe('the star map', () => {
  it('shows in stars how well each fact is known, in whichever order it was asked', async () => {
    await open(await practised());
    await seen(() => cell('7 × 8: 2 of 3 stars'));
    expect(cell('8 × 7: 2 of 3 stars')).to.not.equal(undefined);
    expect(cell('6 × 7: 0 of 3 stars')).to.not.equal(undefined);
    expect(cell('2 × 1: not met yet')).to.not.equal(undefined);
    expect(cell('5 × 5: not met yet')).to.not.equal(undefined);
    await press('Plus');
    await seen(() => cell('3 + 4: 1 of 3 stars'));
    expect(cell('4 + 3: 1 of 3 stars')).to.not.equal(undefined);
  });

  it('is a table to whoever listens: each fact under its column, beside its row', async () => {
    await open(await practised());
    const grid = await seen(() => find<HTMLTableElement>('table', 'Times tables'));
    expect([...grid.querySelectorAll('thead th')].map((head) => head.textContent)).to.deep.equal('1 2 3 4 5 6 7 8 9 10 11 12'.split(' '));
    expect(grid.querySelectorAll('tbody th[scope=row]')).to.have.length(11);
    expect(grid.querySelectorAll('tbody td')).to.have.length(11 * 12);
  });

  it('tells more of the cell that is tapped: the picture for the child, times and dates for adults', async () => {
    await open(await practised());
    (await seen(() => cell('7 × 8: 2 of 3 stars'))).click();
    await seen(says('7 × 8 = 56'));
    await seen(says('You are sure of it.'));
    await seen(() => find('sum-picture'));
    await press('For adults');
    await seen(() => find('table', undefined) && says('Thinking, s')());
    expect(text()).to.match(/5 Jan 2026|Jan 5, 2026/);
    expect(find('sum-picture')).to.equal(undefined);
  });

  it('is one stop of the tab key, and the arrow keys walk over it', async () => {
    await open(new MemoryLog());
    const first = await seen(() => cell('2 × 1: not met yet'));
    expect([...(find('fact-grid')?.shadowRoot?.querySelectorAll('button[tabindex="0"]') ?? [])]).to.have.length(1);
    first.focus();
    key('ArrowDown');
    key('ArrowRight');
    key('ArrowLeft');
    key('ArrowLeft');
    expect(find('fact-grid')?.shadowRoot?.activeElement).to.equal(cell('3 × 1: not met yet'));
  });

  inBothThemes(async () => {
    const screen = await open(await practised());
    (await seen(() => cell('7 × 8: 2 of 3 stars'))).click();
    await seen(says('7 × 8 = 56'));
    await expect(screen).to.be.accessible();
    await press('For adults');
    await seen(says('Thinking, s'));
    await expect(screen).to.be.accessible();
  });
});

import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/teacher/items.ts';
import '../../src/app/screens/teacher/pupil.ts';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import { gradebookOf, resultsOf } from '../../src/core/assessment/gradebook.ts';
import type { EventBody } from '../../src/core/log/event.ts';
import type { CollectedResult } from '../../src/core/ports.ts';
import { answersCsv, everythingJson, gradesCsv } from '../../src/app/screens/teacher/exports.ts';
import { assessmentOf, handedOut, listed, pupilCode, resultOf } from '../core/assessment/school.ts';
import { button, find, says, seen, text } from './by-role.ts';
import { teachersServices } from './collected-store.ts';
import { MemoryLog } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const sums = { ...assessmentOf(0), title: 'Sums', questions: [[27, 15], [38, 24], [4, 3]].map((operands) => ({ kind: 'addition', operands })) };
const events = [listed(0, '=Mia()'), listed(1, 'Ben'), listed(2, 'Ali'), handedOut(sums)];
const results = [
  resultOf(0, sums, ['32', '52', true]), resultOf(1, sums, ['32', { text: '-5', reading: { text: '-5', confidence: 0.4, unsure: true } }, true]),
  resultOf(2, sums, [true, true, { text: '7', disputed: '1' }]),
];

async function open(page: 'items' | 'pupil', told: readonly EventBody[] = events, collected: readonly CollectedResult[] = results) {
  const log = new MemoryLog();
  for (const event of told) await log.append(event);
  const services = await teachersServices(log, collected);
  await services.recorder.know(TEACHER);
  const screen = await showWith(services, page === 'items' ? html`<items-page .assessment=${sums.id}></items-page>` : html`<pupil-page .pupil=${pupilCode(0)}></pupil-page>`);
  await seen(says(page === 'items' ? 'Readings to look at' : 'Assessments'));
  return screen;
}

describe('the report of an assessment', () => {
  it('begins with the readings to look at, the least sure first', async () => {
    const screen = await open('items');
    const readings = [...(screen.shadowRoot?.querySelector('section')?.querySelectorAll('li') ?? [])].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(readings).to.deep.equal(['Ben, question 2 −5 40% sure', 'Ali, question 3 7 97% sure The pupil says that it wrote 1.']);
  });

  it('shows how hard each question is, the commonest wrong answers, and who needs the same help', async () => {
    await open('items');
    for (const words of ['likely: forgot to carry', 'Who needs the same help', '( 2 times )', '33%', '× 2']) expect(text()).to.contain(words);
  });

  it('writes numbers as the reader’s language does', async () => {
    const { lang } = document.documentElement;
    document.documentElement.lang = 'de';
    try {
      await open('items');
      await seen(says(/−?[01],\d\d/));
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('files no answer to an earlier version under the questions of the newer one, and says how many are left out', async () => {
    const corrected = { ...sums, revision: 2, questions: [[2, 1], [3, 2], [4, 3]].map((operands) => ({ kind: 'addition', operands })) };
    await open('items', [...events, handedOut(corrected)], [...results.slice(1), resultOf(0, corrected, [true, '9', true])]);
    for (const words of [', question 2 Ben', '2 results of an earlier version are left out below']) expect(text()).to.contain(words);
    expect(text()).not.to.contain('forgot to carry');
    await seen(() => find('[role=img]', '1 pupil, 3 questions: 1 wrong answer.'));
  });

  it('has charts, each with its table', async () => {
    await open('items');
    await seen(() => find('[role=img]', 'Scores of 3 pupils, 56% in the mean.'));
    await seen(() => find('[role=img]', '3 pupils, 3 questions: 4 wrong answers.'));
    find('item-heatmap')?.shadowRoot?.querySelector('summary')?.click();
    const table = await seen(() => find('item-heatmap')?.shadowRoot?.querySelector('table'));
    expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim()))
      .to.deep.equal(['=Mia()wrongwrongright', 'Alirightrightright', 'Benwrongwrongright']);
  });
});

describe('the report of a pupil', () => {
  it('shows every attempt, how it goes on, and what to practise, to print', async () => {
    await open('pupil');
    await seen(() => find('score-chart'));
    expect(button('Print')).to.not.equal(undefined);
    for (const words of ['1 assessment, 33% right.', 'likely: forgot to carry', '1 of 3']) expect(text()).to.contain(words);
  });

  it('shows progress in the order in which the results were handed in, and speaks of assessments', async () => {
    const later = { ...sums, id: 'f'.repeat(16), title: 'Later' };
    await open('pupil', [...events, handedOut(later)], [resultOf(0, sums, [true, true, true], { at: 2e12 }), resultOf(0, later, ['1', '1', true], { seq: 2, at: 1e12 })]);
    await seen(() => find('[role=img]', 'Scores of =Mia() in 2 assessments, from 33% to 100%.'));
    (await seen(() => find<HTMLElement>('summary', 'Show the scores as a table'))).click();
    const rows = await seen(() => {
      const all = [...find('score-chart')?.shadowRoot?.querySelectorAll('tbody tr') ?? []];
      return all.length > 0 && all;
    });
    expect(rows.map((row) => row.lastElementChild?.textContent)).to.deep.equal(['33%', '100%']);
    expect(text()).not.to.match(/mission/i);
  });
});

describe('an assessment without a title', () => {
  const nameless = [...events, handedOut({ ...sums, title: '' })];

  it('has a name on its report, and in that of a pupil a link to tap', async () => {
    const items = await open('items', nameless);
    expect(items.shadowRoot?.querySelector('h1')?.textContent).to.equal('Without a title');
    items.remove();
    await open('pupil', nameless);
    await seen(() => find('a', 'Without a title'));
  });

  it('has a name in the tables, too', () => {
    const book = gradebookOf(nameless, results);
    expect(gradesCsv(book)).to.contain('mean,Without a title,Without a title (of)');
    expect(answersCsv(book)).to.contain(',Without a title,1,');
  });
});

describe('what a teacher takes along', () => {
  const book = gradebookOf(events, results);

  it('is a table of scores in which a name is no formula', () => {
    const lines = gradesCsv(book).split('\r\n');
    expect(lines).to.deep.equal(['\uFEFFname,class,code,mean,Sums,Sums (of)', "'=Mia(),3a,00000,0.333,1,3", 'Ben,3a,01000,0.333,1,3', 'Ali,3a,02000,1,3,3', '']);
  });

  it('is a table of all answers, in which −5 is still a number', () => {
    const lines = answersCsv(book).split('\r\n');
    expect(lines).to.have.length(1 + 9 + 1);
    expect(lines[5]).to.contain(',2,38 + 24 =,62,-5,0.4,yes,pen,0,1800,1100,,,,,0');
  });

  it('is everything as JSON, but for the PIN', () => {
    const wall = 0;
    const pin = { salt: 'aa', hash: 'bb', iterations: 1 };
    const told = [...events, { type: 'pin-set' as const, profile: TEACHER, pin, recovery: pin }].map((event) => ({ ...event, wall }));
    const json = everythingJson(told, resultsOf(book).map((graded) => ({ graded, ink: [[Uint8Array.of(1, 255)]] })));
    const { events: kept, results: all } = JSON.parse(json);
    expect(kept).to.have.length(events.length);
    expect(all[0].ink[0][0]).to.equal('01ff');
    expect(json).not.to.contain('iterations');
  });
});

inBothThemes(async () => {
  const screen = await open('items');
  await expect(screen).to.be.accessible();
  const pupil = await open('pupil');
  await expect(pupil).to.be.accessible();
});

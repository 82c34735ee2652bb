import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { Draft } from '../../src/core/assessment/assessment.ts';
import { assessmentOf, newDraft } from '../../src/core/assessment/drafts.ts';
import { shelfOf } from '../../src/core/assessment/shelf.ts';
import { StorageFullError } from '../../src/core/log/errors.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import { unseal } from '../../src/core/transfer/container.ts';
import { fromFragment } from '../../src/core/transfer/link.ts';
import { decodeAssessment } from '../../src/core/transfer/messages/assessment.ts';
import { button, field, find, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';
import { enter, teachersLog, typeInto } from './teacher.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;
const ID = '00112233aabbccdd';

const friday: Draft = {
  ...newDraft({ id: ID, seed: 7 }),
  title: 'Friday',
  exact: [
    { kind: 'addition', operands: [7, 5] },
    { kind: 'remainder', operands: [17, 5] },
    { kind: 'order', operands: [9, 3, 7] },
    { kind: 'column-sum', operands: [358, 267] },
  ],
  parts: [{ skill: 'table-7', count: 4 }],
};

async function open(page: string, ...drafts: readonly Draft[]): Promise<AstroApp> {
  fixtureCleanup();
  history.replaceState(null, '', `#/teacher/${page}`);
  let ids = 0;
  const newId = () => (ids += 1).toString(16).padStart(16, '0');
  services = { ...(await fakeServices(await teachersLog(...drafts))), newId, seed: () => (ids += 1) };
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await enter();
  return app;
}

const follow = async (name: string) => (await seen(() => find<HTMLElement>('a', name))).click();
const unfold = async (name: string) => (await seen(() => find<HTMLElement>('summary', name))).click();
const choose = async (name: string) => (await seen(() => field(name))).click();
const shelved = (id = ID) => shelfOf(services.recorder.events()).get(id);
const draft = () => [...shelfOf(services.recorder.events()).values()].at(-1)?.draft;
/** Everything that is asked on the page, in its order. */
const asked = (): string[] => {
  const page = find('assessment-preview, assessment-worksheet')?.shadowRoot;
  return [...(page?.querySelectorAll('ol:first-of-type li') ?? [])].map((item) => (item.textContent ?? '').replace(/\s+/g, ' ').trim());
};

afterEach(() => history.replaceState(null, '', '#/'));

describe('the editor', () => {
  it('says that a change is not saved, until it is', async () => {
    await open(`edit/${ID}`, friday);
    await seen(says('Saved on this device.'));
    services.log.refusal = new StorageFullError('full');
    await typeInto('Title, as pupils see it', 'Monday');
    await seen(says('Not saved!'));
    services.log.refusal = undefined;
    await press('Try again');
    await seen(says('Saved on this device.'));
  });

  it('composes an assessment, and every change is kept at once', async () => {
    await open('assessments');
    await press('New assessment');
    await typeInto('Title, as pupils see it', 'Monday');
    await unfold('Year 2, ages 6 to 7');
    await typeInto('How many questions: Table of 5, year 2', '3');
    await typeInto('More questions', '7 + 5\n7 + ? = 12');
    await press('Add');
    await choose('Mixed, another for each pupil');
    await choose('So many minutes for all');
    await typeInto('Minutes for all questions', '20');
    await choose('By hand only');
    await typeInto('Passed from, in percent (left empty: nobody passes or fails)', '80');
    await choose('nothing: you tell them');
    await choose('The handwriting comes along');
    await seen(says('5 questions.'));
    await seen(() => draft()?.ink);
    const { seed: _seed, id: _id, ...kept } = draft() ?? friday;
    expect(kept).to.deep.equal({
      title: 'Monday', sameForAll: true, order: 'shuffled', time: { per: 'all', ms: 1_200_000 }, mirroredCounts: true, keypad: false,
      attempts: 'one', passMark: 0.8, shows: 'nothing', ink: true, parts: [{ skill: 'table-5', count: 3 }],
      exact: [{ kind: 'addition', operands: [7, 5] }, { kind: 'missing-number', operands: [7, 5, 1] }],
    });
  });

  it('leaves out again what was taken back', async () => {
    await open(`edit/${ID}`, { ...friday, time: { per: 'question', ms: 6000 }, passMark: 0.8, closes: 1000 });
    await choose('As long as it takes: no clock');
    await typeInto('Passed from, in percent (left empty: nobody passes or fails)', '');
    await typeInto('Open until (left empty: always)', '');
    await typeInto('How many questions: Table of 7, year 4', '0');
    await press('Take out: 7 + 5');
    await seen(() => shelved()?.draft.exact.length === 3);
    expect(shelved()?.draft).to.not.have.any.keys('time', 'passMark', 'closes');
    expect(shelved()?.draft.parts).to.deep.equal([]);
  });

  it('keeps what cannot be asked in the field, and says so', async () => {
    await open(`edit/${ID}`, friday);
    await typeInto('More questions', '6 x 8\nseven and five\n<img src=x onerror=alert(1)>');
    await press('Add');
    await seen(says('“seven and five” cannot be asked: write it like the examples. And 1 more.'));
    expect(field('More questions')?.value).to.equal('seven and five\n<img src=x onerror=alert(1)>');
    await seen(() => shelved()?.draft.exact.length === 5);
  });

  it('adds what is typed when the page is left without “Add”; what cannot be asked is named until it is put right', async () => {
    await open(`edit/${ID}`, { ...friday, exact: [], parts: [] });
    await seen(says('No questions yet.'));
    await typeInto('More questions', '6 x 8\nseven and five');
    await follow('Look at it');
    await seen(says('You typed “seven and five”: it is not among the questions.'));
    expect(asked()).to.deep.equal(['6 × 8 =']);
    await follow('Hand it out');
    await seen(says('You typed “seven and five”: it is not among the questions.'));
    await press('Hand it out now');
    await seen(() => shelved()?.revisions[0]?.questions.length === 1);
    await follow('Look at it');
    await follow('Edit');
    await seen(says('“seven and five” cannot be asked: write it like the examples.'));
    expect(field('More questions')?.value).to.equal('seven and five');
    await typeInto('More questions', '7 + 5');
    location.hash = '#/teacher/assessments';
    await seen(() => shelved()?.draft.exact.length === 2 && shelved()?.draft.typed === undefined);
  });

  it('has what is typed and not added after the tab was closed', async () => {
    await open(`edit/${ID}`, friday);
    const more = await seen(() => field('More questions'));
    more.value = 'seven';
    more.dispatchEvent(new Event('input'));
    await seen(() => !text().includes('Saved on this device.'));
    document.dispatchEvent(new Event('visibilitychange'));
    await seen(() => shelved()?.draft.typed === 'seven');
    await seen(says('Saved on this device.'));
  });

  it('keeps in the field what there is no room for, and says how many questions there can be', async () => {
    await open(`edit/${ID}`, { ...friday, exact: Array.from({ length: 199 }, (_, i) => ({ kind: 'addition', operands: [i, 1] })) });
    await typeInto('More questions', '6 x 8\n7 x 8\n8 x 8');
    await press('Add');
    await seen(says('200 questions at most.'));
    expect(field('More questions')?.value).to.equal('7 x 8\n8 x 8');
    await seen(() => shelved()?.draft.exact.length === 200);
  });

  it('takes numbers of its own for a skill, and refuses those of which no question can be made', async () => {
    await open(`edit/${ID}`, friday);
    await unfold('Numbers as in the skill');
    await typeInto('Times, to', '6');
    await seen(() => find('summary', 'Numbers of your own'));
    expect(shelved()?.draft.parts).to.deep.equal([{ skill: 'table-7', count: 4, range: { tables: [7], times: [1, 6] } }]);
    await typeInto('Times, from', '9');
    await seen(says('No question can be made of these numbers.'));
    expect(shelved()?.draft.parts[0]?.range).to.deep.equal({ tables: [7], times: [1, 6] });
    await press('As in the skill');
    await seen(() => shelved()?.draft.parts[0]?.range === undefined);
  });

  it('duplicates, puts away and brings back', async () => {
    await open('assessments', friday);
    await press('Duplicate: Friday');
    await seen(() => find('h1', 'Copy of Friday'));
    await follow('All assessments');
    await press('Put away: Friday');
    await unfold('Put away (1)');
    await press('Bring back: Friday');
    await seen(() => button('Put away: Friday'));
    expect(shelfOf(services.recorder.events()).size).to.equal(2);
  });
});

describe('before it is handed out', () => {
  it('all questions can be looked at, with their answers, and others be drawn', async () => {
    await open(`preview/${ID}`, friday);
    await seen(() => asked().length === 8);
    const before = asked();
    expect(before[0]).to.equal('7 + 5 =');
    await press('Draw others');
    await seen(() => asked().length === 8 && asked().join() !== before.join());
    expect(asked().slice(0, 4)).to.deep.equal(before.slice(0, 4));
    await choose('With the answers');
    await seen(() => asked()[0] === '7 + 5 = 12');
    expect(asked()[1]).to.equal('17 ÷ 5 = 3 r 2');
    expect(asked()[2]).to.equal('Smallest first: 9, 3, 7 → 3, 7, 9');
  });

  it('it can be sat as a pupil sits it, and nothing of that is kept', async () => {
    await open(`try/${ID}`, { ...friday, exact: [{ kind: 'addition', operands: [7, 5] }], parts: [] });
    await press('Begin');
    await seen(says('Question 1 of 1'));
    await press('Keypad');
    await press('1');
    await press('2');
    await press('Done');
    await press('Hand in');
    await seen(says('1 out of 1'));
    expect(text(), 'there is nothing to hand over').not.to.match(/[Yy]our teacher/);
    await follow('Back to the assessment');
    await seen(() => find('h1', 'Friday'));
    expect(services.log.events.map(({ type }) => type)).to.deep.equal(['pin-set', 'assessment-drafted', 'pin-tried', 'area-opened']);
    expect(services.missionLock.held).to.equal(false);
  });

  it('a worksheet has lines for the name, and the answers on a page of their own', async () => {
    await open(`worksheet/${ID}`, friday);
    await seen(says('Name'));
    const questions = asked();
    expect(questions).to.have.length(16);
    const answers = questions.slice(8);
    for (const [place, question] of friday.exact.entries()) {
      expect(answers[place]?.replace(/[ ,]/g, '')).to.contain(kindOf(question).answer(question).replaceAll(' ', ''));
    }
    await choose('With the answers, on a page of their own');
    await seen(() => asked().length === 8);
    expect(text()).not.to.contain('– Answers');
  });
});

describe('handing out', () => {
  /** What whoever opens the link on the page gets. */
  async function inLink() {
    const link = await seen(() => field('Link')?.value);
    const { signer } = await services.exchange();
    const { kind, body } = await unseal(fromFragment(link), signer);
    return { kind, assessment: decodeAssessment(body) };
  }

  it('asks first, then shows the code, and the link holds all of it', async () => {
    await open(`hand-out/${ID}`, friday);
    expect(find('code-show')).to.equal(undefined);
    await press('Hand it out now');
    await seen(() => find('[role=img]', 'The code of Friday'));
    expect(await inLink()).to.deep.equal({ kind: 'assessment', assessment: assessmentOf(friday, 1) });
    expect(shelved()?.revisions).to.deep.equal([assessmentOf(friday, 1)]);
  });

  it('is once more, as another revision, where it was changed since', async () => {
    await open(`hand-out/${ID}`, friday);
    await press('Hand it out now');
    await seen(() => field('Link'));
    location.hash = `#/teacher/edit/${ID}`;
    await choose('By hand only');
    await seen(() => shelved()?.changed);
    location.hash = `#/teacher/hand-out/${ID}`;
    await seen(says('It has been changed since'));
    expect((await inLink()).assessment.keypad).to.equal(true);
    await press('Hand out the changed one');
    await seen(says('revision 2'));
    await seen(() => button('Save the file'));
    const { assessment } = await inLink();
    expect([assessment.revision, assessment.keypad, assessment.id]).to.deep.equal([2, false, ID]);
  });

  it('saves a file with the very message of the code', async () => {
    await open(`hand-out/${ID}`, friday);
    await press('Hand it out now');
    const saved = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function click() {
        resolve(this);
      };
    });
    await press('Save the file');
    const link = await saved;
    delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
    expect(link.download).to.equal('friday.astro');
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    expect(bytes).to.deep.equal(fromFragment(field('Link')?.value ?? ''));
  });

  it('is not possible without a question', async () => {
    await open(`hand-out/${ID}`, { ...friday, exact: [], parts: [] });
    await seen(() => button('Hand it out now')?.disabled);
  });
});

describe('the pages of an assessment', () => {
  for (const page of ['assessments', `edit/${ID}`, `preview/${ID}`, `worksheet/${ID}`, `hand-out/${ID}`]) {
    describe(page.split('/')[0] ?? page, () => {
      inBothThemes(async () => {
        const app = await open(page, friday);
        await seen(() => find('.page > *')?.shadowRoot?.querySelector('h1'));
        await seen(says(/Friday|Worksheet/));
        if (button('Hand it out now')) {
          await press('Hand it out now');
          await seen(() => field('Link'));
        }
        await expect(app).to.be.accessible();
      });
    });
  }
});

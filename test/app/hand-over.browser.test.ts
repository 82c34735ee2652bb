import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { CodeScanner } from '../../src/app/components/code-scanner.ts';
import type { CodeShow } from '../../src/app/components/code-show.ts';
import '../../src/app/screens/sit.ts';
import { TEACHER, type Assessment } from '../../src/core/assessment/assessment.ts';
import { makeReceipt, receive } from '../../src/core/assessment/collect.ts';
import { ownerOf } from '../../src/core/assessment/hand-over.ts';
import { decodeInk, encodeInk } from '../../src/core/ink/code-ink.ts';
import type { Result } from '../../src/core/assessment/result.ts';
import { assessment, handedIn, received, sat } from '../core/assessment/assessments.ts';
import { given } from '../core/log/events.ts';
import { find, press, says, seen } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { SEVEN } from './flown.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;
let teacher: FakeServices;

/**
 * A child has handed in an assessment of three questions, one of them wrong, and shows its code.
 * @param without why its handwriting, which is old, cannot be read
 */
async function show(one: Assessment = assessment(), attempts = ['a'], without?: Error): Promise<AstroApp> {
  const log = new MemoryLog();
  await log.append(received(one));
  for (const attempt of attempts) {
    await log.append(sat(one, attempt));
    await log.append({ ...given(0, 'wrong', attempt), by: 'pen', ...(without ? {} : { ink: encodeInk(SEVEN) }), reading: { kind: 'number', text: '0', confidence: 0.9, alternatives: [] } });
    await log.append({ ...given(1, 'right', attempt), text: '7' });
    await log.append({ ...given(2, 'right', attempt), text: '3' });
    await log.append(handedIn(attempt), 5000);
  }
  services = await fakeServices(log);
  log.unreadable = without;
  teacher = await fakeServices();
  await teacher.recorder.record({ type: 'assessment-handed-out', profile: TEACHER, assessment: one });
  history.replaceState(null, '', '#/sit/00112233aabbccdd/hand-over');
  return fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

const message = () => seen(() => find<CodeShow>('code-show')?.message);

async function desk() {
  return { recorder: teacher.recorder, clock: teacher.clock, collected: () => [], ...(await teacher.exchange()) };
}

/** The teacher's device takes in what the child's device shows. */
async function collect(): Promise<Result> {
  return (await receive(await message(), await desk())).result;
}

/** The child's device gets the teacher's receipt, as a file where there is no camera. */
async function answer(...results: Result[]): Promise<void> {
  const receipt = await makeReceipt(results, await desk());
  await press('Scan the receipt');
  await (await seen(() => find<CodeScanner>('code-scanner'))).take(new File([receipt.slice()], 'receipt.astro'));
}

afterEach(() => history.replaceState(null, '', '#/'));

describe('handing over', () => {
  it('brings the result to the teacher, whose receipt says so, and is kept', async () => {
    await show();
    await seen(says('Your teacher does not have it yet.'));
    const result = await collect();
    expect(result.answers.map(({ text }) => text)).to.deep.equal(['0', '7', '3']);
    expect(result.owner).to.deep.equal({ profile: ownerOf('default'), nickname: '' });
    await answer(result);
    await seen(says('Your teacher has it.'));
    expect(services.log.events.at(-1)).to.include({ type: 'result-collected', profile: 'default', attempt: 'a' });
    location.hash = '#/sit/00112233aabbccdd';
    await seen(says('2 out of 3'));
    await seen(says('Your teacher has it.'));
  });

  it('is asked for once more when the child says then that it wrote something else, and brings that along', async () => {
    await show();
    await answer(await collect());
    await seen(says('Your teacher has it.'));
    const first = await message();
    location.hash = '#/sit/00112233aabbccdd';
    await press('I wrote something else');
    await press('1');
    await press('2');
    await press('Done');
    await seen(says('You say you wrote something else. Show it to your teacher.'));
    location.hash = '#/';
    await seen(says('You say you wrote something else. Show it to your teacher.'));
    location.hash = '#/sit/00112233aabbccdd/hand-over';
    await seen(() => find<CodeShow>('code-show')?.message !== first);
    const result = await collect();
    expect(result.answers[0]?.disputed).to.equal('12');
    teacher.clock.now = 60_000;
    await answer(result);
    await seen(says('Your teacher has it.'));
  });

  it('is asked for once more where the receipt is older than what the child says', async () => {
    await show();
    const result = await collect();
    await services.recorder.record({ type: 'answer-disputed', profile: 'default', attempt: 'a', index: 0, text: '12' });
    await answer(result);
    await seen(says('Your teacher has your answers, and not yet that you wrote something else. Show your result once more.'));
    await seen(says('You say you wrote something else. Show it to your teacher.'));
    location.hash = '#/';
    await seen(says('You say you wrote something else. Show it to your teacher.'));
  });

  it('leaves the handwriting here where the teacher has not asked for it', async () => {
    await show();
    const { name } = await collect();
    expect(await (await desk()).results.ink(name)).to.equal(undefined);
  });

  it('takes the handwriting along where the teacher has', async () => {
    await show(assessment({ ink: true }));
    const { name } = await collect();
    const [ink] = (await (await desk()).results.ink(name)) ?? [];
    expect(decodeInk(ink?.[0] ?? new Uint8Array())).to.have.length(SEVEN.length);
  });

  it('shows no code where handwriting that the teacher has asked for cannot be read', async () => {
    await show(assessment({ ink: true }), ['a'], new Error('The storage does not answer.'));
    await seen(says('The storage does not answer.'));
    expect(find<CodeShow>('code-show')).to.equal(undefined);
  });

  it('brings back what the teacher has decided: the score follows', async () => {
    await show();
    const result = await collect();
    await teacher.recorder.record({ type: 'result-overruled', profile: TEACHER, result: result.name, index: 0, verdict: 'right', text: '12' });
    await answer(result);
    await seen(says('Your teacher has it.'));
    location.hash = '#/sit/00112233aabbccdd';
    await seen(says('3 out of 3'));
  });

  it('gives each sitting by itself, and the one first that no teacher has', async () => {
    await show(assessment({ attempts: 'many' }), ['a', 'b']);
    const first = await message();
    const second = await collect();
    await answer(second);
    await seen(says('Your teacher has your result.'));
    expect(services.log.events.at(-1)).to.include({ type: 'result-collected', attempt: 'b' });
    await seen(() => find<CodeShow>('code-show')?.message !== first);
    expect((await collect()).name.seq).to.be.lessThan(second.name.seq);
  });

  it('says what came where it is no receipt', async () => {
    await show();
    const own = await message();
    await press('Scan the receipt');
    await (await seen(() => find<CodeScanner>('code-scanner'))).take(new File([own.slice()], 'result.astro'));
    await seen(says('This is not the teacher’s receipt.'));
  });

  inBothThemes(async () => {
    const app = await show();
    await message();
    await expect(app).to.be.accessible();
  });
});

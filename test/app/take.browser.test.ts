import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import '../../src/app/screens/sit.ts';
import '../../src/app/screens/take.ts';
import { newPupilCode } from '../../src/core/assessment/pupil-code.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { seal, type Kind } from '../../src/core/transfer/container.ts';
import { toFragment } from '../../src/core/transfer/link.ts';
import { encodeAssessment } from '../../src/core/transfer/messages/assessment.ts';
import { encodePupilCard } from '../../src/core/transfer/messages/pupil-card.ts';
import type { CodeScanner } from '../../src/app/components/code-scanner.ts';
import { assessment } from '../core/assessment/assessments.ts';
import { button, find, press, says, seen } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

async function show(address: string, log?: MemoryLog): Promise<AstroApp> {
  services = await fakeServices(log);
  history.replaceState(null, '', address);
  return fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

async function sealed(kind: Kind, body: Uint8Array): Promise<Uint8Array> {
  const { exchange } = await fakeServices();
  return seal(kind, body, (await exchange()).signer);
}

const link = async (change = {}) => toFragment(await sealed('assessment', encodeAssessment(assessment(change))));
const received = () => services.log.events.flatMap((event) => (event.type === 'assessment-received' ? [event.assessment] : []));

/** A file is opened where the camera would be. */
async function openFile(bytes: Uint8Array): Promise<void> {
  await press('Scan, open or paste it');
  await (await seen(() => find<CodeScanner>('code-scanner'))).take(new File([new Uint8Array(bytes)], 'from-teacher.astro'));
}

afterEach(() => history.replaceState(null, '', '#/'));

describe('an assessment that comes', () => {
  it('by a link is shown with its rules before it is taken, and kept once however often it is opened', async () => {
    const address = await link({ title: 'Plus <img src=x onerror=alert(1)>' });
    await show(address);
    await seen(says('Plus <img src=x onerror=alert(1)>'));
    expect(received()).to.be.empty;
    await press('Take it');
    await seen(() => button('Begin'));
    location.hash = address;
    await press('Take it');
    await seen(() => button('Begin'));
    expect(received()).to.have.length(1);
    expect(location.hash).to.equal('#/sit/00112233aabbccdd');
  });

  it('is for the child that flies, and asks who that is where several share the device', async () => {
    const log = new MemoryLog();
    await log.append({ type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' });
    await show(await link(), log);
    (await seen(() => [...(find('crew-screen')?.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes('Mia')))).click();
    services = { ...services, profile: 'mia' };
    const app = find<AstroApp>('astro-app');
    if (app) app.services = services;
    await seen(says('For Mia'));
    await press('Take it');
    await seen(() => button('Begin'));
    expect(services.log.events.at(-1)).to.include({ type: 'assessment-received', profile: 'mia' });
  });

  it('by a link that was cut off, or altered, is refused with a reason, and nothing is kept', async () => {
    await show((await link()).slice(0, -12));
    await seen(says('This was damaged on the way. Send it again.'));
    await press('Back');
    await seen(() => button('Scan, open or paste it'));
    expect(services.log.events).to.be.empty;
  });

  it('from a newer version, with questions that this one does not know, is refused and says so', async () => {
    await show(await link({ questions: [{ kind: 'of-the-future', operands: [1] }] }));
    await seen(says(/newer version/));
  });

  it('as a file is opened inside the app', async () => {
    await show('#/take');
    await openFile(await sealed('assessment', encodeAssessment(assessment())));
    await press('Take it');
    await seen(() => button('Begin'));
  });
});

describe('the code of a pupil', () => {
  it('is typed from the card, and one wrong sign is noticed', async () => {
    await show('#/take');
    const code = newPupilCode(mulberry32(1), () => false);
    const input = await seen(() => find<HTMLInputElement>('input'));
    input.value = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
    await press('That is me');
    await seen(says('This is no code'));
    input.value = code.toLowerCase();
    await press('That is me');
    await seen(says('Your teacher knows you by this code'));
    expect(services.log.events).to.have.length(1);
    expect(services.log.events[0]).to.include({ type: 'class-joined', profile: 'default', pupil: code });
  });

  it('comes with a card, which asks whether it is the right child', async () => {
    await show('#/take');
    const code = newPupilCode(mulberry32(2), () => false);
    await openFile(await sealed('pupil', encodePupilCard({ code, name: 'Mia B', group: '2b' })));
    await seen(says('Are you Mia B, in 2b?'));
    expect(services.log.events).to.be.empty;
    await press('Yes, that is me');
    await seen(says(code));
  });
});

describe('the desk', () => {
  inBothThemes(async () => {
    const app = await show('#/take');
    await seen(() => button('Scan, open or paste it'));
    await expect(app).to.be.accessible();
    location.hash = await link();
    await seen(() => button('Take it'));
    await expect(app).to.be.accessible();
  });
});

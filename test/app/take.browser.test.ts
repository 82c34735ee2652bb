import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import '../../src/app/screens/sit.ts';
import '../../src/app/screens/take.ts';
import '../../src/app/screens/teacher/pupil-cards.ts';
import { pupilOf } from '../../src/core/assessment/handed-over.ts';
import { newPupilCode } from '../../src/core/assessment/pupil-code.ts';
import { lockOf } from '../../src/core/crew/pictures.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { seal, type Kind } from '../../src/core/transfer/container.ts';
import { toFragment } from '../../src/core/transfer/link.ts';
import { encodeAssessment } from '../../src/core/transfer/messages/assessment.ts';
import { encodePupilCard } from '../../src/core/transfer/messages/pupil-card.ts';
import type { CodeScanner } from '../../src/app/components/code-scanner.ts';
import { ScanningClient } from '../../src/scanning/client.ts';
import { assessment } from '../core/assessment/assessments.ts';
import { button, find, press, says, seen } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

async function show(address: string, log?: MemoryLog): Promise<AstroApp> {
  services = { ...(await fakeServices(log)), codeReader: async () => new ScanningClient(new Worker('/build/test/scanning.js', { type: 'module' })) };
  history.replaceState(null, '', address);
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  services.crew.subscribe(() => {
    const profile = services.crew.flying ?? services.crew.guest;
    if (app.services?.profile !== profile) app.services = { ...services, profile };
  });
  return app;
}

async function sealed(kind: Kind, body: Uint8Array): Promise<Uint8Array> {
  const { exchange } = await fakeServices();
  return seal(kind, body, (await exchange()).signer);
}

const link = async (change = {}) => toFragment(await sealed('assessment', encodeAssessment(assessment(change))));
const received = () => services.log.events.flatMap((event) => (event.type === 'assessment-received' ? [event.assessment] : []));

/** A tablet of Mia and of Ben, who has pictures. */
async function shared(): Promise<MemoryLog> {
  const log = new MemoryLog();
  await log.append({ type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' });
  await log.append({ type: 'child-named', profile: 'ben', nickname: 'Ben', astronaut: 'blue-moon' });
  await log.append({ type: 'pictures-set', profile: 'ben', lock: lockOf(['sun', 'fish', 'sun'], 'salt') });
  return log;
}

const follow = async (name: string) => (await seen(() => find<HTMLElement>('a', name))).click();

/** A file is opened where the camera would be. */
async function openFile(file: File): Promise<void> {
  await press('Scan, open or paste it');
  await (await seen(() => find<CodeScanner>('code-scanner'))).take(file);
}

const fileOf = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], 'from-teacher.astro');

/** What a tablet's camera makes of the card that the teacher's device prints: askew, on a grey table. */
async function photoOfCard(pupil: { readonly code: string; readonly name: string; readonly group: string }): Promise<File> {
  const cards = await showWith(await fakeServices(), html`<pupil-cards .pupils=${[pupil]}></pupil-cards>`);
  const code = await seen(() => find<SVGSVGElement & HTMLElement>('svg', `QR code of ${pupil.name}`));
  const { width } = code.viewBox.baseVal;
  const picture = new OffscreenCanvas(1200, 900);
  const context = picture.getContext('2d')!;
  context.fillStyle = '#999';
  context.fillRect(0, 0, picture.width, picture.height);
  context.translate(picture.width / 2, picture.height / 2);
  context.rotate(0.12);
  context.scale(560 / width, 560 / width);
  context.translate(-width / 2, -width / 2);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, width);
  context.fillStyle = '#000';
  context.fill(new Path2D(code.querySelector('path')?.getAttribute('d') ?? ''));
  cards.remove();
  return new File([await picture.convertToBlob({ type: 'image/jpeg' })], 'photo.jpg', { type: 'image/jpeg' });
}

afterEach(() => history.replaceState(null, '', '#/'));

describe('an assessment that comes', () => {
  it('by a link is shown with its rules before it is taken, and kept once however often it is opened', async () => {
    const address = await link({ title: 'Plus <img src=x onerror=alert(1)>' });
    await show(address);
    await seen(says('Plus <img src=x onerror=alert(1)>'));
    expect(received()).to.be.empty;
    const take = await seen(() => button('Take it'));
    take.click();
    take.click();
    await seen(() => button('Begin'));
    location.hash = address;
    await press('Take it');
    await seen(() => button('Begin'));
    expect(received()).to.have.length(1);
    expect(location.hash).to.equal('#/sit/00112233aabbccdd');
  });

  it('is for the child that flies, and asks who that is where several share the device', async () => {
    await show(await link(), await shared());
    await press('Mia');
    await seen(says('For Mia'));
    await press('Take it');
    await seen(() => button('Begin'));
    expect(services.log.events.at(-1)).to.include({ type: 'assessment-received', profile: 'mia' });
  });

  it('comes back for the child that is chosen instead, once that has shown its pictures', async () => {
    await show(await link(), await shared());
    await press('Mia');
    await seen(says('For Mia'));
    await follow('Somebody else');
    await press('Ben');
    for (const picture of ['Sun', 'Fish', 'Sun']) await press(picture);
    await seen(says('For Ben'));
    await press('Take it');
    await seen(() => button('Begin'));
    expect(services.log.events.at(-1)).to.include({ type: 'assessment-received', profile: 'ben' });
  });

  it('outlives a reload and the change to a guest where it was scanned, too', async () => {
    const log = await shared();
    await show('#/take', log);
    await press('Mia');
    await openFile(fileOf(await sealed('assessment', encodeAssessment(assessment()))));
    await seen(says('For Mia'));
    await seen(() => location.hash !== '#/take');
    fixtureCleanup();
    await show(location.hash, log);
    await press('Mia');
    await seen(says('For Mia'));
    expect(says('on your home screen')(), 'it is inside the app already').to.equal(false);
    await follow('Mia is flying. Change who flies');
    await press('Guest Just trying');
    await seen(says('For the guest'));
    expect(received()).to.be.empty;
  });

  it('by a link that was cut off, or altered, is refused with a reason, and nothing is kept', async () => {
    await show((await link()).slice(0, -12));
    await seen(says('This was damaged on the way. Let it be shown or sent again.'));
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
    await openFile(fileOf(await sealed('assessment', encodeAssessment(assessment()))));
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
    await openFile(fileOf(await sealed('pupil', encodePupilCard({ code, name: 'Mia B', group: '2b' }))));
    await seen(says('Are you Mia B, in 2b?'));
    expect(services.log.events).to.be.empty;
    await press('Yes, that is me');
    await seen(says(code));
  });

  it('is read from a photo of the printed card; the card of another class takes its place only when the child says so', async () => {
    const [mine, other] = [newPupilCode(mulberry32(3), () => false), newPupilCode(mulberry32(4), () => false)];
    const photo = await photoOfCard({ code: mine, name: 'Zoë Ångström', group: '2b' });
    const neighbours = await photoOfCard({ code: other, name: 'Ben', group: '4a' });
    await show('#/take');
    await openFile(photo);
    await seen(says('Are you Zoë Ångström, in 2b?'));
    await seen(() => find('h2:focus', 'My code in class'));
    await press('Yes, that is me');
    await seen(() => pupilOf(services.log.events, services.profile) === mine);
    await seen(says(mine));
    await openFile(neighbours);
    await seen(says('Are you Ben, in 4a?'));
    await press('No');
    await seen(() => !says('Are you Ben')());
    expect(pupilOf(services.log.events, services.profile)).to.equal(mine);
    await openFile(neighbours);
    await press('Yes, that is me');
    await seen(() => pupilOf(services.log.events, services.profile) === other);
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

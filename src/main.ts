/** The composition root: builds the services that the screens use, and hands them to the app. */
import './app/astro-app.ts';
import { HandMemory } from './app/hand-memory.ts';
import { knowForStart } from './app/know-for-start.ts';
import { useLocale } from './app/locales/locale.ts';
import { applyLook } from './app/look.ts';
import { idle, Quiet } from './app/quiet.ts';
import type { Services } from './app/services.ts';
import { playSound } from './app/sounds.ts';
import { WhoFlies } from './app/who-flies.ts';
import { tokens } from './app/styles/tokens.ts';
import { AppUpdates } from './app-updates.ts';
import { buildId, modelSha256, modelUrl, scannerUrl, serviceWorkerUrl, version, wasmUrl, workerUrl } from './build-info.ts';
import type { Ink } from './core/ink/stroke.ts';
import { Recorder } from './core/log/recorder.ts';
import type { Clock } from './core/ports.ts';
import type { Alphabet } from './core/practice/question.ts';
import { DEFAULT_SETTINGS } from './core/practice/settings.ts';
import { inHand } from './core/reading/hand.ts';
import { readNumber } from './core/reading/read-number.ts';
import { remembering } from './core/reading/remembering.ts';
import { RecognitionClient } from './recognition/client.ts';
import { latestOnly } from './recognition/latest-only.ts';
import { DeviceState } from './storage/device-state.ts';
import { DatabaseEventLog } from './storage/event-log.ts';
import { InkKeeping } from './storage/ink-keeping.ts';
import { MissionLock } from './storage/mission-lock.ts';
import { randomHex } from './storage/random-hex.ts';
import { forgetSettings, StoredSettings } from './storage/settings.ts';
import { TabChoice } from './storage/tab-choice.ts';
import { tellSorting } from './shell-message.ts';
import { trustedScriptUrl } from './trusted-urls.ts';

/** Ink smaller than this is a slip of the pen, CSS pixels. */
const SMALLEST_INK = 8;

/** How long the service worker waits for the handwriting reader, ms: it must come even where that never does. */
const PATIENCE = 20_000;

const clock: Clock = { wall: () => Date.now(), mono: () => performance.now() };

async function start(): Promise<void> {
  // Where the texts of another language cannot be had, the app speaks English, as the page does already.
  void useLocale(navigator.languages).catch(() => undefined);
  if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
  // The colours are anybody's; whose turn it is only the log tells, and reading that takes a moment.
  const anybody = new StoredSettings();
  applyLook({ ...DEFAULT_SETTINGS, theme: anybody.value.theme });
  anybody.close();

  const classifier = new RecognitionClient({
    createWorker: () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'recognition' }),
    buildId,
    modelUrl,
    modelSha256,
    wasmUrl,
    backend: 'auto',
  });
  const log = new DatabaseEventLog({ app: version, clock, sorting: tellSorting });
  const recorder = await Recorder.open(log, clock);
  log.onForeignEvent(() => void recorder.refresh());
  const device = new DeviceState(log);
  const updates = new AppUpdates();
  const quiet = new Quiet();
  const inkKeeping = new InkKeeping({ log, clock, quiet: () => quiet.moment() });
  const newId = () => randomHex(8);
  const crew = new WhoFlies({ recorder, tab: new TabChoice(), newId });
  const own = (profile: string) => {
    const settings = new StoredSettings(profile);
    const hand = new HandMemory({ recorder, classifier, settings, profile, quiet: () => quiet.moment() });
    return { profile, settings, hand, missionLock: new MissionLock(profile) };
  };
  const first = crew.flying ?? crew.guest;
  await knowForStart(recorder, first);
  let child = own(first);
  const reader = inHand(remembering(classifier), () => child.hand.hand);
  const papers = [0, 1].map(() => latestOnly(({ ink, alphabet }: { readonly ink: Ink; readonly alphabet: Alphabet }) =>
    readNumber(ink, reader, { alphabet, smallest: SMALLEST_INK })));

  const services = (): Services => ({
    ...child,
    recorder,
    read: async (ink, alphabet, paper = 0) => papers[paper]?.({ ink, alphabet }),
    classifier,
    codeReader: async () => {
      const { ScanningClient } = await import('./scanning/client.ts');
      return new ScanningClient(new Worker(trustedScriptUrl(scannerUrl), { type: 'module', name: 'scanning' }));
    },
    clock,
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    newId,
    crew,
    device,
    inkKeeping,
    updates,
    exchange: async () => (await import('./storage/exchange.ts')).exchange,
    play: (sound) => {
      if (child.settings.value.sound) playSound(sound);
    },
    version,
  });

  const app = document.querySelector('astro-app');
  if (!app) throw new Error('The page has no <astro-app>.');
  app.services = services();
  let { children } = crew;
  const seat = (): void => {
    const gone = children.filter(({ id }) => !crew.children.some((one) => one.id === id));
    for (const { id } of gone) forgetSettings(id);
    children = crew.children;
    const profile = crew.flying ?? crew.guest;
    if (profile === child.profile) return;
    child.hand.close();
    child.settings.close();
    child.missionLock.release();
    child = own(profile);
    app.services = services();
  };
  crew.subscribe(seat);
  // The log may have said who is aboard since the first child was seated.
  seat();
  await recorder.know(first);
  askToKeepOnceUsed(recorder, device);
  void idle().then(async () => {
    await prepareOffline(classifier, updates);
    await idle();
    await updates.fetchLater();
    // Where the log cannot be read or written the notices say so, and the ink can wait another week.
    await inkKeeping.sweepWeekly().catch(() => undefined);
  });
}

/** The browser keeps data for good more readily, and a person understands its question better, once there is some. */
function askToKeepOnceUsed(recorder: Recorder, device: DeviceState): void {
  const before = recorder.count;
  const unsubscribe = recorder.subscribe(() => {
    if (recorder.count === before) return;
    unsubscribe();
    void device.askToKeep();
  });
}

/** The reader first, as the child will soon write; the service worker then finds its files in the HTTP cache. */
async function prepareOffline(classifier: RecognitionClient, updates: AppUpdates): Promise<void> {
  // Where this fails, the screen says so as soon as there is something to read.
  const reader = classifier.info().catch(() => undefined);
  await Promise.race([reader, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await updates.start(trustedScriptUrl(serviceWorkerUrl));
}

start().catch((error: unknown) => {
  const message = document.querySelector('#shell-message');
  if (message) message.textContent = 'Astro Numbers could not start. Please reload the page.';
  throw error;
});

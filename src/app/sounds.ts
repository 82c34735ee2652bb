/** Short sounds of our own, made when they are heard: no file, no download. */
export type Sound = 'right' | 'wrong' | 'landing';

/** One tone: when it begins and how long it rings, in seconds; its pitch in Hz, which may glide. */
interface Tone {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
  readonly to?: number;
}

/** Peak of one tone, where 1 is as loud as the device can: a class has thirty tablets. */
const LOUDNESS = 0.12;
/** Sooner than this a tone clicks, seconds. */
const ATTACK = 0.015;

const [C4, E4, G4, C5, E5, G5, C6] = [261.6, 329.6, 392, 523.3, 659.3, 784, 1046.5] as const;

const SOUNDS: Readonly<Record<Sound, readonly Tone[]>> = {
  right: [{ at: 0, length: 0.18, pitch: E5 }, { at: 0.11, length: 0.4, pitch: C6 }],
  // Neither a buzzer nor a falling third: the question is still open.
  wrong: [{ at: 0, length: 0.25, pitch: G4 }, { at: 0.16, length: 0.4, pitch: E4 }],
  landing: [
    { at: 0, length: 0.9, pitch: C4, to: C5 },
    ...[C5, E5, G5, C6].map((pitch, place) => ({ at: 0.7 + 0.13 * place, length: place === 3 ? 0.8 : 0.3, pitch })),
  ],
};

/** Puts the tones of a sound on the context's clock, from now on. Returns when the last one is over, in seconds from now. */
export function schedule(context: BaseAudioContext, sound: Sound): number {
  const tones = SOUNDS[sound];
  for (const { at, length, pitch, to } of tones) {
    const [begin, end] = [context.currentTime + at, context.currentTime + at + length];
    const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
    if (to) oscillator.frequency.exponentialRampToValueAtTime(to, end);
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + ATTACK);
    volume.gain.exponentialRampToValueAtTime(0.0001, end);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
  return Math.max(...tones.map(({ at, length }) => at + length));
}

/** Plays it; in silence where the browser has no sound, or allows none before somebody has touched the page. */
export function playSound(sound: Sound): void {
  if (!('AudioContext' in globalThis) || navigator.userActivation?.hasBeenActive === false) return;
  const context = new AudioContext();
  const over = schedule(context, sound);
  // A context that stays open keeps the loudspeaker awake.
  const last = new ConstantSourceNode(context, { offset: 0 });
  last.addEventListener('ended', () => void context.close());
  last.start();
  last.stop(context.currentTime + over);
}

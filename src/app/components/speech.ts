import { Listeners } from '../../core/listeners.ts';

/** Slower than people talk: whoever cannot read yet is young. 1 is the voice's own rate. */
const RATE = 0.9;

/**
 * Reads aloud, with a voice that is installed on the device: one that is not would send what it says to a server. Where there
 * is none for the language of the texts, there is no voice at all.
 */
export class Speech {
  readonly #synth: SpeechSynthesis | undefined;
  readonly #listeners = new Listeners();

  constructor(synth: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    this.#synth = synth;
    // Most browsers look for their voices only when they are first asked, and tell later.
    synth?.addEventListener('voiceschanged', () => this.#listeners.tell());
  }

  get voice(): SpeechSynthesisVoice | undefined {
    return bestVoice(this.#synth?.getVoices() ?? [], [...navigator.languages, document.documentElement.lang || 'en']);
  }

  /** Tells of voices that come and go. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Says this, and nothing else any more. */
  say(text: string): void {
    const { voice } = this;
    if (!voice) return;
    this.hush();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    this.#synth?.speak(utterance);
  }

  hush(): void {
    this.#synth?.cancel();
  }
}

/**
 * The installed voice that suits best.
 * @param wanted languages, the best first; the last one is that of the texts, and no voice of another language will do
 */
export function bestVoice<V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly V[], wanted: readonly string[],
): V | undefined {
  const language = primary(wanted.at(-1) ?? '');
  const fitting = voices.filter(({ lang, localService }) => localService && primary(lang) === language);
  const exact = wanted.flatMap((tag) => fitting.filter(({ lang }) => normal(lang) === normal(tag)));
  return exact[0] ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** Android writes en_GB. */
const normal = (tag: string): string => tag.replace('_', '-').toLowerCase();
const primary = (tag: string): string => normal(tag).split('-')[0] ?? '';

/** The one of the page: only one can be heard. */
export const speech = new Speech();

/** What was said since the voice was installed. */
export interface Heard {
  readonly said: string[];
  remove(): void;
}

/**
 * Gives the browser a voice, as most devices have one and the machines of the tests have none.
 * @param localService false: one that would send what it says to a server
 */
export function installVoice(localService = true): Heard {
  const said: string[] = [];
  const real = globalThis.SpeechSynthesisUtterance;
  const voice = { lang: 'en-GB', localService, default: true, name: 'Test', voiceURI: 'test' };
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
    configurable: true,
    value: class {
      constructor(readonly text: string) {}
    },
  });
  Object.assign(speechSynthesis, {
    getVoices: () => [voice],
    speak: ({ text }: SpeechSynthesisUtterance) => said.push(text),
    cancel: () => undefined,
  });
  return {
    said,
    remove: () => {
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: real });
      for (const name of ['getVoices', 'speak', 'cancel']) Reflect.deleteProperty(speechSynthesis, name);
    },
  };
}

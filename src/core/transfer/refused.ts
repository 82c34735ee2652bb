/** Why something that was scanned, opened or pasted is not taken. */
export type Refusal = 'not-ours' | 'newer-version' | 'too-large' | 'damaged' | 'forged' | 'unfit';

const SENTENCES: Readonly<Record<Refusal, string>> = {
  'not-ours': 'This is nothing that Astro Numbers has made.',
  'newer-version': 'This comes from a newer version of Astro Numbers. Update this one, then try again.',
  'too-large': 'This is too large to come from Astro Numbers.',
  damaged: 'This was damaged on the way. Send it again.',
  unfit: 'This does not fit the assessment that it names.',
  forged: 'This was altered after it was signed. Nothing of it was taken.',
};

/** Nothing of it is taken, and nothing was stored. The message is a sentence for people. */
export class RefusedMessageError extends Error {
  override readonly name = 'RefusedMessageError';
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(SENTENCES[reason], options);
    this.reason = reason;
  }
}

/** This device cannot sign: the page was not opened over https, or the browser has no WebCrypto. */
export class SigningUnavailableError extends Error {
  override readonly name = 'SigningUnavailableError';

  constructor(options?: ErrorOptions) {
    super('This page was not opened over a secure connection (https), so nothing can be signed or checked here.', options);
  }
}

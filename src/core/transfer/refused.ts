/** Why something that was scanned, opened or pasted is not taken. */
export type Refusal = 'not-ours' | 'newer-version' | 'too-large' | 'damaged' | 'forged' | 'unfit';

/** Nothing of it is taken, and nothing was stored. */
export class RefusedMessageError extends Error {
  override readonly name = 'RefusedMessageError';
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(`Not taken: ${reason}.`, options);
    this.reason = reason;
  }
}

/** The reader of codes could not be started, or died. */
export class ScanningUnavailableError extends Error {
  override readonly name = 'ScanningUnavailableError';
}

/** This device cannot sign: the page was not opened over https, or the browser has no WebCrypto. */
export class SigningUnavailableError extends Error {
  override readonly name = 'SigningUnavailableError';

  constructor(options?: ErrorOptions) {
    super('Nothing can be signed: there is no WebCrypto.', options);
  }
}

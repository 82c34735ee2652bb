/**
 * Bytes behind a passphrase: `ANBK`, a version, the rounds of PBKDF2, salt, nonce, and what AES-GCM makes of them with all of that
 * as associated data, so that nothing of it can be altered.
 */

const MAGIC = [0x41, 0x4e, 0x42, 0x4b] as const;
const VERSION = 1;
/** What OWASP asks of PBKDF2 with HMAC-SHA256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;
/** A file that asks for more would only keep the device busy. */
const MOST_ITERATIONS = 5_000_000;
const SALT = 16;
/** NIST SP 800-38D, 8.2. */
const NONCE = 12;
const ROUNDS_AT = MAGIC.length + 1;
const SALT_AT = ROUNDS_AT + 4;
const HEADER = SALT_AT + SALT + NONCE;

/** Bytes of a file that is read: a device of years, with its ink. */
export const MOST_FILE = 2 ** 27;

export type SecretProblem = 'not-ours' | 'newer-version' | 'passphrase';

/** The file was not opened: it is none of ours, or the passphrase is another, or it was damaged, which look the same. */
export class EncryptedFileError extends Error {
  override readonly name = 'EncryptedFileError';
  readonly problem: SecretProblem;

  constructor(problem: SecretProblem, options?: ErrorOptions) {
    super(`The encrypted file cannot be opened: ${problem}.`, options);
    this.problem = problem;
  }
}

export async function encrypted(content: Uint8Array, passphrase: string, iterations = ITERATIONS): Promise<Uint8Array> {
  const header = new Uint8Array(HEADER);
  header.set([...MAGIC, VERSION]);
  new DataView(header.buffer).setUint32(ROUNDS_AT, iterations);
  crypto.getRandomValues(header.subarray(SALT_AT));
  const secret = await crypto.subtle.encrypt(algorithm(header), await keyOf(passphrase, header, iterations), content.slice());
  const out = new Uint8Array(HEADER + secret.byteLength);
  out.set(header);
  out.set(new Uint8Array(secret), HEADER);
  return out;
}

/** @throws EncryptedFileError */
export async function decrypted(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (file.length < HEADER || MAGIC.some((byte, i) => file[i] !== byte)) throw new EncryptedFileError('not-ours');
  if ((file[MAGIC.length] ?? 0) > VERSION) throw new EncryptedFileError('newer-version');
  const header = file.slice(0, HEADER);
  const iterations = new DataView(header.buffer).getUint32(ROUNDS_AT);
  if (iterations < 1 || iterations > MOST_ITERATIONS) throw new EncryptedFileError('not-ours');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(header), await keyOf(passphrase, header, iterations), file.slice(HEADER)));
  } catch (error) {
    throw new EncryptedFileError('passphrase', { cause: error });
  }
}

function algorithm(header: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: header.slice(SALT_AT + SALT), additionalData: header };
}

async function keyOf(passphrase: string, header: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters, however the keyboard composes them.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const salt = header.slice(SALT_AT, SALT_AT + SALT);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

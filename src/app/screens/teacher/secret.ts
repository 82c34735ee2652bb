/** Secrets that are kept as what PBKDF2 makes of them: whoever reads the disk still has to guess. */
import type { SecretHash } from '../../../core/log/teacher-event.ts';

/**
 * About what OWASP asks of PBKDF2 with HMAC-SHA256 (Password Storage Cheat Sheet, 2023); 0.1 to 1 s on the devices that this is for.
 * A PIN of four digits is guessed all the same by whoever takes the device home.
 */
const ITERATIONS = 600_000;

/** Of a secret that is long and random: nobody tries out 80 bits, however quickly each try goes. */
export const FEW_ITERATIONS = 1000;

const SALT_BYTES = 16;
const HASH_BITS = 256;

/** Whether there is what it takes: only a page on https, or of this very device, has it. */
export function canHash(): boolean {
  return 'subtle' in crypto;
}

export async function hashOf(secret: string, iterations = ITERATIONS): Promise<SecretHash> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { salt: toHex(salt), hash: await derive(secret, salt, iterations), iterations };
}

export async function isSecret(typed: string, { salt, hash, iterations }: SecretHash): Promise<boolean> {
  return (await derive(typed, fromHex(salt), iterations)) === hash;
}

async function derive(secret: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, HASH_BITS);
  return toHex(new Uint8Array(bits));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

import type { Signer } from '../core/ports.ts';
import { SigningUnavailableError } from '../core/transfer/refused.ts';
import { compressed, decompressed } from './p256.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A fresh pair; nobody can take the private key out of the browser. @throws SigningUnavailableError */
export async function newKeyPair(): Promise<CryptoKeyPair> {
  return subtle().generateKey(CURVE, false, ['sign', 'verify']);
}

/** @param pair called once, when something is to be signed */
export function signerWith(pair: () => Promise<CryptoKeyPair>): Signer {
  let opened: Promise<CryptoKeyPair> | undefined;
  const own = () => {
    subtle();
    opened ??= pair().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async key() {
      const { publicKey } = await own();
      return compressed(new Uint8Array(await subtle().exportKey('raw', publicKey)));
    },
    async sign(bytes) {
      const { privateKey } = await own();
      return new Uint8Array(await subtle().sign(ECDSA, privateKey, new Uint8Array(bytes)));
    },
    async verify(key, signature, bytes) {
      const crypto = subtle();
      const point = decompressed(key);
      if (!point) return false;
      const publicKey = await crypto.importKey('raw', point, CURVE, false, ['verify']);
      return crypto.verify(ECDSA, publicKey, new Uint8Array(signature), new Uint8Array(bytes));
    },
  };
}

/** Missing where the page came over plain http. */
function subtle(): SubtleCrypto {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new SigningUnavailableError();
  return subtle;
}

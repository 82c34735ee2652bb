import type { Signer } from '../core/ports.ts';
import type { Connection } from './connection.ts';
import { newKeyPair, signerWith } from './ecdsa.ts';
import { transact } from './transaction.ts';

/** ms. */
const PATIENCE = 10_000;

/** Signs with the key that lies in the database; where there is none, one is made. Two tabs at once agree on one. */
export function storedSigner(connection: Connection): Signer {
  return signerWith(() => connection.use(async (database) => {
    const known = await database.get('keys', 'signing');
    if (known) return known;
    const made = await newKeyPair();
    return transact(database, PATIENCE, async (transaction) => {
      const keys = transaction.objectStore('keys');
      const first = await keys.get('signing');
      if (!first) await keys.put(made, 'signing');
      return first ?? made;
    }, ['keys']);
  }));
}

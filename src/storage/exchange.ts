import { Connection } from './connection.ts';
import { StoredResults } from './results.ts';
import { storedSigner } from './signing-key.ts';

const connection = new Connection();

/** What this device hands over and collects with. A file of its own, so that it arrives only where somebody does. */
export const exchange = { signer: storedSigner(connection), results: new StoredResults(connection) };

import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Schema } from './database.ts';
import { readText, writeText } from './local-store.ts';
import { randomHex } from './random-hex.ts';

/** Who writes events on this device, and the number of its next event. */
export interface Identity {
  /** 16 hex digits: 64 random bits, made once. */
  readonly device: string;
  /** 8 hex digits: made anew when the database was lost. */
  readonly incarnation: string;
  readonly nextSeq: number;
}

/** Name of a device that the marker remembers outside the database. */
export type Marker = Pick<Identity, 'device' | 'incarnation'>;

const MARKER_KEY = 'astro-numbers.device';

/** The trace that a database has existed here, kept apart from it. */
export function readMarker(store: Storage | undefined): Marker | undefined {
  const [, device, incarnation] =
    /^([0-9a-f]{16})\.([0-9a-f]{8})$/.exec(readText(store, MARKER_KEY) ?? '') ?? [];
  return device !== undefined && incarnation !== undefined ? { device, incarnation } : undefined;
}

/**
 * Without localStorage there is no marker, and a vanished database looks like a new device: the best one can
 * do.
 */
export function writeMarker(store: Storage | undefined, { device, incarnation }: Marker): void {
  writeText(store, MARKER_KEY, `${device}.${incarnation}`);
}

/**
 * Who this device is, as the `meta` store of an open transaction has it. An empty store gets an identity of
 * its own: a device that is known from `before` keeps its name, but as a new incarnation, whose numbers start
 * anew.
 */
export async function identityIn(
  meta: IDBPObjectStore<Schema, StoreNames<Schema>[], 'meta', 'readwrite'>,
  before: Marker | undefined,
): Promise<{ readonly identity: Identity; readonly made: boolean }> {
  const known = await meta.get('identity');
  if (known) return { identity: known, made: false };
  const identity = newIdentity(before);
  await meta.put(identity, 'identity');
  return { identity, made: true };
}

function newIdentity(before: Marker | undefined): Identity {
  return { device: before?.device ?? randomHex(8), incarnation: randomHex(4), nextSeq: 1 };
}

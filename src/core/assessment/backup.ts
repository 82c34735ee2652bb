/** All that a device holds as one piece of bytes, before it is encrypted, and again. */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { checkEvent } from '../log/event-schema.ts';
import type { LogEvent } from '../log/event.ts';
import type { CollectedResult } from '../ports.ts';
import { inflateBounded } from '../transfer/inflate-bounded.ts';
import { RefusedMessageError } from '../transfer/refused.ts';
import { nameText } from './result.ts';

/** Bytes once it is inflated: 200,000 answers with their ink are some 230 MB as text. */
export const MOST_BACKUP = 2 ** 28;
const MOST_EVENTS = 1_000_000;
const MOST_MESSAGES = 100_000;

/** Bytes of the length before what is deflated. */
const LENGTH = 4;

export interface Backup {
  /** As recorder.exportAll gives it: see core/log/event-files.ts. */
  readonly log: string;
  /** Sealed results, as they came. */
  readonly messages: readonly Uint8Array[];
  readonly results: readonly CollectedResult[];
}

export interface RestoredBackup {
  readonly events: readonly LogEvent[];
  /** Events of a newer version of the app, or damaged: they stay in the file. */
  readonly left: number;
  readonly messages: readonly Uint8Array[];
  /** When each result came to the old device, by nameText, ms since 1970 UTC. */
  readonly collectedAt: ReadonlyMap<string, number>;
}

const BackupSchema = v.object({
  format: v.literal('astro-numbers-backup'),
  version: v.number(),
  log: v.object({ events: v.pipe(v.array(v.unknown()), v.maxLength(MOST_EVENTS)) }),
  messages: v.pipe(v.array(v.string()), v.maxLength(MOST_MESSAGES)),
  collectedAt: v.pipe(v.array(v.tuple([v.string(), v.pipe(v.number(), v.finite())])), v.maxLength(MOST_MESSAGES)),
});

const VERSION = 1;

/** @throws RefusedMessageError ('too-large') where nobody could open it again */
export function packBackup({ log, messages, results }: Backup): Uint8Array {
  const rest = {
    format: 'astro-numbers-backup', version: VERSION, messages: messages.map(toHex),
    collectedAt: results.map(({ result, collectedAt }) => [nameText(result.name), collectedAt]),
  };
  // The log is JSON already, and large.
  const text = strToU8(`${JSON.stringify(rest).slice(0, -1)},"log":${log}}`);
  if (text.length > MOST_BACKUP) throw new RefusedMessageError('too-large');
  const deflated = deflateSync(text, { level: 6 });
  const out = new Uint8Array(LENGTH + deflated.length);
  new DataView(out.buffer).setUint32(0, text.length);
  out.set(deflated, LENGTH);
  return out;
}

/** @throws RefusedMessageError */
export function unpackBackup(bytes: Uint8Array): RestoredBackup {
  if (bytes.length < LENGTH) throw new RefusedMessageError('damaged');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > MOST_BACKUP) throw new RefusedMessageError('too-large');
  const { log, messages, collectedAt, version } = checked(inflateBounded(bytes.subarray(LENGTH), length));
  if (version > VERSION) throw new RefusedMessageError('newer-version');
  const events: LogEvent[] = [];
  for (const one of log.events) {
    const check = checkEvent(withInk(one));
    if (check.kind === 'event') events.push(check.event);
  }
  return { events, left: log.events.length - events.length, messages: messages.map(fromHex), collectedAt: new Map(collectedAt) };
}

function checked(text: Uint8Array): v.InferOutput<typeof BackupSchema> {
  try {
    return v.parse(BackupSchema, JSON.parse(strFromU8(text)));
  } catch (error) {
    // What is no JSON, is nested too deep for the parser, or has another form.
    throw new RefusedMessageError('damaged', { cause: error });
  }
}

/** The ink of an event of a file is in hexadecimal. */
function withInk(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { ink, second, ...rest } = event as { readonly ink?: unknown; readonly second?: unknown };
  return {
    ...rest,
    ...(typeof ink === 'string' ? { ink: fromHex(ink) } : {}),
    ...(second === undefined ? {} : { second: withInk(second) }),
  };
}

/** Without a table each byte of megabytes would be spelled anew. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => HEX[byte]).join('');
}

/** @throws RefusedMessageError */
function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) throw new RefusedMessageError('damaged');
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

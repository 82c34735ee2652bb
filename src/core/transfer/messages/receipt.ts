import * as v from 'valibot';
import type { Verdict } from '../../log/event.ts';
import { ResultNameSchema } from '../../log/teacher-event-schema.ts';
import type { ResultName } from '../../log/teacher-event.ts';
import { getAnswerText, putAnswerText } from './answer-text.ts';
import { checked, newBody } from './checked.ts';
import { getName, putName } from './result.ts';

/** What a child says of its answers came with the second: a receipt without any is written in the first, which every device reads. */
const VERSION = 2;
const MOST_RESULTS = 1000;
const MOST_ANSWERS = 200;

/** A teacher's device has these results, and the teacher decided this about them. */
export interface Receipt {
  /** Wall time of the teacher's device, ms since 1970 UTC: of two receipts the later one counts. */
  readonly at: number;
  readonly results: readonly ReceiptEntry[];
}

export interface ReceiptEntry {
  readonly name: ResultName;
  /** What was collected under this name: 16 hex digits, see resultHash. */
  readonly hash: string;
  /** Places of the answers with which came that the child says it wrote something else. */
  readonly disputed: readonly number[];
  readonly overruled: readonly { readonly index: number; readonly verdict: Verdict; readonly text?: string }[];
}

const ReceiptSchema = v.object({
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  results: v.array(v.object({
    name: ResultNameSchema,
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    disputed: v.array(v.number()),
    overruled: v.array(v.object({
      index: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      verdict: v.picklist(['right', 'wrong']),
      text: v.exactOptional(v.string()),
    })),
  })),
});

export function encodeReceipt({ at, results }: Receipt): Uint8Array {
  const version = results.some(({ disputed }) => disputed.length > 0) ? VERSION : 1;
  const out = newBody(version);
  out.number(at);
  out.number(results.length);
  for (const { name, hash, disputed, overruled } of results) {
    putName(out, name);
    out.hex(hash);
    if (version > 1) {
      out.number(disputed.length);
      for (const index of disputed) out.number(index);
    }
    out.number(overruled.length);
    for (const { index, verdict, text } of overruled) {
      out.number(index);
      out.flag(verdict === 'right');
      out.flag(text !== undefined);
      if (text !== undefined) putAnswerText(out, text);
    }
  }
  return out.done();
}

/** @throws RefusedMessageError */
export function decodeReceipt(body: Uint8Array): Receipt {
  return checked(body, VERSION, ReceiptSchema, (from, version) => ({
    at: from.number(),
    results: Array.from({ length: from.number(MOST_RESULTS) }, () => ({
      name: getName(from),
      hash: from.hex(8),
      disputed: version > 1 ? Array.from({ length: from.number(MOST_ANSWERS) }, () => from.number()) : [],
      overruled: Array.from({ length: from.number(MOST_ANSWERS) }, () => {
        const [index, right, named] = [from.number(), from.flag(), from.flag()];
        return { index, verdict: right ? 'right' : 'wrong', ...(named && { text: getAnswerText(from) }) };
      }),
    })),
  }));
}

import { MOST_QUESTIONS } from '../../assessment/assessment-schema.ts';
import type { ResultInk } from '../../assessment/result.ts';
import type { BitReader, BitWriter } from '../bits.ts';

/** Papers of an answer are counted in so many bits; 0 is no ink. */
const PAPERS = 2;

/** Bytes of one paper, as in the log's schema. */
const MOST_INK = 65_536;

/** The tail of a result. */
export function putInk(out: BitWriter, ink: ResultInk): void {
  out.number(ink.length);
  for (const papers of ink) {
    out.bits(papers?.length ?? 0, PAPERS);
    for (const paper of papers ?? []) {
      out.number(paper.length);
      out.bytes(paper);
    }
  }
}

/** @throws RefusedMessageError */
export function getInk(from: BitReader): ResultInk {
  return Array.from({ length: from.number(MOST_QUESTIONS) }, () => {
    const papers = Array.from({ length: from.bits(PAPERS) }, () => from.bytes(from.number(MOST_INK)));
    return papers.length > 0 ? papers : undefined;
  });
}

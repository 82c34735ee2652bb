import type { SourceKey } from './sources.ts';

/** Ids are for ever: the log may name them. */
export type FactRow = readonly [id: string, source: SourceKey, text: string];

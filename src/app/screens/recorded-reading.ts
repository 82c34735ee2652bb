import type { RecordedReading } from '../../core/log/event.ts';
import type { InkReading } from '../../core/reading/reading.ts';

/** What the log keeps of a reading: the images and the ten probabilities can be made again from the ink. */
export function recordedReading({ kind, text, confidence, alternatives }: InkReading): RecordedReading {
  return { kind, text, confidence, alternatives };
}

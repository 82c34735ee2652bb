import type { RecordedReading } from '../../core/log/event.ts';
import type { InkReading } from '../../core/reading/reading.ts';

/** What the log keeps of a reading: the images and the probabilities can be made again from the ink. */
export function recordedReading(reading: InkReading): RecordedReading {
  const { kind, text, confidence, alternatives } = reading;
  const mirrored = mirroredPlaces(reading);
  return { kind, text, confidence, alternatives, ...(mirrored.length > 0 ? { mirrored } : {}) };
}

/** A reading knows its digits; signs stand between them in the text. */
function mirroredPlaces({ text, digits }: InkReading): number[] {
  const places = Array.from(text, (sign, place) => (/\d/.test(sign) ? place : -1)).filter((place) => place >= 0);
  return places.filter((_, i) => digits[i]?.mirrored);
}

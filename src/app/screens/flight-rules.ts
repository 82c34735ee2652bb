import { PRACTICE, type MarkingRules } from '../../core/attempt/marking.ts';

/** What a teacher may have settled about how answers are given and marked. */
export interface FlightRules {
  readonly marking: MarkingRules;
  /** Whether answers may be typed. */
  readonly keypad: boolean;
}

export const IN_PRACTICE: FlightRules = { marking: PRACTICE, keypad: true };

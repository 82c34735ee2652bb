/** Scales by which times and confidences travel in few bits. Each step follows from the one before by a product: the same everywhere. */

const TIME_BITS = 6;
const CONFIDENCE_BITS = 5;

/** Milliseconds: 0, and from 100 ms in steps of 15 % to ten minutes: what is shown is off by 7 % at most. */
const TIMES = scale(2 ** TIME_BITS, (step) => (step === 0 ? 0 : Math.round(power(100, 1.15, step - 1))));

/** Evenly spaced in the logarithm of the odds: 0.018 to 0.9998. */
const CONFIDENCES = scale(2 ** CONFIDENCE_BITS, (step) => {
  const odds = power(0.0183, 1.5, step);
  return Math.round((odds / (1 + odds)) * 1e5) / 1e5;
});

export const time = { bits: TIME_BITS, steps: TIMES };
export const confidence = { bits: CONFIDENCE_BITS, steps: CONFIDENCES };

/** The step of the scale that is nearest to the value. */
export function nearestStep(steps: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < steps.length; i += 1) if (Math.abs(steps[i]! - value) < Math.abs(steps[best]! - value)) best = i;
  return best;
}

function scale(length: number, value: (step: number) => number): readonly number[] {
  return Array.from({ length }, (_, step) => value(step));
}

function power(first: number, factor: number, exponent: number): number {
  let value = first;
  for (let i = 0; i < exponent; i += 1) value *= factor;
  return value;
}

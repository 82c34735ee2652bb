import { cleanInk } from '../ink/clean.ts';
import { glyphOf } from '../ink/glyph.ts';
import { boundingBox } from '../ink/stroke.ts';
import type { Ink } from '../ink/stroke.ts';
import type { Raster } from '../ink/raster.ts';
import type { Classification, Classifier } from '../ports.ts';
import type { Alphabet } from '../practice/question.ts';
import { answersOf } from './answers.ts';
import type { Answer } from './answers.ts';
import { MOST_POINTS, paperOf } from './atoms.ts';
import type { Paper } from './atoms.ts';
import { certaintyOf, confidenceOf, kindFor, softmax } from './calibration.ts';
import { CLASSES, FIRST_MIRRORED, MIRRORED_DIGITS, DIGITS } from './classes.ts';
import { explain } from './explain.ts';
import type { Candidate } from './explain.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './groups.ts';
import { optionsOf } from './options.ts';
import type { DigitReading, InkReading, Reading } from './reading.ts';
import type { ReadingModel } from './reading-model.ts';

/** The longest number that is read. */
export const MAX_DIGITS = 6;

/** A digit this flat (the feature `flat`: three times wider than high) lies on its side, or is a line across the page. */
const LYING = 1.3;

/** What is left of the confidence in a number with such a digit: some learned of it, few mean it. */
const HARDLY = 0.2;

/** Other numbers that are offered beside the best one. */
const ALTERNATIVES = 3;

export interface ReadOptions {
  /** Which signs may be written: a property of the question's kind. `whole` unless given. */
  readonly alphabet?: Alphabet;
  /** Longer side in CSS pixels below which ink is a slip of the pen, not a number. 0 unless given. */
  readonly smallest?: number;
}

/** Ink that the network has seen in all sensible groups. */
export interface SeenInk {
  readonly paper: Paper;
  readonly candidates: readonly SeenCandidate[];
}

export interface SeenCandidate extends Candidate {
  readonly raster: Raster;
  readonly classification: Classification;
  /** Of the CLASSES. */
  readonly probabilities: Float32Array;
}

/**
 * Reads a number from the ink on the paper, from the ink alone: the expected answer is not known here.
 *
 * `empty` where there is not one point to draw, or all is struck out; `unsure` with the best guess where the number's
 * confidence is below the model's threshold; `unsure` without any text for a dot, a scribble, or more than MAX_DIGITS
 * digits: all of that ink is shown to the network as one digit, so that what it saw can be seen, and no number is made
 * of it. A number is read as written: `07` stays `07`.
 * @throws what the classifier throws, where the model cannot be loaded
 */
export async function readNumber(
  ink: Ink,
  classifier: Classifier,
  options: ReadOptions = {},
): Promise<Reading> {
  const clean = cleanInk(ink, MOST_POINTS);
  const box = boundingBox(clean);
  if (!box) return { kind: 'empty' };
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const paper = paperOf(clean);
  const isWriting = size > 0 && size >= (options.smallest ?? 0) && !paper.isScribble;
  const alphabet = options.alphabet ?? 'whole';
  const model = (await classifier.info()).reading;
  const seen = isWriting ? await seeInk(paper, classifier, model, alphabet) : null;
  const answers = seen ? answersOf(explanationsOf(seen, model), alphabet, model) : [];
  const reading = seen && readingOf(answers, seen, model);
  return reading ?? unreadable(clean, classifier, model);
}

/** Shows the networks all sensible groups of the strokes at once. */
export async function seeInk(
  paper: Paper,
  classifier: Classifier,
  model: ReadingModel,
  alphabet: Alphabet,
): Promise<SeenInk> {
  const groups = groupsOf(paper);
  const glyphs = groups.map(({ ink }) => glyphOf(ink));
  const classifications = await classifier.classify(glyphs);
  const candidates = groups.flatMap((group, i) => {
    const [glyph, classification] = [glyphs[i], classifications[i]];
    return glyph && classification ? [seenCandidate(group, glyph.raster, classification, model, alphabet)] : [];
  });
  return { paper, candidates };
}

function seenCandidate(
  group: Group,
  raster: Raster,
  classification: Classification,
  model: ReadingModel,
  alphabet: Alphabet,
): SeenCandidate {
  const probabilities = softmax(classification.logits, model.temperature);
  const options = optionsOf(group, probabilities, alphabet);
  return { group, raster, classification, probabilities, options };
}

/** All likely explanations of ink that the network has seen, best first. */
export function explanationsOf({ candidates, paper }: SeenInk, model: ReadingModel): ReturnType<typeof explain> {
  return explain(candidates, paper, model);
}

/** undefined where no number of a readable length is among the answers. */
function readingOf(answers: readonly Answer[], seen: SeenInk, model: ReadingModel): Reading | undefined {
  const [best, ...others] = answers;
  if (!best) return undefined;
  // Struck out, if that is likelier than not: a child must never see its answer vanish by a guess.
  if (best.text === '') return best.probability > 0.5 ? { kind: 'empty' } : undefined;
  if (!isReadable(best)) return undefined;
  const trust = hasLyingDigit(best) ? HARDLY : 1;
  const digits = digitsOf(best, seen);
  const confidence = trust * confidenceOf(best.probability, certaintyOf(digits), model);
  const alternatives = others
    .filter(isReadable)
    .slice(0, ALTERNATIVES)
    .map((other) => ({
      text: other.text,
      confidence: trust * confidenceOf(other.probability, certaintyOf(digitsOf(other, seen)), model),
    }));
  return { kind: kindFor(confidence, model), text: best.text, confidence, digits, alternatives };
}

/** Whether it is a number of a length that is read. */
function isReadable({ text }: Answer): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits > 0 && digits <= MAX_DIGITS;
}

function hasLyingDigit({ explanation, options }: Answer): boolean {
  return explanation.candidates.some(
    ({ group }, i) => /^\d$/.test(options[i]?.sign ?? '') && (group.features.flat ?? 0) >= LYING,
  );
}

/** The digits of an answer, from left to right. */
export function digitsOf(answer: Answer, seen: SeenInk): DigitReading[] {
  return answer.explanation.candidates.flatMap((candidate, i) => {
    const option = answer.options[i];
    const own = seen.candidates.find(({ group }) => group === candidate.group);
    if (!own || option?.sign === undefined || !/^\d$/.test(option.sign)) return [];
    return [{ ...digitReading(own), digit: Number(option.sign), mirrored: option.mirrored }];
  });
}

function digitReading({ group, raster, classification, probabilities }: SeenCandidate): DigitReading {
  return digitFrom(raster, classification, probabilities, group.strokes);
}

/** What one image is taken for, whatever else is beside it. */
export function digitFrom(
  raster: Raster,
  classification: Classification,
  probabilities: Float32Array,
  strokes: readonly number[] = [],
): DigitReading {
  const both = Float32Array.from({ length: DIGITS }, (_, digit) => {
    const place = (MIRRORED_DIGITS as readonly number[]).indexOf(digit);
    return (probabilities[digit] ?? 0) + (place < 0 ? 0 : (probabilities[FIRST_MIRRORED + place] ?? 0));
  });
  const digit = both.indexOf(Math.max(...both));
  const mirrored = (both[digit] ?? 0) > 2 * (probabilities[digit] ?? 0);
  return { digit, mirrored, probabilities: both, raster, classification, strokes };
}

/** Everything as one digit, and no number made of it. */
async function unreadable(ink: Ink, classifier: Classifier, model: ReadingModel): Promise<InkReading> {
  const glyph = glyphOf(ink);
  const [classification] = await classifier.classify([glyph]);
  const seen = classification ?? { logits: new Float32Array(CLASSES), alone: new Float32Array(CLASSES), features: new Float32Array() };
  const probabilities = softmax(seen.logits, model.temperature);
  const digit = digitFrom(glyph.raster, seen, probabilities, ink.map((_, i) => i));
  return { kind: 'unsure', text: '', confidence: 0, digits: [digit], alternatives: [] };
}

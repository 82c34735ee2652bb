import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Ink, Stroke } from '../../../src/core/ink/stroke.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { answersOf, sayingsOf } from '../../../src/core/reading/answers.ts';
import { paperOf } from '../../../src/core/reading/atoms.ts';
import type { Paper } from '../../../src/core/reading/atoms.ts';
import { CLASSES } from '../../../src/core/reading/classes.ts';
import { explain, logSum } from '../../../src/core/reading/explain.ts';
import type { Between, Candidate } from '../../../src/core/reading/explain.ts';
import { groupsOf } from '../../../src/core/reading/groups.ts';
import { optionsOf, weigh } from '../../../src/core/reading/options.ts';
import { seeInk } from '../../../src/core/reading/read-number.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../../../src/core/reading/reading-model.ts';
import { Oracle } from './oracle.ts';
import { digit, onPaper, pen } from './writing.ts';

/** Nothing is weighed between groups, so that each way to group can be counted by hand. */
const APART: ReadingModel = { ...UNFITTED, weights: { ...UNFITTED.weights, overlap: 0, touch: 0, uneven: 0, united: 0 } };

/** A few short strokes near each other. */
const fewStrokes = fc
  .array(fc.tuple(fc.nat(120), fc.nat(60), fc.integer({ min: -25, max: 25 }), fc.integer({ min: 15, max: 60 })), { minLength: 1, maxLength: 5 })
  .map((lines): Ink => lines.map(([x, y, dx, dy]) => pen([x, y], [x + dx, y + dy])));

const alphabets = fc.constantFrom('whole', 'signed', 'decimal');

/** All groups of the ink, and what a network that knows nothing says of them. */
function candidatesOf(paper: Paper, seed: number, alphabet: 'whole' | 'signed' | 'decimal' = 'whole'): Candidate[] {
  const random = mulberry32(seed);
  return groupsOf(paper).map((group) => {
    const weights = Array.from({ length: CLASSES }, () => random() ** 8);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { group, options: optionsOf(group, weights.map((weight) => weight / sum), alphabet) };
  });
}

const scoreOf = ({ group, options }: Candidate, model: ReadingModel): number =>
  weigh(group.features, model) + logSum(options.map((option) => weigh(option.features, model)));

/** All ways to choose groups so that each atom is in just one, by trying all. */
function allCovers(candidates: readonly Candidate[], all: number, chosen: readonly Candidate[] = []): Candidate[][] {
  const covered = chosen.reduce((mask, { group }) => mask | group.mask, 0);
  if (covered === all) return [[...chosen]];
  const first = ~covered & -~covered;
  return candidates
    .filter(({ group }) => group.mask & first && !(group.mask & covered))
    .flatMap((one) => allCovers(candidates, all, [...chosen, one]));
}

/** The same for more strokes than can be tried: of the ways to go on from what is covered, the best or the sum. */
function overAllWays(candidates: readonly Candidate[], paper: Paper, over: (scores: readonly number[]) => number): number {
  const known = new Map([[(1 << paper.atoms.length) - 1, 0]]);
  const goOn = (covered: number): number => {
    const first = ~covered & -~covered;
    const fitting = candidates.filter(({ group }) => group.mask & first && !(group.mask & covered));
    const score = known.get(covered) ?? over(fitting.map((one) => scoreOf(one, APART) + goOn(covered | one.group.mask)));
    known.set(covered, score);
    return score;
  };
  return goOn(0);
}

const names = (cover: readonly Candidate[]): string => cover.map(({ group }) => group.mask).sort((a, b) => a - b).join();

describe('explaining ink', () => {
  it('puts each atom into just one group', () => {
    fc.assert(
      fc.property(fewStrokes, fc.nat(), (ink, seed) => {
        const paper = paperOf(ink);
        for (const { candidates } of explain(candidatesOf(paper, seed), paper, UNFITTED)) {
          const atoms = candidates.flatMap(({ group }) => paper.atoms.map((_, i) => i).filter((i) => group.mask & (1 << i)));
          assert.deepEqual(atoms.sort((a, b) => a - b), paper.atoms.map((_, i) => i));
        }
      }),
    );
  });

  it('finds the ways that trying all of them finds, each once, the best first', () => {
    fc.assert(
      fc.property(fewStrokes, fc.nat(), (ink, seed) => {
        const paper = paperOf(ink);
        // Five atoms have 52 ways at most, of which none has to be dropped on the way; a stroke that is cut may make seven.
        fc.pre(paper.atoms.length <= 5);
        const candidates = candidatesOf(paper, seed);
        const sum = (cover: readonly Candidate[]): number => cover.reduce((total, one) => total + scoreOf(one, APART), 0);
        const covers = allCovers(candidates, (1 << paper.atoms.length) - 1).sort((a, b) => sum(b) - sum(a));
        const found = explain(candidates, paper, APART);
        assert.ok(found.length === Math.min(40, covers.length));
        assert.equal(new Set(found.map((one) => names(one.candidates))).size, found.length);
        found.forEach(({ score }, i) => assert.ok(Math.abs(score - sum(covers[i] ?? [])) < 1e-9));
      }),
    );
  });

  it('loses neither the best nor much of the weight of the very many ways to group six digits of two strokes', async () => {
    const written = Array.from('475475', (sign, i) => digit(sign, { x: i * 80, form: sign === '7' ? 1 : 0 }));
    const paper = paperOf(onPaper(...written));
    const { candidates } = await seeInk(paper, Oracle.knowing(...written), APART, 'whole');
    const scores = explain(candidates, paper, APART).map(({ score }) => score);
    const best = overAllWays(candidates, paper, (each) => Math.max(...each));
    const total = overAllWays(candidates, paper, logSum);
    assert.ok(Math.abs((scores[0] ?? NaN) - best) < 1e-9);
    assert.ok(logSum(scores) <= total + 1e-9);
    assert.ok(Math.exp(logSum(scores) - total) > 0.9, `${Math.exp(logSum(scores) - total)} of the weight`);
  });

  it('adds up, of each way, what its groups and their neighbourhood weigh', () => {
    fc.assert(
      fc.property(fewStrokes, fc.nat(), alphabets, (ink, seed, alphabet) => {
        const paper = paperOf(ink);
        for (const { candidates, between, score } of explain(candidatesOf(paper, seed, alphabet), paper, UNFITTED)) {
          const sum = candidates.reduce((total, one) => total + scoreOf(one, UNFITTED), weigh(between, UNFITTED));
          assert.ok(Math.abs(sum - score) < 1e-9 && Number.isFinite(score));
        }
      }),
    );
  });

  const alone = (ink: Ink): Between | undefined => {
    const paper = paperOf(ink);
    const all = explain(candidatesOf(paper, 1), paper, UNFITTED);
    return all.find(({ candidates }) => candidates.length === paper.atoms.length)?.between;
  };
  const [line, across, beside] = [pen([0, 0], [10, 100]), pen([-10, 40], [30, 45]), pen([40, 0], [50, 100])];

  it('counts the groups that touch or cross, pair by pair', () => {
    const { overlap, touch, uneven } = alone([line, beside]) ?? {};
    assert.deepEqual({ overlap, touch, uneven }, { overlap: 0, touch: 0, uneven: 0 });
    assert.equal(alone([line, across])?.touch, 1);
    assert.equal(alone([line, beside, pen([-10, 40], [60, 45])])?.touch, 2);
  });

  it('says how little neighbours stand on one line: digits do, the corner and the stem of a 4 do not', () => {
    assert.equal(alone([line, pen([40, 10], [50, 110])])?.uneven, 0);
    const corner = pen([0, 10], [0, 60], [40, 60]);
    const uneven = alone([corner, pen([50, 0], [50, 100])])?.uneven ?? NaN;
    assert.ok(uneven > 0.2 && uneven < 0.3, String(uneven));
    assert.equal(alone([corner, pen([150, 0], [150, 100])])?.uneven, 0, 'too far away to be neighbours');
  });

  it('says how sure it is that two groups are but one sign, where they are near enough to be one', async () => {
    const corner = pen([10, 0], [0, 60], [40, 60]);
    const apart = async (stem: Stroke, p: number): Promise<number | undefined> => {
      const paper = paperOf([corner, stem]);
      const oracle = new Oracle().learn([corner, stem], { '4': 1 - p, x: p });
      const { candidates } = await seeInk(paper, oracle, UNFITTED, 'whole');
      return explain(candidates, paper, UNFITTED).find((one) => one.candidates.length === 2)?.between.united;
    };
    const stem = pen([48, 20], [46, 100]);
    assert.ok(Math.abs((await apart(stem, 0.5) ?? NaN) - Math.log(2)) < 0.01);
    assert.ok((await apart(stem, 1e-6) ?? NaN) > 13);
    assert.equal(await apart(pen([148, 20], [146, 100]), 1e-6), 0);
  });

  it('does not count that the pieces of one stroke touch where it was cut', () => {
    const hill = pen([0, 100], [50, 0], [50, 100], [100, 0], [100, 100], [150, 0]);
    assert.ok(paperOf([hill]).atoms.length > 1);
    assert.equal(alone([hill])?.touch, 0);
  });

  it('compares the same groups alike, whichever comes first', () => {
    fc.assert(
      fc.property(fewStrokes, fc.nat(), (ink, seed) => {
        const paper = paperOf(ink);
        const candidates = candidatesOf(paper, seed);
        const neighbourhoods = (order: readonly Candidate[]): Map<string, Between> =>
          new Map(explain(order, paper, UNFITTED).map((one) => [names(one.candidates), one.between]));
        const random = mulberry32(seed);
        const shuffled = candidates.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
        const [there, back] = [neighbourhoods(candidates), neighbourhoods(shuffled)];
        for (const [name, { overlap, touch, uneven, united }] of there) {
          const other = back.get(name);
          assert.ok(!other || (Math.abs(other.overlap - overlap) < 1e-9 && other.touch === touch));
          assert.ok(!other || Math.abs(other.uneven - uneven) < 1e-9);
          assert.ok(!other || Math.abs(other.united - united) < 1e-9);
        }
      }),
    );
  });

  it('prefers, other things equal, digits that do not run into each other', () => {
    const [left, middle, right] = [pen([0, 0], [0, 100]), pen([12, 0], [12, 100]), pen([30, 0], [30, 100])];
    const paper = paperOf([left, middle, right]);
    const same = groupsOf(paper).map((group): Candidate => ({ group, options: [{ sign: '1', mirrored: false, features: {} }] }));
    const pairs = explain(same, paper, UNFITTED).filter(({ candidates }) => candidates.length === 2);
    assert.deepEqual(pairs.map(({ candidates }) => candidates.map(({ group }) => group.strokes)), [
      [[0, 1], [2]],
      [[0], [1, 2]],
      [[1], [0, 2]],
    ]);
  });
});

describe('answers', () => {
  it('are different numbers, the most probable first, whose probabilities are at most 1 together', () => {
    fc.assert(
      fc.property(fewStrokes, fc.nat(), alphabets, (ink, seed, alphabet) => {
        const paper = paperOf(ink);
        const answers = answersOf(explain(candidatesOf(paper, seed, alphabet), paper, UNFITTED), alphabet, UNFITTED);
        const probabilities = answers.map(({ probability }) => probability);
        assert.ok(probabilities.reduce((sum, p) => sum + p, 0) <= 1 + 1e-9);
        assert.deepEqual(probabilities, [...probabilities].sort((a, b) => b - a));
        assert.equal(new Set(answers.map(({ text }) => text)).size, answers.length);
        for (const { text, explanation, options } of answers) {
          assert.equal(options.map(({ sign }) => sign).join(''), text);
          assert.equal(options.length, explanation.candidates.length);
          assert.match(text, { whole: /^\d*$/, signed: /^(-?\d+)?$/, decimal: /^(-?\d+(\.\d+)?)?$/ }[alphabet]);
        }
      }),
    );
  });

  it('are one where the same number is grouped in several ways', () => {
    const paper = paperOf([pen([0, 0], [0, 100]), pen([15, 0], [15, 100]), pen([30, 0], [30, 100])]);
    const candidates = groupsOf(paper).map((group): Candidate => ({ group, options: [{ sign: '1', mirrored: false, features: {} }] }));
    const explanations = explain(candidates, paper, UNFITTED);
    const answers = answersOf(explanations, 'whole', UNFITTED);
    assert.deepEqual(answers.map(({ text }) => text).sort(), ['1', '11', '111']);
    const total = logSum(explanations.map(({ score }) => score));
    const eleven = explanations.filter((one) => one.candidates.length === 2);
    assert.equal(eleven.length, 3);
    const together = Math.exp(logSum(eleven.map(({ score }) => score)) - total);
    assert.ok(Math.abs((answers.find(({ text }) => text === '11')?.probability ?? 0) - together) < 1e-9);
  });

  it('are one where a digit may be mirrored or not, explained by the likelier', () => {
    const paper = paperOf([pen([0, 0], [30, 50], [0, 100])]);
    const [group] = groupsOf(paper);
    assert.ok(group);
    const row = new Float32Array(CLASSES);
    [row[3], row[12]] = [0.1, 0.9];
    const answers = answersOf(explain([{ group, options: optionsOf(group, row, 'whole') }], paper, UNFITTED), 'whole', UNFITTED);
    assert.deepEqual(answers.map(({ text, options }) => [text, options[0]?.mirrored]), [['3', true]]);
    assert.ok((answers[0]?.probability ?? 0) > 0.99);
  });

  it('leave out what makes no number: two explanations, of which one is none, share the probability', () => {
    const paper = paperOf([pen([0, 0], [0, 100])]);
    const [group] = groupsOf(paper);
    assert.ok(group);
    const row = new Float32Array(CLASSES);
    [row[1], row[10]] = [0.5, 0.5];
    const [answer, ...others] = answersOf(explain([{ group, options: optionsOf(group, row, 'whole') }], paper, UNFITTED), 'whole', UNFITTED);
    const none = Math.exp(UNFITTED.weights.other);
    assert.ok(answer && Math.abs(answer.probability - 1 / (1 + none)) < 1e-6);
    assert.deepEqual(others, []);
  });

  it('name the readings of one explanation, each as probable as its parts', () => {
    const paper = paperOf([pen([0, 0], [0, 100]), pen([60, 0], [60, 100])]);
    const [explanation] = explain(candidatesOf(paper, 1), paper, UNFITTED).filter(({ candidates }) => candidates.length === 2);
    assert.ok(explanation);
    const sayings = sayingsOf(explanation, 'whole', UNFITTED);
    const every = explanation.candidates.map(({ group, options }) =>
      options.map((option) => weigh(group.features, UNFITTED) + weigh(option.features, UNFITTED)));
    const all = (every[0] ?? []).flatMap((a) => (every[1] ?? []).map((b) => a + b + weigh(explanation.between, UNFITTED)));
    const best = all.sort((a, b) => b - a).slice(0, sayings.length);
    assert.ok(sayings.length > 4);
    sayings.forEach(({ score }, i) => assert.ok(Math.abs(score - (best[i] ?? 0)) < 1e-9));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sources } from '../../src/app/facts/sources.ts';
import { factAt, spaceFacts } from '../../src/app/facts/space-facts.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? [];
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/u);

/** What a child who plays this knows by sight; their length says nothing about how hard a text is. */
const TOPIC_WORDS = new RegExp(
  '^(?:solar|planets?|telescopes?|astronauts?|galaxy|asteroids?|volcano(?:es)?|' +
    'kilomet\\w+|centimet\\w+|million|billion)$',
  'u',
);

/**
 * Groups of vowels, less a silent final e: wrong now and then, close enough on average.
 * A figure counts as two; a name or a word of the topic as two at most.
 */
function syllables(word: string): number {
  if (/^\d/u.test(word)) return 2;
  const plain = word.toLowerCase().replace(/[^a-z]/gu, '');
  const groups = plain.replace(/(?:[^laeiouy]e|[^aeioudt]ed)$/u, '').match(/[aeiouy]+/gu) ?? [];
  const known = /^\p{Lu}/u.test(word) || TOPIC_WORDS.test(word);
  return Math.min(known ? 2 : Infinity, Math.max(1, groups.length));
}

/** Flesch-Kincaid grade level (Kincaid et al. 1975): school years needed to read it. */
function grade(text: string): number {
  const all = words(text);
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (all.length / sentences(text).length) + 11.8 * (spoken / all.length) - 15.59;
}

describe('space facts', () => {
  it('are at least a hundred, each said once', () => {
    assert.ok(spaceFacts.length >= 100);
    assert.equal(new Set(spaceFacts.map((fact) => fact.id)).size, spaceFacts.length);
    assert.equal(new Set(spaceFacts.map((fact) => fact.text.toLowerCase())).size, spaceFacts.length);
  });

  it('each name the page they were checked against', () => {
    for (const fact of spaceFacts) {
      assert.match(fact.id, /^[a-z0-9-]+$/u);
      assert.ok(fact.source.length > 3, fact.id);
      assert.equal(new URL(fact.url).protocol, 'https:', fact.id);
    }
  });

  it('leave no source unused', () => {
    const used = new Set(spaceFacts.map((fact) => fact.url));
    assert.deepEqual(Object.values(sources).filter(({ url }) => !used.has(url)), []);
  });

  it('are one or two short sentences', () => {
    for (const { text } of spaceFacts) {
      assert.match(text, /^\p{Lu}.*[.!]$/u, text);
      assert.ok(sentences(text).length <= 2, text);
      assert.ok(words(text).length <= 24, text);
      for (const sentence of sentences(text)) assert.ok(words(sentence).length <= 18, sentence);
    }
  });

  it('can be read at eight', () => {
    const grades = spaceFacts.map(({ text }) => grade(text));
    const mean = grades.reduce((sum, one) => sum + one, 0) / grades.length;
    assert.ok(mean <= 4, `mean grade ${mean.toFixed(1)}`);
    for (const { text } of spaceFacts) assert.ok(grade(text) <= 8, `${grade(text).toFixed(1)} ${text}`);
  });

  it('avoid what goes out of date', () => {
    for (const { text } of spaceFacts) {
      assert.doesNotMatch(text, /\b(?:will|soon|today|now|currently|recently|next)\b/iu, text);
    }
  });
});

describe('the order of facts', () => {
  it('repeats none before all were shown', () => {
    for (const start of [0, 57, -400]) {
      const seen = new Set(spaceFacts.map((_, step) => factAt(start + step).id));
      assert.equal(seen.size, spaceFacts.length);
    }
  });

  it('goes from topic to topic', () => {
    const topics = Array.from({ length: 50 }, (_, order) => factAt(order).id.split('-')[0]);
    const stays = topics.filter((topic, order) => topic === topics[order + 1]).length;
    assert.ok(stays <= 5, `${stays} of 50 facts are followed by one of the same topic`);
  });

  it('refuses an order that is no whole number', () => {
    assert.throws(() => factAt(0.5), RangeError);
    assert.throws(() => factAt(Number.NaN), RangeError);
  });
});

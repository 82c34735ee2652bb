import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoCodeError } from '../../src/app/components/message-of-file.ts';
import { refusalWords } from '../../src/app/components/refusal-words.ts';
import { NewerDataError, StorageFullError, StorageUnavailableError } from '../../src/core/log/errors.ts';
import { RefusedMessageError, ScanningUnavailableError, SigningUnavailableError } from '../../src/core/transfer/refused.ts';

const refused = (['not-ours', 'newer-version', 'too-large', 'damaged', 'forged', 'unfit'] as const).map((reason) => new RefusedMessageError(reason));
const pictures = (['no-picture', 'partly', 'none'] as const).map((problem) => new NoCodeError(problem, 'cat.png'));
const others = [new SigningUnavailableError(), new ScanningUnavailableError('x'), new StorageFullError('x'), new NewerDataError(), new StorageUnavailableError('x')];

test('each refusal has a sentence of its own, which is not the error’s', () => {
  const errors = [...refused, ...pictures, ...others];
  const sentences = errors.map(refusalWords);
  assert.equal(new Set(sentences).size, errors.length);
  sentences.forEach((sentence, i) => {
    assert.match(sentence, /^[A-Zc].*\.$/);
    assert.doesNotMatch(sentence, /Something went wrong/);
    if (!(errors[i] instanceof NewerDataError)) assert.notEqual(sentence, errors[i]?.message);
  });
});

test('of what nobody foresaw it is said that something went wrong, and what', () => {
  assert.match(refusalWords('boom'), /Something went wrong here.*boom/);
});

import * as assert from 'node:assert/strict';
import { formatBytes, type ModelFailure, sentenceFor } from '../../../server/src/model/modelErrors';

const path = '/models/m.gguf';
const failures: readonly ModelFailure[] = [
  { code: 'noModelChosen' },
  { code: 'fileMissing', path },
  { code: 'notAFile', path },
  { code: 'fileUnreadable', path, reason: 'EACCES' },
  { code: 'fileEmpty', path },
  { code: 'notGguf', path, looksLike: 'text' },
  { code: 'formatUnsupported', path, version: 9 },
  { code: 'fileTruncated', path, bytes: 3.1e9, expected: 4.4e9 },
  { code: 'headImplausible', path, detail: 'it declares 5 tensors' },
  { code: 'architectureUnknown', path, architecture: 'clapper' },
  { code: 'tensorMissing', path, tensor: 'output.weight' },
  { code: 'loadFailed', path, reason: 'odd' },
  { code: 'memoryShort', path, reason: 'short' },
  { code: 'gpuUnavailable', gpu: 'cuda' },
  { code: 'bindingMissing', reason: 'no binary' },
  { code: 'probeTimedOut', path, seconds: 10 },
  { code: 'promptTooLong', tokens: 900, room: 800, contextSize: 1000, answerTokens: 200 },
  { code: 'notLoaded' },
  { code: 'answerInvalid', detail: 'not JSON' },
  { code: 'hostEnded', path, how: 'SIGABRT', tries: 3 },
  { code: 'internal', reason: 'odd' },
];

describe('the sentence for a failure', () => {
  for (const failure of failures) {
    it(`of ${failure.code} says what happened, to what, and what to do next`, () => {
      const sentence = sentenceFor(failure);
      assert.doesNotMatch(sentence, /undefined|NaN|\[object/);
      assert.match(sentence, /^\S.*\.$/);
      assert.match(
        sentence,
        /Choose Model File|closedSet\.model\.|Run the command again|install the package/,
      );
      if ('path' in failure) assert.ok(sentence.includes(path));
    });
  }

  it('gives both sizes of a file that stops early', () => {
    assert.match(
      sentenceFor({ code: 'fileTruncated', path, bytes: 3.1e9, expected: 4.4e9 }),
      /3\.1 of 4\.4 GB/,
    );
  });

  it('gives exact sizes where rounded ones would be equal', () => {
    assert.match(
      sentenceFor({ code: 'fileTruncated', path, bytes: 4.4e9 - 1, expected: 4.4e9 }),
      /4399999999 of 4400000000 bytes/,
    );
  });

  it('gives both numbers of a prompt that is too long', () => {
    const sentence = sentenceFor({
      code: 'promptTooLong',
      tokens: 900,
      room: 800,
      contextSize: 1000,
      answerTokens: 200,
    });
    assert.match(sentence, /900 tokens and 800 fit/);
  });
});

describe('sizes', () => {
  it('are given as file managers give them', () => {
    assert.deepEqual([7, 1500, 2.5e6, 98_362_432, 4.4e9].map(formatBytes), [
      '7 bytes',
      '1.5 kB',
      '2.5 MB',
      '98.4 MB',
      '4.4 GB',
    ]);
  });
});

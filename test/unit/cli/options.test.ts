import assert from 'node:assert/strict';
import { readArguments, UsageError } from '../../../server/src/cli/options';

const specs = [
  { name: 'format', short: 'f', value: 'FORMAT', choices: ['text', 'json'], default: 'text', doc: 'How.' },
  { name: 'model', value: 'FILE', doc: 'Which.' },
  { name: 'voice', value: 'FILE', repeats: true as const, doc: 'Each.' },
  { name: 'elements', doc: 'A switch.' },
];

function refusal(...argv: readonly string[]): string {
  try {
    readArguments(argv, specs);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  return assert.fail(`understood ${argv.join(' ')}`);
}

describe('arguments of the command line', () => {
  it('are options in any place, and files in order', () => {
    const args = readArguments(['a.fountain', '--format', 'json', '-', '--elements', 'b.fountain'], specs);
    assert.deepEqual(args.files, ['a.fountain', '-', 'b.fountain']);
    assert.deepEqual(args.values, { format: 'json' });
    assert.deepEqual([...args.switches], ['elements']);
  });

  it('know defaults, short names, = and --', () => {
    assert.equal(readArguments([], specs).values.format, 'text');
    assert.equal(readArguments(['-f', 'json'], specs).values.format, 'json');
    assert.equal(readArguments(['--model=-x.gguf'], specs).values.model, '-x.gguf');
    assert.deepEqual(readArguments(['--', '--format'], specs).files, ['--format']);
  });

  it('keep every value of what may be repeated', () => {
    const { lists, values } = readArguments(
      ['--voice', 'a', 'x', '--voice=b', '--model', 'm', '--model', 'n'],
      specs,
    );
    assert.deepEqual([lists, values.model, values.voice], [{ voice: ['a', 'b'] }, 'n', undefined]);
    assert.deepEqual(readArguments([], specs).lists, {});
  });

  it('are refused in a sentence', () => {
    assert.equal(refusal('--fromat', 'json'), 'There is no option --fromat. Did you mean --format?');
    assert.equal(refusal('--zebra'), 'There is no option --zebra.');
    assert.equal(refusal('--format'), '--format needs a value: --format FORMAT.');
    assert.equal(refusal('--model', '--elements'), '--model needs a value: --model FILE.');
    assert.equal(refusal('--elements=yes'), '--elements takes no value, but was given "yes".');
    assert.equal(
      refusal('--format', 'jsn'),
      '--format is one of text, json; "jsn" is not. Did you mean json?',
    );
  });

  it('are not confused by names of every object', () => {
    assert.equal(refusal('--constructor'), 'There is no option --constructor.');
    assert.equal(refusal('--__proto__=1'), 'There is no option --__proto__.');
  });
});

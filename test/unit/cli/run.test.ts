import assert from 'node:assert/strict';
import { commands } from '../../../server/src/cli/commands';
import { run } from '../../../server/src/cli/run';
import { type FakeIo, fakeIo, type World } from '../../support/cliIo';

async function ran(argv: readonly string[], world: World = {}): Promise<FakeIo & { readonly code: number }> {
  const io = fakeIo(world);
  return { ...io, code: await run(argv, io) };
}

describe('closed-set', () => {
  it('shows its help and its version', async () => {
    for (const argv of [[], ['--help'], ['-h'], ['help']]) {
      const { out, err, code } = await ran(argv);
      assert.equal(code, 0);
      assert.equal(err(), '');
      for (const { name } of commands) assert.match(out(), new RegExp(`^ {2}${name} `, 'm'));
    }
    assert.match((await ran(['--version'])).out(), /^closed-set \d+\.\d+\.\d+\n$/);
  });

  for (const command of commands) {
    it(`tells about ${command.name}, with examples that can be understood`, async () => {
      const { out, code } = await ran([command.name, '--help']);
      assert.equal(code, 0);
      assert.equal(out(), (await ran(['help', command.name])).out());
      for (const { name } of command.options) assert.match(out(), new RegExp(`--${name}`));
      for (const line of out().split('\n')) assert.ok(line.length <= 100, line);
      assert.ok(command.examples.length > 0);
      for (const { line } of command.examples) assert.ok(line.startsWith(`closed-set ${command.name}`), line);
    });
  }

  it('says what it does not understand, and what to do', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['outlin'], /There is no command outlin\. Did you mean outline\?\nSee closed-set --help\./],
      [['help', 'chek'], /Did you mean check\?/],
      [['--format', 'json', 'outline'], /The command comes first; --format stands in its place\./],
      [
        ['tags', '--langauge', 'de'],
        /no option --langauge\. Did you mean --language\?\nSee closed-set tags --help/,
      ],
      [['check'], /Name a script, a folder or a glob/],
      [['parse', 'a', 'b'], /one file at a time/],
      [['model', 'inof', 'x'], /model takes the word info\. Did you mean info\?/],
      [['outline', 'a.fountain', '--show', 'gone.json'], /The show file gone\.json cannot be read/],
    ];
    for (const [argv, message] of cases) {
      const { out, err, code } = await ran(argv, { files: { 'a.fountain': 'INT. BAR' } });
      assert.match(err(), message);
      assert.equal(out(), '', argv.join(' '));
      assert.equal(code, 2);
    }
  });
});

import assert from 'node:assert/strict';
import { readInputs, stdinName } from '../../../server/src/cli/inputs';
import { UsageError } from '../../../server/src/cli/options';
import { fakeIo, type World } from '../../support/cliIo';

async function inputs(names: readonly string[], world: World): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const input of readInputs(names, fakeIo(world))) {
    found.push(input.kind === 'script' ? `${input.file}=${input.text}` : input.message);
  }
  return found;
}

describe('what the command line names', () => {
  const files = {
    'a.fountain': 'A',
    'season/ep10.fountain': '10',
    'season/ep2.fountain': '2',
    'season/deep/ep1.spmd': '1',
    'season/notes.txt': 'no',
    '[draft].fountain': 'D',
  };

  it('is read in the order given, each file once', async () => {
    assert.deepEqual(await inputs(['season/ep2.fountain', 'a.fountain', './a.fountain'], { files }), [
      'season/ep2.fountain=2',
      'a.fountain=A',
    ]);
  });

  it('is a folder: its scripts and those below, episode 2 before 10', async () => {
    assert.deepEqual(await inputs(['season'], { files }), [
      'season/deep/ep1.spmd=1',
      'season/ep2.fountain=2',
      'season/ep10.fountain=10',
    ]);
  });

  it('is a glob, or a file that looks like one', async () => {
    assert.deepEqual(await inputs(['season/*.fountain', '[draft].fountain'], { files }), [
      'season/ep2.fountain=2',
      'season/ep10.fountain=10',
      '[draft].fountain=D',
    ]);
  });

  it('is standard input', async () => {
    assert.deepEqual(await inputs(['-'], { stdin: 'INT. BAR' }), [`${stdinName}=INT. BAR`]);
  });

  it('says what cannot be read, and goes on', async () => {
    const world = {
      files: {
        'locked.fountain': { error: 'EACCES' },
        'odd.fountain': { error: 'EIO' },
        'photo.fountain': new Uint8Array([0xff, 0xd8, 0]),
        'a.fountain': 'A',
        'empty/readme.md': '',
      },
    };
    const names = [
      'gone.fountain',
      'locked.fountain',
      'odd.fountain',
      'photo.fountain',
      'x*.fountain',
      'empty',
      'a.fountain',
    ];
    assert.deepEqual(await inputs(names, world), [
      'gone.fountain: there is no such file. Check the name, or the folder you are in.',
      'locked.fountain: you are not allowed to read it. Check its permissions.',
      'odd.fountain: it could not be read (EIO: told by the test).',
      'photo.fountain: this is not a text file. Fountain is plain text; export the script as Fountain first.',
      'x*.fountain: no file matches.',
      'empty: no .fountain or .spmd file in this folder or below.',
      'a.fountain=A',
    ]);
  });

  it('must be something', async () => {
    await assert.rejects(inputs([], {}), UsageError);
  });
});

import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { fakeIo, type World } from '../../support/cliIo';

const script = `Title: The Lamp

INT. LIGHTHOUSE - NIGHT #1#

MARA polishes the great lamp. [[BEN: Is the lamp lit here?]]

INT. CANNERY - DAY #2#

Steam. The FOREMAN shouts.
`;
const call =
  '- **Producer:** The foreman in the cannery shouts too much.\n- **Director:** The poster should be blue.\n';
const files = { 'pilot.fountain': script, 'notes/call.md': call };

async function ran(argv: readonly string[], world: World = { files }) {
  const io = fakeIo(world);
  const code = await run(['revision-map', ...argv], io);
  return { code, out: io.out(), err: io.err(), file: io.file };
}

describe('closed-set revision-map', () => {
  it('gives JSON for another program, scenes best first, with lines that show it', async () => {
    const { code, out, err } = await ran(['pilot.fountain', 'notes/call.md', '--format', 'json']);
    assert.equal(code, 0);
    const { tasks } = JSON.parse(out);
    assert.deepEqual(
      tasks.map(({ text }: { text: string }) => text),
      ['Is the lamp lit here?', 'The foreman in the cannery shouts too much.', 'The poster should be blue.'],
    );
    const [lamp, foreman, poster] = tasks;
    assert.deepEqual(Object.keys(foreman), [
      'id',
      'text',
      'sources',
      'scenes',
      'kind',
      'priority',
      'contradicts',
      'duplicates',
    ]);
    assert.deepEqual([lamp.scenes[0].ordinal, foreman.scenes[0].ordinal, poster.scenes], [1, 2, []]);
    assert.deepEqual(foreman.sources, [
      { file: 'notes/call.md', line: 1, quote: 'The foreman in the cannery shouts too much.' },
    ]);
    const lines = script.split('\n');
    for (const { line, quote } of foreman.scenes[0].evidence)
      assert.ok(lines[line - 1]?.includes(quote), quote);
    assert.match(err, /^3 notes, 3 tasks: 0 pairs that contradict, 1 that fit nowhere\.\n$/);
  });

  it('writes a map, adds to it, and keeps what was written by hand', async () => {
    const map = 'notes/map.md';
    const first = await ran(['pilot.fountain', 'notes/call.md', '--out', map]);
    const text = first.file(map) ?? '';
    assert.match(text, /^# Revision map: The Lamp\n\nOf \[pilot\.fountain\]\(\.\.\/pilot\.fountain\)/);
    assert.match(text, /from \[call\.md:1\]\(call\.md#L1\) · Producer: "The foreman/);
    const edited = text.replace('- [ ] The poster', '- [-] The poster');
    const more = { ...files, [map]: edited, 'notes/mail.md': '- Cut the lamp in scene 1.\n' };
    const second = await ran(['pilot.fountain', 'notes/call.md', 'notes/mail.md', '--out', map], {
      files: more,
    });
    assert.match(second.file(map) ?? '', /- \[-\] The poster/);
    assert.match(second.file(map) ?? '', /- \[ \] Cut the lamp in scene 1\./);
  });

  it('leaves a map as it was where it cannot be written', async () => {
    const map = 'notes/map.md';
    const world = { files: { ...files, [map]: 'mine\n' }, unwritable: { [map]: 'ENOSPC' } };
    const { code, err, file } = await ran(['pilot.fountain', 'notes/call.md', '--out', map], world);
    assert.equal(code, 2);
    assert.match(err, /notes\/map\.md is as it was: the disk is full\./);
    assert.equal(file(map), 'mine\n');
  });

  it('says what cannot be read, and what is missing', async () => {
    const gone = await ran(['pilot.fountain', 'gone.md']);
    assert.equal(gone.code, 2);
    assert.match(gone.err, /gone\.md: there is no such file/);
    assert.equal((await ran([])).code, 2);
    assert.equal((await ran(['missing.fountain', 'notes/call.md'])).code, 2);
  });

  it('keeps the terminal from being commanded by a note', async () => {
    const evil = { ...files, 'notes/evil.md': '- Cut \u001b[2J the lamp in scene 1.\n' };
    const { out } = await ran(['pilot.fountain', 'notes/evil.md'], { files: evil });
    assert.ok(!out.includes('\u001b'));
  });
});

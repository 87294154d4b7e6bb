import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '..', '..', '..');
const program = path.join(root, 'server', 'src', 'cli', 'main.ts');
const sample = path.join(root, 'test', 'fixtures', 'sample');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: sample });
}

async function ran(args: readonly string[], stdin = ''): Promise<Ran> {
  const child = start(args);
  const written = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    written.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    written.err += bytes;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code, ...written };
}

describe('closed-set as a process', function () {
  this.timeout(60_000);

  it('reads files and standard input, and ends with its code', async () => {
    const clean = await ran(['check', '-'], 'INT. BAR - DAY\n\nRain.\n');
    assert.deepEqual(clean, { code: 0, out: '', err: 'Nothing found in 1 script.\n' });
    const faulty = await ran(['check', 'episodes']);
    assert.equal(faulty.code, 1);
    assert.match(faulty.out, /^episodes\/102-teeth\.fountain:\d+:\d+: (?:warning|information): /);
    const gone = await ran(['check', 'nowhere.fountain']);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /nowhere\.fountain: there is no such file/);
  });

  it('writes all of a large output before it ends', async () => {
    const scene = 'INT. BAR - DAY\n\nRain falls on the roof of the bar.\n\n';
    const { out, code } = await ran(['parse', '-'], scene.repeat(20_000));
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).elements.length, 40_000);
  });

  it('is quiet when the reader of a pipe goes away, and still tells what it found', async () => {
    const child = start(['check', '-', '--format', 'jsonl']);
    let err = '';
    child.stderr.on('data', (bytes) => {
      err += bytes;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => undefined);
    child.stdin.end('INT. BAR - DAY\nRain.\n\n'.repeat(20_000));
    const [code] = await once(child, 'close');
    assert.equal(code, 1);
    assert.equal(err, '20,000 findings in 1 script.\n');
  });

  it('ends with 130 at Ctrl+C while it waits for standard input', async () => {
    const child = start(['outline', '-']);
    const waiting = start(['--version']);
    await once(waiting, 'close');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    assert.equal(code, 130);
  });

  it('is bundled as one file that needs nothing beside it', () => {
    const { outputFiles, warnings } = buildSync({
      entryPoints: [program],
      bundle: true,
      write: false,
      platform: 'node',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': '"file:///bundle"' },
    });
    assert.deepEqual(warnings, []);
    const outside = [...(outputFiles[0]?.text ?? '').matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name]) => name,
    );
    const packages = outside.filter(
      (name) => !/^(node:)?[a-z_]+(\/promises|\/posix|\/win32)?$/.test(name ?? ''),
    );
    assert.deepEqual(packages, []);
  });
});

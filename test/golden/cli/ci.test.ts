import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { skipBecause } from '../../support/skipping';
import { hasGit, type TemporaryRepository, temporaryRepository } from '../../support/temporaryRepository';

const root = path.resolve(__dirname, '..', '..', '..');
const page = readFileSync(path.join(root, 'docs', 'ci.md'), 'utf8');

/** Blocks of the page in a language, in order. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, body = '']) =>
    of === language ? [body] : [],
  );
}

/** Every command line that the builds of the page run. */
function buildCommands(): readonly string[] {
  return blocks('yaml').flatMap((block) =>
    [...block.matchAll(/^ *(?:run: |- )(node tools.*)$/gm)].map(([, line = '']) => line),
  );
}

const clean = 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n';
const faulty = clean.replace('#2#', '#1#');

describe('docs/ci.md', function () {
  this.timeout(120_000);
  let show: TemporaryRepository;

  const shell = (line: string, env: NodeJS.ProcessEnv = {}) => {
    const options = { cwd: show.folder, encoding: 'utf8' as const, env: { ...process.env, ...env } };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], options);
    return { status, out: stdout, err: stderr };
  };
  const commit = () => shell('git add --all && git commit --quiet -m draft');

  before(function () {
    if (process.platform === 'win32') skipBecause(this, 'the hook is a shell script');
    if (!hasGit()) skipBecause(this, 'git is not installed');
    show = temporaryRepository();
    buildSync({
      entryPoints: [path.join(root, 'server', 'src', 'cli', 'main.ts')],
      outfile: path.join(show.folder, 'tools', 'closed-set.js'),
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': 'ownAddress' },
      banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
    });
    chmodSync(show.write('.githooks/pre-commit', blocks('sh')[0] ?? ''), 0o755);
    show.git('config', 'core.hooksPath', '.githooks');
  });

  after(() => show?.remove());

  it('has a hook that lets a first commit pass, and one without a script', () => {
    assert.equal(commit().status, 0);
    show.write('season/ep 1.fountain', clean);
    assert.deepEqual(commit(), { status: 0, out: '', err: 'Nothing found in 1 script.\n' });
  });

  it('has a hook that stops a fault', () => {
    show.write('season/ep 1.fountain', faulty);
    const stopped = commit();
    assert.notEqual(stopped.status, 0);
    assert.match(
      stopped.out + stopped.err,
      /season\/ep 1\.fountain:5:\d+: warning: .*\[duplicate-scene-number]/,
    );
    assert.equal(show.git('log', '--oneline').split('\n').length, 2);
  });

  it('has a hook that tells only what the commit brings', () => {
    show.git('commit', '--quiet', '--no-verify', '-m', 'as it is');
    show.write('season/ep 1.fountain', `${faulty}\nMore snow.\n`);
    assert.equal(commit().status, 0);
    show.git('mv', 'season/ep 1.fountain', 'season/pilot.fountain');
    assert.equal(commit().status, 0);
  });

  it('has builds whose commands do what it says', () => {
    show.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const [github = '', sarif = '', gitlab = '', ...more] = buildCommands();
    assert.deepEqual(more, []);
    const push = shell(github, { BASE: '' });
    assert.equal(push.status, 1);
    assert.match(push.out, /^::warning file=season\/pilot\.fountain,line=5,/m);
    assert.deepEqual([shell(github, { BASE: 'main' }).status, shell(github, { BASE: 'main' }).out], [0, '']);
    assert.equal(shell(sarif).status, 0);
    assert.equal(JSON.parse(readFileSync(path.join(show.folder, 'findings.sarif'), 'utf8')).version, '2.1.0');
    assert.equal(shell(gitlab).status, 1);
    assert.ok(JSON.parse(readFileSync(path.join(show.folder, 'code-quality.json'), 'utf8')).length > 0);
  });

  it('has a gate and a baseline that work', () => {
    const [, gate = '', baseline = ''] = blocks('sh');
    const early = shell(gate);
    assert.equal(early.status, 1);
    assert.match(early.err, /No tag matches blue/);
    show.write('season/pilot.fountain', clean);
    assert.equal(commit().status, 0);
    show.git('tag', 'blue/1');
    show.write('season/pilot.fountain', clean.slice(0, clean.indexOf('EXT.')));
    assert.match(shell(gate).out, /\[scene-removed-without-omitted]/);
    show.write('season/pilot.fountain', faulty);
    const begun = shell(baseline);
    assert.equal(begun.status, 0);
    assert.match(
      begun.err,
      /^Wrote 1 finding of 1 script to closedset\.baseline\.\nNothing found in 1 script\.\n$/,
    );
  });
});

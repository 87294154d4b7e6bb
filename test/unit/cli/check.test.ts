import assert from 'node:assert/strict';
import path from 'node:path';
import { run } from '../../../server/src/cli/run';
import { rules } from '../../../server/src/core/continuity/registry';
import { type ContinuityRule, scriptRule } from '../../../server/src/core/continuity/rule';
import { type FakeIo, fakeIo, type World } from '../../support/cliIo';
import { memoryGit } from '../../support/memoryGit';

async function ran(
  argv: readonly string[],
  world: World,
): Promise<
  Omit<FakeIo, 'out' | 'err'> & { readonly code: number; readonly out: string; readonly err: string }
> {
  const io = fakeIo(world);
  const code = await run(['check', ...argv], io);
  return { ...io, code, out: io.out(), err: io.err() };
}

/** Each finding as `file:line ruleId`. */
async function found(argv: readonly string[], world: World): Promise<readonly string[]> {
  const { out } = await ran([...argv, '--format', 'jsonl'], world);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
}

const twice = 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #1#\n\nSnow.\n';
const timeless = 'EXT. HARBOR HOTEL\n\nRain.\n';
const duplicate = ['--rules', 'duplicate-scene-number'];

const doc = { summary: 'S', why: 'W', off: 'O', source: 'general practice', invalid: [], valid: [] };
const common = { category: 'text', since: '0.1.0', stability: 'stable', tier: 'fast', doc } as const;

/** Tells of every earlier episode, at its first character; its sentences are not among those of the program. */
const looksBack = scriptRule({
  ...common,
  id: 'looks-back',
  scope: 'series',
  severity: 'hint',
  messages: { after: 'This comes after another.', other: 'The other' },
  *check({ earlier }) {
    for (const { uri } of earlier) {
      const range = { start: 0, end: 1 };
      yield { message: 'after', range, evidence: [{ message: 'other', uri, range }] };
    }
  },
});

const throws = scriptRule({
  ...common,
  id: 'always-throws',
  scope: 'script',
  severity: 'hint',
  messages: { none: 'None' },
  check: () => {
    throw new Error('on purpose');
  },
});

async function withRule<T>(rule: ContinuityRule, work: () => Promise<T>): Promise<T> {
  const registry = rules as ContinuityRule[];
  registry.push(rule);
  try {
    return await work();
  } finally {
    registry.splice(registry.indexOf(rule), 1);
  }
}

describe('closed-set check: what is asked', () => {
  const world = { files: { 'a.fountain': `${twice}\n${timeless}` } };

  it('ends with 1 from the severity that is named on', async () => {
    const only = { files: { 'a.fountain': timeless } };
    assert.equal((await ran(['a.fountain'], only)).code, 0);
    assert.equal((await ran(['a.fountain', '--fail-on', 'information'], only)).code, 1);
    assert.equal((await ran(['a.fountain', '--fail-on', 'hint'], only)).code, 1);
    assert.equal((await ran(['a.fountain'], world)).code, 1);
    assert.equal((await ran(['a.fountain', '--fail-on', 'error'], world)).code, 0);
  });

  it('is only the rules that are named', async () => {
    assert.deepEqual(await found(['a.fountain', ...duplicate], world), [
      'a.fountain:5 duplicate-scene-number',
    ]);
    assert.deepEqual(
      await found(['a.fountain', '--rules', 'missing-time-of-day, duplicate-scene-number'], world),
      ['a.fountain:5 duplicate-scene-number', 'a.fountain:9 missing-time-of-day'],
    );
  });

  it('is understood, or said not to be', async () => {
    const wrong = async (...argv: readonly string[]) => {
      const { code, out, err } = await ran(['a.fountain', ...argv], world);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      return err;
    };
    assert.match(await wrong('--rules', 'duplicate-scene-numbr'), /Did you mean duplicate-scene-number\?/);
    assert.match(await wrong('--rules', 'a,,b'), /There is no check called a\./);
    assert.match(await wrong('--fail-on', 'warn'), /Did you mean warning\?/);
    assert.match(await wrong('--baseline', 'a', '--write-baseline', 'b'), /choose one/);
  });

  it('may be quiet', async () => {
    const { err, out, code } = await ran(['a.fountain', '--quiet'], world);
    assert.deepEqual([err, code], ['', 1]);
    assert.match(out, /duplicate-scene-number/);
  });

  it('sums up by check and by file', async () => {
    const files = { 'a.fountain': twice, 'b.fountain': `${twice}\n${timeless}` };
    const { err } = await ran(
      ['a.fountain', 'b.fountain', '--rules', 'duplicate-scene-number,missing-time-of-day'],
      {
        files,
      },
    );
    assert.equal(
      err,
      [
        'Findings  Severity     Check',
        '       2  warning      duplicate-scene-number',
        '       1  information  missing-time-of-day',
        '',
        'Errors  Warnings  Information  Hints  File',
        '     0         1            0      0  a.fountain',
        '     0         1            1      0  b.fountain',
        '',
        '3 findings in 2 scripts.',
        '',
      ].join('\n'),
    );
  });

  it('goes on where a check fails, says so once, and ends with 2', async () => {
    await withRule(throws, async () => {
      const files = { 'a.fountain': twice, 'b.fountain': twice };
      const { err, out, code } = await ran(['a.fountain', 'b.fountain', '--quiet'], { files });
      assert.equal(
        err,
        'closed-set: The check always-throws failed and is left out; the others went on. (on purpose)\n',
      );
      assert.equal(out.match(/duplicate-scene-number/g)?.length, 2);
      assert.equal(code, 2);
    });
  });
});

describe('closed-set check: the show', () => {
  const script = 'INT. BAR - DAY\n\nRain.\n';
  const files = {
    'season/closedset.json': '{ "episodes": ["z.fountain", "a.fountain", "deep/m.fountain"] }',
    'season/z.fountain': `${script}\n{{INCLUDE: teaser.fountain}}\n`,
    'season/teaser.fountain': `${script}\n{{INCLUDE: z.fountain}}\n`,
    'season/a.fountain': script,
    'season/deep/m.fountain': script,
    'season/draft.fountain': script,
  };
  const back = ['--rules', 'looks-back'];

  it('reads the episodes before the one that is named, with what they include, and names them', async () => {
    await withRule(looksBack, async () => {
      const { out } = await ran(['season/deep/m.fountain', ...back], { files });
      assert.deepEqual(
        [...out.matchAll(/^ {2}(\S+):1: other$/gm)].map(([, file]) => file),
        ['season/z.fountain', 'season/teaser.fountain', 'season/a.fountain'],
      );
      const { out: first } = await ran(['season/z.fountain', ...back], { files });
      assert.equal(first, '');
    });
  });

  it('finds the same in one episode as in the whole season', async () => {
    await withRule(looksBack, async () => {
      const whole = await found(['season', ...back], { files });
      const one = await found(['season/a.fountain', ...back], { files });
      assert.equal(one.length, 2);
      assert.deepEqual(
        whole.filter((line) => line.startsWith('season/a.')),
        one,
      );
    });
  });

  it('compares a script that is not listed with none, and one without a show file too', async () => {
    await withRule(looksBack, async () => {
      assert.deepEqual(await found(['season/draft.fountain', ...back], { files }), []);
      const { 'season/closedset.json': _, ...without } = files;
      assert.deepEqual(await found(['season', ...back], { files: without }), []);
    });
  });

  it('is what its file lists of a folder, and what was named; what is left out is told', async () => {
    const show = JSON.stringify({ episodes: ['pilot.fountain'] });
    const includes = 'include: parts/teaser.fountain\n\n';
    const world = {
      files: {
        'season/closedset.json': show,
        'season/pilot.fountain': `${includes}${twice}`,
        'season/parts/teaser.fountain': twice,
        'season/drafts/old.fountain': twice,
        'season/drafts/older.fountain': twice,
      },
    };
    const of = (...names: readonly string[]) => found([...names, ...duplicate], world);
    const shown = (...names: readonly string[]) =>
      names.map((name) => `season/${name} duplicate-scene-number`);
    const both = shown('parts/teaser.fountain:5', 'pilot.fountain:7');
    assert.deepEqual((await of('season')).toSorted(), both);
    const old = shown('drafts/old.fountain:5');
    assert.deepEqual((await of('season', 'season/drafts/old.fountain')).toSorted(), [...old, ...both]);
    assert.deepEqual(await of('season/drafts/old.fountain'), old);
    assert.equal((await of('season/drafts')).length, 2);
    const { err } = await ran(['season', ...duplicate], world);
    assert.match(
      err,
      /^closed-set: 2 scripts left out that season\/closedset\.json does not list; name the file to check it: closed-set check season\/drafts\/old\.fountain\n/,
    );
    assert.equal((await ran(['season', '-q', ...duplicate], world)).err, '');
  });

  it('takes every script of the folder by path where none is listed', async () => {
    await withRule(looksBack, async () => {
      const unlisted = { ...files, 'season/closedset.json': '{}' };
      assert.equal((await found(['season/draft.fountain', ...back], { files: unlisted })).length, 2);
    });
  });

  it('reads a listed episode that lies outside of the folder once, mending included', async () => {
    await withRule(looksBack, async () => {
      const io = fakeIo({
        files: {
          'season/closedset.json': JSON.stringify({ episodes: ['../pilot.fountain', 'two.fountain'] }),
          'season/two.fountain': timeless,
          'pilot.fountain': timeless,
        },
      });
      const reads: string[] = [];
      const files: typeof io.files = {
        ...io.files,
        read: (location) => {
          reads.push(path.basename(location));
          return io.files.read(location);
        },
      };
      assert.equal(await run(['check', 'season', '--fix', ...back], { ...io, files }), 0);
      assert.equal(reads.filter((name) => name === 'pilot.fountain').length, 1);
    });
  });

  it('says which listed episode is not there, and goes on', async () => {
    await withRule(looksBack, async () => {
      const { 'season/z.fountain': _, ...gone } = files;
      const { err, out, code } = await ran(['season/a.fountain', ...back, '--quiet'], { files: gone });
      assert.match(err, /^closed-set: season\/closedset\.json lists z\.fountain, and there is no such file/);
      assert.deepEqual([out, code], ['', 0]);
    });
  });

  it('says that a broken show file does not count, at the place where it breaks', async () => {
    const broken = { ...files, 'season/closedset.json': '{\n  "title": "A" "episodes": []\n}' };
    const { out, code } = await ran(['season/a.fountain'], { files: broken });
    assert.match(
      out,
      /^season\/closedset\.json:2:16: warning: .*do not count in this check.*\[show-file-invalid-json]$/m,
    );
    assert.equal(code, 1);
  });

  it('uses of a show file what can be used, and points at the rest', async () => {
    const half = {
      ...files,
      'season/closedset.json': '{ "rules": { "missing-time-of-day": { "severity": "off" } }, "titel": 1 }',
    };
    const { out } = await ran(['season/b.fountain'], { files: { ...half, 'season/b.fountain': timeless } });
    assert.match(out, /closedset\.json:1:62: warning: "titel" means nothing here.*\n$/);
  });
});

describe('closed-set check: what is kept quiet', () => {
  const keyOf = async (world: World) => {
    const { out } = await ran(['a.fountain', ...duplicate, '--format', 'sarif'], world);
    return JSON.parse(out).runs[0].results[0].partialFingerprints['closedSet/v1'] as string;
  };

  it('leaves out what a baseline has, as often as it has it', async () => {
    const world = { files: { 'a.fountain': twice, 'b.fountain': twice } };
    const io = fakeIo(world);
    assert.equal(await run(['check', 'a.fountain', '--write-baseline', 'old', ...duplicate], io), 0);
    assert.equal(io.err(), 'Wrote 1 finding of 1 script to old.\n');
    assert.equal(io.out(), '');
    const files = { ...world.files, old: io.file('old') ?? '' };
    assert.deepEqual(await found(['a.fountain', '--baseline', 'old', ...duplicate], { files }), []);
    assert.deepEqual(
      await found(['a.fountain', 'b.fountain', '--baseline', 'old', ...duplicate], { files }),
      ['b.fountain:5 duplicate-scene-number'],
    );
  });

  it('neither reads nor replaces a file that is no baseline', async () => {
    const world = { files: { 'a.fountain': twice } };
    for (const option of ['--baseline', '--write-baseline']) {
      const { code, err, file } = await ran(['a.fountain', option, 'a.fountain'], world);
      assert.equal(code, 2);
      assert.match(err, /is no baseline/);
      assert.equal(file('a.fountain'), twice);
    }
    assert.match((await ran(['a.fountain', '--baseline', 'gone'], world)).err, /cannot be read/);
    const full = { ...world, unwritable: { new: 'ENOSPC' } };
    assert.match(
      (await ran(['a.fountain', '--write-baseline', 'new'], full)).err,
      /new is as it was: the disk is full/,
    );
  });

  it('tells what a baseline and dismissals keep quiet for nothing, once the whole show was checked', async () => {
    const key = await keyOf({ files: { 'a.fountain': twice } });
    const gone = 'duplicate-scene-number/00000000000000';
    const show = JSON.stringify({
      episodes: ['a.fountain', 'b.fountain'],
      dismissed: { [key]: { reason: 'as on the call sheet' }, [gone]: { reason: 'was' } },
    });
    const old = `# Findings that were there\n${gone}\t1\tRain.\n`;
    const files = {
      'closedset.json': show,
      'a.fountain': twice,
      'b.fountain': 'INT. BAR - DAY\n\nRain.\n',
      old,
    };
    const whole = await ran(['a.fountain', 'b.fountain', '--baseline', 'old', '--quiet'], { files });
    assert.match(whole.out, /^closedset\.json:1:\d+: information: .*\[show-file-unused-dismissal]\n$/);
    assert.match(whole.err, /^closed-set: 1 finding of old not found any more\./);
    const column = Number(/:1:(\d+):/.exec(whole.out)?.[1]);
    assert.ok(show.slice(column - 1).startsWith(`"${gone}"`));
    const part = await ran(['a.fountain', '--baseline', 'old', '--quiet'], { files });
    assert.deepEqual([part.out, part.err], ['', '']);
    const some = await ran(['a.fountain', 'b.fountain', '--rules', 'missing-time-of-day', '--quiet'], {
      files,
    });
    assert.equal(some.out, '');
  });
});

describe('closed-set check: git', () => {
  const commits = { v1: { 'a.fountain': twice } };
  const git = memoryGit({ commits, revisions: { main: 'v1' } });
  const more = `${twice}\n${timeless}`;

  it('tells only what a draft brought', async () => {
    const world = { files: { 'a.fountain': more, 'new.fountain': twice }, git };
    assert.deepEqual(await found(['a.fountain', '--since', 'main'], world), [
      'a.fountain:9 missing-time-of-day',
    ]);
    assert.deepEqual(await found(['new.fountain', '--since', 'main'], world), [
      'new.fountain:5 duplicate-scene-number',
    ]);
    const third = { files: { 'a.fountain': `${twice}\nINT. CAR - DAY #1#\n\nHail.\n` }, git };
    assert.deepEqual(await found(['a.fountain', '--since', 'main', ...duplicate], third), [
      'a.fountain:9 duplicate-scene-number',
    ]);
  });

  it('compares with the published draft', async () => {
    const removed = {
      files: { 'a.fountain': 'INT. BAR - DAY #1#\n\nRain.\n' },
      git: memoryGit({
        commits: { v1: { 'a.fountain': 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n' } },
        revisions: { 'blue/*': 'v1' },
      }),
    };
    const rule = ['--rules', 'scene-removed-without-omitted'];
    assert.deepEqual(await found(['a.fountain', ...rule], removed), []);
    assert.equal((await found(['a.fountain', ...rule, '--published', 'blue/*'], removed)).length, 1);
  });

  it('compares with the draft that the show file names, unless git is asked for one', async () => {
    const draft = 'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #2#\n\nSnow.\n';
    const named = {
      files: {
        'a.fountain': 'INT. BAR - DAY #1#\n\nRain.\n',
        'my drafts/a white.fountain': draft,
        'closedset.json': JSON.stringify({
          published: { 'a.fountain': { draft: 'my drafts/a white.fountain' } },
        }),
      },
      git: memoryGit({
        commits: { v1: { 'a.fountain': 'INT. BAR - DAY #1#\n\nRain.\n' } },
        revisions: { 'blue/*': 'v1' },
      }),
    };
    const rule = ['--rules', 'scene-removed-without-omitted'];
    assert.equal((await found(['a.fountain', ...rule], named)).length, 1);
    assert.deepEqual(await found(['a.fountain', ...rule, '--published', 'blue/*'], named), []);
  });

  it('asks a dictionary where spelling is wanted', async () => {
    const world = {
      files: { 'a.fountain': 'INT. BAR - DAY\n\nThe umbrela stands here now, and rain falls.\n' },
      words: ['the', 'umbrella', 'stands', 'here', 'now', 'and', 'rain', 'falls'],
    };
    assert.deepEqual(await found(['a.fountain'], world), []);
    assert.deepEqual(await found(['a.fountain', '--rules', 'misspelled-word'], world), [
      'a.fountain:3 misspelled-word',
    ]);
  });

  it('says what is missing where it was asked for', async () => {
    const world = { files: { 'a.fountain': twice }, git, stdin: twice };
    const outside = { ...world, git: memoryGit({ absent: 'noRepository' }) };
    const missing = { ...world, git: memoryGit({ absent: 'noGit' }) };
    const cases: readonly (readonly [readonly string[], World, RegExp])[] = [
      [['--since', 'nowhere'], world, /--since nowhere: the repository has no such tag, branch or commit/],
      [['--published', 'nowhere'], world, /--published nowhere: the repository has no such/],
      [['--since', 'main'], outside, /--since cannot be used for a\.fountain\. .*in no git repository/],
      [['--published', 'main'], missing, /Git is not installed/],
    ];
    for (const [argv, where, sentence] of cases) {
      const { code, err, out } = await ran(['a.fountain', ...argv], where);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.match(err, sentence);
    }
    assert.match((await ran(['-', '--since', 'main'], world)).err, /standard input has no earlier draft/);
  });

  it('goes on where no tag has the pattern yet', async () => {
    const { code, err } = await ran(
      ['a.fountain', '--published', 'blue/*', '--quiet', '--fail-on', 'error'],
      {
        files: { 'a.fountain': twice },
        git,
      },
    );
    assert.equal(code, 0);
    assert.match(err, /^closed-set: No tag matches blue\/\* yet/);
  });
});

describe('closed-set check --fix', () => {
  const touching = 'INT. BAR - DAY\r\nRain.\r\n\r\nE/I. CAR - DAY\r\nSnow.\r\n';

  it('fixes what needs no looking, with the line endings and the byte order mark of the file', async () => {
    const io = fakeIo({ files: { 'a.fountain': `\ufeff${touching}` } });
    assert.equal(await run(['check', 'a.fountain', '--fix'], io), 0);
    assert.equal(
      io.file('a.fountain'),
      '\ufeffINT. BAR - DAY\r\n\r\nRain.\r\n\r\nI/E. CAR - DAY\r\n\r\nSnow.\r\n',
    );
    assert.equal(io.err(), 'Fixed 3 findings in 1 script.\nNothing found in 1 script.\n');
  });

  it('keeps the encoding', async () => {
    for (const swap of [false, true]) {
      const bytes = Buffer.from('\ufeffINT. BAR - DAY\nRain.\n', 'utf16le');
      const io = fakeIo({ files: { 'a.fountain': swap ? bytes.swap16() : bytes } });
      await run(['check', 'a.fountain', '--fix', '--quiet'], io);
      const after = Buffer.from(await io.files.read('/show/a.fountain'));
      assert.equal((swap ? after.swap16() : after).toString('utf16le'), '\ufeffINT. BAR - DAY\n\nRain.\n');
    }
  });

  it('leaves alone what needs a look, what is kept quiet and what was not asked', async () => {
    const speech = 'INT. BAR - DAY\n\nMARIA\nHello.\n \nAnd more.\n';
    const { file, code, err } = await ran(['a.fountain', '--fix'], { files: { 'a.fountain': speech } });
    assert.equal(file('a.fountain'), speech);
    assert.equal(code, 1);
    assert.match(err, /^Nothing that can be fixed without looking\.\n/);
    const other = await ran(['a.fountain', '--fix', ...duplicate], { files: { 'a.fountain': touching } });
    assert.equal(other.file('a.fountain'), touching);
  });

  it('says what could not be written, loses nothing, and tells what is still there', async () => {
    for (const [code, sentence] of [
      ['EACCES', /closed-set: a\.fountain is as it was: you are not allowed to write it/],
      ['ENOSPC', /closed-set: a\.fountain is as it was: the disk is full/],
    ] as const) {
      const files = { 'a.fountain': touching, 'b.fountain': touching };
      const result = await ran(['a.fountain', 'b.fountain', '--fix'], {
        files,
        unwritable: { 'a.fountain': code },
      });
      assert.equal(result.code, 2);
      assert.match(result.err, sentence);
      assert.match(result.err, /Fixed 3 findings in 1 script\./);
      assert.equal(result.file('a.fountain'), touching);
      assert.match(result.out, /^a\.fountain:1:1: warning/);
      const alone = await ran(['a.fountain', '--fix'], { files, unwritable: { 'a.fountain': code } });
      assert.doesNotMatch(alone.err, /Fixed|Nothing/);
    }
  });

  it('does not change standard input', async () => {
    const { code, err } = await ran(['-', '--fix'], { stdin: touching });
    assert.equal(code, 2);
    assert.match(err, /standard input is none/);
  });
});

describe('closed-set check: formats', () => {
  const odd = 'season, 100%/one: "a" #1.fountain';
  const note =
    'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY #1# [[closedset-ignore duplicate-scene-number: as on the call sheet]]\n\nSnow.\n';

  it('escapes what GitHub would read as its own', async () => {
    const { out } = await ran([odd, '--format', 'github', ...duplicate], { files: { [odd]: twice } });
    assert.equal(
      out,
      '::warning file=season%2C 100%25/one%3A "a" #1.fountain,line=5,endLine=5,col=18,title=duplicate-scene-number::' +
        'Scene 1 is there twice, so nobody can tell which of them a schedule means. Give this one a number of its own.' +
        `%0A${odd.replace('%', '%25')}:1: Scene 1 for the first time\n`,
    );
  });

  it('gives GitLab fingerprints that tell two findings about the same words apart', async () => {
    const same = `${twice}\n${twice.slice(twice.indexOf('EXT'))}`;
    const { out } = await ran(['a.fountain', '--format', 'gitlab', ...duplicate], {
      files: { 'a.fountain': same },
    });
    const issues = JSON.parse(out);
    assert.equal(issues.length, 2);
    assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 2);
    assert.deepEqual(issues[0].location, { path: 'a.fountain', lines: { begin: 5, end: 5 } });
    assert.equal(issues[0].severity, 'major');
  });

  it('gives SARIF with all that 2.1.0 asks for', async () => {
    const files = { [odd]: twice, 'b.fountain': note, 'c.fountain': 'INT. BAR - DAY\nRain.\n' };
    const { out } = await ran([odd, 'b.fountain', 'c.fountain', '--format', 'sarif'], { files });
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    const [{ tool, results, invocations, columnKind }] = log.runs;
    assert.equal(invocations[0].executionSuccessful, true);
    assert.equal(columnKind, 'utf16CodeUnits');
    const described = tool.driver.rules;
    assert.equal(new Set(described.map(({ id }: { id: string }) => id)).size, described.length);
    for (const rule of described) {
      assert.ok(rule.help.text !== '' && rule.shortDescription.text !== '', rule.id);
      assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
    for (const result of results) {
      assert.equal(described[result.ruleIndex].id, result.ruleId);
      const { region, artifactLocation } = result.locations[0].physicalLocation;
      assert.ok(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine);
      assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
      assert.ok(result.partialFingerprints['closedSet/v1']);
    }
    const [first, fixable, ignored] = results;
    assert.equal(
      first.locations[0].physicalLocation.artifactLocation.uri,
      'season%2C%20100%25/one%3A%20%22a%22%20%231.fountain',
    );
    assert.equal(first.relatedLocations[0].physicalLocation.region.startLine, 1);
    assert.deepEqual(fixable.fixes[0].artifactChanges[0].replacements, [
      {
        deletedRegion: { startLine: 1, startColumn: 15, endLine: 1, endColumn: 15 },
        insertedContent: { text: '\n' },
      },
    ]);
    assert.deepEqual(ignored.suppressions, [{ kind: 'inSource', justification: 'as on the call sheet' }]);
  });

  it('says in SARIF that a check failed, and gives what lies elsewhere its full address', async () => {
    await withRule(throws, async () => {
      const { out } = await ran(['../b.fountain', '--format', 'sarif'], { files: { '/b.fountain': twice } });
      const [{ invocations, results }] = JSON.parse(out).runs;
      assert.equal(invocations[0].executionSuccessful, false);
      assert.equal(invocations[0].toolExecutionNotifications[0].associatedRule.id, 'always-throws');
      assert.deepEqual(results[0].locations[0].physicalLocation.artifactLocation, {
        uri: 'file:///b.fountain',
      });
    });
  });

  it('is well formed where nothing is found', async () => {
    const world = { files: { 'a.fountain': 'INT. BAR - DAY\n\nRain.\n' } };
    const outOf = async (format: string) => (await ran(['a.fountain', '--format', format], world)).out;
    assert.deepEqual(JSON.parse(await outOf('sarif')).runs[0].results, []);
    assert.deepEqual(JSON.parse(await outOf('gitlab')), []);
    assert.equal(await outOf('github'), '');
  });
});

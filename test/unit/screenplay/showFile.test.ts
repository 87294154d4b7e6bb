import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyShow } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile, type ShowFileProblem } from '../../../server/src/core/screenplay/showFile';
import { type ShowFileShape, showFileShape } from '../../../server/src/core/screenplay/showFileShape';
import { english } from '../../../server/src/ide/localize';
import { showFileMessage } from '../../../server/src/ide/showFileMessages';
import { repoRoot } from '../../support/sourceFiles';

describe('parseShowFile', () => {
  it('reads names in order, with aliases and ages', () => {
    const { file, problems } = parseShowFile(`{
      // who
      "title": "Lost",
      "episodes": ["a.fountain", "b/c.fountain"],
      "characters": { "NORA": { "aliases": ["QUILL"], "age": 58 }, "OTIS": {}, },
      "locations": { "PIER": { "aliases": ["THE PIER"] } }
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(file, {
      ...emptyShow,
      title: 'Lost',
      episodes: ['a.fountain', 'b/c.fountain'],
      characters: [
        { name: 'NORA', aliases: ['QUILL'], age: 58 },
        { name: 'OTIS', aliases: [] },
      ],
      locations: [{ name: 'PIER', aliases: ['THE PIER'] }],
    });
  });

  it('points at the key or value that is wrong, and keeps the rest', () => {
    const text = `{ "titel": "x", "title": 3, "episodes": ["a", "", 4], "characters": { "A": { "age": 900 }, "": {}, "B": [] } }`;
    const { file, problems } = parseShowFile(text);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [
        ['unknown-key', '"titel"'],
        ['wrong-type', '3'],
        ['empty-name', '""'],
        ['wrong-type', '4'],
        ['out-of-range', '900'],
        ['empty-name', '""'],
        ['wrong-type', '[]'],
      ],
    );
    assert.deepEqual(file?.episodes, ['a']);
    assert.deepEqual(
      file?.characters.map(({ name }) => name),
      ['A'],
    );
  });

  it('reports a name that two entries claim, and a key written twice', () => {
    const text = `{ "characters": { "NORA": { "aliases": ["Quill"] }, "PIKE": { "aliases": ["QUILL", "nora"] }, "PIKE": {} } }`;
    assert.deepEqual(
      parseShowFile(text).problems.map(({ code, parameters }) => [code, parameters.key, parameters.owner]),
      [
        ['name-taken', 'QUILL', 'NORA'],
        ['name-taken', 'nora', 'NORA'],
        ['repeated-key', 'PIKE', undefined],
      ],
    );
  });

  it('gives no file for text that is no complete JSON object, whatever it is', () => {
    const broken = [
      '',
      ' ',
      '{',
      '{"a":',
      '[]',
      '3',
      '{"title": "x" "y"}',
      'null',
      '\ufeff',
      '['.repeat(100_000),
      '\u0000',
    ];
    for (const text of broken) {
      const { file, problems } = parseShowFile(text);
      assert.equal(file, undefined, text.slice(0, 20));
      assert.ok(problems.length > 0, text.slice(0, 20));
      for (const { range } of problems) assert.ok(range.start >= 0 && range.end <= text.length);
    }
  });

  it('takes names that are words of the language it is written in', () => {
    const { file } = parseShowFile(
      '{ "characters": { "__proto__": {}, "constructor": { "aliases": ["toString"] } } }',
    );
    assert.deepEqual(
      file?.characters.map(({ name }) => name),
      ['__proto__', 'constructor'],
    );
  });

  it('has words for every problem, with every slot filled', () => {
    const problem = (code: ShowFileProblem['code']): ShowFileProblem => ({
      code,
      range: { start: 0, end: 1 },
      parameters: {
        key: 'K',
        known: 'K',
        wanted: 'string',
        allowed: 'A',
        minimum: '1',
        maximum: '2',
        owner: 'O',
        found: 'F',
      },
    });
    const codes = ['invalid-json', 'not-an-object', 'unknown-key', 'repeated-key', 'wrong-type'] as const;
    const others = ['not-allowed', 'out-of-range', 'empty-name', 'name-taken'] as const;
    for (const code of [...codes, ...others]) {
      assert.match(showFileMessage(problem(code), english), /^[^{}]*(\{ \}[^{}]*)?\.$/);
    }
  });

  it('reads how a show is read aloud', () => {
    const { file, problems } = parseShowFile(
      '{ "readAloud": { "pronunciations": { "Siobhan": "shi-vawn", "": "x", "Bo": 3 }, "voices": { "NORA": "v" }, "narrator": "n", "speed": 1 } }',
    );
    assert.deepEqual(file?.readAloud, {
      pronunciations: { Siobhan: 'shi-vawn' },
      voices: { NORA: 'v' },
      narrator: 'n',
    });
    assert.deepEqual(
      problems.map(({ code, parameters }) => [code, parameters.key]),
      [
        ['empty-name', ''],
        ['wrong-type', 'Bo'],
        ['unknown-key', 'speed'],
      ],
    );
    assert.equal(parseShowFile('{}').file?.readAloud, undefined);
  });

  it('reads the sample show without a problem', () => {
    const text = readFileSync(path.join(repoRoot, 'test', 'fixtures', 'sample', 'closedset.json'), 'utf8');
    const { file, problems } = parseShowFile(text);
    assert.deepEqual(problems, []);
    assert.ok(file && file.characters.length > 5 && file.episodes.length === 2);
  });
});

describe('the show file, for people', () => {
  const keysOf = (shape: ShowFileShape): string[] => {
    if (shape.type === 'named') return keysOf(shape.each);
    return shape.type === 'object'
      ? Object.entries(shape.keys).flatMap(([key, each]) => [key, ...keysOf(each)])
      : [];
  };

  it('has every key in its page and its schema', () => {
    const page = readFileSync(path.join(repoRoot, 'docs', 'show-file.md'), 'utf8');
    const schema = readFileSync(path.join(repoRoot, 'client', 'schemas', 'closedset.schema.json'), 'utf8');
    for (const key of keysOf(showFileShape)) {
      assert.ok(page.includes(`\`${key}\``), key);
      assert.ok(schema.includes(`"${key}": {`), key);
    }
  });

  it('has a show file in its page that reads without a problem', () => {
    const page = readFileSync(path.join(repoRoot, 'docs', 'show-file.md'), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    assert.deepEqual(parseShowFile(example).problems, []);
    assert.equal(parseShowFile(example).file?.title, 'Lost Property');
  });
});

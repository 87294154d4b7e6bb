import assert from 'node:assert/strict';
import { DocumentHighlightKind, type Range } from 'vscode-languageserver-types';
import { definitionAt } from '../../../server/src/ide/definition';
import { highlightsAt } from '../../../server/src/ide/documentHighlight';
import { referencesAt } from '../../../server/src/ide/references';
import { fixtureText } from '../../support/fixtureText';
import { contextOf, type ShowTexts } from '../../support/renamed';

const introduced = 'INT. BAR - DAY\n\nMARIA SOUSA (34) comes in.\n\nMARIA\nHi.\n';
const episode = "EXT. MARIA'S BOAT - DAY\n\nMaria waits. Marianne does not.\n\nMARIA (V.O.)\nLater.\n";

function at(drawing: string, others: ShowTexts = {}) {
  const { text, caret } = fixtureText(drawing);
  const show = contextOf({ ...others, 'a.fountain': text });
  const script = show.scripts.find(({ uri }) => uri.endsWith('/a.fountain')) ?? assert.fail();
  return { show, script, caret };
}

function drawn(range: Range): string {
  return `${range.start.line}:${range.start.character}-${range.end.character}`;
}

function definition(drawing: string, others: ShowTexts = {}): string | undefined {
  const { show, script, caret } = at(drawing, others);
  const found = definitionAt(script, show, caret);
  if (found?.kind !== 'place') return found?.path;
  return `${found.uri.replace('file:///show/', '')} ${drawn(found.selection)} from ${drawn(found.origin)}`;
}

function references(drawing: string, others: ShowTexts, declaration: boolean): readonly string[] {
  const { show, script, caret } = at(drawing, others);
  return referencesAt(script, show, caret, declaration).map(
    ({ uri, range }) => `${uri.replace('file:///show/', '')} ${drawn(range)}`,
  );
}

describe('go to definition', () => {
  it('leads from a cue, a mention and a possessive to the introduction, in whatever script', () => {
    const others = { '1.fountain': introduced };
    for (const drawing of [
      episode.replace('MARIA (V', 'MAR|IA (V'),
      episode.replace('Maria', '|Maria'),
      episode.replace("MARIA'S", "MARIA|'S"),
    ]) {
      assert.match(definition(drawing, others) ?? '', /^1\.fountain 2:0-5 from /, drawing);
    }
  });

  it('leads to the first cue of who is never introduced', () => {
    assert.equal(
      definition('INT. BAR - DAY\n\nJOE\nHi.\n\nJO|E (V.O.)\nBye.\n'),
      'a.fountain 2:0-3 from 5:0-3',
    );
  });

  it('leads from a place to where it is used first', () => {
    const text = 'INT. BAR - BACK ROOM - DAY\n\nRain.\n\nEXT. B|AR - NIGHT\n\nSun.\n';
    assert.equal(definition(text), 'a.fountain 0:5-8 from 4:5-8');
  });

  it('leads from the owner of a tag to the person', () => {
    const { text } = fixtureText(`${introduced}\n[[prop: gun ¦ MARIA]]\n`);
    const owner = text.lastIndexOf('MARIA');
    const show = contextOf({ 'a.fountain': text.replace('¦', '|') });
    const [script = assert.fail()] = show.scripts;
    const found = definitionAt(script, show, owner + 1);
    assert.equal(found?.kind === 'place' && drawn(found.selection), '2:0-5');
  });

  it('leads from an include to its file', () => {
    assert.equal(definition('Rain.\n\n{{INCLUDE: two|.fountain}}\n'), 'two.fountain');
  });

  it('leads nowhere from other words', () => {
    assert.equal(definition('INT. BAR - D|AY\n\nRain.\n'), undefined);
    assert.equal(definition(`${introduced}\nMari|anne.\n`), undefined);
  });
});

describe('references', () => {
  const others = { '1.fountain': introduced };
  const drawing = episode.replace('MARIA (V', 'MAR|IA (V');
  const own = ['a.fountain 0:5-10', 'a.fountain 2:0-5', 'a.fountain 4:0-5'];

  it('are every place in the show, the introduction only where asked for', () => {
    assert.deepEqual(references(drawing, others, true), ['1.fountain 2:0-5', '1.fountain 4:0-5', ...own]);
    assert.deepEqual(references(drawing, others, false), ['1.fountain 4:0-5', ...own]);
  });

  it('of a place are its headings', () => {
    const others = { '1.fountain': 'INT. BAR - DAY\n\nRain.\n' };
    assert.deepEqual(references('INT. B|AR - NIGHT\n\nThe bar.\n', others, true), [
      '1.fountain 0:5-8',
      'a.fountain 0:5-8',
    ]);
  });

  it('of nothing are none', () => {
    assert.deepEqual(references('Ra|in.\n', {}, true), []);
  });
});

describe('highlights', () => {
  it('tell where a person is made from where they are used', () => {
    const { script, caret } = at(introduced.replace('\nMARIA\n', '\nMAR|IA\n'));
    assert.deepEqual(
      highlightsAt(script, caret).map(({ range, kind }) => [drawn(range), kind]),
      [
        ['2:0-5', DocumentHighlightKind.Write],
        ['4:0-5', DocumentHighlightKind.Read],
      ],
    );
  });

  it('are all headings of a place', () => {
    const { script, caret } = at('INT. B|AR - DAY\n\nRain.\n\nEXT. BAR - NIGHT\n\nSun.\n');
    assert.deepEqual(
      highlightsAt(script, caret).map(({ range, kind }) => [drawn(range), kind]),
      [
        ['0:5-8', DocumentHighlightKind.Write],
        ['4:5-8', DocumentHighlightKind.Write],
      ],
    );
  });
});

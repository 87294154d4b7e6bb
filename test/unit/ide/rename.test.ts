import assert from 'node:assert/strict';
import { english } from '../../../server/src/ide/localize';
import { prepareRename } from '../../../server/src/ide/rename/rename';
import { fixtureText } from '../../support/fixtureText';
import { answerTo, renamed, type ShowTexts } from '../../support/renamed';
import { documentOf } from '../../support/scriptDocument';

/** Stands for the `|` of a tag, since that marks the caret. */
const bar = '\u00a6';

/** The caret stands in the first text; both results: sure edits alone, and all confirmed. */
function rename(drawing: string, newName: string, others: ShowTexts = {}) {
  const { text: marked, caret } = fixtureText(drawing);
  const text = marked.replace(bar, '|');
  const asked = { texts: { 'a.fountain': text, ...others }, name: 'a.fountain', offset: caret, newName };
  return { sure: renamed(asked, false), all: renamed(asked, true) };
}

function refusal(drawing: string, newName: string, others: ShowTexts = {}): string {
  const { text, caret } = fixtureText(drawing);
  const answer = answerTo({ texts: { 'a.fountain': text, ...others }, offset: caret, newName });
  return answer.kind === 'refused' ? answer.message : assert.fail('was renamed');
}

const maria = 'INT. BAR - DAY\n\nMA|RIA\nHello.\n';

describe('renaming a character', () => {
  it('edits nothing that reads as it should already', () => {
    const { text, caret } = fixtureText('INT. BAR\n\nM|ARIA\nHi.\n\n@Maria\nYes.\n');
    const answer = answerTo({ texts: { 'a.fountain': text }, offset: caret, newName: 'Maria' });
    assert.ok(answer.kind === 'answer');
    const changes = answer.answer.documentChanges ?? [];
    assert.deepEqual(
      changes.flatMap((change) => ('edits' in change ? change.edits : [])),
      [],
    );
  });

  it('changes every form of a cue and keeps what is around the name', () => {
    const { sure } = rename(
      "INT. BAR - DAY\n\nMA|RIA (V.O.) (CONT'D)\nHello.\n\n@MARIA\nHi.\n\nJOE\nNo.\n\n  MARIA ^ [[recast?]]\nYes.\n",
      'CATHERINE',
    );
    assert.equal(
      sure['a.fountain'],
      "INT. BAR - DAY\n\nCATHERINE (V.O.) (CONT'D)\nHello.\n\n@CATHERINE\nHi.\n\nJOE\nNo.\n\n  CATHERINE ^ [[recast?]]\nYes.\n",
    );
  });

  it('keeps the capitals of each place, and asks about prose', () => {
    const text = `INT. MARIA'S FLAT - DAY

MARIA SOUSA (34) comes in. Maria sits.

MA|RIA
I am Maria.

She takes Maria's coat. MARIA sleeps.
`;
    const { sure, all } = rename(text, 'Catherine');
    assert.match(
      sure['a.fountain'] ?? '',
      /INT\. CATHERINE'S FLAT[\s\S]*\nCATHERINE\nI am Maria\.[\s\S]*Catherine's coat\./,
    );
    assert.match(sure['a.fountain'] ?? '', /Maria sits\./);
    assert.match(all['a.fountain'] ?? '', /CATHERINE SOUSA \(34\) comes in\. Catherine sits\./);
    assert.match(all['a.fountain'] ?? '', /I am Catherine\.[\s\S]*CATHERINE sleeps\./);
    assert.doesNotMatch(all['a.fountain'] ?? '', /maria/i);
  });

  it('never touches words that hold the name, boneyard, or what other tools keep', () => {
    const rest =
      '\nMARIANNE\nMariachi, Ave-maria!\n\n/* MARIA was here. */\n\n[[marker maria]]\n\n/* BEAT: {"n":"MARIA"} END_BEAT*/\n';
    assert.equal(rename(maria + rest, 'CATHERINE').all['a.fountain']?.endsWith(rest), true);
  });

  it('asks about notes, and takes the owner of a tag along', () => {
    const { sure, all } = rename(`${maria}\n[[Is Maria late?]] [[prop: gun ${bar} MARIA]]\n`, 'CATHERINE');
    assert.match(sure['a.fountain'] ?? '', /\[\[Is Maria late\?]] \[\[prop: gun \| CATHERINE]]/);
    assert.match(all['a.fountain'] ?? '', /\[\[Is Catherine late\?]]/);
  });

  it('goes through every script of the show, cast there or not', () => {
    const { sure, all } = rename(maria, 'CATHERINE', {
      'b.fountain': 'INT. BAR - DAY\n\nMARIA\nBye.\n',
      'c.fountain': "INT. MARIA'S FLAT - DAY\n\nMaria is gone, says Marianne.\n",
    });
    assert.equal(sure['b.fountain'], 'INT. BAR - DAY\n\nCATHERINE\nBye.\n');
    assert.equal(sure['c.fountain'], "INT. CATHERINE'S FLAT - DAY\n\nMaria is gone, says Marianne.\n");
    assert.equal(all['c.fountain'], "INT. CATHERINE'S FLAT - DAY\n\nCatherine is gone, says Marianne.\n");
  });

  it('takes the show file along: key, aliases that hold the name, places named after them', () => {
    const show = `{
  "characters": { "KATE": { "aliases": ["KATE MORGAN", "KATIE"] }, "KATE'S MOTHER": {}, "MARKATE": {} }, // team
  "locations": { "KATE'S FLAT": { "aliases": ["THE FLAT"] } }
}`;
    const text =
      "INT. KATE'S FLAT - DAY\n\nKA|TE\nHi.\n\nKATE MORGAN\nHi.\n\nKATIE\nHi.\n\nKATE'S MOTHER\nHi.\n";
    const { sure } = rename(text, 'Ruth', { 'closedset.json': show });
    assert.equal(
      sure['closedset.json'],
      show
        .replace('"KATE"', '"RUTH"')
        .replace('KATE MORGAN', 'RUTH MORGAN')
        .replace("KATE'S MOTHER", "RUTH'S MOTHER")
        .replace("KATE'S FLAT", "RUTH'S FLAT"),
    );
    assert.equal(
      sure['a.fountain'],
      "INT. RUTH'S FLAT - DAY\n\nRUTH\nHi.\n\nRUTH MORGAN\nHi.\n\nKATIE\nHi.\n\nRUTH'S MOTHER\nHi.\n",
    );
  });

  it('changes one spelling: the one under the caret', () => {
    const show = '{ "characters": { "KATE": { "aliases": ["KATIE"] } } }';
    const { sure } = rename('INT. BAR - DAY\n\nKATE\nHi.\n\nKAT|IE\nHi.\n', 'KITTY', {
      'closedset.json': show,
    });
    assert.equal(sure['a.fountain'], 'INT. BAR - DAY\n\nKATE\nHi.\n\nKITTY\nHi.\n');
    assert.equal(sure['closedset.json'], show.replace('KATIE', 'KITTY'));
  });

  it('forces a cue where the new name would be none', () => {
    assert.equal(rename(maria, '李雷').sure['a.fountain'], 'INT. BAR - DAY\n\n@李雷\nHello.\n');
    assert.equal(rename(maria, 'catherine').sure['a.fountain'], 'INT. BAR - DAY\n\nCATHERINE\nHello.\n');
    assert.equal(rename(maria, 'INT. BOB').sure['a.fountain'], 'INT. BAR - DAY\n\n@INT. BOB\nHello.\n');
  });

  it('writes a possessive as English does', () => {
    const text = "INT. BAR - DAY\n\nJAM|ES\nHi.\n\nShe takes James' coat.\n";
    assert.match(rename(text, 'MARIA').all['a.fountain'] ?? '', /Maria's coat/);
    assert.match(rename(text, 'THOMAS').all['a.fountain'] ?? '', /Thomas' coat/);
  });

  it('starts from a name in prose or in a group as well', () => {
    const text = 'INT. BAR - DAY\n\nMARIA\nHi.\n\nJOE\nHi.\n\nJOE AND MA|RIA\nHi.\n';
    assert.match(rename(text, 'RUTH').sure['a.fountain'] ?? '', /\nRUTH\nHi\.[\s\S]*JOE AND RUTH\n/);
    assert.match(
      rename('INT. BAR - DAY\n\nMARIA\nHi.\n\nThen Mar|ia left.\n', 'RUTH').sure['a.fountain'] ?? '',
      /\nRUTH\n/,
    );
  });

  it('keeps every line what it is, also with CRLF', () => {
    const { sure } = rename('INT. BAR - DAY\r\n\r\nMAR|IA\r\nHello.\r\n', 'RUTH');
    assert.equal(sure['a.fountain'], 'INT. BAR - DAY\r\n\r\nRUTH\r\nHello.\r\n');
  });

  it('is refused in a sentence', () => {
    const taken = `${maria}\nJOE\nHi.\n`;
    assert.match(refusal(maria, '  '), /at least one letter/);
    assert.match(refusal(maria, 'A\nB'), /one line/);
    assert.match(refusal(maria, 'RUTH (V.O.)'), /cannot stand above a speech/);
    assert.match(refusal(maria, 'RUTH ^'), /cannot stand above a speech/);
    assert.match(refusal(maria, '[[RUTH]]'), /cannot stand above a speech/);
    assert.match(refusal(taken, 'Joe'), /^Joe is somebody else in this show.*aliases/);
    assert.match(refusal(maria, 'JOE', { 'b.fountain': 'INT. BAR - DAY\n\nJOE\nHi.\n' }), /somebody else/);
    const show = '{ "characters": { "BEN": { "aliases": ["BENJI"] } } }';
    assert.match(refusal(maria, 'Benji', { 'closedset.json': show }), /somebody else/);
  });

  it('leaves prose alone where the editor cannot ask', () => {
    const { text, caret } = fixtureText(`${maria}\nMaria sits.\n`);
    const answer = answerTo({ texts: { a: text }, offset: caret, newName: 'RUTH', annotations: false });
    assert.equal(answer.kind, 'answer');
    const edits = JSON.stringify(answer);
    assert.equal(edits.match(/newText/g)?.length, 1);
    assert.doesNotMatch(edits, /annotationId|changeAnnotations/);
  });
});

describe('renaming a place', () => {
  it('leaves a name in the show file that only holds its possessive', () => {
    const show = '{ "characters": { "PIER\'S KEEPER": {} }, "locations": { "PIER": {} } }';
    const { all } = rename('EXT. PI|ER - DAY\n', 'DOCK', { 'closedset.json': show });
    assert.equal(all['a.fountain'], 'EXT. DOCK - DAY\n');
    assert.equal(all['closedset.json'], show.replace('"PIER"', '"DOCK"'));
  });

  const text =
    'INT. HARBOR HO|TEL - LOBBY - NIGHT #1#\n\nThe Harbor Hotel, a harbor hotel.\n\nEXT. THE HARBOR HOTEL - DAY\n\nRain.\n';
  const show = '{ "locations": { "HARBOR HOTEL": { "aliases": ["THE HARBOR HOTEL"] } } }';

  it('changes headings and the show file, and asks about prose', () => {
    const { sure, all } = rename(text, 'Grand Palace', { 'closedset.json': show });
    const wanted = text.replace('|', '').replaceAll('HARBOR HOTEL', 'GRAND PALACE');
    assert.equal(sure['a.fountain'], wanted);
    assert.equal(all['a.fountain'], wanted.replace('The Harbor Hotel', 'The Grand Palace'));
    assert.equal(sure['closedset.json'], show.replaceAll('HARBOR HOTEL', 'GRAND PALACE'));
  });

  it('is refused where the heading would say something else', () => {
    assert.match(refusal(text, 'HOTEL - BAR'), /cannot be a place/);
    assert.match(refusal(text, 'HOTEL #2#'), /cannot be a place/);
    assert.match(refusal(text, ''), /at least one letter/);
    assert.match(refusal(`${text}\nINT. PIER - DAY\n\nSun.\n`, 'pier'), /another place/);
  });
});

describe('what can be renamed', () => {
  function prepared(drawing: string): string {
    const { text, caret } = fixtureText(drawing);
    const result = prepareRename(documentOf(text), caret, english);
    if (result.kind === 'refused') return result.message;
    const { range, placeholder } = result.answer;
    return `${placeholder} ${range.start.line}:${range.start.character}-${range.end.character}`;
  }

  it('is exactly the name', () => {
    assert.equal(prepared(`INT. BAR - DAY\n\n  @MAR|IA (V.O.) ^\nHello.\n`), 'MARIA 2:3-8');
    assert.equal(prepared(`INT. BAR - DAY\n\nMARIA\nHello.\n\nThen Mar|ia's coat.\n`), 'Maria 5:5-10');
    assert.equal(prepared('INT. HARBOR H|OTEL - LOBBY - DAY\n\nRain.\n'), 'HARBOR HOTEL 0:5-17');
    assert.equal(prepared("INT. JOE'S| BAR - DAY\n\nJOE\nHi.\n"), "JOE'S BAR 0:5-14");
    assert.equal(prepared("INT. JO|E'S BAR - DAY\n\nJOE\nHi.\n"), 'JOE 0:5-8');
  });

  it('is nothing else, and the person is told', () => {
    for (const drawing of ['INT. BAR - D|AY\n\nRain.\n', 'INT. BAR - DAY\n\nRa|in.\n', '|', '# Act| One\n']) {
      assert.match(prepared(drawing), /^There is no name to rename here\. Put the caret/);
    }
  });
});

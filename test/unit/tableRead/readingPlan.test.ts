import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import type { ReadingPlan } from '../../../server/src/core/tableRead/model';
import { longestPause, pauses } from '../../../server/src/core/tableRead/pauses';
import { type ReadingPreset, styleOf } from '../../../server/src/core/tableRead/presets';
import { planReading, type ReadingOptions } from '../../../server/src/core/tableRead/readingPlan';
import { sayAsWritten } from '../../support/sayAsWritten';

function plan(
  text: string,
  preset: ReadingPreset = 'tableRead',
  options: Partial<ReadingOptions> = {},
): ReadingPlan {
  return planReading(resolve(parse(text)), { style: styleOf(preset), say: sayAsWritten, ...options });
}

/** `NAME: words`, the narrator's without a name. */
function heard({ utterances }: ReadingPlan): readonly string[] {
  return utterances.map(({ speaker, text }) =>
    speaker.kind === 'character' ? `${speaker.key}: ${text}` : text,
  );
}

const script = `Title: _**Rain**_
Author: Somebody
Contact: 12 Street

# Act One

= They meet.

INT. BAR - NIGHT #1A#

Rain. [[note: more]] Anna
waits.

!!CLOSE ON

ANNA (V.O.)
(whispering)
Hello *there*. [[why]] Go on.
(beat)
Now.

BEN (CONT'D)
Yes.

> FADE OUT.

/* gone */

EXT. STREET - DAY

ANNA
Left.

BEN ^
Right.
`;

describe('reading plan', () => {
  it('is what a preset reads, in order', () => {
    assert.deepEqual(heard(plan(script, 'dialogueOnly')), [
      'ANNA: Hello there.',
      'ANNA: Go on.',
      'ANNA: Now.',
      'BEN: Yes.',
      'ANNA: Left.',
      'BEN: Right.',
    ]);
    assert.deepEqual(heard(plan(script)).slice(0, 4), ['INT. BAR NIGHT', 'Rain.', 'Anna waits.', 'CLOSE ON']);
    assert.deepEqual(heard(plan(script, 'all', { sceneNumbers: true })).slice(0, 13), [
      ...['Rain', 'Somebody', 'Act One', '1A', 'INT. BAR NIGHT', 'Rain.', 'Anna waits.', 'CLOSE ON'],
      ...['ANNA', 'V.O.', 'whispering', 'ANNA: Hello there.', 'ANNA: Go on.'],
    ]);
  });

  it('takes each kind as a style of its own says', () => {
    const style = styleOf('custom', { cue: 'character', action: 'hidden', heading: 'character' });
    const read = heard(plan('INT. BAR\n\nRain.\n\nANNA\nHi.\n', 'custom', { style }));
    assert.deepEqual(read, ['INT. BAR', 'ANNA: ANNA', 'ANNA: Hi.']);
  });

  it('says what no one says: neither notes, boneyard, synopses nor marks of a broken page', () => {
    const all = heard(plan(script, 'all')).join('\n');
    for (const word of ['note', 'why', 'gone', 'meet', 'CONT', 'Street\n', '*', '_']) {
      assert.ok(!all.includes(word), word);
    }
    assert.deepEqual(heard(plan("ANNA\nHi.\n(MORE)\n\nANNA (CONT'D)\nBye.\n\nCONTINUED:\n", 'all')), [
      ...['ANNA', 'ANNA: Hi.', 'ANNA', 'ANNA: Bye.'],
    ]);
  });

  it('takes a direction within a line for a parenthetical', () => {
    const text = 'ANNA\nNo (beat) never (whispering) not here.\n';
    const { utterances } = plan(text);
    assert.deepEqual(
      utterances.map(({ text, delivery, pauseAfterMs }) => [text, delivery.volume, pauseAfterMs]),
      [
        ['No', 1, pauses.sentence + pauses.beat],
        ['never', 1, pauses.sentence],
        ['not here.', 0.5, 0],
      ],
    );
    assert.deepEqual(heard(plan(text, 'all')).slice(1, 4), ['ANNA: No', 'beat', 'ANNA: never']);
  });

  it('has every sentence and word where it stands', () => {
    const { utterances } = plan(script, 'all');
    const [first, second] = utterances.filter(({ speaker }) => speaker.kind === 'character');
    assert.equal(first && script.slice(first.range.start, first.range.end), 'Hello *there*.');
    assert.deepEqual(
      first?.words.map(({ source }) => script.slice(source.start, source.end)),
      ['Hello', 'there*.'],
    );
    assert.equal(second && script.slice(second.range.start, second.range.end), 'Go on.');
    const action = utterances.find(({ text }) => text === 'Anna waits.');
    assert.equal(action && script.slice(action.range.start, action.range.end), 'Anna\nwaits.');
  });

  it('carries a manner to the end of the speech, and leaves it at the next', () => {
    const volumes = plan(script, 'dialogueOnly').utterances.map(({ delivery }) => delivery.volume);
    assert.deepEqual(volumes, [0.5, 0.5, 0.5, 1, 1, 1]);
  });

  it('pauses where the script breathes', () => {
    const { utterances } = plan(script);
    const silence = (text: string) => utterances.find((each) => each.text === text)?.pauseAfterMs;
    assert.equal(silence('INT. BAR NIGHT'), pauses.heading);
    assert.equal(silence('Rain.'), pauses.sentence);
    assert.equal(silence('Go on.'), pauses.sentence + pauses.beat);
    assert.equal(silence('Now.'), pauses.speech);
    assert.equal(silence('FADE OUT.'), pauses.transition);
    assert.equal(silence('Right.'), 0);
    const stops = plan('ANNA\nA.\n(long pause)\n(long pause)\nB.\n').utterances;
    assert.equal(stops[0]?.pauseAfterMs, longestPause);
    const dots = plan('ANNA\nA.\n\nBEN\n...\n\nANNA\nB.\n').utterances;
    assert.deepEqual(
      dots.map(({ text, pauseAfterMs }) => [text, pauseAfterMs]),
      [
        ['A.', pauses.speech + pauses.ellipsis],
        ['B.', 0],
      ],
    );
  });

  it('lets two speak at once, their names before both', () => {
    const { utterances } = plan('ANNA\nLeft. More.\n\nBEN ^\nRight.\n\nANNA\nOne.\n\nBEN ^\nTwo.\n', 'all');
    assert.deepEqual(
      utterances.map(({ text, dual }) => `${text} ${dual ? `${dual.block} ${dual.side}` : ''}`.trim()),
      [
        ...['ANNA', 'BEN', 'Left. 1 left', 'More. 1 left', 'Right. 1 right'],
        ...['ANNA', 'BEN', 'One. 2 left', 'Two. 2 right'],
      ],
    );
  });

  it('gives a group a voice of its own, an alias that of its character, and no name the narrator', () => {
    const { file } = parseShowFile('{ "characters": { "Anna": { "aliases": ["The Woman"] } } }');
    const text = 'ANNA\nA.\n\nTHE WOMAN\nB.\n\nBEN\nC c c c.\n\nANNA AND BEN\nD.\n';
    const screenplay = resolve(parse(text), file);
    const made = planReading(screenplay, { style: styleOf('dialogueOnly'), say: sayAsWritten });
    assert.deepEqual(heard(made), ['ANNA: A.', 'ANNA: B.', 'BEN: C c c c.', 'ANNA AND BEN: D.']);
    assert.deepEqual(made.speakers, ['BEN', 'ANNA', 'ANNA AND BEN']);
    const mine = planReading(screenplay, { style: styleOf('rehearsal'), part: 'the woman' });
    assert.deepEqual(
      mine.utterances.map(({ mine }) => mine === true),
      [true, true, false, true],
    );
    assert.deepEqual(heard(plan('@_ (V.O.)\nHi.\n', 'all')).slice(-1), ['Hi.']);
  });

  it('tells its scenes, with acts in the one that follows', () => {
    const text = `${script}\n# Act Two\n\nINT. HALL\n\nDark.\n\n# End\n\nDone.\n`;
    const { scenes, utterances } = plan(text, 'all');
    assert.deepEqual(
      scenes.map(({ ordinal, title }) => `${ordinal} ${title}`),
      ['0 Rain', '1 1A  INT. BAR - NIGHT', '2 EXT. STREET - DAY', '3 INT. HALL'],
    );
    for (const { ordinal, first, end } of scenes) {
      assert.ok(utterances.slice(first, end).every(({ scene }) => scene === ordinal));
    }
    assert.deepEqual(
      utterances.slice(scenes[3]?.first).map((each) => each.text),
      ['Act Two', 'INT. HALL', 'Dark.', 'End', 'Done.'],
    );
  });

  it('reads from the caret, some scenes, a selection', () => {
    const from = (offset: number) => heard(plan(script, 'tableRead', { scope: { kind: 'from', offset } }))[0];
    assert.equal(from(script.indexOf('waits')), 'Anna waits.');
    assert.equal(from(script.indexOf('(whisp')), 'ANNA: Hello there.');
    assert.equal(from(script.length), undefined);
    const scenes = plan(script, 'tableRead', { scope: { kind: 'scenes', first: 2, last: 9 } });
    assert.deepEqual(heard(scenes), ['EXT. STREET DAY', 'ANNA: Left.', 'BEN: Right.']);
    const select = (start: number, end: number) =>
      heard(plan(script, 'tableRead', { scope: { kind: 'selection', range: { start, end } } }));
    const at = script.indexOf('there');
    assert.deepEqual(select(at, at), ['ANNA: Hello there.']);
    assert.deepEqual(select(at, script.indexOf('Yes.') + 1), [
      ...['ANNA: Hello there.', 'ANNA: Go on.', 'ANNA: Now.', 'BEN: Yes.'],
    ]);
  });

  it("reads a character's sides with their cues", () => {
    const text = 'INT. A\n\nANNA\n1.\n\nBEN\n2.\n\nCAL\n3.\n\nINT. B\n\nANNA\n4.\n\nINT. C\n\nBEN\n5.\n';
    const scope = { kind: 'sides', character: 'ben' } as const;
    assert.deepEqual(heard(plan(text, 'tableRead', { scope })), [
      ...['INT. A', 'ANNA: 1.', 'BEN: 2.', 'INT. C', 'BEN: 5.'],
    ]);
    assert.deepEqual(
      plan(text, 'tableRead', { scope: { kind: 'sides', character: 'NOBODY' } }).utterances,
      [],
    );
  });

  it('is empty for a script in which nothing is heard', () => {
    for (const text of ['', '\n\n', '[[only a note]]', '/* gone */', '===', '= synopsis', '...']) {
      assert.deepEqual(plan(text, 'all'), { language: 'en', utterances: [], scenes: [], speakers: [] }, text);
    }
  });

  it('reads what has no scene, no name, no words of ours', () => {
    assert.deepEqual(heard(plan('Only rain.')), ['Only rain.']);
    assert.deepEqual(plan('Only rain.').scenes, [{ ordinal: 0, title: '', first: 0, end: 1 }]);
    const long = resolve(parse(`ANNA\n${'word'.repeat(750)}\n`));
    assert.equal(planReading(long, { style: styleOf('all') }).utterances[1]?.text.length, 60);
    assert.deepEqual(heard(plan('ANNA\n🙂🙂\n\nBEN\nمرحبا بك.\n')), ['BEN: مرحبا بك.']);
  });

  it('is in the language of the settings, the title page or the headings', () => {
    assert.equal(
      planReading(resolve(parse('', { language: 'fr' })), { style: styleOf('all') }).language,
      'fr',
    );
    assert.equal(plan('Title: X\nLanguage: Deutsch\n\nHallo.').language, 'de');
    assert.equal(plan('INNEN. BAR - NACHT\n\nRegen.\n\nAUSSEN. WALD - TAG\n\nSonne.').language, 'de');
    assert.equal(plan('INT. BAR - NUIT\n\nPluie.').language, 'fr');
    assert.equal(plan('INT. BAR - NIGHT\n\nRain.').language, 'en');
    assert.equal(plan('INT. BAR - NIGHT', 'all', { language: 'pl' }).language, 'pl');
  });

  it('asks for the words of a chunk once', () => {
    let asked = 0;
    const say = (text: string) => {
      asked++;
      const word = { start: 0, end: 1 };
      return { text: text.slice(0, 1), words: [{ spoken: word, source: word }] };
    };
    const screenplay = resolve(parse(script));
    const once = planReading(screenplay, { style: styleOf('all'), say });
    const before = asked;
    assert.ok(before > 10);
    assert.deepEqual(planReading(screenplay, { style: styleOf('all'), say }), once);
    assert.equal(asked, before);
  });
});

import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import { type Draft, type DraftOptions, draftsOf, partKey } from '../../../server/src/core/tableRead/drafts';
import { pauses } from '../../../server/src/core/tableRead/pauses';
import { styleOf } from '../../../server/src/core/tableRead/presets';
import { sayAsWritten } from '../../support/sayAsWritten';

function drafts(text: string, options: Partial<DraftOptions> = {}): readonly Draft[] {
  return draftsOf(resolve(parse(text)), {
    style: styleOf('tableRead'),
    speaking: { say: sayAsWritten, language: 'en' },
    sceneNumbers: false,
    reaches: () => true,
    ...options,
  });
}

const shown = (all: readonly Draft[]) =>
  all.map(({ speaker, text }) => (speaker.kind === 'character' ? `${speaker.key}: ${text}` : text));

describe('drafts of a reading', () => {
  it('know who speaks, and the narrator for a cue without a name', () => {
    assert.deepEqual(shown(drafts('INT. BAR - DAY\n\nANNA\nYes.\n\n@\nNo.\n')), [
      'INT. BAR DAY',
      'ANNA: Yes.',
      'No.',
    ]);
  });

  it('turn what a parenthetical asks for into how the speech goes on, and no other speech', () => {
    const [, first, second] = drafts('INT. BAR - DAY\n\nANNA\n(whispering)\nYes.\n\nBEN\nNo.\n');
    assert.ok(first && second);
    assert.ok(first.delivery.volume < 1);
    assert.deepEqual(second.delivery, { rate: 1, pitch: 1, volume: 1 });
  });

  it('add the silence that the script asks for to what stands before it', () => {
    const all = drafts('INT. BAR - DAY\n\nANNA\nYes.\n(beat)\nNo.\n');
    assert.deepEqual(
      all.map(({ silenceMs }) => silenceMs),
      [0, pauses.beat, 0],
    );
    assert.equal(drafts('INT. BAR - DAY\n\nANNA\nYes.\n...\n').at(-1)?.silenceMs, pauses.ellipsis);
  });

  it('say both names of a dual dialogue before either line', () => {
    const all = drafts('INT. BAR - DAY\n\nANNA\nLeft.\n\nBEN ^\nRight.\n', { style: styleOf('all') });
    assert.deepEqual(shown(all), ['INT. BAR DAY', 'ANNA', 'BEN', 'ANNA: Left.', 'BEN: Right.']);
    assert.deepEqual(
      all.slice(3).map(({ dual }) => dual),
      [
        { block: 1, side: 'left' },
        { block: 1, side: 'right' },
      ],
    );
  });

  it('mark the lines of the part, and only what is spoken of them', () => {
    const all = drafts('INT. BAR - DAY\n\nANNA\n(softly)\nYes.\n\nBEN\nNo.\n', {
      part: 'ANNA',
      style: styleOf('all'),
    });
    assert.deepEqual(shown(all.filter(({ mine }) => mine)), ['ANNA: Yes.']);
  });

  it('say nothing, not even to themselves, of what is out of reach', () => {
    let asked = 0;
    const all = drafts('INT. BAR - DAY\n\nRain.\n\nINT. STREET - DAY\n\nWind.\n', {
      reaches: (_, scene) => scene === 2,
      speaking: {
        language: 'en',
        say: (text, context) => {
          asked++;
          return sayAsWritten(text, context);
        },
      },
    });
    assert.deepEqual(shown(all), ['INT. STREET DAY', 'Wind.']);
    assert.equal(asked, 2);
  });

  it('count what stands between two scenes to the one that follows, and the end to the last', () => {
    const all = drafts('INT. BAR - DAY\n\nRain.\n\n# Two\n\nINT. STREET - DAY\n\nWind.\n', {
      style: styleOf('all'),
    });
    assert.deepEqual(
      all.map(({ text, scene }) => [text, scene]),
      [
        ['INT. BAR DAY', 1],
        ['Rain.', 1],
        ['Two', 2],
        ['INT. STREET DAY', 2],
        ['Wind.', 2],
      ],
    );
  });

  it('know a part by an alias, and nobody by a name that is not there', () => {
    const { file } = parseShowFile('{ "characters": { "Anna": { "aliases": ["THE WAITRESS"] } } }');
    const screenplay = resolve(parse('INT. BAR - DAY\n\nANNA\nYes.\n'), file);
    assert.equal(partKey(screenplay, 'the waitress'), 'ANNA');
    assert.equal(partKey(screenplay, 'anna'), 'ANNA');
    assert.equal(partKey(screenplay, 'BEN'), undefined);
  });
});

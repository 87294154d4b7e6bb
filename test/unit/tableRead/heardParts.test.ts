import assert from 'node:assert/strict';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';
import type { Chunk } from '../../../server/src/core/syntax/tree';
import { heardParts, type Say, sentencesIn, wordsAt } from '../../../server/src/core/tableRead/heardParts';
import { sayAsWritten } from '../../support/sayAsWritten';

const chunkOf = (text: string): Chunk => {
  const chunk = parse(text).chunks.find(({ elements }) => elements.length > 0);
  assert.ok(chunk);
  return chunk;
};
const partsOf = (text: string) => {
  const chunk = chunkOf(text);
  return heardParts(chunk).map(({ kind, range }) => `${kind}: ${chunk.text.slice(range.start, range.end)}`);
};
const by = (say: Say = sayAsWritten) => ({ say, language: 'en' });

describe('what of a chunk can be heard', () => {
  it('is its elements in order, without the marks around their words', () => {
    assert.deepEqual(
      partsOf('INT. BAR - DAY #1#\n\n!Rain.\n\nANNA (V.O.)\n(softly)\nHello.\n\n> CUT TO:\n\n>THE END<\n'),
      [
        'heading: #1#',
        'heading: INT. BAR - DAY',
        'action: Rain.',
        'cue: ANNA',
        'extension: V.O.',
        'parenthetical: softly',
        'dialogue: Hello.',
        'transition: CUT TO:',
        'centered: >THE END<',
      ],
    );
  });

  it('is nothing of notes, synopses, cut text and what a page break says', () => {
    assert.deepEqual(partsOf('= They meet.\n\n[[why]]\n\n/* gone */\n\n===\n\n(CONTINUED)\n'), []);
  });

  it('is of a title page only what a first page says aloud', () => {
    assert.deepEqual(partsOf('Title: Rain\nAuthor: Somebody\nContact: 12 Street\nDraft date: May\n'), [
      'titlePage: Rain',
      'titlePage: Somebody',
    ]);
  });

  it('knows under which cue it stands, across a note, and not below a blank line', () => {
    const chunk = chunkOf('INT. BAR - DAY\n\nANNA\nOne.\n[[why]]\nTwo.\n\nRain.\n');
    const cues = heardParts(chunk).map(({ kind, cue }) => [kind, cue !== undefined]);
    assert.deepEqual(
      cues.filter(([kind]) => kind === 'dialogue'),
      cues.filter(([, under]) => under).filter(([kind]) => kind !== 'cue'),
    );
    assert.deepEqual(cues.at(-1), ['action', false]);
  });

  it('is said once for each way of saying it, and anew for another', () => {
    const chunk = chunkOf('Rain falls. Wind.\n');
    const [part] = heardParts(chunk);
    assert.ok(part);
    let asked = 0;
    const counting: Say = (text, context) => {
      asked++;
      return sayAsWritten(text, context);
    };
    const way = by(counting);
    const first = sentencesIn(chunk, part, way);
    assert.equal(sentencesIn(chunk, part, { ...way }), first);
    assert.equal(asked, 2);
    sentencesIn(chunk, part, { ...way, language: 'de' });
    assert.equal(asked, 4);
  });

  it('has each word where it stands, wherever its chunk begins, and back again', () => {
    const text = 'She *waits* [[note]] there.\n';
    const chunk = chunkOf(text);
    const [part] = heardParts(chunk);
    assert.ok(part);
    const [sentence] = sentencesIn(chunk, part, by());
    assert.ok(sentence);
    const places = (offset: number) =>
      wordsAt(sentence, offset).map(({ source }) => [source.start - offset, source.end - offset]);
    const here = places(0);
    assert.deepEqual(
      here.map(([start, end]) => text.slice(start, end).replace(/[^a-z]/gi, '')),
      ['She', 'waits', 'there'],
    );
    assert.deepEqual(places(500), here);
    assert.deepEqual(places(20), here);
    assert.deepEqual(places(0), here);
    assert.equal(wordsAt(sentence, 0), wordsAt(sentence, 0), 'kept while it stays');
  });

  it('keeps what is known of a chunk that an edit leaves alone', () => {
    const tree = parse('INT. BAR - DAY\n\nRain.\n\nINT. STREET - DAY\n\nWind.\n');
    const last = tree.chunks.at(-1);
    assert.ok(last);
    const parts = heardParts(last);
    const edited = applyEdit(tree, { start: 16, end: 16, text: 'More ' });
    const lastNow = edited.chunks.at(-1);
    assert.ok(lastNow);
    assert.equal(heardParts(lastNow), parts);
  });
});

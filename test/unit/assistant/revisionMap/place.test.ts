import assert from 'node:assert/strict';
import type { PlacementSignal } from '../../../../server/src/core/assistant/revisionMap/model';
import { placeNote, placingIndex } from '../../../../server/src/core/assistant/revisionMap/place';
import type { SourceNote } from '../../../../server/src/core/assistant/sourceNote';
import { paginate } from '../../../../server/src/core/pagination/pagination';
import { resolve } from '../../../../server/src/core/screenplay/resolve';
import { parse } from '../../../../server/src/core/syntax/parse';

const script = `FADE IN:

# Act One: The Mill

INT. MILL - GRINDING FLOOR - DAY #1#

[[prop: brass lantern | ADA]]

ADA VOSS (40), the miller, lifts a sack onto the scales. The needle trembles.

ADA
Somebody has been at the flour.

EXT. RIVER - CONTINUOUS #2#

[[Dana: The river could be anywhere.]]

PETER (12) skims stones. A heron takes off.

PETER
It wasn't me this time.

# Act Two: The Fair

INT. TOWN HALL - NIGHT #2A#

The judges taste one loaf after another. MAYOR GRIEG (60) spits his into a handkerchief.

MAYOR GRIEG
Sawdust, Mrs. Voss! Sawdust and pride.

EXT. GRAVEYARD - DAWN (FLASHBACK) #3#

Ada, in black, throws her wedding band into the open grave and walks off.
`;

const screenplay = resolve(parse(script));
const pages = paginate(screenplay.tree).pages;
const index = placingIndex(screenplay, pages);

function place(text: string, more: Partial<SourceNote> = {}) {
  return placeNote({ id: 'n', text, file: 'notes.md', line: 1, ...more }, index).scenes;
}

function best(text: string, more?: Partial<SourceNote>): number | undefined {
  return place(text, more)[0]?.ordinal;
}

function whyOf(text: string, more?: Partial<SourceNote>): readonly PlacementSignal[] {
  return (place(text, more)[0]?.evidence ?? []).map(({ why }) => why);
}

describe('placing a note', () => {
  it('by number, as the script prints it', () => {
    assert.equal(best('Sc. 2a drags.'), 3);
    assert.ok(whyOf('Sc. 2a drags.').includes('sceneNumber'));
    assert.deepEqual(
      place('scenes 2 to 3: shorter')
        .map(({ ordinal }) => ordinal)
        .slice(0, 3)
        .sort(),
      [2, 3, 4],
    );
  });

  it('by quoted words, exact or nearly', () => {
    assert.equal(best('"Sawdust and pride" is the title.'), 3);
    assert.equal(best('“It was not me this time” sounds too old for him.'), 2);
    assert.ok(whyOf('"Sawdust and pride" is the title.').includes('quote'));
  });

  it('by where a margin note stands, unless it points elsewhere', () => {
    assert.equal(best('Too long for what it is.', { sceneOrdinal: 2 }), 2);
    assert.equal(best('Same lantern as in scene 1, please.', { sceneOrdinal: 2 }), 1);
  });

  it('by a person, a part of the name, or what somebody is', () => {
    assert.equal(best('More of Grieg!'), 3);
    assert.equal(best('the mayor is a cartoon'), 3);
    assert.ok(whyOf('More of Grieg!').includes('name'));
  });

  it('by place, thing, and what happens, in other words and misspelled', () => {
    assert.equal(best('could the cemetery be in the rain?'), 4);
    assert.equal(best('is the lantren hers?'), 1);
    assert.equal(best('When she tosses the ring away we need her face.'), 4);
    assert.ok(whyOf('is the lantern hers?').includes('prop'));
  });

  it('by act and by frame', () => {
    assert.deepEqual(
      place('The whole second act is too short.')
        .map(({ ordinal }) => ordinal)
        .slice(0, 2)
        .sort(),
      [3, 4],
    );
    assert.equal(best('Lose the flashback.'), 4);
    assert.equal(best('The opening is slow.'), 1);
  });

  it('by page', () => {
    assert.ok(whyOf('p. 1, top').includes('page'));
    assert.equal(best('p. 1, top: slow'), 1);
  });

  it('says that a note fits nowhere', () => {
    assert.deepEqual(place('Parking passes for everybody by the weekend.'), []);
    assert.deepEqual(place(''), []);
    assert.deepEqual(place('Sc. 99 is missing.'), []);
    assert.deepEqual(
      placeNote({ id: 'n', text: 'Scene 1', file: 'f', line: 1 }, placingIndex(resolve(parse('')))).scenes,
      [],
    );
  });

  it('does not search what other people wrote into the script', () => {
    assert.deepEqual(place('Dana said anywhere'), []);
  });

  it('shows lines of the script, letter for letter, and a score from the best down', () => {
    const lines = script.split('\n');
    for (const text of [
      'Sc. 2a drags.',
      'More of Grieg!',
      'p. 1',
      'second act',
      '"Sawdust" and the lantern, the heron',
    ]) {
      const scenes = place(text);
      assert.ok(scenes.length > 0, text);
      for (const { evidence } of scenes)
        for (const { line, quote } of evidence)
          assert.ok((lines[line - 1] ?? '').includes(quote), `${line}: ${quote}`);
      const scores = scenes.map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.ok(scores.every((score) => score > 0 && score <= 1));
    }
  });

  it('takes a thing of a single scene for a place to begin, though little else speaks for it', () => {
    assert.equal(best('Keep the handkerchief, it is the trailer moment.'), 3);
    assert.deepEqual(place('Keep it, it is the trailer moment.'), []);
  });
});

import assert from 'node:assert/strict';
import { alignElements } from '../../../server/src/core/revision/alignElements';
import { passagesOf } from '../../../server/src/core/screenplay/passage';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';

function sceneOf(text: string) {
  const placed = passagesOf(resolve(parse(text))).find(({ scene }) => scene);
  if (!placed) throw new Error('no scene');
  return placed;
}

/** `kind | words before | words after | [what differs]`, for all but what stayed. */
function changes(a: string, b: string): readonly string[] {
  const before = `Title: A\n\nINT. BAR - DAY #1#\n\n${a}`;
  const after = `INT. BAR - DAY #9#\n\n${b}`;
  const all = alignElements(sceneOf(before), sceneOf(after));
  return all
    .filter(({ kind }) => kind !== 'same')
    .map((change) => {
      const words = change.words.map(
        (each) => `${before.slice(each.a.start, each.a.end)}>${after.slice(each.b.start, each.b.end)}`,
      );
      const texts = [before.slice(change.a.start, change.a.end), after.slice(change.b.start, change.b.end)];
      return [change.kind, ...texts, ...(words.length > 0 ? [`[${words.join('; ')}]`] : [])].join(' | ');
    });
}

describe('aligning elements', () => {
  it('finds nothing in a scene that only got another number, note or line break', () => {
    assert.deepEqual(
      changes('Rain on\nthe roof.\n\nJOE\nHello.', 'Rain on the roof. [[why?]]\n\nJOE\nHello.'),
      [],
    );
    assert.deepEqual(changes('Rain.\n\nSnow.', 'Rain. Snow.'), []);
  });

  it('tells the words that changed', () => {
    assert.deepEqual(changes('Joe opens the green door slowly.', 'Joe opens the red door.'), [
      'changed | Joe opens the green door slowly. | Joe opens the red door. | [green>red; slowly>]',
    ]);
  });

  it('takes changes with one word between them for one', () => {
    assert.deepEqual(changes('He sees the old dog run home.', 'He sees a big cat run home.'), [
      'changed | He sees the old dog run home. | He sees a big cat run home. | [the old dog>a big cat]',
    ]);
  });

  it('tells what came and what went, where it stands', () => {
    assert.deepEqual(
      changes(
        'Rain falls hard.\n\nJOE\nHello there.',
        'Rain falls hard.\n\nA dog barks twice.\n\nJOE\nHello there.',
      ),
      ['inserted |  | A dog barks twice.'],
    );
    assert.deepEqual(changes('Rain falls.\n\nSnow melts.\n\nJOE\nHello.', 'Rain falls.\n\nJOE\nHello.'), [
      'removed | Snow melts. | ',
    ]);
  });

  it('sees a speech that moved, with its cue', () => {
    const [one, two, three] = [
      'ANNA\nI never liked the sea at all.',
      'JOE\nYou came here every summer, though.',
      'OTIS\nLet her be, both of you, for once.',
    ];
    const found = changes([one, two, three].join('\n\n'), [three, one, two].join('\n\n'));
    assert.deepEqual(found, [
      'moved | OTIS | OTIS',
      'moved | Let her be, both of you, for once. | Let her be, both of you, for once.',
    ]);
  });

  it('compares headings, the number left out', () => {
    const [change] = alignElements(
      sceneOf('INT. BAR - DAY #1#\n\nRain.'),
      sceneOf('INT. BAR - NIGHT #2#\n\nRain.'),
    );
    assert.deepEqual([change?.kind, change?.element, change?.words.length], ['changed', 'sceneHeading', 1]);
  });

  it('takes a paragraph of other words for another', () => {
    assert.deepEqual(changes('The dog sleeps on the porch.', 'Nobody answered when Otis called.'), [
      'removed | The dog sleeps on the porch. | ',
      'inserted |  | Nobody answered when Otis called.',
    ]);
  });
});

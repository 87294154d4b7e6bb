import assert from 'node:assert/strict';
import { changesOf } from '../../support/changesOf';

const kitchen =
  'INT. KITCHEN - DAY\n\nMARA (30) waits by the cold stove and counts the forks.\n\nMARA\nToo late.\n\n';
const pier =
  'EXT. PIER - NIGHT\n\nGulls fight over a fish. JOE throws bread at all of them.\n\nJOE\nEat.\n\n';
const attic = 'INT. ATTIC - DAY\n\nDust on every trunk. A moth circles the only lamp there is.\n\n';

const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);

describe('what changed between two drafts, without a model', () => {
  it('says nothing but that of two equal drafts', () => {
    const { overview, people, production, scenes } = changesOf(kitchen + pier, kitchen + pier);
    assert.deepEqual(
      texts(overview),
      ['2 scenes, as many as before: 2 as before.', '3/8, as before.'].map((each) =>
        each.replace(/^3\/8/, '3/8 of a page'),
      ),
    );
    assert.deepEqual([people, production, scenes], [[], [], []]);
  });

  it('tells what was cut, is new and moved, with the places in both drafts', () => {
    const { scenes, overview } = changesOf(kitchen + pier + attic, attic + kitchen);
    assert.deepEqual(
      scenes.map(({ kind, heading, facts, places }) => [
        kind,
        heading,
        facts[0],
        places.map(({ draft, sceneOrdinal, line }) => `${draft} ${sceneOrdinal} ${line}`),
      ]),
      [
        ['moved', 'INT. ATTIC - DAY', 'moved to the beginning', ['before 3 15', 'now 1 1']],
        ['cut', 'EXT. PIER - NIGHT', '2/8 of a page', ['before 2 8']],
      ],
    );
    assert.match(overview[0]?.text ?? '', /^2 scenes, before 3: 1 cut, 1 only moved, 1 as before\.$/);
  });

  it('tells of a rewritten scene who came, who went and who speaks more', () => {
    const now = kitchen
      .replace('Too late.', 'You are too late for that.\n\nIVO\nAm I?\n\nMARA\nYes.')
      .replace('counts the forks', 'counts the knives');
    const { scenes, people } = changesOf(kitchen + pier, now + pier);
    const [scene, ...others] = scenes;
    assert.deepEqual(others, []);
    assert.deepEqual(scene?.facts, [
      '1/8 longer (3/8 now, 2/8 before)',
      'MARA has 2 speeches, before 1',
      'IVO is in it now, with 1 speech',
      'of its lines and paragraphs: 2 rewritten, 2 new',
    ]);
    assert.deepEqual(
      scene?.edits.map(({ before, now: after }) => [before?.text, after?.text, after?.author, after?.line]),
      [
        [
          'MARA (30) waits by the cold stove and counts the forks.',
          'MARA (30) waits by the cold stove and counts the knives.',
          undefined,
          3,
        ],
        ['Too late.', 'You are too late for that.', 'MARA', 6],
        [undefined, 'Am I?', 'IVO', 9],
        [undefined, 'Yes.', 'MARA', 12],
      ],
    );
    assert.deepEqual(texts(people), [
      'MARA has 2 speeches, 1 more than before, and 5 words more.',
      'IVO is new, with 1 speech.',
    ]);
  });

  it('takes a new name for a new name, and nobody for gone or come', () => {
    const { overview, people, scenes } = changesOf(
      kitchen + pier + kitchen.replace('KITCHEN', 'CELLAR'),
      (kitchen + pier + kitchen.replace('KITCHEN', 'CELLAR')).replaceAll('MARA', 'VERA'),
    );
    assert.deepEqual(texts(overview).slice(2), [
      'MARA is called VERA now.',
      'Nothing but names differs in 2 scenes.',
    ]);
    assert.deepEqual([people, scenes], [[], []]);
  });

  it('tells places, nights and tagged things that are new or gone, a sentence for each category', () => {
    const tagged = `${kitchen}[[prop: fork]] [[prop: stove]]\n\n`;
    const { production } = changesOf(tagged + pier, `${kitchen}[[prop: stove]] [[prop: knife]]\n\n${attic}`);
    assert.deepEqual(texts(production), [
      'Scenes at night: 0, before 1.',
      'Scenes outside: 0, before 1.',
      'ATTIC is a new place (1 scene).',
      'PIER is no longer needed (1 scene).',
      'New, Props: knife.',
      'No longer tagged, Props: fork.',
    ]);
  });

  it('takes things for tagged, not for new, where the earlier draft has no tags', () => {
    const { production } = changesOf(kitchen, `${kitchen}[[prop: stove]]\n`);
    assert.deepEqual(texts(production), ['The earlier draft tags nothing; 1 thing is tagged now.']);
  });

  it('tells of a script without scenes what differs in it', () => {
    const { overview, scenes } = changesOf('Gulls fight.\n\nJOE\nEat.\n', 'Gulls fight.\n\nJOE\nEat this.\n');
    assert.match(overview[0]?.text ?? '', /^Neither draft has a scene heading/);
    assert.deepEqual(
      scenes.map(({ heading, edits }) => [heading, edits.map(({ now }) => now?.text)]),
      [['Outside of scenes', ['Eat this.']]],
    );
  });

  it('quotes nothing of notes', () => {
    const now = kitchen.replace('the forks', 'the [[Ada: silver?]] knives');
    const { scenes } = changesOf(kitchen, now);
    assert.doesNotMatch(JSON.stringify(scenes), /silver/);
  });
});

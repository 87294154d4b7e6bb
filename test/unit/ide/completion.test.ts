import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { ShowFile } from '../../../server/src/core/screenplay/model';
import { tagCategories, tagCategory } from '../../../server/src/core/screenplay/tagCategories';
import { completionsAt } from '../../../server/src/ide/completion/completion';
import { fixtureText } from '../../support/fixtureText';
import { withProtocolEdits } from '../../support/protocolEdits';
import { documentOf, emptyShow, showOf } from '../../support/scriptDocument';

const options = { timesOfDay: ['DAY', 'NIGHT', 'DUSK'], transitions: ['CUT TO:', 'FADE OUT.'] };

interface Offered {
  readonly text: string;
  readonly items: readonly CompletionItem[];
}

/** What is offered at the caret, drawn as `‸`, in the order in which an editor shows it. */
function offered(drawing: string, others: readonly string[] = [], show: ShowFile = emptyShow): Offered {
  const { text, caret } = fixtureText(drawing, '‸');
  const script = documentOf(text, 'file:///1.fountain', show);
  const scripts = others.map((other, index) => documentOf(other, `file:///${index + 2}.fountain`));
  const items = completionsAt(script, showOf([script, ...scripts], show), caret, options);
  const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  return { text, items: sorted };
}

function labels(drawing: string, others: readonly string[] = [], show: ShowFile = emptyShow): string {
  return offered(drawing, others, show)
    .items.map(({ label }) => label)
    .join(' | ');
}

/** The text after the item with this label was chosen. */
function chosen(drawing: string, label: string): string {
  const { text, items } = offered(drawing);
  const item = items.find((one) => one.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} is not offered`);
  return withProtocolEdits(text, [item.textEdit]);
}

const bar = `INT. BAR - NIGHT

MARIA
One.

JOE
Two.

MARIA
Three.

`;

const later = `
INT. OFFICE - DAY

ADA
Elsewhere.
`;

describe('completion of cues', () => {
  it('puts who answers first, then who spoke last, then the rest of the script', () => {
    assert.match(labels(`${bar}‸\n${later}`), /^JOE \| MARIA \| ADA \| INT\./);
  });

  it('completes what is typed in lower case, and replaces it', () => {
    assert.equal(labels(`${bar}mar‸`), 'MARIA');
    assert.equal(chosen(`${bar}mar‸`, 'MARIA'), `${bar}MARIA`);
  });

  it('offers a name by a later word of it', () => {
    assert.equal(labels('INT. A\n\nOLD JOE\nHi.\n\njo‸'), 'OLD JOE');
  });

  it('does not offer the half name that stands above a speech', () => {
    assert.equal(labels(`${bar}MAR‸\nFour.\n`), 'MARIA');
  });

  it('forces names that would be action', () => {
    const text = 'INT. A\n\n@McAvoy\nHi.\n\nmc‸';
    assert.equal(chosen(text, 'McAvoy'), 'INT. A\n\n@McAvoy\nHi.\n\n@McAvoy');
    assert.equal(chosen('INT. A\n\n@McAvoy\nHi.\n\n@mc‸', 'McAvoy'), 'INT. A\n\n@McAvoy\nHi.\n\n@McAvoy');
  });

  it('knows who speaks in other episodes and who is in the show file only', () => {
    const show = { ...emptyShow, characters: [{ name: 'MARLOW', aliases: [] }] };
    assert.equal(labels(`${bar}mar‸`, ['INT. X\n\nMARGE\nHi.\n'], show), 'MARIA | MARLOW | MARGE');
  });

  it('stands ready after a blank line only', () => {
    assert.equal(labels('INT. A\n\nShe sees\nmar‸'), '');
    assert.equal(labels('INT. A\n\nMARIA\nmar‸'), '');
  });

  it('is quiet in action, in dialogue and in boneyard', () => {
    assert.equal(labels(`${bar}Maria walks to the ba‸`), '');
    assert.equal(labels(`${bar}MARIA\nI love ma‸`), '');
    assert.equal(labels(`${bar}MARIA\nI love you.  \n  \nma‸`), '');
    assert.equal(labels(`${bar}/*\n\nmar‸\n\n*/\n`), '');
    assert.equal(labels(`${bar}# mar‸`), '');
    assert.equal(labels(`${bar}= mar‸`), '');
    assert.equal(labels(`${bar}!mar‸`), '');
  });

  it('counts columns in UTF-16 units', () => {
    assert.equal(chosen('INT. 😀\n\nZOË\nHi.\n\nzo‸', 'ZOË'), 'INT. 😀\n\nZOË\nHi.\n\nZOË');
  });
});

describe('completion of cue extensions', () => {
  it("offers the usual ones, with (CONT'D) first for who spoke last", () => {
    assert.equal(labels(`${bar}JOE (‸`), "(V.O.) | (O.S.) | (CONT'D) | (O.C.)");
    assert.equal(labels(`${bar}She sits.\n\nMARIA (‸`), "(CONT'D) | (V.O.) | (O.S.) | (O.C.)");
  });

  it('replaces the bracket that the editor closed by itself', () => {
    assert.equal(chosen('INT. A\n\nJOE (‸)\nHi.\n', '(V.O.)'), 'INT. A\n\nJOE (V.O.)\nHi.\n');
    assert.equal(chosen('INT. A\n\nJOE (v‸', '(V.O.)'), 'INT. A\n\nJOE (V.O.)');
  });

  it("keeps to the script's spelling and leaves out what is there", () => {
    const text = 'INT. A\n\nJOE (INTO PHONE)\nHi.\n\nJOE (VO)\nHo.\n\nJOE (VO) (‸';
    assert.equal(labels(text), "(CONT'D) | (INTO PHONE) | (O.S.) | (O.C.)");
  });

  it('offers one spelling of each', () => {
    const text = 'INT. A\n\nJOE (VO)\nHi.\n\nANN (V.O.)\nHo.\n\nANN (cont’d)\nHo.\n\nJOE (‸';
    assert.equal(labels(text), '(VO) | (cont’d) | (O.S.) | (O.C.)');
  });

  it('offers none in action or under a cue', () => {
    assert.equal(labels('INT. A\n\nJoe waits (‸'), '');
    assert.equal(labels('INT. A\n\nJOE\n(‸'), '');
  });
});

describe('completion of headings', () => {
  const script = `INT. BAR - NIGHT

x

EXT. STREET - DAWN

x

INT. BAR - KITCHEN - NIGHT

x

INT. OFFICE - DAY

x

`;

  it('begins with the prefixes that the script uses', () => {
    assert.equal(labels(`${script}in‸`), 'INT. | INT./EXT.');
    assert.equal(chosen(`${script}in‸`, 'INT.'), `${script}INT. `);
    assert.equal(labels(`${script}e‸`), 'EXT. | INT./EXT. | I/E. | EST.');
  });

  it('goes on with places, those with this prefix first, by nearness and use', () => {
    assert.equal(labels(`${script}INT. ‸`), 'OFFICE | BAR | STREET');
    assert.equal(labels(`${script}ext. ‸`), 'STREET | OFFICE | BAR');
    assert.equal(chosen(`${script}INT. of‸`, 'OFFICE'), `${script}INT. OFFICE`);
  });

  it('goes on with the parts of the place, then with its times, then with others', () => {
    assert.equal(labels(`${script}INT. BAR - ‸`), 'KITCHEN | NIGHT | DAWN | DAY | DUSK');
    assert.equal(labels(`${script}INT. BAR - KITCHEN - ‸`), 'NIGHT | DAWN | DAY | DUSK');
  });

  it('waits for the space behind the hyphen', () => {
    assert.equal(labels(`${script}INT. BAR -‸`), '');
    assert.equal(chosen(`${script}INT. BAR - ki‸`, 'KITCHEN'), `${script}INT. BAR - KITCHEN`);
  });

  it('replaces one part and touches neither the others nor the number', () => {
    const text = 'INT. BAR - NIGHT\n\nx\n\nINT. B‸ - DAY #12A# [[blue]]\n';
    assert.equal(chosen(text, 'BAR'), 'INT. BAR - NIGHT\n\nx\n\nINT. BAR - DAY #12A# [[blue]]\n');
    const time = 'INT. BAR - D‸ #12A#\n';
    assert.equal(chosen(time, 'DAY'), 'INT. BAR - DAY #12A#\n');
    assert.equal(labels('INT. BAR - DAY #1‸#\n'), '');
  });

  it('knows the places of other episodes and of the show file', () => {
    const show = { ...emptyShow, locations: [{ name: 'Pier', aliases: [] }] };
    assert.equal(labels('INT. ‸', ['INT. DOCK - DAY\n\nx\n'], show), 'DOCK | PIER');
  });

  it('completes forced headings', () => {
    assert.equal(chosen(`${script}.ba‸`, 'BAR'), `${script}.BAR`);
  });
});

describe('completion of transitions', () => {
  it('offers those of the script first, then those of the setting', () => {
    const text = 'INT. A\n\nx\n\n> IRIS OUT.\n\nINT. B\n\nx\n\n>‸';
    assert.equal(labels(text), 'IRIS OUT. | CUT TO: | FADE OUT.');
    assert.equal(chosen(text, 'CUT TO:'), text.replace('‸', 'CUT TO:'));
    assert.equal(labels('INT. A\n\nx\n\ncu‸'), 'CUT TO:');
  });
});

describe('completion of title page keys', () => {
  it('offers what is missing, at the top only', () => {
    assert.match(labels('Title: Pilot\n‸'), /^Credit \| Author \| Authors/);
    assert.equal(chosen('Title: Pilot\ndr‸', 'Draft date'), 'Title: Pilot\nDraft date: ');
    assert.match(labels('‸'), /^Title \|.* INT\./);
    assert.equal(labels('Title: Pilot\n\nINT. A\n\nx\n\nCred‸'), '');
  });

  it('adds no second colon', () => {
    assert.equal(chosen('Title: Pilot\ncre‸: by\n', 'Credit'), 'Title: Pilot\nCredit: by\n');
  });
});

describe('completion of notes', () => {
  it('offers who writes notes here, then labels, then breakdown categories', () => {
    const text = 'INT. A\n\nx [[LENA: why?]]\n\ny [[‸';
    assert.match(labels(text), /^LENA \| TODO \| FIX \| QUESTION \| IDEA \| cast \| extras/);
    assert.equal(chosen('x [[pro‸]]', 'prop'), 'x [[prop: ]]');
  });

  it('offers only categories that a note is read by', () => {
    const { items } = offered('x [[‸]]');
    const read = items.map(({ label }) => tagCategory(label)).filter((category) => category !== undefined);
    assert.deepEqual(
      read,
      tagCategories.map(({ id }) => id),
    );
  });

  it('offers facts of the story last, and people where a fact is about one', () => {
    assert.match(labels('INT. A\n\ny [[‸'), /dies \| leaves .* weather \| light$/);
    assert.equal(labels('INT. A\n\nANNA\nRain.\n\ny [[dies: ‸]]'), 'ANNA');
    assert.equal(labels('INT. A\n\nANNA\nRain.\n\ny [[parked: ‸]]'), '');
  });

  it('offers the things that the category has, under one name', () => {
    const text = 'INT. A\n\nx [[prop: revolver]] [[vehicle: revolver car]]\n\ny [[prop: re‸]]';
    assert.equal(labels(text), 'revolver');
  });

  it('offers categories by how often they are used', () => {
    const text = 'INT. A\n\nx [[prop: a]] [[prop: b]] [[vehicle: c]]\n\ny [[‸';
    assert.match(labels(text), / IDEA \| prop \| vehicle \| cast \| extras/);
  });

  it('offers the most used thing first, and what only the show has last', () => {
    const text = 'INT. A\n\nx [[prop: ax]] [[prop: Key]] [[prop: key]]\n\ny [[prop: ‸]]';
    const other = 'INT. B\n\n[[prop: KEY]] [[prop: boat]] [[prop: Boat]]\n';
    assert.equal(labels(text), 'Key | ax');
    assert.equal(labels(text, [other]), 'Key | ax | boat');
  });

  it('offers who is known as cast', () => {
    assert.equal(labels(`${bar}She waits. [[cast: ma‸]]`), 'MARIA');
  });

  it('offers who is seen in the scene first behind the bar', () => {
    const text =
      'INT. A\n\nANA\nYes.\n\nINT. B\n\nBO\nNo.\n\nCY\nNo.\n\nINT. C\n\nCy sits. [[prop: hat | ‸]]';
    assert.match(labels(text), /^CY \| /);
  });

  it('offers characters behind the bar', () => {
    assert.equal(labels(`${bar}She waits. [[prop: revolver | ‸]]`), 'JOE | MARIA');
    assert.equal(
      chosen(`${bar}She waits. [[prop: revolver | ma‸]]`, 'MARIA'),
      `${bar}She waits. [[prop: revolver | MARIA]]`,
    );
  });
});

import assert from 'node:assert/strict';
import { fountainJsElements } from '../support/fountainJs';
import { generateScript } from '../support/generateScript';
import { parseElements } from '../support/parseElements';
import { printedLines } from '../support/printedLines';
import { sampleScripts, sharedScripts } from '../support/sharedScripts';
import { skipBecause } from '../support/skipping';

/** A printed line that the two parsers read differently; a side is empty where it has no such line. */
interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

/** Why fountain-js reads whole scripts otherwise. A difference that fits no class fails the test. */
const classes: Readonly<Record<string, (difference: Difference) => boolean>> = {
  'FADE IN and FADE OUT are transitions': ({ ours, theirs }) =>
    /^transition FADE /.test(ours) && theirs.startsWith('action'),
  'prefixes of other languages, and lenient ones': ({ ours, theirs }) =>
    /^scene_heading (EXT\.?\/INT|ИНТ|НАТ)/.test(ours) && theirs.startsWith('action'),
  'a section or synopsis is one line, whatever stands below': ({ ours, theirs }) =>
    /^(section|synopsis)/.test(ours) && /^(action|dialogue) [#=]/.test(theirs),
  'a heading with text below is a heading': ({ ours, theirs }) =>
    ours.startsWith('scene_heading') && theirs.startsWith('character'),
  'and what is below it is not dialogue': ({ ours, theirs }) =>
    ours.startsWith('action') && theirs.startsWith('dialogue'),
  'a title key without a value is an entry': ({ ours, theirs }) =>
    /^title_page \w+:$/.test(ours) || theirs === 'action' || /^action \w+:$/.test(theirs),
  'an indented value with a colon is a value': ({ ours, theirs }) =>
    (ours.startsWith('title_page notes:') && theirs === '') ||
    (ours === '' && theirs.startsWith('title_page')),
  'a shot has two marks': ({ ours, theirs }) => ours.startsWith('action') && theirs.startsWith('action !'),
  'a forced cue without dialogue is a cue': ({ ours, theirs }) =>
    ours.startsWith('character') && theirs.startsWith('action @'),
  'an extension in lower case leaves the name in capitals': ({ ours, theirs }) =>
    (/^character .*\(\w*[a-z]\w*\)$/.test(ours) && theirs.startsWith('action')) ||
    (ours.startsWith('dialogue') && theirs.startsWith('action')),
};

/** fountain-js fails on speeches that open with a lyric: then both read the script without lyrics. */
function readBoth(text: string): { readonly ours: string[]; readonly theirs: string[] } {
  try {
    return { ours: printedLines(parseElements(text)), theirs: printedLines(fountainJsElements(text)) };
  } catch (error) {
    if (!(error instanceof TypeError) || !/^\s*~/m.test(text)) throw error;
    return readBoth(text.replace(/^\s*~.*(\r\n|\r|\n)/gm, ''));
  }
}

function differences(text: string): Difference[] {
  const { ours, theirs } = readBoth(text);
  const onlyOurs = without(ours.map(evenSpaces), theirs.map(evenSpaces));
  const onlyTheirs = without(theirs.map(evenSpaces), ours.map(evenSpaces));
  const pairs = onlyOurs.map((line) => ({ ours: line, theirs: take(onlyTheirs, line) }));
  return [...pairs, ...onlyTheirs.map((line) => ({ ours: '', theirs: line }))];
}

/** `(V.O.)(CONT'D)` and `(V.O.) (CONT'D)` are alike. */
function evenSpaces(line: string): string {
  return line.replace(/\)\s*\(/g, ') (');
}

/** The lines of `lines` that are not in `others`, each as often as it is missing there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/** Removes and returns the first line with the same words; an empty one if there is none. */
function take(lines: string[], line: string): string {
  const at = lines.findIndex((other) => wordsOf(other) === wordsOf(line));
  return at < 0 ? '' : (lines.splice(at, 1)[0] ?? '');
}

function wordsOf(line: string): string {
  return line.replace(/^\w+( \d+)?/, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function classOf(difference: Difference): string | undefined {
  return Object.keys(classes).find((name) => classes[name]?.(difference));
}

describe('whole scripts', () => {
  const scripts = [
    ...sampleScripts(),
    ...sharedScripts(),
    { name: 'generated', text: generateScript({ scenes: 40, seed: 9 }) },
  ];

  for (const { name, text } of scripts) {
    it(`read as fountain-js reads them, but for differences of a known class: ${name}`, () => {
      assert.deepEqual(
        differences(text).filter((difference) => !classOf(difference)),
        [],
      );
    });
  }

  it('include real ones, which use every class', function () {
    if (sharedScripts().length === 0) skipBecause(this, 'the real scripts are not beside the checkout');
    const found = new Set(scripts.flatMap(({ text }) => differences(text).map(classOf)));
    assert.deepEqual([...found].sort(), Object.keys(classes).sort());
  });

  it('hold few such differences', () => {
    const lines = scripts.reduce((sum, { text }) => sum + printedLines(parseElements(text)).length, 0);
    const different = scripts.reduce((sum, { text }) => sum + differences(text).length, 0);
    assert.ok(different / lines < 0.02, `${different} of ${lines} lines`);
  });
});

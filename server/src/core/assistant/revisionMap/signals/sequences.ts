import type { ScriptSection } from '../../../screenplay/model';
import type { SceneEvidence } from '../model';
import type { SceneIndex } from '../sceneIndex';
import { termsOf } from '../terms';
import { type Hit, headingEvidence, type NoteReading } from './signal';

/** Scenes of a part of the script that a note speaks of: an act, a sequence, the opening, all flashbacks. */
export function inParts({ note }: NoteReading, index: SceneIndex): readonly Hit[] {
  const text = note.text.toLowerCase();
  const hits = [
    ...bySection(text, index),
    ...byShare(text, index),
    ...byPosition(text, index),
    ...byFrame(text, index),
  ];
  return hits.map(({ scene, value, section }) => ({
    scene,
    feature: section ? 'part' : 'sequence',
    value,
    evidence: () => (section ? sectionEvidence(index, section) : headingEvidence(index, scene, 'sequence')),
  }));
}

interface PartHit {
  readonly scene: number;
  readonly value: number;
  readonly section?: ScriptSection;
}

const ordinals = [
  ['first', '1st', 'one', '1', 'i'],
  ['second', '2nd', 'two', '2', 'ii'],
  ['third', '3rd', 'three', '3', 'iii'],
  ['fourth', '4th', 'four', '4', 'iv'],
  ['fifth', '5th', 'five', '5', 'v'],
  ['sixth', '6th', 'six', '6', 'vi'],
  ['seventh', '7th', 'seven', '7', 'vii'],
  ['eighth', '8th', 'eight', '8', 'viii'],
];
const partWord = 'acts?|sequences?|staves?|stave|chapters?|parts?|reels?';

const number = ordinals.map((each) => each.join('|')).join('|');
const numberedPart = new RegExp(`\\b(?:(${number}) (${partWord})|(${partWord}) (${number}))\\b`, 'g');

/** "act two", "the second act": numbers from 0. */
function partsNumbered(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(numberedPart)].flatMap(([, before, wordAfter, wordBefore, after]) => {
    const at = ordinals.findIndex((each) => each.includes(before ?? after ?? ''));
    const word = (wordAfter ?? wordBefore ?? '').replace(/s$/, '');
    return at < 0 ? [] : [{ word, at }];
  });
}

/** Whether a text speaks of an act, a sequence or the like by number. */
export function namesPart(text: string): boolean {
  return partsNumbered(text.toLowerCase()).length > 0;
}

function bySection(text: string, index: SceneIndex): readonly PartHit[] {
  const { sections } = index.screenplay;
  const numbered = partsNumbered(text).flatMap(({ word, at }) => {
    const named = sections.filter((section) =>
      partsNumbered(section.text.toLowerCase()).some((own) => own.at === at && own.word === word),
    );
    const depth = word === 'sequence' ? 2 : 1;
    const counted = sections.filter((section) => section.depth === depth)[at];
    return named.length > 0 ? named : counted ? [counted] : [];
  });
  const isEnd = /\b(?:end|close|last scene) of\b/.test(text);
  const beside = wordsBesideParts(text);
  const titled = sections.filter((section) => isTitled(section, text, beside));
  const isPart = (section: ScriptSection) => isEnd && numbered.includes(section);
  return [...numbered, ...titled].flatMap((section) => scenesOf(section, index, isPart(section)));
}

const anyPart = new RegExp(`\\b(?:${partWord})\\b`, 'g');
const onlyPart = new RegExp(`^(?:${partWord})$`);

/** Of "the whole hotel act": what stands in the four words before each word for a part. */
function wordsBesideParts(text: string): ReadonlySet<string> {
  const before = [...text.matchAll(anyPart)].map(({ index }) =>
    text
      .slice(Math.max(0, index - 80), index)
      .split(/[.!?;:,]|\s+/)
      .slice(-5)
      .join(' '),
  );
  return new Set(before.flatMap((words) => termsOf(words).map(({ key }) => key)));
}

/** A title counts beside a word for a part, "the hotel act", or as a whole in quotation marks. */
function isTitled({ text: title }: ScriptSection, text: string, beside: ReadonlySet<string>): boolean {
  const isNumber = (word: string) => ordinals.some((each) => each.includes(word));
  const own = termsOf(title).filter(({ word }) => !isNumber(word) && !onlyPart.test(word));
  return (
    own.some(({ key }) => beside.has(key)) || (own.length > 1 && text.includes(`"${title.toLowerCase()}"`))
  );
}

function scenesOf(section: ScriptSection, index: SceneIndex, lastOnly: boolean): readonly PartHit[] {
  const { start, end } = section.extent;
  const within = index.scenes.filter(({ extent }) => extent.start >= start && extent.start < end);
  return within.map(({ ordinal }, at) => ({
    scene: ordinal - 1,
    value: !lastOnly || at === within.length - 1 ? 1 : 0.2,
    section,
  }));
}

/** Parts of a script that has no acts, as shares of its scenes. */
const shares: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:first half)\b/, 0, 0.5],
  [/\b(?:second|last|back) half\b/, 0.5, 1],
  [/\b(?:first third)\b/, 0, 0.34],
  [/\b(?:last|final) (?:third|quarter|reel)\b/, 0.7, 1],
  [/\b(?:middle of the (?:film|movie|script|story|episode)|midpoint)\b/, 0.35, 0.65],
];
const actShares = [
  [0, 0.27],
  [0.25, 0.76],
  [0.74, 1],
] as const;

function byShare(text: string, index: SceneIndex): readonly PartHit[] {
  const named = shares.filter(([pattern]) => pattern.test(text)).map(([, from, to]) => [from, to] as const);
  const hasActs = index.screenplay.sections.length > 0;
  const acts = hasActs ? [] : partsNumbered(text).flatMap(({ at }) => actShares.slice(at, at + 1));
  const all = Math.max(1, index.scenes.length - 1);
  return [...named, ...acts].flatMap(([from, to]) =>
    index.scenes.flatMap(({ ordinal }): readonly PartHit[] => {
      const share = (ordinal - 1) / all;
      return share >= from && share <= to ? [{ scene: ordinal - 1, value: 0.5 }] : [];
    }),
  );
}

const whole = '(?:the )?(?:film|movie|script|story|picture|show|episode|piece|whole thing)';
const opening = new RegExp(
  `\\b(?:opening|cold open|teaser|very first|first (?:scene|image|shot)|(?:top|start|beginning|begining) of ${whole}|at the (?:top|start|beginning|begining)\\b(?! of))`,
);
const ending = new RegExp(
  `\\b(?:ending|final (?:scene|image|shot|line|moment)|last (?:scene|image|shot|line|moment)|end of ${whole}|at the end\\b(?! of)|the end\\b(?! of)|finale)`,
);

function byPosition(text: string, index: SceneIndex): readonly PartHit[] {
  const last = index.scenes.length - 1;
  const from = (pattern: RegExp, first: number, next: number): readonly PartHit[] =>
    pattern.test(text)
      ? [
          { scene: first, value: 0.8 },
          { scene: next, value: 0.25 },
        ]
      : [];
  const counted = [...text.matchAll(/\b(first|second|third|fourth|fifth) scene\b/g)].map(([, word = '']) => ({
    scene: ordinals.findIndex((each) => each.includes(word)),
    value: 0.8,
  }));
  return [...from(opening, 0, 1), ...from(ending, last, last - 1), ...counted].filter(
    ({ scene }) => scene >= 0 && scene <= last,
  );
}

const frames = [
  { said: /\bflash-?backs?\b/, frame: 'flashback' },
  { said: /\bflash-?forwards?\b/, frame: 'flashForward' },
  { said: /\bdreams? ?(?:sequence|scene)?s?\b/, frame: 'dream' },
  { said: /\bmontages?\b/, frame: 'montage' },
] as const;

function byFrame(text: string, index: SceneIndex): readonly PartHit[] {
  const meant = frames.filter(({ said }) => said.test(text)).map(({ frame }) => frame as string);
  const told = index.scenes.filter(({ heading }) =>
    heading.extensions.some(({ frame }) => meant.includes(frame ?? '')),
  );
  const cut = /\bintercuts?\b/.test(text) ? unitsSaying('intercut', index) : [];
  return [...told.map(({ ordinal }) => ordinal - 1), ...cut].map((scene) => ({ scene, value: 1 }));
}

function unitsSaying(key: string, index: SceneIndex): readonly number[] {
  return (index.postings.get(key)?.units ?? []).flatMap((at) => index.units[at]?.scene ?? []);
}

function sectionEvidence(index: SceneIndex, { range }: ScriptSection): SceneEvidence {
  const line =
    index.screenplay.tree
      .slice(range)
      .split(/\r\n|\r|\n/)[0]
      ?.trim() ?? '';
  return { line: index.lineOf(range.start), quote: line, why: 'sequence' };
}

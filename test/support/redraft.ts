import { type PlacedPassage, passagesOf } from '../../server/src/core/screenplay/passage';
import { resolve } from '../../server/src/core/screenplay/resolve';
import type { ScriptElement } from '../../server/src/core/syntax/elements';
import { parse } from '../../server/src/core/syntax/parse';
import { generateScript } from './generateScript';
import type { Random } from './random';

/**
 * A later draft of a script, made by known operations, with what became of each scene. What it takes for true is what
 * somebody who did the rewrite would say.
 */
export interface Redraft {
  readonly text: string;
  /** `a`, `b` and status; `a` is 0 for an inserted scene, `b` for a removed one. */
  readonly truth: readonly Fate[];
}

export interface Fate {
  readonly a: number;
  readonly b: number;
  readonly status: string;
}

export const operations = [
  ...(['move', 'remove', 'insert', 'renamePlace', 'renamePerson'] as const),
  ...(['split', 'merge', 'rewrite', 'reflow'] as const),
];
export type Operation = (typeof operations)[number];

/** A scene, or what stands between scenes, on its way to the new draft. */
interface Block {
  text: string;
  /** Ordinals of the scenes it was made of; none for a new one and for what is no scene. */
  origins: readonly number[];
  isScene: boolean;
  status: string;
}

/** @param share of the scenes that each operation touches, at least one scene */
export function redraft(
  text: string,
  chosen: readonly Operation[],
  random: Random,
  share: number,
): Redraft | undefined {
  const passages = passagesOf(resolve(parse(text)));
  const scenes = passages.filter(({ scene }) => scene);
  if (scenes.length < 6) return undefined;
  const blocks = passages.map(blockOf);
  const script: Script = { blocks, random, passageOf: (ordinal) => scenes[ordinal - 1] };
  const times = Math.max(1, Math.round(scenes.length * share));
  for (const operation of chosen) {
    const isForAll = operation === 'renamePlace' || operation === 'renamePerson' || operation === 'reflow';
    for (let time = 0; time < (isForAll ? 1 : times); time++) edits[operation](script);
  }
  return finish(script);
}

interface Script {
  blocks: Block[];
  readonly random: Random;
  readonly passageOf: (ordinal: number) => PlacedPassage | undefined;
}

function blockOf({ passage, scene }: PlacedPassage): Block {
  return {
    text: passage.text,
    origins: scene ? [scene.ordinal] : [],
    isScene: scene !== undefined,
    status: 'unchanged',
  };
}

function finish({ blocks, passageOf }: Script): Redraft {
  const truth: Fate[] = [];
  let b = 0;
  for (const { isScene, origins, status } of blocks) {
    if (isScene) b++;
    if (isScene && origins.length === 0) truth.push({ a: 0, b, status: 'inserted' });
    for (const a of origins) truth.push({ a, b: status === 'removed' ? 0 : b, status });
  }
  const told = new Set(truth.map(({ a }) => a));
  for (let a = 1; passageOf(a); a++) if (!told.has(a)) truth.push({ a, b: 0, status: 'removed' });
  return { text: blocks.map((block) => block.text).join(''), truth };
}

/** A scene that nothing was done to yet, and that prints something under its heading. */
function pickScene({ blocks, random }: Script, fits: (block: Block) => boolean = () => true): number {
  const free = [...blocks.keys()].filter((at) => {
    const block = blocks[at];
    return block?.isScene && block.status === 'unchanged' && wordsUnder(block) > 12 && fits(block);
  });
  return free.length === 0 ? -1 : random.pick(free);
}

function wordsUnder({ text }: Block): number {
  return text
    .split(/\r\n|\r|\n/)
    .slice(1)
    .join(' ')
    .split(/\s+/).length;
}

const edits: Readonly<Record<Operation, (script: Script) => void>> = {
  move: moveScene,
  remove: (script) => {
    const at = pickScene(script);
    if (at !== -1) script.blocks.splice(at, 1);
  },
  insert: insertScene,
  renamePlace: (script) => rename(script, placesIn(script), randomPlaces),
  renamePerson: (script) => rename(script, peopleIn(script), randomPeople),
  split: splitScene,
  merge: mergeScenes,
  rewrite: rewriteScene,
  reflow: reflowAll,
};

/** Far enough that nobody could say that the others moved. */
function moveScene(script: Script): void {
  const at = pickScene(script);
  const [moved] = at === -1 ? [] : script.blocks.splice(at, 1);
  if (!moved) return;
  const places = [...script.blocks.keys()].filter((to) => to > 0 && Math.abs(to - at) >= 4);
  const to = places.length > 0 ? script.random.pick(places) : at;
  script.blocks.splice(to, 0, closed(moved, { status: to === at ? 'unchanged' : 'moved' }));
}

function closed(block: Block, changes: Partial<Block>): Block {
  const made = { ...block, ...changes };
  return { ...made, text: /\n\s*\n$/.test(made.text) ? made.text : `${made.text.trimEnd()}\n\n` };
}

function insertScene(script: Script): void {
  const seed = script.random.below(1e6);
  const [, scene = ''] =
    /\n((?:INT|EXT)[\s\S]*?\n)(?=(?:INT|EXT)[./])/.exec(generateScript({ scenes: 3, seed })) ?? [];
  const to = pickScene(script);
  const before = script.blocks[to - 1];
  if (to === -1 || !before) return;
  script.blocks[to - 1] = closed(before, {});
  script.blocks.splice(to, 0, closed({ text: scene, origins: [], isScene: true, status: 'inserted' }, {}));
}

const randomPlaces = ['LANTERN WORKSHOP', 'QUARRY OFFICE', 'OBSERVATORY', 'VELVET LOUNGE'];
const randomPeople = ['QUENTIN', 'ODALYS', 'BRONWEN', 'ZACHARY'];

function placesIn({ blocks, passageOf }: Script): readonly string[] {
  return blocks.flatMap(({ origins: [ordinal = 0] }) => {
    const name = passageOf(ordinal)?.passage.heading?.location?.text;
    return name && /^[A-Z][A-Z ]{3,}$/.test(name) ? [name] : [];
  });
}

function peopleIn({ blocks, passageOf }: Script): readonly string[] {
  return blocks.flatMap(({ origins: [ordinal = 0] }) =>
    (passageOf(ordinal)?.passage.speeches ?? [])
      .map(({ key }) => key)
      .filter((key) => /^[A-Z]{4,}$/.test(key)),
  );
}

/** Everywhere, in capitals and with one capital. */
function rename({ blocks, random }: Script, from: readonly string[], to: readonly string[]): void {
  if (from.length === 0) return;
  const [old, fresh] = [random.pick(from), random.pick(to)];
  const title = (name: string) => name.replace(/\B[A-Z]/g, (letter) => letter.toLowerCase());
  for (const block of blocks) {
    const before = block.text;
    for (const [x, y] of [[old, fresh] as const, [title(old), title(fresh)] as const])
      block.text = block.text.replace(new RegExp(`\\b${x}\\b`, 'g'), y);
    if (printed(block.text) !== printed(before) && block.isScene && block.status === 'unchanged')
      block.status = 'renamed';
  }
}

/** Without notes, boneyard and synopses, which print nothing. */
function printed(text: string): string {
  return text.replace(/\[\[[\s\S]*?\]\]|\/\*[\s\S]*?\*\/|^=[^=].*$/gm, '');
}

/** Elements before which a scene can be cut without tearing a speech. */
function cuts({ passage }: PlacedPassage): readonly ScriptElement[] {
  const heading = passage.heading?.range.end ?? 0;
  return passage.elements.filter(
    ({ kind, start }, index) =>
      (kind === 'characterCue' || kind === 'action') && start > heading && index > 2,
  );
}

function splitScene(script: Script): void {
  const { passageOf, random, blocks } = script;
  const wordsAround = (ordinal: number, at: number) => {
    const text = passageOf(ordinal)?.passage.text ?? '';
    return Math.min(text.slice(0, at).split(/\s+/).length - 8, text.slice(at).split(/\s+/).length);
  };
  const cutsOf = ({ origins: [ordinal = 0] }: Block) => {
    const placed = passageOf(ordinal);
    return placed ? cuts(placed).filter(({ start }) => wordsAround(ordinal, start) > 20) : [];
  };
  const at = pickScene(
    script,
    (block) => block.text === passageOf(block.origins[0] ?? 0)?.passage.text && cutsOf(block).length > 0,
  );
  const block = blocks[at];
  if (!block) return;
  const { start } = random.pick(cutsOf(block));
  const heading = random.pick([
    'INT. HALLWAY - CONTINUOUS',
    'EXT. BACK LOT - LATER',
    'INT. SAME - MOMENTS LATER',
  ]);
  blocks.splice(
    at,
    1,
    closed({ ...block, text: block.text.slice(0, start), status: 'split' }, {}),
    closed({ ...block, text: `${heading}\n\n${block.text.slice(start)}`, status: 'split' }, {}),
  );
}

function mergeScenes(script: Script): void {
  const { blocks } = script;
  const isFit = (block: Block | undefined) =>
    block?.isScene === true &&
    block.status === 'unchanged' &&
    block.origins.length === 1 &&
    wordsUnder(block) > 20;
  const at = pickScene(script, (block) => isFit(block) && isFit(blocks[blocks.indexOf(block) + 1]));
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (!first || !second) return;
  const rest = second.text.replace(/^[^\r\n]*[\r\n]+/, '');
  const text = closed(first, {}).text + rest;
  blocks.splice(
    at,
    2,
    closed({ ...first, text, origins: [...first.origins, ...second.origins], status: 'merged' }, {}),
  );
}

/** A third to two thirds of the paragraphs and lines say something else, one at least. */
function rewriteScene(script: Script): void {
  const { blocks, random, passageOf } = script;
  const at = pickScene(script, (block) => block.text === passageOf(block.origins[0] ?? 0)?.passage.text);
  const block = blocks[at];
  const elements = passageOf(block?.origins[0] ?? 0)?.passage.elements ?? [];
  const written = elements.filter(({ kind }) => kind === 'action' || kind === 'dialogue');
  if (!block || written.length === 0) return;
  const offset = random.below(3);
  const share = 2 + random.below(2);
  const rewritten = written.filter((_, index) => written.length === 1 || (index + offset) % share === 0);
  const chosen = rewritten.length > 0 ? rewritten : written.slice(0, 1);
  let text = block.text;
  for (const { start, textEnd } of [...chosen].reverse()) {
    const words = text.slice(start, textEnd).split(/\s+/).length;
    text = text.slice(0, start) + newWords(words, random) + text.slice(textEnd);
  }
  blocks[at] = { ...block, text, status: 'changed' };
}

const vocabulary =
  'the a of in and lantern copper drifts under slowly winter ladder answers nobody window across quiet engine ' +
  'paper bridge listens behind silver corner before garden runs open distant bottle turns shadow';

function newWords(count: number, { pick }: Random): string {
  const words = Array.from({ length: Math.max(2, count) }, () => pick(vocabulary.split(' ')));
  return `So ${words.join(' ')}.`;
}

/** Other line breaks, other numbers, a note, a page-lock mark: nothing that anybody reads on the pages. */
function reflowAll(script: Script): void {
  const { blocks, random } = script;
  blocks.forEach((block, index) => {
    if (!block.isScene) return;
    const [heading = '', ...lines] = block.text.split(/\r\n|\r|\n/);
    const wrapped = lines.map((line) => (isProse(line) ? wrap(line, 40 + random.below(30)) : line));
    const title = heading.replace(/\s*#[^#]*#\s*$/, '');
    const numbered =
      /\[\[|\/\*|\*\//.test(title) || title.trim() === '' ? heading : `${title} #${index + 100}#`;
    const mark = random.below(4) === 0 ? `[[look at this again]]\n\n=== ${index} ===\n\n` : '';
    block.text = `${[numbered, ...wrapped].join('\n').replace(/\s*$/, '')}\n\n${mark}`;
  });
}

function isProse(line: string): boolean {
  return line.length > 60 && /^[A-Z][a-z]/.test(line) && !/\[\[|\]\]|\/\*|\*\/|[<>]| {2}$/.test(line);
}

function wrap(line: string, width: number): string {
  const out: string[] = [''];
  for (const word of line.split(' ')) {
    const last = out.at(-1) ?? '';
    // A line that begins so could be read as another kind of line.
    if (last.length + word.length > width && last !== '' && /^[a-z]/.test(word)) out.push(word);
    else out[out.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return out.join('\n');
}

import type { Hover } from 'vscode-languageserver-types';
import { formatEighths } from '../core/pagination/eighths';
import { locationKey } from '../core/screenplay/locationKey';
import type { Character, Note, Scene } from '../core/screenplay/model';
import { characterAt } from '../core/screenplay/occurrences';
import { tagCategories } from '../core/screenplay/tagCategories';
import { type Range, touches } from '../core/text/range';
import type { Localize } from './localize';
import { plain } from './markdown';
import type { PageSetup } from './pageSetup';
import { sceneTime, sceneTimeSentences } from './readAloud/sceneTime';
import { castOf } from './sceneLabel';
import type { ScriptDocument, ShowContext } from './script';
import { scriptDayLine } from './scriptDayWords';
import { taggedWordHoverAt, tagHoverAt, tagHoverSentences } from './tagging/tagHover';

/** Every sentence of a hover, by what it tells; English is the key of its translation. */
const sentences = {
  noteBy: 'Note by {author}',
  note: 'Note',
  done: 'done',
  open: 'open',
  aliases: 'also {names}',
  scene: '1 scene',
  scenes: '{count} scenes',
  speech: '1 speech',
  speeches: '{count} speeches',
  word: '1 word',
  words: '{count} words',
  inShow: 'In the show: {counts}',
  nobody: 'Nobody is seen or heard in this scene.',
  length: 'page {page}, {length} long',
  otherScenes: '{place} also in scenes: {scenes}',
} as const;

export const hoverSentences: readonly string[] = [
  ...Object.values(sentences),
  ...Object.values(sceneTimeSentences),
  ...Object.values(tagHoverSentences),
  ...tagCategories.map(({ name }) => name),
];

/** Who, where, since when: what the script itself tells of the thing under the pointer. */
export function hoverAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  localize: Localize,
  setup: PageSetup,
): Hover | undefined {
  const found =
    noteHover(script, offset, localize) ??
    tagHoverAt(script, show, offset, localize) ??
    characterHover(script, show, offset, localize) ??
    taggedWordHoverAt(script, show, offset, localize) ??
    headingHover(script, offset, localize, setup);
  if (!found) return undefined;
  const value = found.lines.filter((line) => line !== '').join('\n\n');
  return { contents: { kind: 'markdown', value }, range: script.toRange(found.range) };
}

interface Found {
  readonly range: Range;
  /** Markdown; empty ones are left out. */
  readonly lines: readonly string[];
}

function noteHover({ screenplay }: ScriptDocument, offset: number, localize: Localize): Found | undefined {
  const note = screenplay.notes.find(({ range }) => touches(range, offset));
  return note && { range: note.range, lines: noteLines(note, localize) };
}

function noteLines({ author, date, label, status }: Note, localize: Localize): readonly string[] {
  const by =
    author === undefined ? localize(sentences.note) : localize(sentences.noteBy, { author: plain(author) });
  const state = status === 'done' ? localize(sentences.done) : localize(sentences.open);
  const facts = [label === undefined ? '' : plain(label.toUpperCase()), date ?? '', state];
  return [`**${by}**`, facts.filter((fact) => fact !== '').join(' · ')];
}

function characterHover(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  localize: Localize,
): Found | undefined {
  const found = characterAt(script.screenplay, offset);
  const character = found && script.screenplay.characters.get(found.key);
  if (!character) return undefined;
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  const elsewhere = others.flatMap((other) => {
    const same = other.screenplay.characters.get(character.key);
    return same ? [{ script: other, character: same }] : [];
  });
  const lines = characterLines([{ script, character }, ...elsewhere], localize);
  return { range: found.range, lines };
}

interface InScript {
  readonly script: ScriptDocument;
  readonly character: Character;
}

/** The first is the script that is asked about; who is introduced elsewhere is introduced all the same. */
function characterLines(everywhere: readonly InScript[], localize: Localize): readonly string[] {
  const introduced = everywhere.find(({ character }) => character.introduction !== undefined);
  const age = introduced?.character.introduction?.age?.text;
  const all = everywhere.map(({ character }) => character);
  const { name = '', aliases = [] } = all[0] ?? {};
  const head = age === undefined ? `**${plain(name)}**` : `**${plain(name)}**, ${plain(age)}`;
  const also = localize(sentences.aliases, { names: plain(aliases.join(', ')) });
  const here = characterCounts(all.slice(0, 1), localize);
  const inShow = localize(sentences.inShow, { counts: characterCounts(all, localize) });
  return [
    aliases.length === 0 ? head : `${head} · ${also}`,
    introduced ? introductionQuote(introduced) : '',
    all.length === 1 ? here : `${here}\\\n${inShow}`,
  ];
}

function introductionQuote({ script, character: { introduction } }: InScript): string {
  if (!introduction) return '';
  const sentence = script.tree.slice(introduction.sentence).replaceAll(/\s+/g, ' ').trim();
  return `> ${plain(sentence)}`;
}

function characterCounts(characters: readonly Character[], localize: Localize): string {
  const sum = (count: (character: Character) => number): number =>
    characters.reduce((total, character) => total + count(character), 0);
  const scenes = sum(
    ({ speakingScenes, silentScenes }) => new Set([...speakingScenes, ...silentScenes]).size,
  );
  const speeches = sum((character) => character.speeches);
  const words = sum((character) => character.words);
  const inScenes = scenes === 1 ? sentences.scene : sentences.scenes;
  return [localize(inScenes, { count: String(scenes) }), ...spoken(speeches, words, localize)].join(' · ');
}

function spoken(speeches: number, words: number, localize: Localize): readonly string[] {
  return [
    localize(speeches === 1 ? sentences.speech : sentences.speeches, { count: String(speeches) }),
    localize(words === 1 ? sentences.word : sentences.words, { count: String(words) }),
  ];
}

function headingHover(
  script: ScriptDocument,
  offset: number,
  localize: Localize,
  setup: PageSetup,
): Found | undefined {
  const scene = script.screenplay.sceneAt(offset);
  if (!scene || !touches(scene.heading.range, offset)) return undefined;
  const { speeches, words } = scene.counts;
  const cast = castOf(script.screenplay, scene).map(plain).join(', ');
  const length = [lengthOf(script, scene, localize, setup), sceneTime(script.screenplay, scene, localize)];
  return {
    range: scene.heading.range,
    lines: [
      cast === '' ? localize(sentences.nobody) : `**${cast}**`,
      [...length.filter((part) => part !== ''), ...spoken(speeches, words, localize)].join(' · '),
      dayOf(script, scene, localize),
      otherScenes(script, scene, localize),
    ],
  };
}

/** Its length in eighths, and the page it begins on. */
function lengthOf(script: ScriptDocument, { extent }: Scene, localize: Localize, setup: PageSetup): string {
  const pages = script.pagesOn(setup);
  const page = pages.placeOf(extent.start)?.page.number ?? '';
  return localize(sentences.length, { length: formatEighths(pages.eighthsOf(extent)), page });
}

function dayOf({ screenplay }: ScriptDocument, { ordinal }: Scene, localize: Localize): string {
  const day = screenplay.scriptDays[ordinal - 1];
  return day ? plain(scriptDayLine(day, localize)) : '';
}

const mostListed = 6;

/** Where else the script is at this place. */
function otherScenes(script: ScriptDocument, scene: Scene, localize: Localize): string {
  const { location } = scene.heading;
  const place = location && placeOf(script, locationKey(location.text), scene.ordinal);
  const others = place?.scenes.filter((ordinal) => ordinal !== scene.ordinal) ?? [];
  if (!place || others.length === 0) return '';
  const names = others.map((ordinal) => sceneName(script, ordinal));
  const listed = names.slice(0, mostListed).map(plain).join(', ');
  const scenes = names.length > mostListed ? `${listed}, …` : listed;
  return localize(sentences.otherScenes, { place: plain(place.name), scenes });
}

function placeOf({ screenplay }: ScriptDocument, key: string, ordinal: number) {
  const { locations } = screenplay;
  return locations.get(key) ?? [...locations.values()].find(({ scenes }) => scenes.includes(ordinal));
}

function sceneName({ screenplay }: ScriptDocument, ordinal: number): string {
  const heading = screenplay.scenes[ordinal - 1]?.heading;
  const number = heading?.sceneNumber?.text ?? String(ordinal);
  return heading?.timeOfDay ? `${number} (${heading.timeOfDay.text})` : number;
}

import type { Screenplay } from '../../screenplay/model';
import { editDistance } from '../../text/editDistance';
import type { SourceNote } from '../sourceNote';
import type { Placement, SceneEvidence, TaskScene } from './model';
import { placementSignals } from './model';
import { contextOf, type NoteContext, titleWordsOf } from './noteContext';
import { type People, peopleOf, whoIs } from './people';
import { placementBias, placementWeights } from './placementWeights';
import { indexScenes, type SceneIndex } from './sceneIndex';
import { named } from './signals/named';
import { offScriptShare } from './signals/offScript';
import { headed, pointedAt } from './signals/pointed';
import { quoted } from './signals/quoted';
import { inParts } from './signals/sequences';
import type { Feature, Hit, NoteReading, ScriptPage } from './signals/signal';
import { placesAndThings } from './signals/things';
import { told } from './signals/told';
import { conceptsOf, type Term } from './terms';

/**
 * Finds the scenes that a note is about, without a model. Each signal says of each scene how much speaks for it, from 0
 * to 1; weights that were fitted on judged notes make one score of them. The same note and script give the same answer.
 */
export interface PlacingIndex {
  readonly scenes: SceneIndex;
  readonly people: People;
  readonly pages: readonly ScriptPage[];
  /** Of the script's title, which stands above notes on every scene. */
  readonly titleWords: ReadonlySet<string>;
}

/** Made once for a script. @param pages `Pagination.pages`; none where pages do not matter */
export function placingIndex(screenplay: Screenplay, pages: readonly ScriptPage[] = []): PlacingIndex {
  const scenes = indexScenes(screenplay);
  return { scenes, people: peopleOf(scenes), pages, titleWords: titleWordsOf(screenplay) };
}

/** Below this the best scene is no better than a guess, and a note that points at nothing fits nowhere. */
export const fitsFrom = 0.17;
/** The same for a note that names a thing of a scene or two. */
const fitsNamedFrom = 0.08;
/** The same for a note under the name of a person. */
const fitsTopicFrom = 0.03;
const scenesOfRareThing = 2;
const pointing: ReadonlySet<Feature> = new Set([
  'sceneNumber',
  'page',
  'part',
  'sequence',
  'inScene',
  'inSceneBesides',
]);
/** A further scene is shown from this share of the best one's score. */
const worthShowing = 0.05;
const mostScenes = 8;
const mostEvidence = 4;

export function placeNote(note: SourceNote, index: PlacingIndex): Placement {
  const ranked = rankScenes(note, index);
  const [best] = ranked;
  if (!best || !fits(best, note, index)) return { note, scenes: [] };
  const shown = ranked.filter(({ score }) => score >= best.score * worthShowing).slice(0, mostScenes);
  return { note, scenes: shown.flatMap((scene) => taskScene(scene, index.scenes)) };
}

function fits(
  { score, hits }: RankedScene,
  note: SourceNote,
  { scenes, people, titleWords }: PlacingIndex,
): boolean {
  if (score >= fitsFrom || hits.some(({ feature }) => pointing.has(feature))) return true;
  if (score >= fitsNamedFrom && namesRareThing(note.text, scenes)) return true;
  const { topic } = contextOf(note, titleWords);
  return score >= fitsTopicFrom && topic !== undefined && namesSomebody(topic, people);
}

/** Whether a heading is a name: the notes below are about that person. */
function namesSomebody(topic: string, people: People): boolean {
  return conceptsOf(topic, () => new Map()).some(({ term }) => whoIs(term, people).length > 0);
}

/** "Keep the helicopter": a word that is neither common nor about scripts, and stands in a scene or two. */
function namesRareThing(text: string, { postings }: SceneIndex): boolean {
  return conceptsOf(text, () => new Map()).some(({ term, weight }) => {
    const holding = postings.get(term.key)?.scenes.size ?? 0;
    return weight === 1 && term.word.length >= 5 && holding > 0 && holding <= scenesOfRareThing;
  });
}

export interface RankedScene {
  /** Index, from 0. */
  readonly scene: number;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** Below this a note needs the words that it answers. */
const saysEnough = 0.5;

/** Every scene that anything speaks for, best first. */
export function rankScenes(note: SourceNote, index: PlacingIndex): readonly RankedScene[] {
  const context = contextOf(note, index.titleWords);
  const own = rankBy(note, note.text, context, index);
  const isEnough = context.answered === undefined || (own[0]?.score ?? 0) >= saysEnough;
  return isEnough ? own : rankBy(note, context.answered, context, index);
}

function rankBy(
  note: SourceNote,
  text: string,
  context: NoteContext,
  index: PlacingIndex,
): readonly RankedScene[] {
  const byScene = new Map<number, Map<Feature, Hit>>();
  for (const hit of hitsOf(note, text, context, index)) {
    const own = byScene.get(hit.scene) ?? new Map<Feature, Hit>();
    if (own.size === 0) byScene.set(hit.scene, own);
    if (hit.value > (own.get(hit.feature)?.value ?? 0)) own.set(hit.feature, hit);
  }
  const offScript = { feature: 'offScript', value: offScriptShare(note.text) } as const;
  return [...byScene]
    .map(([scene, best]) => {
      const hits = [...best.values(), { scene, ...offScript }];
      return { scene, hits, score: scoreOf(hits) };
    })
    .sort((a, b) => b.score - a.score || a.scene - b.scene);
}

function hitsOf(
  note: SourceNote,
  text: string,
  { references, part, slug, topic }: NoteContext,
  index: PlacingIndex,
): readonly Hit[] {
  const { scenes, people, pages } = index;
  const repair = (term: Term) => repairsOf(term, scenes);
  const readingOf = (each: string): NoteReading => ({
    note: { ...note, text: each },
    references,
    concepts: conceptsOf(each, repair),
  });
  const reading = readingOf(text);
  const withTopic = topic === undefined ? reading : readingOf(`${text} (${topic})`);
  return [
    ...pointedAt(reading, scenes, pages),
    ...quoted(reading, scenes),
    ...named(withTopic, scenes, people),
    ...placesAndThings(withTopic, scenes),
    ...inParts(reading, scenes),
    ...told(reading, scenes),
    ...(slug === undefined ? [] : headed(slug, scenes)),
    ...(part === undefined ? [] : inParts(readingOf(part), scenes)),
  ];
}

/** @param hits of each feature the strongest */
function scoreOf(hits: readonly Pick<Hit, 'feature' | 'value'>[]): number {
  const sum = hits.reduce((so, { feature, value }) => so + placementWeights[feature] * value, placementBias);
  return 1 / (1 + Math.exp(-sum));
}

/** A misspelled or compound word of a note, as the script may spell it: `onoins`, `doorknocker`. */
function repairsOf({ key, word }: Term, { postings, vocabulary }: SceneIndex): ReadonlyMap<string, number> {
  const repairs = new Map<string, number>();
  if (postings.has(key) || word.length < 5) return repairs;
  for (const known of vocabulary.get(key.slice(0, 2)) ?? []) {
    if (isMisspelled(key, known)) repairs.set(known, 0.7);
    else if (known.length >= 5 && key.startsWith(known)) repairs.set(known, 0.6);
    else if (key.length >= 5 && known.startsWith(key)) repairs.set(known, 0.5);
  }
  for (let at = 3; at <= word.length - 4; at++) {
    const ending = key.slice(at);
    if (ending.length >= 4 && postings.has(ending)) repairs.set(ending, 0.6);
  }
  return repairs;
}

/** A letter put in, left out, exchanged or swapped; in a long word two. */
function isMisspelled(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 9 ? 2 : 1;
  return shorter >= 5 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

function taskScene({ scene, score, hits }: RankedScene, index: SceneIndex): readonly TaskScene[] {
  const own = index.scenes[scene];
  if (!own) return [];
  const { heading, ordinal } = own;
  const { sceneNumber, text, range } = heading;
  return [
    {
      ordinal,
      ...(sceneNumber && { sceneNumber: sceneNumber.text }),
      heading: text,
      line: index.lineOf(range.start),
      score: Math.round(score * 1000) / 1000,
      evidence: evidenceOf(hits),
    },
  ];
}

/** The strongest first; each line and each reason once. */
function evidenceOf(hits: readonly Hit[]): readonly SceneEvidence[] {
  const worth = ({ feature, value }: Hit) => placementWeights[feature] * value;
  const shown: SceneEvidence[] = [];
  for (const hit of [...hits].sort((a, b) => worth(b) - worth(a))) {
    const made = shown.length < mostEvidence ? hit.evidence?.() : undefined;
    if (made && made.quote !== '' && !shown.some((each) => each.line === made.line || each.why === made.why))
      shown.push(made);
  }
  const order = (each: SceneEvidence) => placementSignals.indexOf(each.why);
  return shown.sort((a, b) => order(a) - order(b));
}

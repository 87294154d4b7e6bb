import type { Screenplay } from '../../screenplay/model';
import { areNamesAlike } from '../../screenplay/similarNames';
import type { SourceNote } from '../sourceNote';
import type { Placement, SceneEvidence, TaskScene } from './model';
import { placementSignals } from './model';
import { referencesOf } from './noteReferences';
import { type People, peopleOf } from './people';
import { placementBias, placementWeights } from './placementWeights';
import { indexScenes, type SceneIndex } from './sceneIndex';
import { named } from './signals/named';
import { offScriptShare } from './signals/offScript';
import { pointedAt } from './signals/pointed';
import { quoted } from './signals/quoted';
import { inParts } from './signals/sequences';
import type { Hit, NoteReading, ScriptPage } from './signals/signal';
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
}

/** Made once for a script. @param pages `Pagination.pages`; none where pages do not matter */
export function placingIndex(screenplay: Screenplay, pages: readonly ScriptPage[] = []): PlacingIndex {
  const scenes = indexScenes(screenplay);
  return { scenes, people: peopleOf(scenes), pages };
}

/** Below this the best scene is no better than a guess, and the note fits nowhere. */
export const fitsFrom = 0.17;
/** A further scene is shown from this share of the best one's score. */
const worthShowing = 0.05;
const mostScenes = 8;
const mostEvidence = 4;

export function placeNote(note: SourceNote, index: PlacingIndex): Placement {
  const ranked = rankScenes(note, index);
  const best = ranked[0]?.score ?? 0;
  const shown =
    best < fitsFrom ? [] : ranked.filter(({ score }) => score >= best * worthShowing).slice(0, mostScenes);
  return { note, scenes: shown.flatMap((scene) => taskScene(scene, index.scenes)) };
}

export interface RankedScene {
  /** Index, from 0. */
  readonly scene: number;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** Every scene that anything speaks for, best first. */
export function rankScenes(note: SourceNote, index: PlacingIndex): readonly RankedScene[] {
  const byScene = new Map<number, Hit[]>();
  for (const hit of hitsOf(note, index)) {
    const list = byScene.get(hit.scene);
    if (list) list.push(hit);
    else byScene.set(hit.scene, [hit]);
  }
  const offScript = { feature: 'offScript', value: offScriptShare(note.text) } as const;
  const ranked = [...byScene].map(([scene, hits]) => ({
    scene,
    hits: strongest([...hits, { scene, ...offScript }]),
  }));
  return ranked
    .map(({ scene, hits }) => ({ scene, hits, score: scoreOf(hits) }))
    .sort((a, b) => b.score - a.score || a.scene - b.scene);
}

function hitsOf(note: SourceNote, { scenes, people, pages }: PlacingIndex): readonly Hit[] {
  const repair = (term: Term) => repairsOf(term, scenes);
  const reading: NoteReading = {
    note,
    references: referencesOf(note.text),
    concepts: conceptsOf(note.text, repair),
  };
  return [
    ...pointedAt(reading, scenes, pages),
    ...quoted(reading, scenes),
    ...named(reading, scenes, people),
    ...placesAndThings(reading, scenes),
    ...inParts(reading, scenes),
    ...told(reading, scenes),
  ];
}

/** Of each feature the strongest hit. */
function strongest(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<Hit['feature'], Hit>();
  for (const hit of hits) if (hit.value > (best.get(hit.feature)?.value ?? 0)) best.set(hit.feature, hit);
  return [...best.values()];
}

export function scoreOf(hits: readonly Pick<Hit, 'feature' | 'value'>[]): number {
  const sum = hits.reduce((so, { feature, value }) => so + placementWeights[feature] * value, placementBias);
  return 1 / (1 + Math.exp(-sum));
}

/** A misspelled or compound word of a note, as the script may spell it: `onoins`, `doorknocker`. */
function repairsOf({ key, word }: Term, { postings, vocabulary }: SceneIndex): ReadonlyMap<string, number> {
  const repairs = new Map<string, number>();
  if (postings.has(key) || word.length < 5) return repairs;
  for (const known of vocabulary.get(key.slice(0, 2)) ?? []) {
    if (known.length < 4) continue;
    if (areNamesAlike(known, key)) repairs.set(known, 0.7);
    else if (known.length >= 5 && key.startsWith(known)) repairs.set(known, 0.6);
    else if (key.length >= 5 && known.startsWith(key)) repairs.set(known, 0.5);
  }
  for (let at = 3; at <= word.length - 4; at++) {
    const ending = key.slice(at);
    if (ending.length >= 4 && postings.has(ending)) repairs.set(ending, 0.6);
  }
  return repairs;
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

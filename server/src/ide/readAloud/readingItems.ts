import type { CastingHints } from '../../core/tableRead/castingHints';
import type { ReadingPlan, Speaker, SpokenWord, Utterance } from '../../core/tableRead/model';
import type { Range } from '../../core/text/range';
import type {
  CastItem,
  ReadingLine,
  ReadingPlanResult,
  ReadingSceneItem,
  VoiceItem,
} from '../../protocol/readAloud';
import type { ScriptDocument } from '../script';

/** A role with its voice, as casting decided. */
export interface CastRole {
  readonly speaker: Speaker;
  readonly voice: VoiceItem;
  readonly chosen: boolean;
  readonly hints?: CastingHints;
  /** Name of the voice that was chosen and is not there. */
  readonly missing?: string;
}

export interface ReadingParts {
  readonly cast: readonly CastRole[];
  /** In milliseconds, pause left out. */
  readonly estimateMs: (utterance: Utterance) => number;
}

/** A plan as the protocol tells it: names for keys, lines and columns for offsets. */
export function readingItems(
  script: ScriptDocument,
  plan: ReadingPlan,
  { cast, estimateMs }: ReadingParts,
): Pick<ReadingPlanResult, 'language' | 'lines' | 'scenes' | 'cast'> {
  const words = wordCounts(plan);
  const elements = elementNumbers(plan);
  const line = (utterance: Utterance, at: number): ReadingLine => ({
    ...lineOf(script, utterance),
    element: elements[at] ?? 0,
    estimatedMs: Math.round(estimateMs(utterance)),
  });
  const roles = cast.map((role) => castItem(script, role, words));
  const scenes: readonly ReadingSceneItem[] = plan.scenes;
  return { language: plan.language, lines: plan.utterances.map(line), scenes, cast: roles };
}

/** @param words how many each says, by `speakerKey` */
export function castItem(
  script: ScriptDocument,
  { speaker, voice, chosen, missing }: CastRole,
  words: ReadonlyMap<string, number>,
): CastItem {
  const count = words.get(speakerKey(speaker)) ?? 0;
  const told = missing === undefined ? {} : { missing };
  return { ...shownSpeaker(script, speaker), voice, chosen, words: count, ...told };
}

/** The narrator's is empty, which no character's is. */
export function speakerKey(speaker: Speaker): string {
  return speaker.kind === 'narrator' ? '' : speaker.key;
}

/** The role that a person means by a name; the narrator where there is none. */
export function speakerNamed(script: ScriptDocument, plan: ReadingPlan, name: string | undefined): Speaker {
  if (name === undefined) return { kind: 'narrator' };
  const key = plan.speakers.find((one) => nameOf(script, one) === name) ?? name;
  return { kind: 'character', key };
}

function lineOf(script: ScriptDocument, utterance: Utterance): Omit<ReadingLine, 'estimatedMs' | 'element'> {
  const { kind, speaker, scene, text, words, delivery, pauseAfterMs, dual, mine } = utterance;
  const range = script.toRange(utterance.range);
  const hidden = utterance.hidden?.flatMap(({ start, end }) => [start, end]);
  return {
    kind,
    ...shownSpeaker(script, speaker),
    scene,
    range,
    ...(hidden && { hidden: hidden.map((offset) => offset - utterance.range.start) }),
    text,
    words: words.flatMap(wordPlacesWithin(script, utterance.range, range)),
    volume: delivery.volume,
    pauseAfterMs,
    ...(dual && { dual }),
    ...(mine && { mine }),
  };
}

/** Most sentences stand on one line, where a word is found by counting. */
function wordPlacesWithin(script: ScriptDocument, whole: Range, { start, end }: ReadingLine['range']) {
  const isOneLine = start.line === end.line;
  const along = (offset: number): readonly [number, number] => {
    const isWithin = whole.start <= offset && offset <= whole.end;
    if (isOneLine && isWithin) return [0, offset - whole.start];
    const { line, character } = script.toPosition(offset);
    return [line - start.line, line === start.line ? character - start.character : character];
  };
  return ({ source }: SpokenWord): readonly number[] => [...along(source.start), ...along(source.end)];
}

/** The sentences of one element follow one another. */
function elementNumbers({ utterances }: ReadingPlan): readonly number[] {
  let element = -1;
  let start: number | undefined;
  return utterances.map((utterance) => {
    if (utterance.element.start !== start) element++;
    start = utterance.element.start;
    return element;
  });
}

function shownSpeaker(script: ScriptDocument, speaker: Speaker): { readonly speaker?: string } {
  return speaker.kind === 'narrator' ? {} : { speaker: nameOf(script, speaker.key) };
}

/** A group that speaks as one is known to no list of people. */
export function nameOf({ screenplay }: ScriptDocument, key: string): string {
  return screenplay.characters.get(key)?.name ?? key;
}

/** By `speakerKey`. */
export function wordCounts({ utterances }: ReadingPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, words } of utterances) {
    const key = speakerKey(speaker);
    counts.set(key, (counts.get(key) ?? 0) + words.length);
  }
  return counts;
}

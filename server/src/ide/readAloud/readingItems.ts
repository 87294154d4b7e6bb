import type { ReadingPlan, Speaker, Utterance } from '../../core/tableRead/model';
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
  const line = (utterance: Utterance): ReadingLine => ({
    ...lineOf(script, utterance),
    estimatedMs: Math.round(estimateMs(utterance)),
  });
  const roles = cast.map(({ speaker, voice, chosen }): CastItem => {
    const count = words.get(speakerKey(speaker)) ?? 0;
    return { ...shownSpeaker(script, speaker), voice, chosen, words: count };
  });
  const scenes: readonly ReadingSceneItem[] = plan.scenes;
  return { language: plan.language, lines: plan.utterances.map(line), scenes, cast: roles };
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

function lineOf(script: ScriptDocument, utterance: Utterance): Omit<ReadingLine, 'estimatedMs'> {
  const { kind, speaker, scene, text, words, delivery, pauseAfterMs, dual, mine } = utterance;
  const range = script.toRange(utterance.range);
  const toRange = rangesWithin(script, utterance.range, range);
  return {
    kind,
    ...shownSpeaker(script, speaker),
    scene,
    range,
    element: script.toRange(utterance.element),
    text,
    words: words.map(({ source }) => toRange(source)),
    volume: delivery.volume,
    pauseAfterMs,
    ...(dual && { dual }),
    ...(mine && { mine }),
  };
}

/** Most sentences stand on one line, where a word is found by counting: there are tens of thousands of them. */
function rangesWithin(script: ScriptDocument, whole: Range, { start, end }: ReadingLine['range']) {
  const { line } = start;
  if (line !== end.line) return script.toRange;
  const along = (offset: number) => ({ line, character: start.character + offset - whole.start });
  return (part: Range): ReadingLine['range'] =>
    whole.start <= part.start && part.end <= whole.end
      ? { start: along(part.start), end: along(part.end) }
      : script.toRange(part);
}

function shownSpeaker(script: ScriptDocument, speaker: Speaker): { readonly speaker?: string } {
  return speaker.kind === 'narrator' ? {} : { speaker: nameOf(script, speaker.key) };
}

/** A group that speaks as one is known to no list of people. */
function nameOf({ screenplay }: ScriptDocument, key: string): string {
  return screenplay.characters.get(key)?.name ?? key;
}

function wordCounts({ utterances }: ReadingPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, words } of utterances) {
    const key = speakerKey(speaker);
    counts.set(key, (counts.get(key) ?? 0) + words.length);
  }
  return counts;
}

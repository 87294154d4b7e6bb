import { titleOf } from '../../core/screenplay/title';
import type { ReadingPlan, Utterance, VoiceTraits } from '../../core/tableRead/model';
import { utteranceMs } from '../../core/tableRead/timing';
import { hashText } from '../../core/text/hash';
import type { ReadingPlanResult, VoiceItem } from '../../protocol/readAloud';
import type { ScriptDocument } from '../script';
import { castPlan } from './castPlan';
import { foreignLanguage } from './foreignLanguage';
import { readingItems, speakerKey } from './readingItems';

/** A voice as casting sees it, and as it is shown. */
export interface OfferedItem {
  readonly traits: VoiceTraits;
  readonly item: VoiceItem;
}

/** A line of a plan with the voice that reads it. */
export interface CastLine {
  readonly utterance: Utterance;
  /** `VoiceTraits.id`; empty where there is no voice at all. */
  readonly voice: string;
}

export interface CastReading {
  readonly result: ReadingPlanResult;
  readonly lines: readonly CastLine[];
}

/** Gives every line of a plan its voice, and the whole a name that it has again as long as it would be heard the same. */
export function castReading(
  script: ScriptDocument,
  plan: ReadingPlan,
  voices: readonly OfferedItem[],
): CastReading {
  const cast = castPlan(script, plan, voices);
  const voiceOf = new Map(cast.map(({ speaker, voice }) => [speakerKey(speaker), voice.id]));
  const lines = plan.utterances.map((utterance) => ({
    utterance,
    voice: voiceOf.get(speakerKey(utterance.speaker)) ?? '',
  }));
  const paces = new Map(voices.map(({ traits }) => [traits.id, traits.pace]));
  const estimateMs = (utterance: Utterance): number =>
    utteranceMs(utterance, paces.get(voiceOf.get(speakerKey(utterance.speaker)) ?? ''));
  const foreign = foreignLanguage(plan.language, cast);
  const result: ReadingPlanResult = {
    version: script.version ?? 0,
    plan: planName(lines),
    title: nameOf(script),
    ...readingItems(script, plan, { cast, estimateMs }),
    ...(foreign !== undefined && { foreign }),
  };
  return { result, lines };
}

/** Where lines stand in the script is no part of it: what moves them changes nothing that is heard. */
function planName(lines: readonly CastLine[]): string {
  const heard = lines.map(({ voice, utterance }) => {
    const { kind, text, delivery, pauseAfterMs, dual, mine, scene } = utterance;
    return [voice, kind, text, delivery, pauseAfterMs, dual ?? 0, mine ?? 0, scene];
  });
  return hashText(JSON.stringify(heard));
}

export function nameOf({ screenplay, uri }: ScriptDocument): string {
  return titleOf(screenplay.titlePage) || decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

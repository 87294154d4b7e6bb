import { RequestType } from 'vscode-languageserver';
import type { ReadingPlan, ReadingScope } from '../../core/tableRead/model';
import { saysSceneNumbers, styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { type CastReading, castReading, type OfferedItem } from '../../ide/readAloud/castReading';
import { voicesToCast } from '../../ide/readAloud/voicesToCast';
import type { ScriptDocument } from '../../ide/script';
import {
  type ReadingPlanParams,
  type ReadingPlanResult,
  type ReadingScopeParams,
  readingPlanRequest,
} from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import type { Services } from '../services';

export const readingPlan = scriptRequest({
  type: new RequestType<ReadingPlanParams, ReadingPlanResult | null, void>(readingPlanRequest),
  otherwise: null,
  answer: async ({ script, services, params }) => {
    const { cast } = await castFor(script, services, params);
    services.readings.keep(script.uri, cast.result.plan, cast.lines);
    return cast.result;
  },
});

export interface CastPlan {
  readonly plan: ReadingPlan;
  readonly cast: CastReading;
}

/** What is heard of the script, by what a person asked for, and by whom. */
export async function castFor(
  script: ScriptDocument,
  services: Services,
  params: Omit<ReadingPlanParams, 'uri'>,
): Promise<CastPlan> {
  const { plan, voices } = await planFor(script, services, params);
  return { plan, cast: castReading(script, plan, voices) };
}

/** The same before anybody is cast: what is heard, and the voices there are for it. */
export async function planFor(
  script: ScriptDocument,
  services: Services,
  { preset, style, part, scope }: Omit<ReadingPlanParams, 'uri'>,
): Promise<{ readonly plan: ReadingPlan; readonly voices: readonly OfferedItem[] }> {
  const choices = script.screenplay.showFile.readAloud;
  const pronunciations = choices?.pronunciations;
  const plan = planReading(script.screenplay, {
    style: styleOf(preset, style),
    sceneNumbers: saysSceneNumbers(preset),
    scope: scopeIn(script, scope),
    ...(part !== undefined && { part }),
    ...(pronunciations && { pronunciations }),
  });
  const needs = { language: plan.language, choices, hasVoiceFiles: !services.voiceFiles.isEmpty };
  return { plan, voices: await voicesToCast(services.voices, needs) };
}

function scopeIn(script: ScriptDocument, scope: ReadingScopeParams): ReadingScope {
  if (scope.kind === 'selection') return { kind: 'selection', range: script.toOffsets(scope.range) };
  if (scope.kind !== 'from') return scope;
  return { kind: 'from', offset: script.toOffset({ line: scope.line, character: 0 }) };
}

import { RequestType } from 'vscode-languageserver';
import type { ReadingPlan, ReadingScope } from '../../core/tableRead/model';
import { saysSceneNumbers, styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { type CastReading, castReading } from '../../ide/readAloud/castReading';
import { voicesToCast } from '../../ide/readAloud/voicesToCast';
import type { ScriptDocument } from '../../ide/script';
import {
  type ReadingPlanParams,
  type ReadingPlanResult,
  type ReadingScopeParams,
  readingPlanRequest,
} from '../../protocol/readAloud';
import { type ScriptRequest, scriptRequest } from '../handler';

export const readingPlan = scriptRequest({
  type: new RequestType<ReadingPlanParams, ReadingPlanResult | null, void>(readingPlanRequest),
  otherwise: null,
  answer: async (asked) => {
    const { cast } = await castFor(asked);
    const { script, services } = asked;
    services.readings.keep(script.uri, cast.result.plan, cast.lines);
    return cast.result;
  },
});

export interface CastPlan {
  readonly plan: ReadingPlan;
  readonly cast: CastReading;
}

/** Of which script what is heard, and what the settings say of it. */
type WhatToRead = Pick<
  ScriptRequest<Omit<ReadingPlanParams, 'uri'>>,
  'script' | 'services' | 'settings' | 'params'
>;

/** What is heard of the script, by what a person asked for, and by whom. */
export async function castFor(what: WhatToRead): Promise<CastPlan> {
  const { plan, voices } = await planFor(what);
  return { plan, cast: castReading(what.script, plan, voices) };
}

/** The same before anybody is cast: what is heard, and the voices there are for it. */
export async function planFor({ script, services, settings, params }: WhatToRead) {
  const { preset, part, scope } = params;
  const choices = script.screenplay.showFile.readAloud;
  const pronunciations = choices?.pronunciations;
  const plan = planReading(script.screenplay, {
    style: styleOf(preset, settings['readAloud.custom']),
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

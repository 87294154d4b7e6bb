import { RequestType } from 'vscode-languageserver';
import type { ReadingScope } from '../../core/tableRead/model';
import { saysSceneNumbers, styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { castReading } from '../../ide/readAloud/castReading';
import type { ScriptDocument } from '../../ide/script';
import {
  type ReadingPlanParams,
  type ReadingPlanResult,
  type ReadingScopeParams,
  readingPlanRequest,
} from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import { voicesFor } from '../voiceItems';

export const readingPlan = scriptRequest({
  type: new RequestType<ReadingPlanParams, ReadingPlanResult | null, void>(readingPlanRequest),
  otherwise: null,
  answer: async ({ script, services, params: { preset, style, part, scope } }) => {
    const choices = script.screenplay.showFile.readAloud;
    const pronunciations = choices?.pronunciations;
    const plan = planReading(script.screenplay, {
      style: styleOf(preset, style),
      sceneNumbers: saysSceneNumbers(preset),
      scope: scopeIn(script, scope),
      ...(part !== undefined && { part }),
      ...(pronunciations && { pronunciations }),
    });
    const voices = await voicesFor(services, plan.language, choices);
    const { result, lines } = castReading(script, plan, voices);
    services.readings.keep(script.uri, result.plan, lines);
    return result;
  },
});

function scopeIn(script: ScriptDocument, scope: ReadingScopeParams): ReadingScope {
  if (scope.kind === 'selection') return { kind: 'selection', range: script.toOffsets(scope.range) };
  if (scope.kind !== 'from') return scope;
  return { kind: 'from', offset: script.toOffset({ line: scope.line, character: 0 }) };
}

import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { ScriptDay } from '../core/screenplay/model';
import { scriptDayLabel } from '../core/screenplay/scriptDayLabel';
import { type Range, touches } from '../core/text/range';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';
import { setScriptDayEdits } from './setScriptDay';
import { workspaceEdit } from './tagging/workspaceEdit';

/** Actions on a heading whose script day is not certain: a tag that settles it. */
export const setDayTitle = 'Say that this is script day {label}';

export interface DayActionQuery {
  readonly range: Range;
  readonly only?: readonly string[];
  readonly documentChanges: boolean;
}

export function scriptDayActions(
  script: ScriptDocument,
  { range, only, documentChanges }: DayActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  if (only && !only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)))
    return [];
  const { screenplay } = script;
  const scene = screenplay.sceneAt(range.start);
  const day = scene && screenplay.scriptDays[scene.ordinal - 1];
  if (!scene || !day || day.certain || !touches(scene.heading.range, range.start)) return [];
  return likelyLabels(day, screenplay.scriptDays[scene.ordinal - 2]).map((label) => {
    const edit = workspaceEdit(script, setScriptDayEdits(script, scene.ordinal, label), documentChanges);
    return { title: localize(setDayTitle, { label }), kind, edit };
  });
}

/** What is inferred, that of the scene before, and the next day: each once. */
function likelyLabels({ label, day, kind }: ScriptDay, before: ScriptDay | undefined): readonly string[] {
  const next = scriptDayLabel((before?.kind === kind ? before.day : day) + 1, kind);
  return [...new Set([label, ...(before ? [scriptDayLabel(before.day, before.kind)] : []), next])];
}

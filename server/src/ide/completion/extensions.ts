import { CompletionItemKind } from 'vscode-languageserver-types';
import { characterKey } from '../../core/screenplay/characterKey';
import { cueExtension } from '../../core/screenplay/cueExtension';
import type { Speech } from '../../core/screenplay/model';
import type { ScriptDocument } from '../script';
import type { Candidate } from './candidate';
import { mostUsed } from './mostUsed';

const standard = ['(V.O.)', '(O.S.)', "(CONT'D)", '(O.C.)'];

/** What may stand behind a name: (CONT'D) first where the same person spoke last, then what they have had most. */
export function extensionCandidates(
  script: ScriptDocument,
  name: string,
  before: string,
  offset: number,
): readonly Candidate[] {
  const scene = script.screenplay.sceneAt(offset);
  const earlier = scene?.speeches.filter(({ range }) => range.start < offset && range.end <= offset) ?? [];
  const isContinued = earlier.at(-1)?.character === characterKey(name);
  const used = usedBy(script, characterKey(name), offset);
  const all = [...(isContinued ? ["(CONT'D)"] : []), ...used, ...standard];
  const seen = new Set(before.split(/[()]/).map(meaning));
  return all.flatMap((label) => {
    const own = meaning(label.slice(1, -1));
    if (seen.has(own)) return [];
    seen.add(own);
    return [{ label, kind: CompletionItemKind.EnumMember }];
  });
}

/** What is the same however it is written: of V.O. and VO the script's first is offered. */
function meaning(text: string): string {
  const kind = cueExtension(text);
  return kind === 'other' ? text.trim().toUpperCase() : kind;
}

/** Brackets included, the most frequent first; this person's before anybody's. */
function usedBy({ screenplay }: ScriptDocument, key: string, offset: number): readonly string[] {
  const speeches = screenplay.scenes.flatMap((scene) => scene.speeches);
  const others = speeches.filter(({ name }) => name.range.end < offset || name.range.start > offset);
  const own = others.filter(({ character }) => character === key);
  return [...mostFrequent(own), ...mostFrequent(others)];
}

function mostFrequent(speeches: readonly Speech[]): readonly string[] {
  const texts = speeches.flatMap(({ extensions }) => extensions.map(({ text }) => text));
  return mostUsed(texts).map((text) => `(${text.replace(/^\(|\)$/g, '')})`);
}

import type { TextEdit } from 'vscode-languageserver-types';
import type { Range } from '../core/text/range';
import type { SceneTarget } from '../protocol/requests';
import { lineBreakOf } from './positions';
import type { ScriptDocument } from './script';

/**
 * The edits that move scenes to another place; empty where that changes nothing. Every character of the script is
 * kept: a scene takes along all that stands under its heading, and the most that is added is a blank line where a
 * scene that ended the script now has another after it.
 */
export function moveScenesEdits(
  script: ScriptDocument,
  ordinals: readonly number[],
  to: SceneTarget,
): readonly TextEdit[] {
  const end = contentEnd(script);
  const at = targetOffset(script, to, end);
  const blocks = [...new Set(ordinals)]
    .sort((a, b) => a - b)
    .map((ordinal) => extentOf(script, ordinal, end))
    .filter((block) => block !== undefined);
  if (at === undefined || isInPlace(blocks, at)) return [];
  return [
    { range: script.toRange({ start: at, end: at }), newText: movedText(script, blocks, at, end) },
    ...blocks.map((block) => ({ range: script.toRange(block), newText: '' })),
  ];
}

function extentOf({ screenplay }: ScriptDocument, ordinal: number, end: number): Range | undefined {
  const extent = screenplay.scenes[ordinal - 1]?.extent;
  return extent && { start: extent.start, end: Math.min(extent.end, end) };
}

/** End of the last scene: another tool's data at the end of the file stays there, whatever moves. */
function contentEnd({ tree, screenplay }: ScriptDocument): number {
  const last = screenplay.scenes.at(-1);
  let end = tree.length;
  if (!last) return end;
  for (const { element, offset } of [...tree.elements(last.extent)].reverse()) {
    if (element.kind !== 'dialectBlock' || element.dialect !== 'beat') return end;
    end = offset + element.start;
  }
  return end;
}

function targetOffset(script: ScriptDocument, to: SceneTarget, end: number): number | undefined {
  switch (to.kind) {
    case 'before':
      return extentOf(script, to.ordinal, end)?.start;
    case 'after':
      return extentOf(script, to.ordinal, end)?.end;
    case 'section':
      return firstPlaceIn(script, to.section, end);
    case 'end':
      return end;
  }
}

/** Before the first scene or section that follows the section's line: what introduces it stays on top. */
function firstPlaceIn({ screenplay }: ScriptDocument, index: number, end: number): number | undefined {
  const section = screenplay.sections[index];
  if (!section) return undefined;
  const starts = [...screenplay.scenes, ...screenplay.sections]
    .map(({ extent }) => extent.start)
    .filter((start) => start > section.extent.start);
  return Math.min(end, ...starts);
}

/** One run of scenes, with the target at one of its edges or within. */
function isInPlace(blocks: readonly Range[], at: number): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return true;
  const isOneRun = blocks.every((block, index) => index === 0 || blocks[index - 1]?.end === block.start);
  return isOneRun && first.start <= at && at <= last.end;
}

function movedText(script: ScriptDocument, blocks: readonly Range[], at: number, end: number): string {
  const text = blocks.map((block) => script.tree.slice(block)).join('');
  const endsScript = blocks.at(-1)?.end === end;
  if (endsScript && at < end) return text + missingBreaks(script, text);
  if (endsScript || at < end) return text;
  return missingBreaks(script, script.tree.slice({ start: 0, end })) + text;
}

/** The line breaks that `text` lacks for a scene heading to stand after it. */
function missingBreaks({ tree }: ScriptDocument, text: string): string {
  const present = text.slice(text.trimEnd().length).match(/\r\n|\r|\n/g)?.length ?? 0;
  return lineBreakOf(tree).repeat(Math.max(0, 2 - present));
}

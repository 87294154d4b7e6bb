import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Range } from '../core/text/range';
import { trimmedEnd } from './extents';
import type { ScriptDocument } from './script';

/** What can be folded away: acts, sequences, scenes and the title page; notes and boneyard of several lines. */
export function foldingRanges(script: ScriptDocument): readonly FoldingRange[] {
  const { sections, scenes } = script.screenplay;
  const regions = [...titlePage(script), ...sections.map(extentOf), ...scenes.map(extentOf)];
  return [
    ...regions.map((range) => folding(script, range, FoldingRangeKind.Region)),
    ...comments(script).map((range) => folding(script, range, FoldingRangeKind.Comment)),
  ]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function extentOf({ extent }: { readonly extent: Range }): Range {
  return extent;
}

/** One line is never folded: its end is its start. The blank lines after stay in sight. */
function folding(script: ScriptDocument, range: Range, kind: FoldingRangeKind): FoldingRange {
  const { start, end } = script.toRange(trimmedEnd(script, range));
  return { startLine: start.line, endLine: end.line, kind };
}

function titlePage({ screenplay }: ScriptDocument): readonly Range[] {
  const first = screenplay.titlePage.entries[0];
  const last = screenplay.titlePage.entries.at(-1);
  return first && last ? [{ start: first.range.start, end: last.range.end }] : [];
}

function comments({ tree }: ScriptDocument): readonly Range[] {
  return tree.chunks.flatMap(({ notes, boneyards }, index) => {
    if (notes.length === 0 && boneyards.length === 0) return [];
    const { offset } = tree.positionOf(index);
    return [...notes, ...boneyards].map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
}

import { elementOf, type PrintedBlock } from '../../server/src/core/pagination/blocks';
import type { LaidPage, Laying } from '../../server/src/core/pagination/layPages';
import { layPages } from '../../server/src/core/pagination/layPages';
import { pageLayouts } from '../../server/src/core/pagination/pageLayout';
import type { PaginationOptions } from '../../server/src/core/pagination/pagination';
import { paginate } from '../../server/src/core/pagination/pagination';
import { type PrintedLines, textOfLine } from '../../server/src/core/pagination/printedLines';
import type { Chunk, ScriptTree } from '../../server/src/core/syntax/tree';

/**
 * Pages as text: the number, then the lines with ` / ` between them, those of a second column after a `+`.
 */
export function drawPages(tree: ScriptTree, options: PaginationOptions): readonly string[] {
  const { layout = pageLayouts.letter, sceneContinueds = false } = options;
  const numbers = paginate(tree, options).pages.map(({ number }) => number);
  const laying = layPages(tree.chunks, { layout, sceneContinueds });
  return laying.pages.map((laid, index) => {
    const rows = drawPage(laying, laid).join(' / ');
    return `${numbers[index]}| ${rows.replaceAll('/  /', '/ /').replaceAll('/  /', '/ /')}`;
  });
}

function drawPage(laying: Laying, { first, page }: LaidPage): readonly string[] {
  const rows: string[] = [];
  for (const { chunk, block, top } of page.pieces) {
    while (rows.length < top) rows.push('');
    rows.push(...drawBlock(laying.chunks[first.chunk + chunk], block));
  }
  const above = page.continued ? ['CONTINUED:', ''] : [];
  const below = page.continues ? ['', '(CONTINUED)'] : [];
  return [...above, ...rows, ...below];
}

function drawBlock(chunk: Chunk | undefined, block: PrintedBlock): readonly string[] {
  const left = chunk ? textsOf(chunk, block, block.lines) : [];
  const right = chunk ? textsOf(chunk, block, block.beside) : [];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    right[index] ? `${left[index] ?? ''}+${right[index]}` : (left[index] ?? ''),
  );
  return [...(block.continued ? ['(CONT’D)'] : []), ...rows, ...(block.more ? ['(MORE)'] : [])];
}

/** What the lines of a block say. */
export function textsOf(chunk: Chunk, block: PrintedBlock, lines: PrintedLines): readonly string[] {
  return lines.flatMap((start, at) => {
    const element = at % 2 === 0 ? elementOf(block, start) : undefined;
    return element ? [textOfLine(chunk, element, { start, end: lines[at + 1] ?? start })] : [];
  });
}

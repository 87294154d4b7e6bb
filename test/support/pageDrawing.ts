import type { PrintedBlock } from '../../server/src/core/pagination/blocks';
import { fillPage, type ItemReader, type PageRules, settle } from '../../server/src/core/pagination/fillPage';
import { pageLayouts } from '../../server/src/core/pagination/pageLayout';
import type { PaginationOptions } from '../../server/src/core/pagination/pagination';
import { paginate } from '../../server/src/core/pagination/pagination';
import type { ScriptTree } from '../../server/src/core/syntax/tree';

/**
 * Pages as text: the number, then the lines with ` / ` between them, those of a second column after a `+`.
 */
export function drawPages(tree: ScriptTree, options: PaginationOptions): readonly string[] {
  const { layout = pageLayouts.letter, sceneContinueds = false } = options;
  const rules: PageRules = { layout, sceneContinueds };
  const numbers = paginate(tree, options).pages.map(({ number }) => number);
  const reader: ItemReader = { rules, chunks: tree.chunks, reach: 0 };
  const drawn: string[] = [];
  let place = settle(reader, { chunk: 0, item: 0 });
  while (place.chunk < tree.chunks.length) {
    const { page, next } = fillPage(reader, place);
    place = next;
    if (page.pieces.length === 0) continue;
    const rows: string[] = [];
    for (const { block, top } of page.pieces) {
      while (rows.length < top) rows.push('');
      rows.push(...drawBlock(block));
    }
    drawn.push(
      `${numbers[drawn.length]}| ${rows.join(' / ').replaceAll('/  /', '/ /').replaceAll('/  /', '/ /')}`,
    );
  }
  return drawn;
}

function drawBlock(block: PrintedBlock): readonly string[] {
  const rows = Array.from({ length: Math.max(block.lines.length, block.beside.length) }, (_, index) => {
    const right = block.beside[index];
    const left = block.lines[index]?.text ?? '';
    return right ? `${left}+${right.text}` : left;
  });
  return [...(block.continued ? ['(CONT’D)'] : []), ...rows, ...(block.more ? ['(MORE)'] : [])];
}

import type { Scene } from '../../core/screenplay/model';
import { escapeMarkdown, markdownLink } from '../../core/text/markdown';
import type { Localize } from '../localize';
import { sceneLabel } from '../sceneLabel';
import { type ComparedScene, type DraftComparison, elementsOf } from './compareDrafts';
import { columnTitles, compareTitle, overview, rowDetails, statusWord } from './compareSentences';
import { type WordPiece, wordPieces } from './wordPieces';

export interface ComparePage {
  /** What the drafts are called. */
  readonly before: string;
  readonly after: string;
  /** Tell the words that differ, scene by scene. */
  readonly words: boolean;
  readonly localize: Localize;
  /** Where a scene of either draft can be looked at; nowhere on paper. */
  readonly linkOf?: (scene: Scene, draft: 'before' | 'after') => string | undefined;
}

/** A comparison as a Markdown page: every scene that is not as it was, each with links to both drafts. */
export function compareMarkdown(comparison: DraftComparison, page: ComparePage): string {
  const { localize, before, after } = page;
  const told = comparison.rows.filter(({ status }) => status !== 'unchanged');
  const table = told.length === 0 ? [] : [tableOf(told, page)];
  const words = page.words ? wordSections(comparison, page) : [];
  return `${[
    `# ${escapeMarkdown(compareTitle(before, after, localize))}`,
    overview(comparison, localize).map(escapeMarkdown).join('\n\n'),
    ...table,
    ...words,
  ].join('\n\n')}\n`;
}

function tableOf(rows: readonly ComparedScene[], page: ComparePage): string {
  const { localize, linkOf = () => undefined } = page;
  const cells = rows.map((row) => [
    row.before ? markdownLink(String(row.before.ordinal), linkOf(row.before, 'before')) : '',
    row.after ? markdownLink(String(row.after.ordinal), linkOf(row.after, 'after')) : '',
    escapeMarkdown(statusWord(row.status, localize)),
    escapeMarkdown(labelOf(row)),
    escapeMarkdown(rowDetails(row, localize)),
  ]);
  const titles = columnTitles(localize).map(escapeMarkdown);
  return [titles, ['---:', '---:', '---', '---', '---'], ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

export function labelOf({ before, after }: ComparedScene): string {
  const scene = after ?? before;
  return scene ? sceneLabel(scene) : '';
}

function wordSections(comparison: DraftComparison, { localize }: ComparePage): readonly string[] {
  const elements = elementsOf(comparison);
  return comparison.rows.flatMap((row) => {
    const { before, after, status } = row;
    if (!before || !after || status === 'unchanged') return [];
    const changes = elements(before, after).filter(({ kind }) => kind !== 'same');
    if (changes.length === 0) return [];
    const head = `## ${before.ordinal} → ${after.ordinal} ${escapeMarkdown(labelOf(row))}`;
    const lines = changes.map((change) => {
      const moved = change.kind === 'moved' ? `*${escapeMarkdown(statusWord('moved', localize))}:* ` : '';
      const pieces = wordPieces(change, comparison.before, comparison.after);
      return `- ${moved}${pieces
        .map(pieceMarkdown)
        .filter((text) => text !== '')
        .join(' ')}`;
    });
    return [[head, '', ...lines].join('\n')];
  });
}

function pieceMarkdown({ kind, text }: WordPiece): string {
  const shown = escapeMarkdown(text);
  if (shown === '' || kind === 'same') return shown;
  return kind === 'removed' ? `~~${shown}~~` : `**${shown}**`;
}

import type { TableItemView, TableResult } from '../../../server/src/protocol/table';
import { formatNumber, type Localizer } from '../words';
import { escaped } from './webPage';

/**
 * The table as markup: from above, with what lies on it as wide as it is long in tokens, then the same as a list, what
 * lies beside it and why, and what the model is. Plain values, no editor.
 */
export function tableMarkup(result: TableResult, l10n: Localizer): string {
  if (result.kind === 'none') return `<p class="message" role="status">${escaped(result.message)}</p>`;
  const on = result.items.filter(({ isOn }) => isOn);
  const beside = result.items.filter(({ isOn }) => !isOn);
  const pieces: readonly Piece[] = [
    ...on.map(({ kind, name, tokens }) => ({ kind, name, tokens })),
    { kind: 'question', name: l10n.t('Question'), tokens: result.question },
    { kind: 'answer', name: l10n.t('Answer'), tokens: result.answer },
    { kind: 'free', name: l10n.t('Free'), tokens: result.free },
  ];
  return [
    `<h1>${escaped(result.title)}</h1>`,
    `<p>${escaped(l10n.t('A table of {0} tokens: what lies on it is read together.', formatNumber(result.contextSize, l10n)))}</p>`,
    fromAbove(pieces, l10n),
    section(l10n.t('On the table'), pieces.map((piece) => row(piece, l10n)).join('')),
    beside.length === 0 ? '' : section(l10n.t('Beside it'), beside.map((item) => row(item, l10n)).join('')),
    `<p>${escaped(result.reading)}</p>`,
    `<p>${escaped(result.remembered)}</p>`,
    section(l10n.t('The model'), result.facts.map(fact).join('')),
  ].join('\n');
}

interface Piece extends Pick<TableItemView, 'name' | 'tokens' | 'why'> {
  readonly kind: string;
}

/** A picture for the eye alone: the list below says the same. */
function fromAbove(pieces: readonly Piece[], l10n: Localizer): string {
  const shown = pieces.filter(({ tokens }) => tokens > 0);
  const piece = ({ kind, name, tokens }: Piece) =>
    `<div class="piece ${escaped(kind)}" data-tokens="${tokens}" title="${escaped(`${name}: ${formatNumber(tokens, l10n)}`)}">${escaped(name)}</div>`;
  return `<div class="top" aria-hidden="true">${shown.map(piece).join('')}</div>`;
}

function section(title: string, rows: string): string {
  return `<h2>${escaped(title)}</h2><table>${rows}</table>`;
}

function row({ name, tokens, why }: Pick<Piece, 'name' | 'tokens' | 'why'>, l10n: Localizer): string {
  const told = why === undefined ? '' : `<td class="why">${escaped(why)}</td>`;
  const count = l10n.t('{0} tokens', formatNumber(tokens, l10n));
  return `<tr><th scope="row">${escaped(name)}</th><td class="tokens">${escaped(count)}</td>${told}</tr>`;
}

function fact([label, value]: readonly [string, string]): string {
  return `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`;
}

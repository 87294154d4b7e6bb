/**
 * What modules without the editor need to speak: the same `t` as `vscode.l10n`, and the language that numbers
 * are written in. It knows no sentence of its own.
 */
export interface Localizer {
  t(message: string, ...args: (string | number)[]): string;
  /** A BCP 47 tag, as `vscode.env.language`. */
  readonly language: string;
}

export function formatNumber(value: number, l10n: Localizer): string {
  return new Intl.NumberFormat(l10n.language).format(value);
}

export function countScenes(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 scene') : l10n.t('{0} scenes', formatNumber(count, l10n));
}

export function countNotes(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', formatNumber(count, l10n));
}

export function countWords(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', formatNumber(count, l10n));
}

export function countSpeeches(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 speech') : l10n.t('{0} speeches', formatNumber(count, l10n));
}

export function countTags(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 tag') : l10n.t('{0} tags', formatNumber(count, l10n));
}

export function countElements(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 element') : l10n.t('{0} elements', formatNumber(count, l10n));
}

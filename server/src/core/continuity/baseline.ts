import type { Screenplay } from '../screenplay/model';
import type { Finding } from './finding';
import { findingExcerpt, findingKey } from './findingKey';

/**
 * The findings that an old script came with, so that only new ones are told. A text file with one line per passage,
 * sorted, so that two of them merge: the key, how often, and the first words for whoever reads it.
 */
export type Baseline = ReadonlyMap<string, number>;

const head =
  '# Findings that were there when this file was written; closed-set check --write-baseline makes it anew.';

/** An empty file is a baseline that nothing is in. */
export function isBaseline(text: string): boolean {
  return text.trim() === '' || text.startsWith('# Findings that were there');
}

/** Lines that are none of ours count for nothing. */
export function parseBaseline(text: string): Baseline {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key, count] = /^([\w-]+\/[0-9a-f]{14})\t(\d{1,9})(?:\t|$)/.exec(line) ?? [];
    if (key) counts.set(key, (counts.get(key) ?? 0) + Number(count));
  }
  return counts;
}

export function formatBaseline(
  checked: readonly { readonly screenplay: Screenplay; readonly findings: readonly Finding[] }[],
): string {
  const entries = new Map<string, { count: number; readonly excerpt: string }>();
  for (const { screenplay, findings } of checked) {
    for (const finding of findings) {
      const key = findingKey(finding, screenplay);
      const entry = entries.get(key);
      if (entry) entry.count++;
      else entries.set(key, { count: 1, excerpt: findingExcerpt(finding, screenplay) });
    }
  }
  const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return [head, ...lines.map(([key, { count, excerpt }]) => `${key}\t${count}\t${excerpt}`), ''].join('\n');
}

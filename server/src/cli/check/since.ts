import type { Finding } from '../../core/continuity/finding';
import { findingKey } from '../../core/continuity/findingKey';
import { type CheckSetup, checkDocument, type DocumentCheck } from '../../ide/checkDocument';
import type { ScriptDocument } from '../../ide/script';

/** A script as it was; without a document where it was not there. */
export interface OldDraft {
  readonly document?: ScriptDocument;
}

/**
 * The findings that a draft brought: those whose key the old one has not, or has less often. The old draft is checked
 * by the rules and the show file of today, so that switching on a rule brings nothing by itself.
 *
 * @param before what the old draft is checked with
 */
export function findingsSince(
  { findings }: DocumentCheck,
  { screenplay }: ScriptDocument,
  { document }: OldDraft,
  before: CheckSetup,
): readonly Finding[] {
  if (!document || findings.length === 0) return findings;
  const left = new Map<string, number>();
  for (const finding of everythingIn(checkDocument(document, before))) {
    const key = findingKey(finding, document.screenplay);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return findings.filter((finding) => {
    const key = findingKey(finding, screenplay);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** What somebody kept quiet was there too. */
function everythingIn({ findings, ignored, dismissed }: DocumentCheck): readonly Finding[] {
  return [...findings, ...ignored.map(({ finding }) => finding), ...dismissed.map(({ finding }) => finding)];
}

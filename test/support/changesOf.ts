import type { ChangesSummary } from '../../server/src/core/assistant/changes/model';
import { draftChanges } from '../../server/src/ide/compare/changes/draftChanges';
import { compareDrafts } from '../../server/src/ide/compare/compareDrafts';
import { documentOf, onLetter } from './scriptDocument';

/** What comparing tells of two drafts, `old.fountain` and `new.fountain`. */
export function changesOf(before: string, now: string): ChangesSummary {
  const files = { before: 'old.fountain', now: 'new.fountain' };
  return draftChanges(compareDrafts(documentOf(before), documentOf(now)), {
    files,
    names: files,
    setup: onLetter,
  });
}

/** The same place as a link: `old.fountain#L3`. */
export function changesLink({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}#L${line}`;
}

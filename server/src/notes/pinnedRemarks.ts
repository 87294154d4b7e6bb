import { type Remark, remarkAt, type Saying } from '../core/assistant/reading/remark';
import { splitRemarks } from '../core/assistant/reading/splitRemarks';
import { passageOf, type TextLine } from '../core/assistant/reading/textLines';

/** A comment as a file keeps it, beside its text. */
export interface PinnedComment {
  readonly text: string;
  /** The line of the text that it is pinned to; its words are not on it. */
  readonly at: Pick<TextLine, 'line' | 'page'>;
  readonly saying: Saying;
  readonly sceneHeading?: string;
  readonly sceneNumber?: string;
  readonly sceneOrdinal?: number;
}

/** The single notes of a comment, each pinned to the same place. */
export function pinnedRemarks({ text, at, saying, ...scene }: PinnedComment): readonly Remark[] {
  const lines = text.split('\n').map((each) => ({ ...at, text: each }));
  const passage = passageOf(lines);
  return splitRemarks(passage.text, true).map(({ start, end }) => ({
    ...remarkAt(passage, start, end, saying),
    ...scene,
  }));
}

/** Characters of the marked words that are kept: enough to find them again. */
const longestAbout = 400;

/** What a comment is about, white space folded; undefined where nothing is marked. */
export function aboutOf(text: string): string | undefined {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded === '' ? undefined : folded.slice(0, longestAbout);
}

/** The date of a moment as files write it: `2026-03-16T10:00:00Z`, `D:20260316100000`. */
export function dateOf(moment: string | null | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(moment ?? '') ?? [];
  return year === undefined || year < '1980' ? undefined : `${year}-${month}-${day}`;
}

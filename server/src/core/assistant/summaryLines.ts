import { escapeMarkdown, markdownLink } from '../text/markdown';
import type { Claim } from './checkPoints';
import type { DropReason } from './evidence';
import type { SourceNote } from './sourceNote';
import { words } from './words';

/** Where a source stands, as a link target; nothing where it cannot be opened. */
export type LinkMaker = (note: SourceNote) => string | undefined;

/** A part of a summary. A template of the house names parts; without one they stand in their own order. */
export interface Section {
  /** In a template: `{{actions}}`. */
  readonly name: string;
  /** None: it stands under the title of the document. */
  readonly title?: string;
  readonly lines: readonly string[];
}

/** Sections one after another, empty ones left out. */
export function sectionsDocument(title: string, sections: readonly Section[]): string {
  const parts = sections
    .filter(({ lines }) => lines.length > 0)
    .map((section) =>
      [...(section.title === undefined ? [] : [`## ${section.title}`, '']), ...section.lines].join('\n'),
    );
  return `${[`# ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}

/** A sentence of a model's and what shows it; where it is no more than the quote, the quote alone. */
export function claimLine(claim: Claim, sources: ReadonlyMap<string, SourceNote>, link: LinkMaker): string {
  const cited = claim.evidence.map(({ note, quote }) => {
    const source = sources.get(note);
    return `“${escapeMarkdown(quote)}”${source ? ` ${placeLink(source, link)}` : ''}`;
  });
  const repeats = claim.evidence.some(
    ({ quote }) => words(quote).join(' ') === words(claim.sentence).join(' '),
  );
  return repeats ? `- ◇ ${cited.join('; ')}` : `- ◇ ${escapeMarkdown(claim.sentence)} — ${cited.join('; ')}`;
}

/** What stands above the sentences of a model. */
export function byModel(name: string, elsewhere?: boolean): string {
  return `*Written by a model ${elsewhere ? 'on a server' : 'on this machine'} (${escapeMarkdown(name)}). Each quote was found in its note; whether the sentence says it well is for you to judge.*`;
}

export function attribution(source: SourceNote, link: LinkMaker): string {
  const by = source.author === undefined ? '' : `${escapeMarkdown(source.author)}, `;
  return `${by}${placeLink(source, link)}`;
}

export function placeLink(source: SourceNote, link: LinkMaker): string {
  const name = source.sceneNumber ?? source.sceneOrdinal;
  const scene = name === undefined ? '' : `scene ${name}, `;
  return markdownLink(`${scene}line ${source.line}`, link(source));
}

export const dropReasonWords: Readonly<Record<DropReason, string>> = {
  quoteNotFound: 'quoted what the note does not say',
  quoteTooShort: 'quoted too little to show anything',
  notSupported: 'said something that its note does not mention',
  unfinished: 'stopped in mid-sentence',
  repeated: 'said the same again',
};

export type DropCounts = Readonly<Record<DropReason, number>>;

/** Where counting begins. */
export const noneDropped: DropCounts = {
  quoteNotFound: 0,
  quoteTooShort: 0,
  notSupported: 0,
  unfinished: 0,
  repeated: 0,
};

/** How much of what a model said was dropped, and why. */
export function droppedLine(claims: number, dropped: DropCounts): string {
  const count = Object.values(dropped).reduce((sum, each) => sum + each, 0);
  const made = plural(count + claims, 'sentence');
  if (count === 0) return `- All ${made} of the model could be traced to a note.`;
  const reasons = Object.entries(dropped) as [DropReason, number][];
  const because = reasons
    .filter(([, each]) => each > 0)
    .map(([reason, each]) => `${each} ${dropReasonWords[reason]}`);
  return `- ${count} of ${made} of the model ${count === 1 ? 'was' : 'were'} dropped: ${because.join(', ')}.`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

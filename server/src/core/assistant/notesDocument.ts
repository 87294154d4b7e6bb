import { escapeMarkdown, markdownLink } from '../text/markdown';
import type { DropReason } from './evidence';
import { themeNames } from './noteThemes';
import type { SourceNote } from './sourceNote';
import type {
  LeftOut,
  ModelPart,
  NoteClaim,
  NoteGroup,
  NotesSummary,
  PersonNotes,
  SortedNote,
} from './summarizeNotes';
import { words } from './words';

/** Where a note stands, as a link target; nothing where it cannot be opened. */
export type LinkMaker = (note: SourceNote) => string | undefined;

/**
 * The summary as a Markdown document: what is known first, each line with a link to its notes; what a model said
 * beneath, marked as such. It decides nothing, it only writes down.
 */
export function notesDocument(summary: NotesSummary, link: LinkMaker): string {
  const { notes } = summary;
  if (notes.length === 0) return `# Notes\n\nThere are no notes in this ${summary.scope}.\n`;
  const sections = [
    ['# Notes', '', atAGlance(summary)],
    modelSection(summary, link),
    listSection(
      'Action items',
      notes.filter((note) => note.ask.kind === 'action'),
      link,
    ),
    listSection(
      'Questions',
      notes.filter((note) => note.ask.kind === 'question'),
      link,
    ),
    listSection(
      'Said more than once',
      notes.filter((note) => note.sources.length > 1),
      link,
    ),
    ['## All notes, by theme', ...summary.groups.flatMap((group) => themeSection(group, link))],
    peopleSection(summary.people),
    leftOutSection(summary, link),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function atAGlance({ counts, scope }: NotesSummary): string {
  const merged = counts.notes - counts.distinct;
  return [
    `${plural(counts.notes, 'note')} in this ${scope}`,
    ...(counts.files > 1 ? [` (${plural(counts.files, 'file')})`] : []),
    ...(counts.people > 0 ? [` from ${plural(counts.people, 'person', 'people')}`] : []),
    ...(merged > 0 ? [`, ${counts.distinct} after putting together what was said twice`] : []),
    `: ${plural(counts.actions, 'action item')}, ${plural(counts.questions, 'question')}.`,
  ].join('');
}

function modelSection({ model, groups, notes }: NotesSummary, link: LinkMaker): string[] {
  if (model.kind === 'none' || model.claims.length === 0) return [];
  const sources = new Map(
    notes.flatMap((note) => note.sources.map((source) => [source.id, source] as const)),
  );
  return [
    '## What is asked for',
    '',
    `*Written by a model ${model.elsewhere ? 'on a server' : 'on this machine'} (${escapeMarkdown(model.name)}). Each quote was found in its note; whether the sentence says it well is for you to judge.*`,
    ...groups.flatMap(({ theme }) => {
      const claims = model.claims.filter((claim) => claim.theme === theme);
      if (claims.length === 0) return [];
      return ['', `**${themeNames[theme]}**`, '', ...claims.map((claim) => claimLine(claim, sources, link))];
    }),
  ];
}

function claimLine(claim: NoteClaim, sources: ReadonlyMap<string, SourceNote>, link: LinkMaker): string {
  const cited = claim.evidence.map(({ note, quote }) => {
    const source = sources.get(note);
    return `“${escapeMarkdown(quote)}”${source ? ` ${placeLink(source, link)}` : ''}`;
  });
  const repeats = claim.evidence.some(
    ({ quote }) => words(quote).join(' ') === words(claim.sentence).join(' '),
  );
  return repeats ? `- ◇ ${cited.join('; ')}` : `- ◇ ${escapeMarkdown(claim.sentence)} — ${cited.join('; ')}`;
}

function listSection(title: string, notes: readonly SortedNote[], link: LinkMaker): string[] {
  return notes.length === 0 ? [] : [`## ${title}`, '', ...notes.map((note) => noteItem(note, link))];
}

function themeSection({ theme, notes }: NoteGroup, link: LinkMaker): string[] {
  return ['', `### ${themeNames[theme]} (${notes.length})`, '', ...notes.map((note) => noteItem(note, link))];
}

function noteItem({ text, sources, ask }: SortedNote, link: LinkMaker): string {
  const owner = ask.kind === 'action' && ask.owner !== undefined ? `**${escapeMarkdown(ask.owner)}:** ` : '';
  return `- ${owner}${escapeMarkdown(text)} — ${sources.map((source) => attribution(source, link)).join('; ')}`;
}

function attribution(source: SourceNote, link: LinkMaker): string {
  const by = source.author === undefined ? '' : `${escapeMarkdown(source.author)}, `;
  return `${by}${placeLink(source, link)}`;
}

function placeLink(source: SourceNote, link: LinkMaker): string {
  const name = source.sceneNumber ?? source.sceneOrdinal;
  const scene = name === undefined ? '' : `scene ${name}, `;
  return markdownLink(`${scene}line ${source.line}`, link(source));
}

function peopleSection(people: readonly PersonNotes[]): string[] {
  if (people.every(({ author }) => author === undefined)) return [];
  const lines = people.map(({ author, notes }) => {
    return `- ${author === undefined ? 'Unsigned' : escapeMarkdown(author)}: ${plural(notes, 'note')}`;
  });
  return ['## Who said how much', '', ...lines];
}

function leftOutSection({ model, notes }: NotesSummary, link: LinkMaker): string[] {
  return [
    '## What was left out',
    '',
    ...(model.kind === 'none' ? withoutModel(model) : withModel(model, notes, link)),
  ];
}

function withoutModel({ reason }: ModelPart & { readonly kind: 'none' }): string[] {
  const why = reason === undefined ? 'No model was used.' : `No model was used: ${escapeMarkdown(reason)}`;
  return [
    `- ${why} Notes are sorted by the words in them; no sentence sums them up, and notes that say the same in other words stand apart.`,
  ];
}

function withModel(
  model: ModelPart & { readonly kind: 'used' },
  notes: readonly SortedNote[],
  link: LinkMaker,
): string[] {
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0);
  const made = dropped + model.claims.length;
  const lines = [
    dropped === 0
      ? `- All ${plural(made, 'sentence')} of the model could be traced to a note.`
      : `- ${dropped} of ${plural(made, 'sentence')} of the model ${dropped === 1 ? 'was' : 'were'} dropped: ${droppedBecause(model.dropped)}.`,
  ];
  return [...lines, ...model.leftOut.map((left) => leftOutLine(left, notes, link))];
}

const dropWords: Readonly<Record<DropReason, string>> = {
  quoteNotFound: 'quoted what the note does not say',
  quoteTooShort: 'quoted too little to show anything',
  notSupported: 'said something that its note does not mention',
  unfinished: 'stopped in mid-sentence',
  repeated: 'said the same again',
};

function droppedBecause(dropped: Readonly<Record<DropReason, number>>): string {
  const reasons = Object.entries(dropped) as [DropReason, number][];
  return reasons
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${dropWords[reason]}`)
    .join(', ');
}

const leftOutWords: Readonly<Record<LeftOut['reason'], string>> = {
  tooLong: 'too long for the context of the model, not shown to it',
  answerInvalid: 'the model gave no usable answer about',
  noClaimHeld: 'nothing that the model said held about',
};

function leftOutLine({ reason, notes: ids }: LeftOut, notes: readonly SortedNote[], link: LinkMaker): string {
  const places = notes
    .filter((note) => ids.includes(note.id))
    .flatMap(({ sources }) => sources.slice(0, 1))
    .map((source) => placeLink(source, link));
  return `- ${plural(ids.length, 'note')}, ${leftOutWords[reason]}: ${places.join(', ')}.`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

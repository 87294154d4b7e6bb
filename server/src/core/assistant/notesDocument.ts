import { escapeMarkdown } from '../text/markdown';
import { isDecision } from './noteDecisions';
import { themeNames } from './noteThemes';
import type { SourceNote } from './sourceNote';
import type {
  LeftOut,
  ModelPart,
  NoteConflict,
  NoteGroup,
  NotesSummary,
  PersonNotes,
  SortedNote,
} from './summarizeNotes';
import {
  attribution,
  byModel,
  claimLine,
  droppedLine,
  type LinkMaker,
  placeLink,
  plural,
  type Section,
  sectionsDocument,
} from './summaryLines';
import { type Audience, plainChoice, type SummaryChoice } from './summaryOptions';
import { fillTemplate } from './summaryTemplate';

export type { LinkMaker } from './summaryLines';

/** What a template for notes may ask for, and the order in which each audience reads it. */
const sectionOrder = {
  writer: [
    'counts',
    'asked',
    'decisions',
    'actions',
    'conflicts',
    'questions',
    'agreed',
    'repeated',
    'themes',
    'people',
    'leftOut',
  ],
  room: ['counts', 'decisions', 'agreed', 'conflicts', 'questions', 'actions', 'asked', 'people', 'leftOut'],
  producer: ['counts', 'decisions', 'actions', 'clearance', 'conflicts', 'asked', 'leftOut'],
} as const satisfies Readonly<Record<Audience, readonly string[]>>;

/** Left out of a short summary. */
const longSections: ReadonlySet<string> = new Set(['themes', 'repeated', 'people']);
const mostInShort = 5;

/** The names that a template for notes may use. */
export const notesSections: readonly string[] = [...new Set(Object.values(sectionOrder).flat())];

/**
 * The summary as a Markdown document: what is known, each line with a link to its notes, and what a model said, marked
 * as such. It decides nothing, it only writes down.
 */
export function notesDocument(
  summary: NotesSummary,
  link: LinkMaker,
  { length, audience, template }: SummaryChoice = plainChoice,
): string {
  const sections = sectionsOf(summary, link);
  if (template !== undefined) return fillTemplate(template, sections);
  if (summary.notes.length === 0) return `# Notes\n\nThere are no notes in this ${summary.scope}.\n`;
  const byName = new Map(sections.map((section) => [section.name, section]));
  const chosen = sectionOrder[audience]
    .filter((name) => length !== 'short' || !longSections.has(name))
    .flatMap((name) => byName.get(name) ?? []);
  return sectionsDocument('Notes', length === 'short' ? chosen.map(cutShort) : chosen);
}

/** A list of many items down to the first; how many are missing is said. */
function cutShort(section: Section): Section {
  const items = section.lines.filter((line) => line.startsWith('- '));
  if (section.name === 'leftOut' || items.length <= mostInShort) return section;
  const last = items[mostInShort - 1];
  const end = section.lines.indexOf(last ?? '') + 1;
  return {
    ...section,
    lines: [...section.lines.slice(0, end), `- … and ${items.length - mostInShort} more.`],
  };
}

function sectionsOf(summary: NotesSummary, link: LinkMaker): readonly Section[] {
  const { notes, groups, conflicts } = summary;
  const list = (name: string, title: string, holds: (note: SortedNote) => boolean): Section => ({
    ...{ name, title },
    lines: notes.filter(holds).map((note) => noteItem(note, link)),
  });
  return [
    { name: 'counts', lines: [atAGlance(summary)] },
    { name: 'asked', title: 'What is asked for', lines: modelLines(summary, link) },
    list('decisions', 'Decisions', (note) => note.sources.some(isDecision)),
    list('actions', 'Action items', ({ ask }) => ask.kind === 'action'),
    list('questions', 'Questions', ({ ask }) => ask.kind === 'question'),
    {
      name: 'conflicts',
      title: 'Where people disagree',
      lines: conflicts.map((each) => conflictItem(each, link)),
    },
    list('agreed', 'Said by several people', (note) => isAgreed(note)),
    list('repeated', 'Said more than once', (note) => note.sources.length > 1 && !isAgreed(note)),
    list('clearance', themeNames.clearance, ({ theme }) => theme === 'clearance'),
    {
      name: 'themes',
      title: 'All notes, by theme',
      lines: withoutFirst(groups.flatMap((group) => themeLines(group, link))),
    },
    { name: 'people', title: 'Who said how much', lines: peopleLines(summary.people) },
    { name: 'leftOut', title: 'What was left out', lines: leftOutLines(summary, link) },
  ];
}

function withoutFirst(lines: readonly string[]): readonly string[] {
  return lines.slice(1);
}

function isAgreed({ sources }: SortedNote): boolean {
  return new Set(sources.flatMap(({ author }) => author ?? [])).size > 1;
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

function modelLines({ model, groups, notes }: NotesSummary, link: LinkMaker): readonly string[] {
  if (model.kind === 'none' || model.claims.length === 0) return [];
  const sources = new Map(
    notes.flatMap((note) => note.sources.map((source) => [source.id, source] as const)),
  );
  return [
    byModel(model.name, model.elsewhere),
    ...groups.flatMap(({ theme }) => {
      const claims = model.claims.filter((claim) => claim.theme === theme);
      if (claims.length === 0) return [];
      return ['', `**${themeNames[theme]}**`, '', ...claims.map((claim) => claimLine(claim, sources, link))];
    }),
  ];
}

function conflictItem({ sides }: NoteConflict, link: LinkMaker): string {
  const said = sides.map(({ quote, source }) => `“${escapeMarkdown(quote)}” (${attribution(source, link)})`);
  return `- ${said.join(' — but ')}`;
}

function themeLines({ theme, notes }: NoteGroup, link: LinkMaker): string[] {
  return ['', `### ${themeNames[theme]} (${notes.length})`, '', ...notes.map((note) => noteItem(note, link))];
}

function noteItem({ text, sources, ask }: SortedNote, link: LinkMaker): string {
  const owner = ask.kind === 'action' && ask.owner !== undefined ? `**${escapeMarkdown(ask.owner)}:** ` : '';
  return `- ${owner}${escapeMarkdown(text)} — ${sources.map((source) => attribution(source, link)).join('; ')}`;
}

function peopleLines(people: readonly PersonNotes[]): string[] {
  if (people.every(({ author }) => author === undefined)) return [];
  return people.map(({ author, notes }) => {
    return `- ${author === undefined ? 'Unsigned' : escapeMarkdown(author)}: ${plural(notes, 'note')}`;
  });
}

function leftOutLines({ model, notes }: NotesSummary, link: LinkMaker): string[] {
  if (model.kind === 'none') return withoutModel(model);
  const lines = model.leftOut.map((left) => leftOutLine(left, notes, link));
  return [droppedLine(model.claims.length, model.dropped), ...lines];
}

function withoutModel({ reason }: ModelPart & { readonly kind: 'none' }): string[] {
  const why = reason === undefined ? 'No model was used.' : `No model was used: ${escapeMarkdown(reason)}`;
  return [
    `- ${why} Notes are sorted by the words in them; no sentence sums them up, and notes that say the same in other words stand apart.`,
  ];
}

const leftOutWords: Readonly<Record<LeftOut['reason'], string>> = {
  tooLong: 'too long for the context of the model, not shown to it',
  answerInvalid: 'the model gave no usable answer about',
  noClaimHeld: 'nothing that the model said held about',
};

function leftOutLine({ reason, notes: ids }: LeftOut, notes: readonly SortedNote[], link: LinkMaker): string {
  const places = notes
    .filter((note) => ids.includes(note.id))
    .flatMap(({ sources }): readonly SourceNote[] => sources.slice(0, 1))
    .map((source) => placeLink(source, link));
  return `- ${plural(ids.length, 'note')}, ${leftOutWords[reason]}: ${places.join(', ')}.`;
}

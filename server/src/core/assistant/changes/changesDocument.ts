import { escapeMarkdown, markdownLink } from '../../text/markdown';
import { dropReasonWords, plural, type Section, sectionsDocument } from '../summaryLines';
import { type Audience, plainChoice, type SummaryChoice, type SummaryLength } from '../summaryOptions';
import { fillTemplate } from '../summaryTemplate';
import { words } from '../words';
import type {
  ChangeClaim,
  ChangeDropReason,
  ChangeFact,
  ChangesModelPart,
  ChangesSummary,
  DraftSource,
  SceneChange,
  SceneEdit,
} from './model';
import { mostInShort, type sceneSectionKinds, shownOf } from './shownScenes';

/** What a template for changes may ask for, and the order in which each audience reads it. */
const sectionOrder = {
  writer: ['overview', 'cut', 'new', 'rewritten', 'moved', 'people', 'production', 'leftOut'],
  room: ['overview', 'rewritten', 'cut', 'new', 'moved', 'people', 'leftOut'],
  producer: ['overview', 'production', 'cut', 'new', 'people', 'rewritten', 'moved', 'leftOut'],
} as const satisfies Readonly<Record<Audience, readonly string[]>>;

export const changesSections: readonly string[] = [...new Set(Object.values(sectionOrder).flat())];

/** Where a place in a draft can be opened; nothing where it lies in no file. */
export type DraftLinkMaker = (source: DraftSource) => string | undefined;

interface Writing {
  readonly summary: ChangesSummary;
  readonly link: DraftLinkMaker;
  readonly choice: SummaryChoice;
}

/** What changed as a Markdown document, every sentence with links to both drafts. It only writes down. */
export function changesDocument(
  summary: ChangesSummary,
  link: DraftLinkMaker,
  choice: SummaryChoice = plainChoice,
): string {
  const sections = sectionsOf({ summary, link, choice });
  if (choice.template !== undefined) return fillTemplate(choice.template, sections);
  const byName = new Map(sections.map((section) => [section.name, section]));
  const { before, now } = summary.names;
  return sectionsDocument(
    `What changed: ${before} to ${now}`,
    sectionOrder[choice.audience].flatMap((name) => byName.get(name) ?? []),
  );
}

function sectionsOf(writing: Writing): readonly Section[] {
  const { summary, link, choice } = writing;
  const facts = (list: readonly ChangeFact[]) =>
    cut(
      list.map((each) => factLine(each, link)),
      choice.length,
    );
  const scenes = (name: keyof typeof sceneSectionKinds) => {
    const { shown, more } = shownOf(summary.scenes, name, choice.length);
    return [...shown.map((scene) => sceneLines(scene, writing)), ...moreLine(more)];
  };
  return [
    {
      name: 'overview',
      lines: [...summary.overview.map((each) => factLine(each, link)), ...modelHead(summary)],
    },
    { name: 'cut', title: 'Cut', lines: scenes('cut') },
    { name: 'new', title: 'New', lines: scenes('new') },
    { name: 'rewritten', title: 'Rewritten', lines: scenes('rewritten') },
    { name: 'moved', title: 'Moved, otherwise as before', lines: scenes('moved') },
    { name: 'people', title: 'People', lines: facts(summary.people) },
    { name: 'production', title: 'For production', lines: facts(summary.production) },
    { name: 'leftOut', title: 'What was left out', lines: leftOutLines(summary, link) },
  ];
}

/** A short summary cuts each list, and says so. Of scenes, those are kept in which most changed. */
function cut(lines: readonly string[], length: SummaryLength): readonly string[] {
  if (length !== 'short') return lines;
  return [...lines.slice(0, mostInShort), ...moreLine(lines.length - mostInShort)];
}

function moreLine(more: number): readonly string[] {
  return more > 0 ? [`- … and ${more} more`] : [];
}

/** More places than this show no more than the first of them do. */
const mostLinks = 4;

function factLine({ text, sources }: ChangeFact, link: DraftLinkMaker): string {
  const links = sources.slice(0, mostLinks).map((source) => draftLink(source, link));
  const more = sources.length > mostLinks ? `, and ${sources.length - mostLinks} more` : '';
  return `- ${escapeMarkdown(text)}${links.length > 0 ? ` — ${links.join(', ')}${more}` : ''}`;
}

function draftLink(source: DraftSource, link: DraftLinkMaker): string {
  const scene = source.sceneNumber ?? source.sceneOrdinal;
  const place = `${scene === undefined ? '' : `scene ${scene}, `}line ${source.line}`;
  return markdownLink(source.draft === 'before' ? `${place} before` : place, link(source));
}

const quotesShown: Readonly<Record<SummaryLength, number>> = { short: 0, medium: 2, long: 6 };

function sceneLines(scene: SceneChange, { summary, link, choice }: Writing): string {
  const places = scene.places.map((source) => draftLink(source, link)).join('; ');
  const facts = scene.facts.length === 0 ? '' : `: ${escapeMarkdown(scene.facts.join('; '))}`;
  const head = `- **${escapeMarkdown(scene.heading)}**${facts} — ${places}`;
  const claims = summary.model.kind === 'used' ? (summary.model.claims.get(scene.id) ?? []) : [];
  const quotes =
    scene.kind === 'rewritten' && choice.audience !== 'producer' ? quotesShown[choice.length] : 0;
  return [
    head,
    ...claims.map((claim) => `  ${claimLine(claim, link)}`),
    ...tellingEdits(scene.edits, quotes).map((edit) => `  - ${editLine(edit, link)}`),
  ].join('\n');
}

/** Those in which most words differ, in the order in which they stand. */
function tellingEdits(edits: readonly SceneEdit[], most: number): readonly SceneEdit[] {
  const bySize = [...edits].sort((a, b) => sizeOf(b) - sizeOf(a));
  const chosen = new Set(bySize.slice(0, most).filter((edit) => sizeOf(edit) >= 3));
  return edits.filter((edit) => chosen.has(edit));
}

/** Words that stand in one of the two only. */
function sizeOf({ before, now }: SceneEdit): number {
  const [had, has] = [new Set(words(before?.text ?? '')), new Set(words(now?.text ?? ''))];
  return [...had].filter((word) => !has.has(word)).length + [...has].filter((word) => !had.has(word)).length;
}

const longestShown = 120;

function editLine({ before, now }: SceneEdit, link: DraftLinkMaker): string {
  if (before && now)
    return `${quoted(before)} ${draftLink(before, link)} → ${quoted(now)} ${draftLink(now, link)}`;
  if (now) return `new: ${quoted(now)} ${draftLink(now, link)}`;
  return before ? `gone: ${quoted(before)} ${draftLink(before, link)}` : '';
}

function quoted({ text, author }: DraftSource): string {
  const end = text.length <= longestShown ? text.length : text.lastIndexOf(' ', longestShown);
  const shown = end === text.length ? text : `${text.slice(0, end > 0 ? end : longestShown)} …`;
  return `${author === undefined ? '' : `${escapeMarkdown(author)}: `}“${escapeMarkdown(shown)}”`;
}

/** Where a sentence is no more than its quote, the quote alone. */
function claimLine({ sentence, evidence }: ChangeClaim, link: DraftLinkMaker): string {
  const cited = evidence
    .map(({ source, quote }) => `“${escapeMarkdown(quote)}” ${draftLink(source, link)}`)
    .join(' → ');
  const said = words(sentence).join(' ');
  const repeats = evidence.some(({ quote }) => words(quote).join(' ') === said);
  return repeats ? `- ◇ ${cited}` : `- ◇ ${escapeMarkdown(sentence)} — ${cited}`;
}

function modelHead({ model }: ChangesSummary): readonly string[] {
  if (model.kind === 'none' || claimsIn(model) === 0) return [];
  const where = model.elsewhere ? 'on a server' : 'on this machine';
  return [
    '',
    `*◇ marks what was written by a model ${where} (${escapeMarkdown(model.name)}). Each quote was found in its draft, and not in the other; whether the sentence says it well is for you to judge.*`,
  ];
}

type Used = ChangesModelPart & { readonly kind: 'used' };

function claimsIn({ claims }: Used): number {
  return [...claims.values()].reduce((sum, each) => sum + each.length, 0);
}

function leftOutLines({ model, scenes }: ChangesSummary, link: DraftLinkMaker): readonly string[] {
  if (model.kind === 'none') {
    const why = model.reason === undefined ? '' : ` ${escapeMarkdown(model.reason)}`;
    return [
      `- No model was used.${why} What stands here was found by comparing; no sentence says what it means for the story.`,
    ];
  }
  const empty = scenes.filter(({ id }) => model.leftOut.includes(id));
  const places = empty.flatMap(({ places: all }) => all.slice(-1).map((place) => draftLink(place, link)));
  return [
    droppedLine(model),
    ...(places.length === 0
      ? []
      : [
          `- Nothing that the model said held about ${plural(places.length, 'scene')}: ${places.join(', ')}.`,
        ]),
    ...(model.notShown === 0
      ? []
      : [
          `- The model was not shown ${plural(model.notShown, 'changed line')}: a longer summary asks about more.`,
        ]),
  ];
}

const dropWords: Readonly<Record<ChangeDropReason, string>> = {
  ...dropReasonWords,
  quoteNotFound: 'quoted what the draft does not say',
  notSupported: 'said something that is not in what they quote',
  standsInBoth: 'quoted what stands in both drafts',
};

function droppedLine(model: Used): string {
  const kept = claimsIn(model);
  const reasons = Object.entries(model.dropped) as [ChangeDropReason, number][];
  const count = reasons.reduce((sum, [, each]) => sum + each, 0);
  const made = plural(kept + count, 'sentence');
  if (count === 0) return `- All ${made} of the model could be traced to the drafts.`;
  const because = reasons
    .filter(([, each]) => each > 0)
    .map(([reason, each]) => `${each} ${dropWords[reason]}`);
  return `- ${count} of ${made} of the model ${count === 1 ? 'was' : 'were'} dropped: ${because.join(', ')}.`;
}

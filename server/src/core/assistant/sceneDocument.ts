import { escapeMarkdown } from '../text/markdown';
import { quotable } from './notesPrompt';
import type { SceneFacts, ScenePerson, SceneSummary } from './sceneSummary';
import type { SourceNote } from './sourceNote';
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

/** What a template for scenes may ask for, and the order in which each audience reads it. */
const sectionOrder = {
  writer: ['scenes', 'happens', 'bounds', 'people', 'notes', 'tagged', 'leftOut'],
  room: ['scenes', 'happens', 'people', 'notes', 'leftOut'],
  producer: ['scenes', 'happens', 'people', 'tagged', 'leftOut'],
} as const satisfies Readonly<Record<Audience, readonly string[]>>;

export const sceneSections: readonly string[] = [...new Set(Object.values(sectionOrder).flat())];

/** The summary of scenes as a Markdown document, every line with a link to where it stands. It only writes down. */
export function sceneDocument(
  summary: SceneSummary,
  link: LinkMaker,
  { audience, template }: SummaryChoice = plainChoice,
): string {
  const sections = sectionsOf(summary, link);
  if (template !== undefined) return fillTemplate(template, sections);
  const [first, ...others] = summary.scenes;
  if (!first) return '# Scenes\n\nThere are no such scenes in this script.\n';
  const title = others.length === 0 ? first.heading.text : plural(summary.scenes.length, 'scene');
  const byName = new Map(sections.map((section) => [section.name, section]));
  return sectionsDocument(
    title,
    sectionOrder[audience].flatMap((name) => byName.get(name) ?? []),
  );
}

function sectionsOf({ scenes, model }: SceneSummary, link: LinkMaker): readonly Section[] {
  const tagged = scenes.flatMap((scene) =>
    scene.tagged.map((each) => `- ${escapeMarkdown(each)} — ${placeLink(scene.heading, link)}`),
  );
  const notes = scenes.flatMap(({ openNotes }) =>
    openNotes.map((note) => `- ${escapeMarkdown(note.text)} — ${attribution(note, link)}`),
  );
  return [
    { name: 'scenes', lines: scenes.map((scene) => headLine(scene, link)) },
    { name: 'happens', title: 'What happens', lines: happensLines({ scenes, model }, link) },
    {
      name: 'bounds',
      title: 'How it begins and ends',
      lines: scenes.flatMap((scene) => boundLines(scene, link)),
    },
    { name: 'people', title: 'Who is in it', lines: scenes.flatMap((scene) => peopleLine(scene, link)) },
    { name: 'tagged', title: 'What is tagged', lines: [...new Set(tagged)] },
    { name: 'notes', title: 'Open notes', lines: notes },
    { name: 'leftOut', title: 'What was left out', lines: leftOutLines({ scenes, model }, link) },
  ];
}

function headLine({ heading, synopses }: SceneFacts, link: LinkMaker): string {
  const synopsis = synopses.length === 0 ? '' : `: ${escapeMarkdown(synopses.join(' '))}`;
  return `- ${escapeMarkdown(heading.text)} (${placeLink(heading, link)})${synopsis}`;
}

function happensLines({ scenes, model }: SceneSummary, link: LinkMaker): readonly string[] {
  if (model.kind === 'none') return [];
  const lines = scenes.flatMap(({ ordinal, lines: own }) => {
    const sources = new Map(own.map((source) => [source.id, source]));
    return (model.claims.get(ordinal) ?? []).map((claim) => claimLine(claim, sources, link));
  });
  return lines.length === 0 ? [] : [byModel(model.name, model.elsewhere), '', ...lines];
}

function boundLines({ lines }: SceneFacts, link: LinkMaker): readonly string[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const quoted = (source: SourceNote, quote: string | undefined) =>
    `- “${escapeMarkdown(quote ?? source.text)}” — ${attribution(source, link)}`;
  const begins = quoted(first, quotable(first.text)[0]);
  const ends = quoted(last, quotable(last.text).at(-1));
  return begins === ends ? [begins] : [begins, ends];
}

function peopleLine({ heading, people }: SceneFacts, link: LinkMaker): readonly string[] {
  if (people.length === 0) return [];
  return [`- ${people.map(personWords).join(', ')} — ${placeLink(heading, link)}`];
}

function personWords({ name, kind, speeches }: ScenePerson): string {
  const how = { speaking: plural(speeches, 'speech', 'speeches'), silent: 'silent', mentioned: 'spoken of' }[
    kind
  ];
  return `${escapeMarkdown(name)} (${how})`;
}

function leftOutLines({ scenes, model }: SceneSummary, link: LinkMaker): readonly string[] {
  if (model.kind === 'none') {
    const why =
      model.reason === undefined
        ? 'No model was used.'
        : `No model was used: ${escapeMarkdown(model.reason)}`;
    return [`- ${why} What stands here was read off the script; no sentence says what happens.`];
  }
  const claims = [...model.claims.values()].reduce((sum, each) => sum + each.length, 0);
  const empty = scenes.filter(({ ordinal }) => model.leftOut.includes(ordinal));
  const places = empty.map(({ heading }) => placeLink(heading, link)).join(', ');
  return [
    droppedLine(claims, model.dropped),
    ...(empty.length === 0
      ? []
      : [`- Nothing that the model said held about ${plural(empty.length, 'scene')}: ${places}.`]),
  ];
}

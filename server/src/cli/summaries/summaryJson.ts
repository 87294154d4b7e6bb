import type {
  ChangeFact,
  ChangesSummary,
  DraftSource,
  SceneChange,
} from '../../core/assistant/changes/model';
import type { SceneFacts, SceneSummary } from '../../core/assistant/sceneSummary';
import type { SourceNote } from '../../core/assistant/sourceNote';

/** Summaries for other programs: every sentence with the places and words that show it. */

/** Of scenes. */
export function sceneJson({ scenes, model }: SceneSummary): string {
  const claims = model.kind === 'used' ? [...model.claims.values()].flat() : [];
  return written({
    scenes: scenes.map((scene) => oneScene(scene, { scenes, model })),
    model: modelJson(model, claims.length),
  });
}

function oneScene(scene: SceneFacts, { model }: SceneSummary) {
  const { ordinal, heading, synopses, people, tagged, openNotes, lines } = scene;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const claims = model.kind === 'used' ? (model.claims.get(ordinal) ?? []) : [];
  return {
    ordinal,
    number: heading.sceneNumber ?? null,
    heading: heading.text,
    ...placeOf(heading),
    synopses,
    people,
    tagged,
    notes: openNotes.map((note) => ({ text: note.text, author: note.author ?? null, ...placeOf(note) })),
    sentences: claims.map(({ sentence, evidence }) => ({
      text: sentence,
      sources: evidence.flatMap(({ note, quote }) => {
        const source = byId.get(note);
        return source ? [{ ...placeOf(source), quote }] : [];
      }),
    })),
  };
}

/** Of what changed between two drafts. */
export function changesJson({ names, overview, people, production, scenes, model }: ChangesSummary): string {
  const claims = model.kind === 'used' ? [...model.claims.values()].flat() : [];
  return written({
    before: names.before,
    now: names.now,
    overview: overview.map(factJson),
    people: people.map(factJson),
    production: production.map(factJson),
    scenes: scenes.map((scene) => changeJson(scene, model)),
    model: { ...modelJson(model, claims.length), ...(model.kind === 'used' && { notShown: model.notShown }) },
  });
}

function factJson({ text, sources }: ChangeFact) {
  return { text, sources: sources.map(draftSourceJson) };
}

function changeJson(
  { id, kind, heading, places, facts, edits }: SceneChange,
  model: ChangesSummary['model'],
) {
  const claims = model.kind === 'used' ? (model.claims.get(id) ?? []) : [];
  return {
    kind,
    heading,
    places: places.map(draftSourceJson),
    facts,
    lines: edits.map(({ before, now }) => ({
      before: before ? draftSourceJson(before) : null,
      now: now ? draftSourceJson(now) : null,
    })),
    sentences: claims.map(({ sentence, evidence }) => ({
      text: sentence,
      sources: evidence.map(({ source, quote }) => ({ ...draftSourceJson(source), quote })),
    })),
  };
}

function draftSourceJson(source: DraftSource) {
  return {
    draft: source.draft,
    scene: source.sceneOrdinal ?? null,
    ...placeOf(source),
    author: source.author ?? null,
    quote: source.text,
  };
}

function placeOf({ file, line }: SourceNote) {
  return { file, line };
}

type ModelPart = SceneSummary['model'] | ChangesSummary['model'];

/** How many sentences a model made that hold, and how many were dropped, by why. */
function modelJson(model: ModelPart, kept: number) {
  if (model.kind === 'none') return { name: null, reason: model.reason ?? null };
  return { name: model.name, kept, dropped: model.dropped };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { RequestType } from 'vscode-languageserver';
import { countTasks } from '../../core/assistant/revisionMap/countTasks';
import { readMap } from '../../core/assistant/revisionMap/mapFile';
import type { RevisionMap } from '../../core/assistant/revisionMap/model';
import { updateMap } from '../../core/assistant/revisionMap/updateMap';
import type { SourceNote } from '../../core/assistant/sourceNote';
import { titleOf } from '../../core/screenplay/title';
import { pageSetup } from '../../ide/pageSetup';
import { replacingEdit } from '../../ide/replacingEdit';
import { mappingSentences } from '../../ide/revisionMap/mapSentences';
import { sourceNotes } from '../../ide/sourceNotes';
import { mapWithModel, type WithoutModel } from '../../model/revisionMapService';
import { type MapNotesParams, type MapNotesResult, mapNotesRequest } from '../../protocol/revisionMap';
import { type ScriptRequest, scriptRequest } from '../handler';
import { notesInFile, signalOf } from '../noteFiles';
import { takesVersions } from '../scope';
import { nameOf } from '../uris';

type Asked = ScriptRequest<MapNotesParams>;

export const mapNotes = scriptRequest({
  type: new RequestType<MapNotesParams, MapNotesResult, void>(mapNotesRequest),
  otherwise: { mapUri: '', notes: 0, tasks: 0, added: 0, unplaced: 0, contradictions: 0, problems: [] },
  outlivesEdits: true,
  answer: async (asked: Asked) => {
    const { progress, services } = asked;
    progress.begin(services.localize(mappingSentences.title));
    try {
      const mapUri = services.maps.uriOf(asked.script, asked.settings);
      const { notes, problems } = await notesOf(asked, mapUri);
      progress.report(services.localize(mappingSentences.placing, { count: String(notes.length) }), 0.3);
      const { map, without } = await placed(asked, notes);
      const withoutModel = without && { withoutModel: whyWithout(asked, without) };
      return { ...(await written(asked, mapUri, map)), notes: notes.length, problems, ...withoutModel };
    } finally {
      progress.done();
    }
  },
});

/** Every note, each with the file as the map names it. */
async function notesOf(
  { script, services, progress, params, token }: Asked,
  mapUri: string,
): Promise<{ readonly notes: readonly SourceNote[]; readonly problems: readonly string[] }> {
  const { maps, scheduler, localize } = services;
  const own = params.scriptNotes ? sourceNotes(script, maps.nameIn(mapUri, script.uri)) : [];
  const notes = [...own];
  const problems: string[] = [];
  for (const [index, noteFile] of params.files.entries()) {
    const file = nameOf(noteFile.uri);
    progress.report(localize(mappingSentences.reading, { file }), (index / params.files.length) * 0.3);
    await scheduler.breathe(token);
    const name = maps.nameIn(mapUri, noteFile.uri);
    const read = await notesInFile(noteFile, services, { name, signal: signalOf(token) });
    notes.push(...read.notes);
    if (read.problem !== undefined) problems.push(read.problem);
  }
  return { notes, problems };
}

async function placed({ script, settings, services, progress, token }: Asked, notes: readonly SourceNote[]) {
  const { localize } = services;
  const pages = script.pagesOn(pageSetup(settings));
  const onNote = (done: number, count: number) => {
    const slots = { done: String(done + 1), count: String(count) };
    progress.report(localize(mappingSentences.model, slots), 0.3 + (0.7 * done) / count);
  };
  const onLoad = () => progress.report(localize(mappingSentences.loading), 0.3);
  const provider = services.models.chosen(settings);
  return mapWithModel(notes, { screenplay: script.screenplay, pages }, { token, onLoad, onNote }, provider);
}

function whyWithout({ services: { localize, models } }: Asked, without: WithoutModel): string {
  if (without.kind === 'none') return localize(mappingSentences.noModel);
  if (without.kind !== 'failed') return localize(mappingSentences[without.kind], { name: without.name });
  models.failed(without.problem);
  return without.problem;
}

async function written(
  { script, services }: Asked,
  mapUri: string,
  map: RevisionMap,
): Promise<Omit<MapNotesResult, 'notes' | 'problems'>> {
  const { maps } = services;
  const before = await maps.textOf(mapUri);
  const known = new Set(readMap(before ?? '').map.tasks.map(({ id }) => id));
  const title = titleOf(script.screenplay.titlePage) ?? '';
  const after = updateMap(before ?? '', map, { title, script: maps.nameIn(mapUri, script.uri) });
  const isNew = map.tasks.length > 0 && after !== before;
  return {
    mapUri,
    ...(isNew && { edit: replacingEdit(mapUri, before, after, takesVersions(services)) }),
    ...countTasks(map),
    added: map.tasks.filter(({ id }) => !known.has(id)).length,
  };
}

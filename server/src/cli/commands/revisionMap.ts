import path from 'node:path';
import { countTasks } from '../../core/assistant/revisionMap/countTasks';
import { readMap } from '../../core/assistant/revisionMap/mapFile';
import type { RevisionMap, RevisionTask, TaskScene } from '../../core/assistant/revisionMap/model';
import { updateMap } from '../../core/assistant/revisionMap/updateMap';
import type { SourceNote } from '../../core/assistant/sourceNote';
import { titleOf } from '../../core/screenplay/title';
import { english } from '../../ide/localize';
import { defaultPageSetup } from '../../ide/pageSetup';
import { mappingSentences } from '../../ide/revisionMap/mapSentences';
import { sourceNotes } from '../../ide/sourceNotes';
import { mapWithModel, type WithoutModel } from '../../model/revisionMapService';
import type { Command } from '../command';
import { counted } from '../formats';
import type { CliIo } from '../io';
import { modelOptions } from '../modelOption';
import { type ModelWork, withModel } from '../modelWork';
import { loadNoteFiles } from '../noteFiles';
import { type Arguments, UsageError } from '../options';
import { type LoadedScript, loadScripts, scriptOptions } from '../scripts';
import { shown } from '../summaryProgress';
import { printable } from '../textTable';
import { writeFailure } from '../writeFailure';

export const revisionMap: Command = {
  name: 'revision-map',
  summary: 'every note once, placed at the scenes it concerns',
  usage: 'SCRIPT NOTES… [--model FILE] [options]',
  description: [
    'Reads notes files (Markdown, text, mails, transcripts, .docx, .pdf, .fdx) and the notes in the script, puts ' +
      'together what was said twice, finds what contradicts, and places each note at its scenes with the lines that show it.',
    'With --out the map is kept as a file: new notes are added, and nothing that a person wrote is taken away.',
    'With --model, a model on this computer votes on the scenes that were found, as far as models of its kind are worth ' +
      'listening to. Nothing leaves this computer, unless --endpoint sends it.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['markdown', 'json'],
      default: 'markdown',
      doc: 'A map to read and edit, or JSON for another program.',
    },
    { name: 'out', value: 'FILE', doc: 'The map file to write or add to. Without it: standard output.' },
    { name: 'no-script-notes', doc: 'Leave out the notes that stand in the script.' },
    { name: 'model', value: 'FILE', doc: 'A GGUF file. Without it notes are placed by code alone.' },
    ...modelOptions,
    ...scriptOptions,
  ],
  examples: [
    {
      line: 'closed-set revision-map pilot.fountain notes/call.md --out notes/pilot-revision-map.md',
      doc: 'Begin a map, or add the notes of a call to it.',
    },
    { line: 'closed-set revision-map pilot.fountain notes/*.md --format json', doc: 'For another program.' },
  ],
  run: async (args, io) => {
    const [scriptFile, ...files] = args.files;
    if (scriptFile === undefined) throw new UsageError('Name a script, then the files with notes.');
    const { scripts, failed } = await loadScripts({ ...args, files: [scriptFile] }, io);
    const [script, ...more] = scripts;
    if (more.length > 0)
      throw new UsageError(`${scriptFile} holds several scripts. A map is of one; name it.`);
    if (failed || !script) return 2;
    const read = await readAll(script, files, args, io);
    const mapping = await mapped(script, read.notes, args, io);
    if (mapping.kind === 'stopped') return mapping.code;
    const { map, without } = mapping.result;
    tellNoHelp(without, io);
    const isWritten = await write(map, script, args, io);
    io.stderr.write(summary(read.notes.length, map));
    return read.failed || !isWritten ? 2 : mapping.code;
  },
};

interface ReadAll {
  readonly notes: readonly SourceNote[];
  readonly failed: boolean;
}

async function readAll(
  script: LoadedScript,
  files: readonly string[],
  args: Arguments,
  io: CliIo,
): Promise<ReadAll> {
  const notes = args.switches.has('no-script-notes') ? [] : sourceNotes(script, script.file);
  const read = await loadNoteFiles(files, io);
  return { notes: [...notes, ...read.notes], failed: read.failed };
}

function mapped(
  script: LoadedScript,
  notes: readonly SourceNote[],
  args: Arguments,
  io: CliIo,
): Promise<ModelWork<{ readonly map: RevisionMap; readonly without?: WithoutModel }>> {
  const token = {
    get isCancellationRequested() {
      return io.signal.aborted;
    },
  };
  const pages = script.pagesOn(defaultPageSetup);
  const onLoad = () => io.stderr.write('Loading the model …\n');
  const onNote = (done: number, count: number) => io.stderr.write(`Note ${done + 1} of ${count} …\n`);
  const { screenplay } = script;
  return withModel(
    args,
    io,
    (provider) => mapWithModel(notes, { screenplay, pages }, { token, onLoad, onNote }, provider),
    ({ without }) =>
      without?.kind === 'failed' ? { kind: 'none', reason: without.problem } : { kind: 'used' },
  );
}

/** A model that is no help is no fault. */
function tellNoHelp(without: WithoutModel | undefined, { stderr }: CliIo): void {
  if (without?.kind !== 'noHelp' && without?.kind !== 'onlyAsFile') return;
  stderr.write(`${english(mappingSentences[without.kind], { name: without.name })}\n`);
}

async function write(map: RevisionMap, script: LoadedScript, args: Arguments, io: CliIo): Promise<boolean> {
  if (args.values.format === 'json') {
    io.stdout.write(`${JSON.stringify({ tasks: map.tasks.map(taskJson) }, null, 2)}\n`);
    return true;
  }
  const title = titleOf(script.screenplay.titlePage) ?? '';
  const { out } = args.values;
  if (out === undefined) {
    io.stdout.write(shown(updateMap('', map, { title, script: script.file })));
    return true;
  }
  return writeFile(path.resolve(io.cwd, out), out, map, { title, script }, io);
}

/** All or nothing; names in the map are as seen from its own folder. */
async function writeFile(
  file: string,
  named: string,
  map: RevisionMap,
  { title, script }: { readonly title: string; readonly script: LoadedScript },
  io: CliIo,
): Promise<boolean> {
  const fromMap = (name: string) =>
    path.relative(path.dirname(file), path.resolve(io.cwd, name)).replaceAll(path.sep, '/');
  const tasks = map.tasks.map((task) => ({
    ...task,
    sources: task.sources.map((source) => ({ ...source, file: fromMap(source.file) })),
  }));
  const bytes = await io.files.read(file).catch(() => undefined);
  const before = bytes ? new TextDecoder().decode(bytes) : '';
  const after = updateMap(before, { tasks }, { title, script: fromMap(script.file) });
  tellProblems(before, named, io);
  if (after === before) return true;
  try {
    await io.files.write(file, after, bytes);
    return true;
  } catch (error) {
    io.stderr.write(`closed-set: ${writeFailure(named, error)}\n`);
    return false;
  }
}

/** What a person typed that the map does not know stays where it is; it is worth a word. */
function tellProblems(text: string, file: string, io: CliIo): void {
  const { problems } = readMap(text);
  if (problems.length === 0) return;
  const lines = problems
    .map(({ line }) => line)
    .slice(0, 5)
    .join(', ');
  io.stderr.write(
    `closed-set: ${printable(file)} holds what a map does not know, on line ${lines}; it stays as it is.\n`,
  );
}

function taskJson({ id, text, sources, scenes, kind, priority, contradicts, duplicates }: RevisionTask) {
  return {
    id,
    text,
    sources: sources.map(({ file, line, quote }) => ({ file, line, quote })),
    scenes: scenes.map(sceneJson),
    kind,
    priority,
    contradicts,
    duplicates,
  };
}

function sceneJson({ ordinal, line, heading, score, modelScore, evidence }: TaskScene) {
  return {
    ordinal,
    line,
    heading,
    score,
    ...(modelScore !== undefined && { modelScore }),
    evidence: evidence.map(({ line: at, quote }) => ({ line: at, quote })),
  };
}

function summary(notes: number, map: RevisionMap): string {
  const { tasks, contradictions, unplaced } = countTasks(map);
  return `${counted(notes, 'note')}, ${counted(tasks, 'task')}: ${counted(contradictions, 'pair')} that contradict, ${unplaced} that fit nowhere.\n`;
}

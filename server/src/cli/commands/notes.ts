import { notesSections } from '../../core/assistant/notesDocument';
import type { SourceNote } from '../../core/assistant/sourceNote';
import type {
  NoteConflict,
  NotesSummary,
  SortedNote,
  SummaryScope,
} from '../../core/assistant/summarizeNotes';
import type { SummaryChoice } from '../../core/assistant/summaryOptions';
import { noteConflicts } from '../../ide/noteConflicts';
import { sourceNotes } from '../../ide/sourceNotes';
import { type SummaryResult, summarizeNotes } from '../../model/notesSummaryService';
import type { Command } from '../command';
import type { CliIo } from '../io';
import { modelOptions } from '../modelOption';
import { type ModelWork, withModel } from '../modelWork';
import { isNoteFile, loadNoteFiles } from '../noteFiles';
import type { Arguments } from '../options';
import { loadScripts, scriptOptions } from '../scripts';
import { writeSummary } from '../summaries/writeSummary';
import { summaryChoice, summaryOptions } from '../summaryChoice';
import { progressTo } from '../summaryProgress';

export const notes: Command = {
  name: 'notes',
  summary: 'notes in scripts and files, sorted; with a model, summarized with sources',
  usage: 'FILE… [--model FILE] [options]',
  description: [
    'Collects every [[note]] of the scripts, and every note in mails, minutes, transcripts, Word, PDF and Final Draft ' +
      'files that are named beside them; puts together what was said twice, and sorts it by theme and by what is asked.',
    'With --model, a model on this computer says in sentences what the notes ask for. Each sentence quotes a note; ' +
      'a quote that is not in the note is dropped, and counted. Nothing leaves this computer, unless --endpoint sends it.',
  ],
  options: [
    {
      name: 'model',
      value: 'FILE',
      doc: 'A GGUF file. Without it the notes are sorted, and nothing is added.',
    },
    ...modelOptions,
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['markdown', 'json'],
      default: 'markdown',
      doc: 'How to write the result.',
    },
    ...summaryOptions,
    ...scriptOptions,
  ],
  examples: [
    { line: 'closed-set notes pilot.fountain', doc: 'The notes, sorted.' },
    {
      line: 'closed-set notes pilot.fountain notes/*.md studio.pdf',
      doc: 'With the minutes and the notes of the studio.',
    },
    {
      line: 'closed-set notes season --model models/writer.gguf > notes.md',
      doc: 'Summarized, as a document.',
    },
  ],
  run: async (args, io) => {
    const choice = await summaryChoice(args, io, notesSections);
    const loaded = await load(args, io);
    if (io.signal.aborted) return 130;
    if (loaded.notes.length === 0 && loaded.failed) return 2;
    const done = await summarize(loaded, choice, args, io);
    if (done.kind === 'done') writeSummary(done.result, notesJson, args, io);
    return loaded.failed ? 2 : done.code;
  },
};

interface LoadedNotes {
  readonly notes: readonly SourceNote[];
  readonly scope: SummaryScope;
  /** Looked for where one script is named: the notes are about that. */
  readonly conflicts: readonly NoteConflict[];
  readonly failed: boolean;
}

/** @throws UsageError where nothing is named */
async function load(args: Arguments, io: CliIo): Promise<LoadedNotes> {
  const files = args.files.filter(isNoteFile);
  const names = args.files.filter((name) => !isNoteFile(name));
  const none = { scripts: [], failed: false };
  const { scripts, failed } =
    names.length > 0 || files.length === 0 ? await loadScripts({ ...args, files: names }, io) : none;
  const read = await loadNoteFiles(files, io);
  const all = [...scripts.flatMap((script) => sourceNotes(script, script.file)), ...read.notes];
  const [script, ...more] = scripts;
  return {
    notes: all,
    conflicts: script && more.length === 0 ? noteConflicts(script, all) : [],
    scope: scripts.length === 1 && files.length === 0 ? 'script' : 'show',
    failed: failed || read.failed,
  };
}

function summarize(
  { notes: all, scope, conflicts }: LoadedNotes,
  choice: SummaryChoice,
  args: Arguments,
  io: CliIo,
): Promise<ModelWork<SummaryResult>> {
  const work = { signal: io.signal, onProgress: progressTo(io) };
  const link = ({ file: where, line }: { file: string; line: number }) => `${encodeURI(where)}#L${line}`;
  return withModel(
    args,
    io,
    (provider) => summarizeNotes(all, provider, { scope, link, choice, conflicts }, work),
    ({ summary }) => summary.model,
  );
}

function notesJson({ counts, notes: sorted, people: signers, model }: NotesSummary): string {
  const people = signers.map(({ author = null, notes: count }) => ({ author, notes: count }));
  return `${JSON.stringify({ counts, people, notes: sorted.map(noteJson), model }, null, 2)}\n`;
}

function noteJson({ id, text, theme, ask, sources }: SortedNote) {
  return {
    id,
    text,
    theme,
    ask,
    sources: sources.map(({ file, line, page, author, date, tag, sceneHeading, text: wording }) => ({
      file,
      line,
      page: page ?? null,
      author: author ?? null,
      date: date ?? null,
      label: tag ?? null,
      scene: sceneHeading ?? null,
      text: wording,
    })),
  };
}

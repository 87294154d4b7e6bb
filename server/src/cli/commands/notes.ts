import type { SourceNote } from '../../core/assistant/sourceNote';
import type { NotesSummary, SortedNote, SummaryScope } from '../../core/assistant/summarizeNotes';
import { sourceNotes } from '../../ide/sourceNotes';
import { type SummaryProgress, type SummaryResult, summarizeNotes } from '../../model/notesSummaryService';
import type { Command, ExitCode } from '../command';
import type { CliIo } from '../io';
import { chosenProvider, forTerminal, modelOptions } from '../modelOption';
import { isNoteFile, loadNoteFiles } from '../noteFiles';
import type { Arguments } from '../options';
import { loadScripts, scriptOptions } from '../scripts';

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
    const loaded = await load(args, io);
    if (loaded.notes.length === 0 && loaded.failed) return 2;
    const { result, code } = await summarize(loaded, args, io);
    if (result)
      io.stdout.write(args.values.format === 'json' ? notesJson(result.summary) : shown(result.markdown));
    return loaded.failed ? 2 : code;
  },
};

/** Whatever a note or a model says, it does not command the terminal. */
function shown(markdown: string): string {
  return markdown.replace(/[^\P{Cc}\n]/gu, '\u{fffd}');
}

interface Outcome {
  readonly result?: SummaryResult;
  readonly code: ExitCode;
}

interface LoadedNotes {
  readonly notes: readonly SourceNote[];
  readonly scope: SummaryScope;
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
  return {
    notes: [...scripts.flatMap((script) => sourceNotes(script, script.file)), ...read.notes],
    scope: scripts.length === 1 && files.length === 0 ? 'script' : 'show',
    failed: failed || read.failed,
  };
}

async function summarize({ notes: all, scope }: LoadedNotes, args: Arguments, io: CliIo): Promise<Outcome> {
  const provider = chosenProvider(args.values.model, args, io.cwd);
  const work = { signal: io.signal, onProgress: progressTo(io) };
  try {
    const link = ({ file: where, line }: { file: string; line: number }) => `${encodeURI(where)}#L${line}`;
    const result = await summarizeNotes(all, provider, { scope, link }, work);
    return { result, code: modelFailed(result, io) ? 2 : 0 };
  } catch (error) {
    if (io.signal.aborted) return { code: 130 };
    throw error;
  } finally {
    await provider?.unload();
  }
}

/** What is known without the model is written all the same; the exit code says that something is missing. */
function modelFailed({ summary: { model } }: SummaryResult, io: CliIo): boolean {
  if (model.kind !== 'none' || model.reason === undefined) return false;
  io.stderr.write(`closed-set: ${forTerminal(model.reason, ' with --model')}\n`);
  return true;
}

function progressTo(io: CliIo): (progress: SummaryProgress) => void {
  let told = '';
  return ({ batch, batches }) => {
    const line = batch === 0 ? 'Loading the model …' : `Question ${batch} of ${batches} …`;
    if (line !== told) io.stderr.write(`${line}\n`);
    told = line;
  };
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

import { RequestType } from 'vscode-languageserver';
import type { SourceNote } from '../../core/assistant/sourceNote';
import { summarySentences } from '../../ide/sentences';
import { sourceNotes } from '../../ide/sourceNotes';
import {
  type SummaryProgress,
  type SummaryResult,
  type SummaryWork,
  summarizeNotes as summarize,
} from '../../model/notesSummaryService';
import type { NoteFile } from '../../protocol/noteFiles';
import {
  type SummarizeNotesParams,
  type SummarizeNotesResult,
  summarizeNotesRequest,
} from '../../protocol/requests';
import { type ScriptRequest, scriptRequest } from '../handler';
import { notesInFile, signalOf } from '../noteFiles';
import { scriptsIn } from '../scope';

export const summarizeNotes = scriptRequest({
  type: new RequestType<SummarizeNotesParams, SummarizeNotesResult, void>(summarizeNotesRequest),
  otherwise: { markdown: '', notes: 0, claims: 0, dropped: 0 },
  outlivesEdits: true,
  answer: async (request: ScriptRequest<SummarizeNotesParams>) => {
    const { progress, services, settings, params } = request;
    progress.begin(services.localize(summarySentences.title));
    try {
      const scripts = await scriptsIn(request, params.scope);
      const work = workOf(request);
      const notes = scripts.flatMap((script) => sourceNotes(script, script.uri));
      const problems = await addNotesIn(params.files ?? [], notes, request);
      const provider = services.models.chosen(settings);
      const result = await summarize(notes, provider, { scope: params.scope, link }, work);
      return { ...answerOf(request, result), ...(problems.length > 0 && { problems }) };
    } finally {
      progress.done();
    }
  },
});

/** @returns a sentence for each file that could not be read, or not wholly */
async function addNotesIn(
  files: readonly NoteFile[],
  notes: SourceNote[],
  { services, token }: ScriptRequest<SummarizeNotesParams>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const read = await notesInFile(file, services, { signal: signalOf(token) });
    notes.push(...read.notes);
    if (read.problem !== undefined) problems.push(read.problem);
  }
  return problems;
}

function link({ file, line }: SourceNote): string {
  return `${file}#L${line}`;
}

function workOf(request: ScriptRequest<SummarizeNotesParams>): SummaryWork {
  return { signal: signalOf(request.token), onProgress: (now) => tell(request, now) };
}

/** Reading a question takes about as long as answering it. */
function tell(
  { progress, services }: ScriptRequest<SummarizeNotesParams>,
  { batch, batches, model }: SummaryProgress,
): void {
  if (batch === 0) {
    progress.report(services.localize(summarySentences.loading));
    return;
  }
  const part = model?.total ? model.done / model.total / 2 : 0;
  const within = model?.stage === 'generate' ? 0.5 + part : part;
  const slots = { batch: String(batch), batches: String(batches) };
  progress.report(services.localize(summarySentences.question, slots), (batch - 1 + within) / batches);
}

function answerOf(
  { services, settings }: ScriptRequest<SummarizeNotesParams>,
  { markdown, summary: { counts, model } }: SummaryResult,
): SummarizeNotesResult {
  if (model.kind === 'used') {
    const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0);
    return { markdown, notes: counts.notes, claims: model.claims.length, dropped };
  }
  if (model.reason !== undefined) services.models.failed(model.reason);
  const withoutModel = model.reason ?? services.localize(whyNone(counts.notes, settings['model.path']));
  return { markdown, notes: counts.notes, claims: 0, dropped: 0, withoutModel };
}

function whyNone(notes: number, path: string): string {
  return notes === 0 || path !== '' ? summarySentences.noNotes : summarySentences.noModel;
}

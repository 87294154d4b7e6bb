import { RequestType } from 'vscode-languageserver';
import { notesSections } from '../../core/assistant/notesDocument';
import type { SourceNote } from '../../core/assistant/sourceNote';
import { summarySentences } from '../../ide/sentences';
import { sourceNotes } from '../../ide/sourceNotes';
import { type SummaryResult, summarizeNotes as summarize } from '../../model/notesSummaryService';
import type { NoteFile } from '../../protocol/noteFiles';
import {
  type SummarizeNotesParams,
  type SummarizeNotesResult,
  summarizeNotesRequest,
} from '../../protocol/requests';
import { type ScriptRequest, scriptRequest } from '../handler';
import { notesInFile, signalOf } from '../noteFiles';
import { scriptsIn } from '../scope';
import { modelAnswer, summaryChoice, summaryWork } from '../summaries';

export const summarizeNotes = scriptRequest({
  type: new RequestType<SummarizeNotesParams, SummarizeNotesResult, void>(summarizeNotesRequest),
  otherwise: { markdown: '', notes: 0, claims: 0, dropped: 0 },
  outlivesEdits: true,
  answer: async (request: ScriptRequest<SummarizeNotesParams>) => {
    const { progress, services, settings, params } = request;
    progress.begin(services.localize(summarySentences.title));
    try {
      const scripts = await scriptsIn(request, params.scope);
      const work = summaryWork(request);
      const { choice, problems: templateProblems } = await summaryChoice(request, 'notes', notesSections);
      const notes = scripts.flatMap((script) => sourceNotes(script, script.uri));
      const problems = [...templateProblems, ...(await addNotesIn(params.files ?? [], notes, request))];
      const provider = services.models.chosen(settings);
      const result = await summarize(notes, provider, { scope: params.scope, link, choice }, work);
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

function answerOf(
  request: ScriptRequest<SummarizeNotesParams>,
  { markdown, summary: { counts, model } }: SummaryResult,
): SummarizeNotesResult {
  const claims = model.kind === 'used' ? model.claims.length : 0;
  const why = whyNone(counts.notes, request.settings['model.path']);
  return { markdown, notes: counts.notes, ...modelAnswer(model, claims, request, why) };
}

function whyNone(notes: number, path: string): string {
  return notes === 0 || path !== '' ? summarySentences.noNotes : summarySentences.noModel;
}

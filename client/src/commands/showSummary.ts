import * as vscode from 'vscode';
import type { SummaryAnswer } from '../../../server/src/protocol/summaries';
import { tellProblems } from '../tellProblems';
import type { Workbench } from '../workbench';

export interface AskedSummary<A extends Pick<SummaryAnswer, 'markdown' | 'problems'>> {
  /** On the tab of the page; the same name replaces the earlier summary. */
  readonly name: string;
  /** Of the progress. */
  readonly title: string;
  readonly ask: (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ) => Promise<A | null>;
}

/**
 * Asks for a summary and shows it as a page; what the person should know of it is told beside it. The answer, for what
 * else is to be done with it; undefined where there is none.
 */
export async function showSummary<A extends Pick<SummaryAnswer, 'markdown' | 'problems'>>(
  { reports, log }: Workbench,
  { name, title, ask }: AskedSummary<A>,
  prepare: (answer: A) => void = () => undefined,
): Promise<A | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const answer = await vscode.window.withProgress(options, ask);
  if (answer === null || answer.markdown === '') return undefined;
  prepare(answer);
  tellProblems(log, answer.problems ?? []);
  await reports.show({ name, markdown: answer.markdown });
  return answer;
}

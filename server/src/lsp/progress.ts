import {
  type Connection,
  type ProgressToken,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import { quietly } from './quietly';

/** Progress of work that somebody waits for, shown by the editor. */
export interface Progress {
  begin(title: string): void;
  /** `fraction` from 0 to 1, where it is known. */
  report(message: string, fraction?: number): void;
  done(): void;
}

const silent: Progress = { begin: () => undefined, report: () => undefined, done: () => undefined };

export function progressOf(connection: Connection, token: ProgressToken | undefined): Progress {
  if (token === undefined) return silent;
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void =>
    quietly(() => connection.sendProgress(WorkDoneProgress.type, token, value));
  return {
    begin: (title) => send({ kind: 'begin', title, cancellable: true, percentage: 0 }),
    report: (message, fraction) => send({ kind: 'report', message, ...percentage(fraction) }),
    done: () => send({ kind: 'end' }),
  };
}

function percentage(fraction: number | undefined): { readonly percentage?: number } {
  return fraction === undefined ? {} : { percentage: Math.round(100 * Math.max(0, Math.min(1, fraction))) };
}

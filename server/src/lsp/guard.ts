import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CancelledError } from '../core/text/cancellation';

/** Where the server tells what went wrong; the editor shows it in its output. Never standard output. */
export interface Log {
  error(message: string): void;
  info(message: string): void;
}

/** Runs a feature so that its fault is its own: told once, and the feature answers as if it had found nothing. */
export interface Guard {
  run<R>(feature: string, otherwise: R, work: () => R | Promise<R>): Promise<R>;
  /** For work that nobody waits for: a listener, a background scan. */
  background(feature: string, work: () => void | Promise<void>): void;
}

export function createGuard(log: Log): Guard {
  const told = new Set<string>();

  const tell = (feature: string, error: unknown): void => {
    const key = `${feature}: ${messageOf(error)}`;
    if (told.has(key)) return;
    told.add(key);
    const trace = error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : '';
    log.error(`${key}. This is a fault of Closed Set; the rest goes on working.${trace}`);
  };

  const run: Guard['run'] = async (feature, otherwise, work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (error instanceof CancelledError) throw cancelled();
      tell(feature, error);
      return otherwise;
    }
  };

  const background: Guard['background'] = (feature, work) => {
    run<void>(feature, undefined, work).catch(() => undefined);
  };
  return { run, background };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the script changed meanwhile');
}

import type { SummaryProgress } from '../model/notesSummaryService';
import type { CliIo } from './io';
import { forTerminal } from './modelOption';

/** Tells on standard error how far a model is, a line a question. */
export function progressTo(io: CliIo): (progress: SummaryProgress) => void {
  let told = '';
  return ({ batch, batches }) => {
    const line = batch === 0 ? 'Loading the model …' : `Question ${batch} of ${batches} …`;
    if (line !== told) io.stderr.write(`${line}\n`);
    told = line;
  };
}

/** What is known without the model is written all the same; the exit code says that something is missing. */
export function modelFailed(
  model: { readonly kind: 'none'; readonly reason?: string } | { readonly kind: 'used' },
  io: CliIo,
): boolean {
  if (model.kind !== 'none' || model.reason === undefined) return false;
  io.stderr.write(`closed-set: ${forTerminal(model.reason, ' with --model')}\n`);
  return true;
}

/** Whatever a note or a model says, it does not command the terminal. */
export function shown(markdown: string): string {
  return markdown.replace(/[^\P{Cc}\n]/gu, '\u{fffd}');
}

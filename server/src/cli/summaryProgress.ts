import type { SummaryProgress } from '../model/summaryWork';
import type { CliIo } from './io';

/** Tells on standard error how far a model is, a line a question. */
export function progressTo(io: CliIo): (progress: SummaryProgress) => void {
  let told = '';
  return ({ batch, batches }) => {
    const line = batch === 0 ? 'Loading the model …' : `Question ${batch} of ${batches} …`;
    if (line !== told) io.stderr.write(`${line}\n`);
    told = line;
  };
}

/** Whatever a note or a model says, it does not command the terminal. */
export function shown(markdown: string): string {
  return markdown.replace(/[^\P{Cc}\n]/gu, '\u{fffd}');
}

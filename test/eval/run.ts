import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../support/sourceFiles';
import { evaluate } from './evaluate';
import { fitWeights } from './fitWeights';
import { goldenSet } from './golden';
import type { ModelUnderTest } from './modelUnderTest';
import { modelReportOf, reportOf } from './report';

export interface EvalOptions {
  readonly write: boolean;
  readonly model?: ModelUnderTest;
  /** After which the model is asked no more; without it, all notes. */
  readonly minutes?: number;
}

const page = path.join(repoRoot, 'docs', 'evaluation.md');

/** Evaluates, prints the tables, and writes them between the marks of the page where asked. */
export async function runEvaluation({ write, model, minutes }: EvalOptions): Promise<void> {
  const evaluation = await evaluate(goldenSet(), model, minutes);
  const report = model ? modelReportOf(evaluation) : reportOf(evaluation);
  console.log(report);
  if (!write) return;
  const mark = model ? `model ${model.name}` : 'no model';
  const [begin, end] = [`<!-- begin ${mark} -->`, `<!-- end ${mark} -->`];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const block = `${begin}\n${report}\n${end}`;
  const after =
    from < 0 || to < from
      ? `${before.trimEnd()}\n\n${block}\n`
      : before.slice(0, from) + block + before.slice(to + end.length);
  writeFileSync(page, after);
}

/** The table of placementWeights.ts, fitted anew on the dev half. */
export function fittedWeights(): string {
  const { bias, weights } = fitWeights(goldenSet());
  const rows = Object.entries(weights).map(([feature, weight]) => `  ${feature}: ${weight},`);
  return [`placementBias = ${bias}`, 'placementWeights = {', ...rows, '}'].join('\n');
}

/**
 * How long the continuity rules that run while somebody types take after a letter, with all that they stand on: scenes,
 * people, places and pages worked out anew. Every rule is on, those in preview and those of the gate too.
 */
import { activateRules, defaultChoice } from '../../server/src/core/continuity/activeRules';
import { nothingAround } from '../../server/src/core/continuity/checkScript';
import { rules } from '../../server/src/core/continuity/registry';
import { emptyShow, resolve } from '../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import { checkWhileTyping, type DocumentCheck } from '../../server/src/ide/checkDocument';
import { defaultPageSetup } from '../../server/src/ide/pageSetup';
import { type ScriptDocument, scriptDocument } from '../../server/src/ide/script';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile, timed } from './table';

const active = activateRules(rules, { ...defaultChoice, preview: true, gate: true }, emptyShow);
const setup = { active, around: nothingAround, pageSetup: defaultPageSetup };

function documentAfter(tree: ScriptDocument['tree'], before?: ScriptDocument): ScriptDocument {
  const earlier = before?.screenplay; // Not the document, which would hold the one before it, and so on.
  const resolveFrom = (one: ScriptDocument['tree']) => resolve(one, emptyShow, earlier);
  const latestPages = before?.latestPages;
  return scriptDocument({
    uri: 'file:///measure.fountain',
    version: 1,
    tree,
    resolve: resolveFrom,
    latestPages,
  });
}

/** Runs before those that count, in so many times their number: the engine goes on compiling for long, here in the one thread. */
const warmUp = 3;

/** Types a letter into a speech, into another scene's each time. */
function afterLetters(scenes: number, runs: number): readonly number[] {
  let script = documentAfter(parse(makeScript(scenes)));
  let check: DocumentCheck = checkWhileTyping(script, setup, undefined);
  let typed = 0;
  const type = () => {
    const at = script.screenplay.scenes[(typed++ * 37) % scenes]?.speeches[0]?.lines[0]?.start ?? 0;
    script = documentAfter(applyEdit(script.tree, { start: at, end: at, text: 'x' }), script);
    check = checkWhileTyping(script, setup, check);
  };
  for (let run = 0; run < warmUp * runs; run++) type();
  return timed(runs, type);
}

function row(what: string, scenes: number, runs: number): readonly string[] {
  const times = afterLetters(scenes, runs);
  return [what, milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.99)), String(runs)];
}

export function tables(): BenchTable[] {
  const fast = active.rules.filter(({ rule }) => rule.tier === 'fast').length;
  return [
    {
      title: 'Continuity after a letter',
      about: `All ${fast} fast rules, from the edit to the findings: parsing, meaning and pages included. Edits are in another scene each time, the first three quarters of them not counted.`,
      columns: ['script', 'median ms', '99th percentile ms', 'runs'],
      rows: [row('120 pages', 200, 1500), row('1,200 pages', 2000, 200)],
    },
  ];
}

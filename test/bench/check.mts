/**
 * What the checks cost: all fast rules after every letter, each rule by itself, a script and a season from cold on the
 * command line, and what stays in memory. The scripts are made here, so that the figures can be had on any clone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ActiveRules, activateRules, defaultChoice } from '../../server/src/core/continuity/activeRules';
import { nothingAround } from '../../server/src/core/continuity/checkScript';
import { rules } from '../../server/src/core/continuity/registry';
import { emptyShow, resolve } from '../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../server/src/core/syntax/applyEdit';
import { parse } from '../../server/src/core/syntax/parse';
import type { ScriptTree } from '../../server/src/core/syntax/tree';
import {
  type CheckSetup,
  checkDocument,
  checkWhileTyping,
  type DocumentCheck,
} from '../../server/src/ide/checkDocument';
import { defaultPageSetup } from '../../server/src/ide/pageSetup';
import { type ScriptDocument, scriptDocument } from '../../server/src/ide/script';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { type BenchTable, milliseconds, percentile } from './table';

/** Of 116 pages. */
const feature = { scenes: 160, seed: 1 };

/** Rules of the whole registry, or only one. */
function activeRules(preview: boolean, only?: string): ActiveRules {
  const choice = { ...defaultChoice, preview, ...(only && { only: new Set([only]) }) };
  return activateRules(rules, choice, emptyShow);
}

function setupOf(active: ActiveRules): CheckSetup {
  return { active, around: nothingAround, pageSetup: defaultPageSetup };
}

/** Nothing here may hold the state before: ten thousand of them would stay in memory. */
function documentOf(tree: ScriptTree, before?: ScriptDocument): ScriptDocument {
  const screenplay = resolve(tree, emptyShow, before?.screenplay);
  const latestPages = before?.latestPages;
  return scriptDocument({
    uri: 'file:///measure.fountain',
    version: 1,
    tree,
    resolve: () => screenplay,
    latestPages,
  });
}

/** Types at random places, one after another: a letter into a word, so that the script stays what it is. */
class Typist {
  readonly #below = createRandom(9).below;
  #script: ScriptDocument;
  #check: DocumentCheck;

  constructor(private readonly setup: CheckSetup) {
    this.#script = documentOf(parse(generateScript(feature)));
    this.#check = checkDocument(this.#script, setup);
  }

  /** Makes the next edit; what it gives does the work that is measured. */
  prepare(typed = 'x'): () => DocumentCheck {
    const { tree } = this.#script;
    const at = this.#letterAt(tree);
    const script = documentOf(applyEdit(tree, { start: at, end: at, text: typed }), this.#script);
    this.#script = script;
    return () => {
      this.#check = checkWhileTyping(script, this.setup, this.#check);
      return this.#check;
    };
  }

  /** The letter of the last edit is taken away first, so that ten thousand edits leave the script as long as it was. */
  replace(): void {
    const { tree } = this.#script;
    const at = this.#letterAt(tree);
    const text = String.fromCharCode(97 + this.#below(26));
    this.#script = documentOf(applyEdit(tree, { start: at, end: at + 1, text }), this.#script);
    this.#check = checkWhileTyping(this.#script, this.setup, this.#check);
  }

  /** Without asking for the whole text: what measuring leaves for the collector would be counted too. */
  #letterAt(tree: ScriptTree): number {
    for (;;) {
      const at = this.#below(tree.length);
      const { index, offset } = tree.chunkAt(at);
      if (/[a-z]/.test(tree.chunks[index]?.text[at - offset] ?? '')) return at;
    }
  }
}

function timesOf(runs: number, active: ActiveRules): readonly number[] {
  const typist = new Typist(setupOf(active));
  for (let run = 0; run < (runs * 2) / 3; run++) typist.prepare()();
  return Array.from({ length: runs }, () => {
    const work = typist.prepare();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
}

function row(what: string, times: readonly number[]): readonly string[] {
  const [median, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  return [
    what,
    milliseconds(median),
    milliseconds(slow),
    milliseconds(times.at(-1) ?? 0),
    String(times.length),
  ];
}

function keystrokes(): BenchTable {
  const fast = (active: ActiveRules) => active.rules.filter(({ rule }) => rule.tier === 'fast').length;
  const [stable, all] = [activeRules(false), activeRules(true)];
  return {
    title: 'Checks after a letter',
    about:
      'A generated feature of 116 pages, a letter typed into a word at random places. What scenes, people and places the rules ask for is worked out anew within it; parsing is not counted.',
    columns: ['rules', 'p50', 'p99', 'longest', 'runs'],
    rows: [
      row('none', timesOf(1500, { ...stable, rules: [] })),
      row(`${fast(stable)} fast ones that are on by themselves`, timesOf(3000, stable)),
      row(`${fast(all)} fast ones, with those in preview`, timesOf(1500, all)),
    ],
  };
}

const shownRules = 12;

function eachRule(): BenchTable {
  const fast = rules.filter(({ tier }) => tier === 'fast');
  const timed = fast.map(({ id }) => ({ id, times: timesOf(300, activeRules(true, id)) }));
  timed.sort((a, b) => percentile(b.times, 0.5) - percentile(a.times, 0.5));
  return {
    title: 'The slowest fast checks',
    about: `Each by itself after a letter, so that what it shares with others is counted in full; ${shownRules} of ${fast.length}.`,
    columns: ['rule', 'p50', 'p99', 'longest', 'runs'],
    rows: timed.slice(0, shownRules).map(({ id, times }) => row(id, times)),
  };
}

interface ProcessTimes {
  readonly real: readonly number[];
  readonly processor: readonly number[];
}

/** Tells at its end what processor time it took, and runs the program only where it is given arguments. */
const measured = `
process.on('exit', () => require('node:fs').writeFileSync('processor', JSON.stringify(process.cpuUsage())));
if (process.argv.length > 2) require('./cli.js');
`;

/** Milliseconds of whole processes, sorted; processor time is that of all their threads. */
function processes(runs: number, folder: string, args: readonly string[]): ProcessTimes {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [path.join(folder, 'measured.js'), ...args], { cwd: folder });
    const real = performance.now() - start;
    const { user, system } = JSON.parse(readFileSync(path.join(folder, 'processor'), 'utf8'));
    return { real, processor: (user + system) / 1000 };
  });
  const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  return {
    real: sorted(times.map(({ real }) => real)),
    processor: sorted(times.map(({ processor }) => processor)),
  };
}

async function bundledCli(folder: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.resolve(__dirname, '..', '..', 'server', 'src', 'cli', 'main.ts')],
    outfile: path.join(folder, 'cli.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '"file:///cli.js"' },
  });
}

async function fromCold(): Promise<BenchTable> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-bench-'));
  await bundledCli(folder);
  writeFileSync(path.join(folder, 'measured.js'), measured);
  const episodes = Array.from({ length: 10 }, (_, index) => `ep${index + 1}.fountain`);
  for (const [index, episode] of episodes.entries()) {
    writeFileSync(path.join(folder, episode), generateScript({ ...feature, seed: index + 1 }));
  }
  writeFileSync(path.join(folder, 'closedset.json'), JSON.stringify({ episodes }));
  const runs = 9;
  const line = (what: string, ...args: readonly string[]) => {
    const { real, processor } = processes(runs, folder, args);
    const figures = [percentile(processor, 0.5), percentile(real, 0.5), real[0] ?? 0];
    return [what, ...figures.map(milliseconds)];
  };
  const rows = [
    line('Node alone'),
    line('`--version`', '--version'),
    line('the first episode', 'check', 'ep1.fountain'),
    line('the last, against the nine before it', 'check', 'ep10.fountain'),
    line('all ten', 'check', '.'),
  ];
  rmSync(folder, { recursive: true, force: true });
  return {
    title: 'Checks from cold',
    about: `Milliseconds of a whole process, start included: \`closed-set check\` on a season of ten episodes of 116 pages, ${runs} runs each.`,
    columns: ['what', 'processor, median', 'real, median', 'real, shortest'],
    rows,
  };
}

/** In MB, after everything that nobody holds is gone. */
function heapUsed(): string {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return `${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`;
}

function memory(): BenchTable {
  const typist = new Typist(setupOf(activeRules(true)));
  const rows = [[0, heapUsed()]];
  for (let edit = 1; edit <= 10_000; edit++) {
    typist.replace();
    if (edit === 1000 || edit === 5000 || edit === 10_000) rows.push([edit, heapUsed()]);
  }
  return {
    title: 'Memory of a checked script',
    about: 'The heap of a process that checks the same feature after every edit, all rules on.',
    columns: ['edits', 'heap'],
    rows: rows.map(([edits = 0, heap = '']) => [edits.toLocaleString('en-US'), String(heap)]),
  };
}

export async function tables(): Promise<readonly BenchTable[]> {
  return [keystrokes(), eachRule(), memory(), await fromCold()];
}

import { globSync } from 'tinyglobby';
import type { Finding } from '../../server/src/core/continuity/finding';
import { ruleById } from '../../server/src/core/continuity/registry';
import { generateScript } from '../support/generateScript';
import { createRandom } from '../support/random';
import { runRuleAlone } from '../support/runRule';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';
import type { Plant, PlantedScript } from './plants/plant';

/** Counts how many planted faults are found. */
export interface PlantCount {
  readonly ruleId: string;
  readonly stability: 'stable' | 'preview';
  readonly planted: number;
  readonly found: number;
  /** Of those that were missed: the script and the seed, to look at. */
  readonly missed: readonly string[];
}

const seeds = [1, 2, 3, 4, 5, 6];

/** Scripts to plant in: real ones where there are any, the sample show and a generated one. */
export function soil(): readonly NamedScript[] {
  const own = sampleScripts().filter(({ text }) => text.length > 4_000);
  const generated = { name: 'generated', text: generateScript({ scenes: 30, seed: 7 }) };
  return [...sharedScripts().filter(({ text }) => text.length > 4_000), ...own, generated];
}

export function plants(): readonly Plant[] {
  const files = globSync(['*.ts', '!plant.ts'], { cwd: `${__dirname}/plants`, absolute: true }).sort();
  return files.flatMap((file) => {
    const loaded = require(file) as { readonly plant?: Plant };
    return loaded.plant ? [loaded.plant] : [];
  });
}

export function countPlants(plant: Plant, scripts: readonly NamedScript[] = soil()): PlantCount {
  const { ruleId } = plant;
  const outcomes = scripts.flatMap(({ name, text }) => {
    const before = memo((around: string) => runRuleAlone(ruleId, { ...JSON.parse(around), script: text }));
    return seeds.flatMap((seed) => {
      const planted = plant.plant(text, createRandom(seed));
      return planted ? [{ name: `${name} seed ${seed}`, found: isFound(plant, planted, before) }] : [];
    });
  });
  return {
    ruleId,
    stability: ruleById(ruleId)?.stability ?? 'preview',
    planted: outcomes.length,
    found: outcomes.filter(({ found }) => found).length,
    missed: outcomes.filter(({ found }) => !found).map(({ name }) => name),
  };
}

/** Found is what was not there without the fault: one more than before, and one on the line where the plant says. */
function isFound(
  { ruleId }: Plant,
  { line, ...planted }: PlantedScript,
  before: (around: string) => readonly Finding[],
): boolean {
  const { script, ...around } = planted;
  const after = runRuleAlone(ruleId, planted);
  if (after.length <= before(JSON.stringify(around)).length) return false;
  return line === undefined || after.some(({ range }) => lineAt(script, range.start) === line);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

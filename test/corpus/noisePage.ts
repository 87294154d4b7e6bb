import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/core/continuity/registry';
import type { NamedScript } from '../support/sharedScripts';
import { noiseByRule, noiseOf } from './noise';

/** What a person found who looked at a sample of a rule's findings in real scripts. */
interface Verdict {
  readonly judged: number;
  /** Findings that a script coordinator would call right. */
  readonly true: number;
}

const verdictFile = path.join(__dirname, 'verdicts.json');

export function verdicts(): Readonly<Record<string, Verdict>> {
  return JSON.parse(readFileSync(verdictFile, 'utf8'));
}

/** The page of how much the checks say about scripts that people finished, and how often they are right. */
export function noisePage(scripts: readonly NamedScript[]): string {
  const all = scripts.map(noiseOf);
  const pages = all.reduce((sum, each) => sum + each.pages, 0);
  const judged = verdicts();
  const rows = noiseByRule(all).filter(({ findings, stability }) => findings > 0 && stability !== 'parser');
  const stable = rows.filter(({ stability }) => stability === 'stable');
  const silent = rules.length - rows.length;
  const falseOnes = stable.reduce(
    (sum, { ruleId, findings }) => sum + findings * falseShare(judged[ruleId]),
    0,
  );
  const total = stable.reduce((sum, { findings }) => sum + findings, 0);
  return [
    '# How much the checks say',
    '',
    `${scripts.length} real scripts of ${pages} pages that people finished, two of them in two copies. What every check finds in them, and how`,
    'many of a sample a person judged to be right. Made by `npm run noise -- --write`; the scripts are not in this',
    'repository, so the page is compared only where they are.',
    '',
    '| check | | findings | per ten pages | scripts | judged | right |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...rows.map(
      ({ ruleId, stability, findings, scripts: count }) =>
        `| [${ruleId}](${ruleId}.md) | ${stability} | ${findings} | ${per(findings, pages)} | ${count} | ${judged[ruleId]?.judged ?? ''} | ${judged[ruleId]?.true ?? ''} |`,
    ),
    '',
    `The other ${silent} checks find nothing there. All checks that are on by themselves: ${total} findings, ${per(total, pages)} in ten pages, of`,
    `which ${per(falseOnes, pages)} are false, going by the samples.`,
    '',
  ].join('\n');
}

function per(count: number, pages: number): string {
  return ((count * 10) / pages).toFixed(2);
}

/** Nobody judged: all are taken to be false. */
function falseShare(verdict: Verdict | undefined): number {
  return verdict && verdict.judged > 0 ? 1 - verdict.true / verdict.judged : 1;
}

import { activateRules } from '../../server/src/core/continuity/activeRules';
import { checkScript, nothingAround } from '../../server/src/core/continuity/checkScript';
import { rules } from '../../server/src/core/continuity/registry';
import { suppress } from '../../server/src/core/continuity/suppress';
import { paginate } from '../../server/src/core/pagination/pagination';
import { emptyShow, resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { syntaxProblemCodes } from '../../server/src/core/syntax/problems';
import { findingMessage } from '../../server/src/ide/findingMessages';
import { english } from '../../server/src/ide/localize';
import type { NamedScript } from '../support/sharedScripts';

/** What every rule finds in whole scripts that people finished, as a table whose change is the review of a rule. */
export interface ScriptNoise {
  readonly name: string;
  readonly pages: number;
  /** In order of place; of the rules in preview too. */
  readonly findings: readonly NoisyFinding[];
}

export interface NoisyFinding {
  readonly ruleId: string;
  /** From 1. */
  readonly line: number;
  readonly words: string;
  readonly message: string;
}

export function noiseOf({ name, text }: NamedScript): ScriptNoise {
  const screenplay = resolve(parse(text, { language: 'auto' }), emptyShow);
  const active = activateRules(rules, { severities: {}, preview: true, gate: false }, emptyShow);
  const { findings } = checkScript({ screenplay, active, around: nothingAround, tiers: ['fast', 'slow'] });
  const lines = lineCounter(text);
  return {
    name,
    pages: paginate(screenplay.tree).pages.length,
    findings: suppress({ screenplay, findings, active }).findings.map((finding) => ({
      ruleId: finding.ruleId,
      line: lines(finding.range.start),
      words: screenplay.tree.slice(finding.range).replace(/\s+/g, ' ').slice(0, 70),
      message: findingMessage(finding, english),
    })),
  };
}

/** Offsets must come in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    line += text.slice(at, offset).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = offset;
    return line;
  };
}

interface RuleNoise {
  readonly ruleId: string;
  readonly stability: 'stable' | 'preview' | 'parser';
  readonly findings: number;
  readonly scripts: number;
}

export function noiseByRule(all: readonly ScriptNoise[]): readonly RuleNoise[] {
  const ids = [
    ...rules.map(({ id, stability }) => ({ ruleId: id, stability })),
    ...syntaxProblemCodes.map((ruleId) => ({ ruleId, stability: 'parser' as const })),
  ];
  return ids.map(({ ruleId, stability }) => {
    const counts = all.map(({ findings }) => findings.filter((each) => each.ruleId === ruleId).length);
    return {
      ruleId,
      stability,
      findings: counts.reduce((sum, count) => sum + count, 0),
      scripts: counts.filter((count) => count > 0).length,
    };
  });
}

/** A Markdown table: findings per rule, and per ten pages of all scripts together. */
export function noiseTable(all: readonly ScriptNoise[]): string {
  const pages = all.reduce((sum, each) => sum + each.pages, 0);
  const rows = noiseByRule(all);
  const stable = rows.filter(({ stability }) => stability === 'stable');
  const total = stable.reduce((sum, { findings }) => sum + findings, 0);
  const per = (count: number) => ((count * 10) / pages).toFixed(2);
  return [
    '| check | | findings | per ten pages | scripts |',
    '|---|---|--:|--:|--:|',
    ...rows.map(
      ({ ruleId, stability, findings, scripts }) =>
        `| ${ruleId} | ${stability} | ${findings} | ${per(findings)} | ${scripts} |`,
    ),
    `| **all stable checks** | | ${total} | ${per(total)} | |`,
    '',
    `${all.length} scripts, ${pages} pages.`,
    '',
  ].join('\n');
}

import assert from 'node:assert/strict';
import { type ActiveRules, activateRules } from '../../server/src/core/continuity/activeRules';
import { checkScript } from '../../server/src/core/continuity/checkScript';
import type { Finding } from '../../server/src/core/continuity/finding';
import { ruleById, rules } from '../../server/src/core/continuity/registry';
import type { RuleExample, Speller, Surroundings } from '../../server/src/core/continuity/rule';
import { showFileShapeWithRules } from '../../server/src/core/continuity/showFileRules';
import { suppress } from '../../server/src/core/continuity/suppress';
import type { Screenplay, ShowFile } from '../../server/src/core/screenplay/model';
import { emptyShow, resolve } from '../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../server/src/core/screenplay/showFile';
import { parse } from '../../server/src/core/syntax/parse';

/** What one rule finds in a script and its surroundings: every rule runs, the findings of the one are given. */
export function runRule(ruleId: string, example: RuleExample): readonly Finding[] {
  const { screenplay, around } = setUp(example);
  const active = everyRule(ruleId, screenplay.showFile);
  const { findings, faults } = checkScript({ screenplay, active, around, tiers: ['fast', 'slow'] });
  assert.deepEqual(faults, []);
  return suppress({ screenplay, findings, active }).findings.filter((finding) => finding.ruleId === ruleId);
}

/** The same with no other rule at work, which is much quicker; nothing is suppressed. */
export function runRuleAlone(ruleId: string, example: RuleExample): readonly Finding[] {
  const { screenplay, around } = setUp(example);
  const active = oneRule(ruleId, screenplay.showFile);
  return checkScript({ screenplay, active, around, tiers: ['fast', 'slow'] }).findings.filter(
    (finding) => finding.ruleId === ruleId,
  );
}

export function oneRule(ruleId: string, showFile: ShowFile = emptyShow): ActiveRules {
  const choice = { severities: {}, preview: true, gate: true, only: new Set([ruleId]) };
  return activateRules(rules, choice, showFile);
}

/** Previews and the gate's rules too; the one that is looked at whatever else is set. */
export function everyRule(ruleId: string, showFile: ShowFile = emptyShow): ActiveRules {
  const rule = ruleById(ruleId);
  const severities = rule ? { [ruleId]: rule.severity } : {};
  return activateRules(rules, { severities, preview: true, gate: true }, showFile);
}

export function setUp(example: RuleExample): {
  readonly screenplay: Screenplay;
  readonly around: Surroundings;
} {
  const show = showFileOf(example.show);
  const screenplayOf = (text: string) => resolve(parse(text, { language: 'auto' }), show);
  const { earlier = [], published, words } = example;
  const around = {
    earlier: earlier.map((text, index) => ({
      uri: `file:///episode-${index + 1}.fountain`,
      screenplay: screenplayOf(text),
    })),
    ...(published !== undefined && { published: screenplayOf(published) }),
    ...(words && { speller: spellerOf(words) }),
    ...(example.lastChanged !== undefined && { lastChanged: example.lastChanged }),
  };
  return { screenplay: screenplayOf(example.script), around };
}

function showFileOf(text: string | undefined): ShowFile {
  if (text === undefined) return emptyShow;
  const { file, problems } = parseShowFile(text, showFileShapeWithRules);
  assert.deepEqual(problems, []);
  return file ?? assert.fail('The show file of an example must be readable.');
}

function spellerOf(words: readonly string[]): Speller {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return {
    knows: (word) => known.has(word.toLowerCase()),
    suggest: (word) => [...known].filter((each) => each[0] === word[0]?.toLowerCase()).sort(),
  };
}

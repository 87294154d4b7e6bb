import type { Evidence, Finding } from '../core/continuity/finding';
import { ruleById, rules } from '../core/continuity/registry';
import type { SyntaxProblemCode } from '../core/syntax/problems';
import type { Localize } from './localize';
import { fixTitles, problemWords } from './problemMessages';

/**
 * The words of findings: a rule brings its own sentences, those of the parser's problems are in `problemMessages.ts`.
 */
export function findingMessage({ ruleId, message, parameters }: Finding, localize: Localize): string {
  return localize(sentenceOf(ruleId, message), parameters);
}

export function evidenceMessage({ ruleId }: Finding, evidence: Evidence, localize: Localize): string {
  return localize(sentenceOf(ruleId, evidence.message), evidence.parameters);
}

/** What the light bulb offers. */
export function findingFixTitle({ ruleId, fix }: Finding, localize: Localize): string {
  const title = ruleById(ruleId)?.fixes[fix?.id ?? '']?.title ?? fixTitles[fix?.id ?? ''] ?? 'Fix this';
  return localize(title, fix?.parameters);
}

function sentenceOf(ruleId: string, message: string): string {
  return ruleById(ruleId)?.messages[message] ?? problemWords[ruleId as SyntaxProblemCode]?.message ?? message;
}

/** One line on what a rule finds, for lists. */
export function ruleSummary(ruleId: string, localize: Localize): string {
  return localize(
    ruleById(ruleId)?.doc.summary ?? problemWords[ruleId as SyntaxProblemCode]?.message ?? ruleId,
  );
}

export const ruleSentences: readonly string[] = rules.flatMap(({ doc, messages, fixes }) => [
  doc.summary,
  ...Object.values(messages),
  ...Object.values(fixes).map(({ title }) => title),
]);

import type { SyntaxProblem } from '../syntax/problems';
import type { ScriptTree } from '../syntax/tree';
import type { ActiveRules } from './activeRules';
import type { Finding } from './finding';

/**
 * What the parser found wrong, as findings: so that its problems can be switched off, dismissed and counted like
 * those of any rule. A problem's code is its rule id and its message.
 */
export function* problemFindings(tree: ScriptTree, active: ActiveRules): Iterable<Finding> {
  for (const problem of tree.problems()) {
    const severity = active.problemSeverity(problem.code, problem.severity);
    if (severity !== 'off') yield findingOf(problem, severity);
  }
}

function findingOf(problem: SyntaxProblem, severity: Finding['severity']): Finding {
  const { code, range, parameters, fix } = problem;
  return {
    ruleId: code,
    severity,
    message: code,
    parameters,
    range,
    evidence: [],
    ...(fix && { fix: { id: fix.code, parameters, safe: isSafeProblem(problem), edits: fix.edits } }),
  };
}

/** True where the problem's fix leaves every line what it is. */
export function isSafeProblem(problem: SyntaxProblem): boolean {
  return problem.fix !== undefined && safeProblems.has(problem.code);
}

/** Problems whose fix leaves every line what it is. */
const safeProblems: ReadonlySet<SyntaxProblem['code']> = new Set([
  'heading-needs-blank-line-after',
  'nonstandard-heading-prefix',
  'scene-number-needs-space',
  'transition-trailing-space',
]);

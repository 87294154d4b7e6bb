/** The page of the parser's problems: each with its words and an example, which is parsed as the page is made. */
import { isSafeProblem } from '../../server/src/core/continuity/problemFindings';
import { parse } from '../../server/src/core/syntax/parse';
import type { SyntaxProblem, SyntaxProblemCode } from '../../server/src/core/syntax/problems';
import { english } from '../../server/src/ide/localize';
import { fixTitle, problemMessage, problemWords } from '../../server/src/ide/problemMessages';

/** @throws where the example does not have the problem that it is an example of */
function exampleProblem(code: SyntaxProblemCode): SyntaxProblem {
  const { example } = problemWords[code];
  const found = parse(example, { language: 'auto' })
    .problems()
    .find((problem) => problem.code === code);
  if (found) return found;
  throw new Error(`The example of ${code} does not have that problem.`);
}

/** White space that the eye would miss, and line breaks as they are. */
function drawn(example: string): string {
  return example.trimEnd().replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));
}

function fixLine(problem: SyntaxProblem): string {
  if (!problem.fix) return 'No quick fix: only the writer knows.';
  const safe = isSafeProblem(problem) ? ' It leaves every line what it is, so *Fix All* applies it.' : '';
  return `Quick fix: *${fixTitle(problem, english)}*.${safe}`;
}

function section(code: SyntaxProblemCode): string {
  const problem = exampleProblem(code);
  const example = ['```fountain', drawn(problemWords[code].example), '```'].join('\n');
  const severity = `Reported as ${problem.severity === 'information' ? 'information' : `a ${problem.severity}`}.`;
  const lines = [`## ${code}`, problemMessage(problem, english), example, `${severity} ${fixLine(problem)}`];
  return `${lines.join('\n\n')}\n`;
}

function row(code: SyntaxProblemCode): string {
  const { severity, fix } = exampleProblem(code);
  return `| [${code}](#${code}) | ${severity} | ${fix ? 'yes' : ''} |`;
}

export function problemsPage(): string {
  const codes = Object.keys(problemWords) as SyntaxProblemCode[];
  return [
    '# Problems',
    '',
    'What the parser reports, in the editor and from `closed-set check`. Nothing here stops a script from being read:',
    'every text is a script. A `·` stands for a space that the eye would miss.',
    '',
    'Made from `server/src/ide/problemMessages.ts` by `npm run generate`; change it there.',
    '',
    '| problem | reported as | quick fix |',
    '|---|---|---|',
    ...codes.map(row),
    '',
    codes.map(section).join('\n'),
  ].join('\n');
}

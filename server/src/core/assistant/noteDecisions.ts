import { straightenMarks } from '../text/straightenMarks';
import type { SourceNote } from './sourceNote';

const decisionTags = new Set(['decision', 'decided', 'agreed', 'resolved']);

const decided = [
  /^(?:decision|decided|agreed|resolved)\b/i,
  /\b(?:we|we've|we have|it was|everybody|everyone|all) (?:have |has )?(?:agreed|decided|settled on)\b/i,
  /\bthat(?:'s| is) (?:decided|settled|agreed)\b/i,
  /\bwe(?:'re| are) (?:going with|keeping|cutting|dropping)\b/i,
  /\bwe(?:'ll| will)? go with\b/i,
];

/** Whether a note says that something has been decided, by its tag or its words; a question decides nothing. */
export function isDecision({ tag, text }: Pick<SourceNote, 'tag' | 'text'>): boolean {
  if (tag !== undefined && decisionTags.has(tag)) return true;
  const plain = straightenMarks(text);
  return !plain.endsWith('?') && decided.some((form) => form.test(plain));
}

import { foldSpace } from '../screenplay/fold';
import type { Screenplay } from '../screenplay/model';
import { hashText } from '../text/hash';
import type { Finding } from './finding';

/**
 * What a finding is known by from one draft to the next: the rule and the words it is about, never where they stand.
 * An edit elsewhere leaves the key as it is; a change of the passage, or of the one that the finding compares it with,
 * gives another. Two findings of a rule about the same words have the same key.
 */
export function findingKey(finding: Finding, { tree }: Screenplay): string {
  const own = finding.evidence.filter(({ uri }) => uri === undefined).map(({ range }) => range);
  const words = [finding.range, ...own].map(({ start }) => paragraphAt(tree, start));
  return `${finding.ruleId}/${hashText(finding.message, '\n', words.join('\n'))}`;
}

/** A cue goes with what is said under it: the name alone is no passage. */
function paragraphAt(tree: Screenplay['tree'], offset: number): string {
  const found = tree.elementAt(offset);
  if (!found) return '';
  const { element, chunk } = found;
  const next =
    element.kind === 'characterCue' ? chunk.elements[chunk.elements.indexOf(element) + 1] : undefined;
  return foldSpace(chunk.text.slice(element.start, (next ?? element).textEnd));
}

/** The first words of the passage, for a person who reads a list of keys. */
export function findingExcerpt({ range }: Finding, { tree }: Screenplay): string {
  const words = paragraphAt(tree, range.start);
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

import { foldSpace } from '../../screenplay/fold';
import type { NamedRange, Screenplay } from '../../screenplay/model';
import { type Passage, type PlacedPassage, passagesOf } from '../../screenplay/passage';
import { hashText } from '../../text/hash';
import { type Range, shift } from '../../text/range';
import { type NumberFact, numberFact } from './sceneNumbers';

/**
 * What a scene is known by from one draft to the next, beside its number. It compares words; that a scene was written
 * anew and is still the same scene is not for it to know.
 */
export interface SceneFact extends NumberFact {
  /** The heading's words, number left out. */
  readonly title: string;
  /** Equal for scenes that say the same, whatever number they have. */
  readonly words: string;
}

export function sceneFact(passage: Passage): SceneFact | undefined {
  const fact = numberFact(passage);
  if (!fact) return undefined;
  const title = passage.heading?.text ?? '';
  return { ...fact, title, words: hashText(title, '\n', foldSpace(passage.text.slice(fact.heading.end))) };
}

/** A scene of either draft that has a number; its range counts from the start of its own file. */
export interface DraftScene {
  readonly number: NamedRange;
  /** Upper case. */
  readonly key: string;
  readonly fact: SceneFact;
  readonly heading: Range;
}

export interface DraftScenes {
  readonly scenes: readonly DraftScene[];
  /** Numbers, upper case, of scenes that are there or said to be omitted. */
  readonly numbers: ReadonlySet<string>;
}

type FactsOf = (placed: PlacedPassage) => SceneFact | undefined;

export function draftScenes(passages: readonly PlacedPassage[], facts: FactsOf): DraftScenes {
  const scenes: DraftScene[] = [];
  const numbers = new Set<string>();
  for (const placed of passages) {
    const fact = facts(placed);
    for (const each of fact?.omitted ?? []) numbers.add(each);
    if (!fact?.number) continue;
    const key = fact.number.text.toUpperCase();
    numbers.add(key);
    if (fact.omitted.length > 0) continue;
    const number = { text: fact.number.text, range: shift(fact.number.range, placed.offset) };
    scenes.push({ number, key, fact, heading: shift(fact.heading, placed.offset) });
  }
  return { scenes, numbers };
}

/** The scenes of the draft that was published last. */
export function publishedScenes(published: Screenplay, facts: FactsOf): DraftScenes {
  return draftScenes(passagesOf(published), facts);
}

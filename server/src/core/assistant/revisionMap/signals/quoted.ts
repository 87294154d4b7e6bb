import { evidenceIn } from '../evidenceQuote';
import type { SceneIndex, SceneUnit } from '../sceneIndex';
import { plainText, termsOf } from '../terms';
import type { Hit, NoteReading } from './signal';

/** Share of a quote's words that must stand close together for it to be that line, misquoted. */
const leastShared = 0.6;

/** Scenes in which something stands that the note quotes: word for word, or nearly. */
export function quoted({ references }: NoteReading, index: SceneIndex): readonly Hit[] {
  return references.quotes.flatMap((quote) => {
    const exact = unitsWith(plainText(quote), index);
    return exact.length > 0 ? hitsOf(exact, quote, index) : hitsOf(unitsLike(quote, index), quote, index);
  });
}

interface Found {
  readonly unit: SceneUnit;
  readonly likeness: number;
}

function unitsWith(plain: string, index: SceneIndex): readonly Found[] {
  if (plain.trim() === '') return [];
  return candidates(plain, index)
    .filter(({ text }) => plainText(text).includes(plain))
    .map((unit) => ({ unit, likeness: 1 }));
}

/** Units that hold the rarest word of the quote; all of them where none of its words carries meaning. */
function candidates(plain: string, index: SceneIndex): readonly SceneUnit[] {
  const postings = termsOf(plain).flatMap(({ key }) => index.postings.get(key) ?? []);
  const [rarest] = [...postings].sort((a, b) => a.units.length - b.units.length);
  if (!rarest) return index.units;
  return rarest.units.flatMap((at) => index.units[at] ?? []);
}

function unitsLike(quote: string, index: SceneIndex): readonly Found[] {
  const keys = new Set(termsOf(quote).map(({ key }) => key));
  if (keys.size < 2) return [];
  const counts = new Map<number, number>();
  for (const key of keys)
    for (const unit of index.postings.get(key)?.units ?? []) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].flatMap(([at, count]) => {
    const unit = index.units[at];
    const likeness = count / keys.size;
    return unit && count >= 2 && likeness >= leastShared ? [{ unit, likeness: likeness * 0.8 }] : [];
  });
}

/** A word or two that stand in many scenes prove little. */
function hitsOf(found: readonly Found[], quote: string, index: SceneIndex): readonly Hit[] {
  const wanted = new Set(termsOf(quote).map(({ key }) => key));
  const scenes = new Set(found.map(({ unit }) => unit.scene)).size;
  const length = plainText(quote).trim().split(' ').length;
  const proof = Math.min(1, (length + 2) / 6) / Math.sqrt(scenes);
  return found.map(({ unit, likeness }) => ({
    scene: unit.scene,
    feature: 'quote',
    value: likeness * proof,
    evidence: () => evidenceIn(index, unit, wanted, 'quote'),
  }));
}

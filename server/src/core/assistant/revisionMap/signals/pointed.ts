import { compareSceneNumbers } from '../../../screenplay/sceneNumber';
import { evidenceIn } from '../evidenceQuote';
import { headingKey } from '../noteContext';
import type { PageReference, SceneReference } from '../noteReferences';
import type { SceneIndex } from '../sceneIndex';
import { type Hit, headingEvidence, type NoteReading, type ScriptPage } from './signal';

/** Scenes that a note points at: by number, by page, by standing in one. */
export function pointedAt(
  reading: NoteReading,
  index: SceneIndex,
  pages: readonly ScriptPage[],
): readonly Hit[] {
  const { note, references } = reading;
  const isNumbered = index.scenes.some(({ heading }) => heading.sceneNumber !== undefined);
  const numbered = references.scenes.flatMap((reference) =>
    reference.leads && !isNumbered
      ? scenesOnPages(reference, index, pages)
      : scenesNumbered(reference, isNumbered, index),
  );
  const paged = references.pages.flatMap((reference) => scenesOnPages(reference, index, pages));
  const own = note.sceneOrdinal === undefined ? undefined : index.scenes[note.sceneOrdinal - 1];
  if (!own) return [...numbered, ...paged];
  const besides = references.scenes.some(({ named }) => named) || paged.length > 0;
  const scene = own.ordinal - 1;
  const evidence = () => headingEvidence(index, scene, 'inScene');
  return [
    ...numbered,
    ...paged,
    { scene, feature: besides ? 'inSceneBesides' : 'inScene', value: 1, evidence },
  ];
}

/** Scenes with the heading under which a note is filed. */
export function headed(slug: string, index: SceneIndex): readonly Hit[] {
  const found = index.scenes.filter(({ heading }) => headingKey(heading.text) === slug);
  return found.map(({ ordinal }) => {
    const scene = ordinal - 1;
    const evidence = () => headingEvidence(index, scene, 'inScene');
    return { scene, feature: 'inScene', value: 1 / Math.sqrt(found.length), evidence };
  });
}

/** By printed numbers where the script has them, else by place in the file. */
function scenesNumbered(
  { from, to, named }: SceneReference,
  isNumbered: boolean,
  index: SceneIndex,
): readonly Hit[] {
  const { scenes } = index;
  const numberOf = (ordinal: number) =>
    isNumbered ? scenes[ordinal - 1]?.heading.sceneNumber?.text.toUpperCase() : String(ordinal);
  const within = (number: string) =>
    number === from || (compareSceneNumbers(number, from) >= 0 && compareSceneNumbers(number, to) <= 0);
  return scenes.flatMap(({ ordinal }): readonly Hit[] => {
    const number = numberOf(ordinal);
    if (number === undefined || !within(number)) return [];
    const scene = ordinal - 1;
    const evidence = () => headingEvidence(index, scene, 'sceneNumber');
    return [{ scene, feature: named ? 'sceneNumber' : 'bareNumber', value: 1, evidence }];
  });
}

function scenesOnPages(
  { from, to, part }: PageReference,
  index: SceneIndex,
  pages: readonly ScriptPage[],
): readonly Hit[] {
  const end = index.screenplay.tree.length;
  return pages.flatMap((page, at): readonly Hit[] => {
    const number = page.number.toUpperCase();
    const isMeant =
      number === from || (compareSceneNumbers(number, from) >= 0 && compareSceneNumbers(number, to) <= 0);
    return isMeant ? scenesBetween(page.start, pages[at + 1]?.start ?? end, part, index) : [];
  });
}

/** Where on its page a scene must be for a note that says so, as shares of the page. */
const parts = { top: [0, 0.34], middle: [0.3, 0.7], bottom: [0.66, 1] } as const;

function scenesBetween(
  start: number,
  end: number,
  part: PageReference['part'],
  index: SceneIndex,
): readonly Hit[] {
  const [low, high] = part ? parts[part] : [0, 1];
  const [from, to] = [start + low * (end - start), start + high * (end - start)];
  return index.scenes.flatMap(({ extent, ordinal }): readonly Hit[] => {
    const shared = (a: number, b: number) => Math.max(0, Math.min(extent.end, b) - Math.max(extent.start, a));
    if (shared(start, end) === 0) return [];
    const share = shared(from, to) / Math.max(1, to - from);
    const value = part ? 0.2 + 0.8 * share : 0.5 + 0.5 * share;
    return [
      { scene: ordinal - 1, feature: 'page', value, evidence: () => firstOnPage(start, ordinal - 1, index) },
    ];
  });
}

/** The first words of the scene that are printed on the page. */
function firstOnPage(pageStart: number, scene: number, index: SceneIndex) {
  const { from, to } = index.unitsOf[scene] ?? { from: 0, to: 0 };
  const units = index.units.slice(from, to);
  const unit = units.find((each) => each.kind !== 'tag' && each.start >= pageStart) ?? units.at(-1);
  return unit && evidenceIn(index, unit, new Set(), 'page');
}

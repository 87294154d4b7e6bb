import {
  type BreakdownElement,
  type ElementPlace,
  type ShowElement,
  showElements,
} from '../core/breakdown/elements';
import { tagCategories } from '../core/screenplay/tagCategories';
import type { BreakdownCategory, ElementItem, EntityScene } from '../protocol/requests';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';

/** The breakdown of the scripts as a view shows it: categories that have elements, those with their scenes. */
export function breakdownItems(
  scripts: readonly ScriptDocument[],
  localize: Localize,
): readonly BreakdownCategory[] {
  const byUri = new Map(scripts.map((script) => [script.uri, script]));
  const elements = [...showElements({ scripts }).values()];
  return tagCategories.flatMap(({ id, name }) => {
    const own = elements.filter(({ category }) => category === id);
    if (own.length === 0) return [];
    return [{ id, name: localize(name), elements: own.map((element) => elementItem(element, byUri)) }];
  });
}

function elementItem(
  { category, key, name, owners, scripts }: ShowElement,
  byUri: ReadonlyMap<string, ScriptDocument>,
): ElementItem {
  const scenes = scripts.flatMap(({ uri, entity }) => {
    const script = byUri.get(uri);
    return script ? scenesWith(script, entity) : [];
  });
  const tags = scripts.flatMap(({ entity }) => entity.places.filter(({ kind }) => kind === 'tag'));
  return { category, key, name, owners, tags: tags.length, scenes };
}

/** Each scene once, at its first tag, else where the character shows first. */
function scenesWith(script: ScriptDocument, { places }: BreakdownElement): readonly EntityScene[] {
  const first = new Map<number | undefined, ElementPlace>();
  for (const place of places) {
    const known = first.get(place.scene);
    if (!known || (known.kind !== 'tag' && place.kind === 'tag')) first.set(place.scene, place);
  }
  return [...first.values()].map((place) => sceneAt(script, place));
}

function sceneAt(script: ScriptDocument, place: ElementPlace): EntityScene {
  const heading = place.scene === undefined ? undefined : script.screenplay.scenes[place.scene - 1]?.heading;
  return {
    uri: script.uri,
    range: script.toRange(place.range),
    heading: heading?.text ?? '',
    ...(heading?.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    ...(place.kind === 'appearance' && { appearance: place.appearance }),
  };
}

import type { SceneItem, SceneTag } from '../../../server/src/protocol/requests';
import { countScenes, formatNumber, type Localizer } from '../words';

/**
 * Which scenes a person wants to see: by who is in them, where and when they play, and what is tagged in them.
 * It compares only what the server said of a scene.
 */
export type FacetKind = 'character' | 'location' | 'timeOfDay' | 'tag';

export interface Facet {
  readonly kind: FacetKind;
  /** A tag's value is its category and name, `Props: revolver`. */
  readonly value: string;
}

export type SceneFilter = readonly Facet[];

export interface FacetChoice extends Facet {
  /** How many scenes have it. */
  readonly scenes: number;
}

const kinds: readonly FacetKind[] = ['character', 'location', 'timeOfDay', 'tag'];

/** A scene can have several people and tags, so all that are asked for must be there; of places and times, any. */
const wantsAll: Readonly<Record<FacetKind, boolean>> = {
  character: true,
  location: false,
  timeOfDay: false,
  tag: true,
};

function valuesOf(scene: SceneItem, kind: FacetKind): readonly string[] {
  switch (kind) {
    case 'character':
      return scene.characters;
    case 'location':
      return scene.location === undefined ? [] : [scene.location];
    case 'timeOfDay':
      return scene.timeOfDay === undefined ? [] : [scene.timeOfDay];
    case 'tag':
      return scene.tags.map((tag) => tagFacet(tag).value);
  }
}

export function tagFacet({ categoryName, value }: Pick<SceneTag, 'categoryName' | 'value'>): Facet {
  return { kind: 'tag', value: `${categoryName}: ${value}` };
}

export function matchesFilter(scene: SceneItem, filter: SceneFilter): boolean {
  return kinds.every((kind) => {
    const wanted = filter.filter((facet) => facet.kind === kind);
    if (wanted.length === 0) return true;
    const present = valuesOf(scene, kind);
    // Another script of the show may write the same tag in other letter case.
    const folded = kind === 'tag' ? present.map((value) => value.toUpperCase()) : present;
    const isPresent = ({ value }: Facet) => folded.includes(kind === 'tag' ? value.toUpperCase() : value);
    return wantsAll[kind] ? wanted.every(isPresent) : wanted.some(isPresent);
  });
}

/** Everything that these scenes can be filtered by: people, places, times, tags; of each the most frequent first. */
export function facetChoices(scenes: readonly SceneItem[]): readonly FacetChoice[] {
  return kinds.flatMap((kind) => choicesOfKind(scenes, kind));
}

function choicesOfKind(scenes: readonly SceneItem[], kind: FacetKind): FacetChoice[] {
  const counts = new Map<string, number>();
  for (const scene of scenes) {
    for (const value of new Set(valuesOf(scene, kind))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ kind, value, scenes: count }))
    .sort((a, b) => b.scenes - a.scenes || a.value.localeCompare(b.value));
}

/** The line above the filtered list: what is asked for, and how much of the script that is. */
export function describeFilter(filter: SceneFilter, shown: number, all: number, l10n: Localizer): string {
  const asked = filter.map((facet) => facet.value).join(', ');
  return l10n.t('{0} · {1} of {2}', asked, formatNumber(shown, l10n), countScenes(all, l10n));
}

/** A filter kept from an earlier session, where it is one. */
export function readFilter(value: unknown): SceneFilter {
  return Array.isArray(value) ? value.filter(isFacet) : [];
}

function isFacet(value: unknown): value is Facet {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, value: text } = value as Partial<Record<keyof Facet, unknown>>;
  return typeof text === 'string' && kinds.some((known) => known === kind);
}

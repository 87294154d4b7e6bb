import type { ChangeFact } from '../../../core/assistant/changes/model';
import { plural } from '../../../core/assistant/summaryLines';
import { type ElementCategory, elementsOf } from '../../../core/breakdown/elements';
import type { Location, SceneHeadingParts } from '../../../core/screenplay/model';
import { tagCategories } from '../../../core/screenplay/tagCategories';
import { type BothDrafts, headingsOf } from './draftChanges';
import type { DraftReading } from './draftReading';

/** What has to be found, built or brought that was not there before, and what no longer has to. */
export function productionFacts(drafts: BothDrafts): readonly ChangeFact[] {
  return [...shootFacts(drafts), ...placeFacts(drafts), ...taggedFacts(drafts)];
}

const kinds: readonly (readonly [string, (heading: SceneHeadingParts) => boolean])[] = [
  ['Scenes at night', ({ timeOfDay }) => timeOfDay?.period === 'night'],
  ['Scenes outside', ({ interiorExterior }) => interiorExterior === 'ext' || interiorExterior === 'intExt'],
];

/** What costs more to film, counted where the counts differ. */
function shootFacts({ before, now }: BothDrafts): readonly ChangeFact[] {
  return kinds.flatMap(([name, isKind]) => {
    const ofKind = ({ script }: DraftReading) =>
      script.screenplay.scenes.filter(({ heading }) => isKind(heading)).map(({ ordinal }) => ordinal);
    const [had, has] = [ofKind(before), ofKind(now)];
    if (had.length === has.length) return [];
    return [{ text: `${name}: ${has.length}, before ${had.length}.`, sources: [] }];
  });
}

function placeFacts({ comparison, before, now }: BothDrafts): readonly ChangeFact[] {
  const had = before.script.screenplay.locations;
  const has = now.script.screenplay.locations;
  const renamed = comparison.renamings.filter(({ kind }) => kind === 'place');
  const isOther = ({ name }: Location, side: 'from' | 'to') =>
    renamed.every((renaming) => renaming[side].toUpperCase() !== name.toUpperCase());
  const came = [...has.values()].filter((place) => !had.has(place.key) && isOther(place, 'to'));
  const went = [...had.values()].filter((place) => !has.has(place.key) && isOther(place, 'from'));
  return [
    ...came.map((place) => placeFact(place, now, 'is a new place')),
    ...went.map((place) => placeFact(place, before, 'is no longer needed')),
  ];
}

function placeFact({ name, scenes }: Location, draft: DraftReading, what: string): ChangeFact {
  return { text: `${name} ${what} (${plural(scenes.length, 'scene')}).`, sources: headingsOf(draft, scenes) };
}

function taggedFacts({ before, now }: BothDrafts): readonly ChangeFact[] {
  const [had, has] = [tagged(before), tagged(now)];
  // Whoever only began to tag has brought nothing new to the set.
  if (had.size === 0 && has.size > 0)
    return [
      {
        text: `The earlier draft tags nothing; ${plural(has.size, 'thing is', 'things are')} tagged now.`,
        sources: [],
      },
    ];
  const came = [...has].filter(([id]) => !had.has(id)).map(([, each]) => each);
  const went = [...had].filter(([id]) => !has.has(id)).map(([, each]) => each);
  return [...thingFacts(came, now, 'New'), ...thingFacts(went, before, 'No longer tagged')];
}

/** A sentence for each category. */
function thingFacts(things: readonly Thing[], draft: DraftReading, what: string): readonly ChangeFact[] {
  return tagCategories.flatMap(({ id, name }) => {
    const own = things.filter(({ category }) => category === id);
    if (own.length === 0) return [];
    const scenes = [...new Set(own.flatMap((thing) => thing.scenes))].sort((a, b) => a - b);
    const text = `${what}, ${name}: ${own.map((thing) => thing.name).join('; ')}.`;
    return [{ text, sources: headingsOf(draft, scenes) }];
  });
}

interface Thing {
  readonly category: ElementCategory;
  readonly name: string;
  readonly scenes: readonly number[];
}

/** What notes tag, cast aside: people are told of by themselves. */
function tagged({ script }: DraftReading): ReadonlyMap<string, Thing> {
  return new Map(
    [...elementsOf(script.screenplay)]
      .filter(([, { category }]) => category !== 'cast')
      .map(([id, { category, name, scenes }]) => [id, { category, name, scenes }] as const),
  );
}

import { characterKey } from '../../screenplay/characterKey';
import type { Character, Scene, Screenplay } from '../../screenplay/model';
import { type BreakdownElement, type ElementCategory, elementsOf } from '../elements';
import {
  type Cell,
  dayOf,
  isNight,
  list,
  type ReportScript,
  type ReportTable,
  type ReportWord,
  sceneEighths,
  tableOf,
  word,
} from '../reportTable';

/** How much of what there is: for a budget and for what the law asks of minors, animals and stunts. */
export function counts(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['item', 'count', 'names'], (script) => [
    ...sceneCounts(script),
    ...castCounts(script),
    ...elementCounts(script),
  ]);
}

function counted(item: ReportWord, count: Cell, names: readonly string[] = []): readonly Cell[] {
  return [word(item), count, list(names)];
}

function sceneCounts(script: ReportScript): readonly (readonly Cell[])[] {
  const { scenes } = script;
  const count = (test: (scene: Scene) => boolean) => scenes.filter(test).length;
  const nights = count((scene) => isNight(dayOf(script, scene)));
  const sides = (side: Scene['heading']['interiorExterior']) =>
    count(({ heading }) => heading.interiorExterior === side);
  const days = (isApart: boolean) => {
    const all = scenes.map((scene) => dayOf(script, scene)).filter(({ kind }) => (kind === 'X') === isApart);
    return new Set(all.map(({ day }) => day)).size;
  };
  const eighths = scenes.reduce((sum, scene) => sum + sceneEighths(script, scene), 0);
  return [
    counted('allScenes', scenes.length),
    counted('allPages', { kind: 'eighths', eighths }),
    counted('dayTime', scenes.length - nights),
    counted('nightTime', nights),
    counted('interiors', sides('int')),
    counted('exteriors', sides('ext') + sides('est')),
    counted('interiorExteriors', sides('intExt')),
    counted('unspecified', sides(undefined)),
    counted('storyDays', days(false)),
    counted('apartDays', days(true)),
  ];
}

function castCounts({ screenplay, scenes }: ReportScript): readonly (readonly Cell[])[] {
  const within = new Set(scenes.map(({ ordinal }) => ordinal));
  const isIn = (ordinals: readonly number[]) => ordinals.some((ordinal) => within.has(ordinal));
  const all = [...screenplay.characters.values()];
  const speaking = all.filter(({ speakingScenes }) => isIn(speakingScenes));
  const silent = all.filter(
    ({ speakingScenes, silentScenes }) => !isIn(speakingScenes) && isIn(silentScenes),
  );
  const minors = [...speaking, ...silent].filter((character) => isMinor(character, screenplay));
  return [
    counted('speakingCast', speaking.length),
    counted('silentCast', silent.length, namesOf(silent)),
    counted('minors', minors.length, namesOf(minors)),
  ];
}

function namesOf(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}

const grownUp = 18;

/** By the age at the introduction, else by that in the show file. */
function isMinor({ key, introduction }: Character, { showFile }: Screenplay): boolean {
  const told = introduction?.age?.text;
  if (told !== undefined) return /teen/i.test(told) || Number.parseInt(told.replace(/\D*/, ''), 10) < grownUp;
  const declared = showFile.characters.find(({ name }) => characterKey(name) === key);
  return declared?.age !== undefined && declared.age < grownUp;
}

/** What is dear, dangerous or under a law. */
const categories: readonly ElementCategory[] = [
  ...(['extras', 'animal', 'stunt', 'specialEffect', 'visualEffect', 'mechanicalEffect', 'vehicle'] as const),
];

function elementCounts({ screenplay, scenes }: ReportScript): readonly (readonly Cell[])[] {
  const within = new Set(scenes.map(({ ordinal }) => ordinal));
  const isWithin = (element: BreakdownElement) => element.scenes.some((ordinal) => within.has(ordinal));
  const elements = [...elementsOf(screenplay).values()].filter(isWithin);
  return categories.map((category) => {
    const ofCategory = elements.filter((element) => element.category === category);
    return counted(category, ofCategory.length, namesOf(ofCategory));
  });
}

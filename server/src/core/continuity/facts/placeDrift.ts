import { locationKey } from '../../screenplay/locationKey';
import type { Screenplay, ShowScript } from '../../screenplay/model';
import type { PlacedPassage } from '../../screenplay/passage';
import type { Range } from '../../text/range';
import { isConvention } from './convention';
import { isPlaceSlip, placeSkeleton } from './placeNames';
import {
  declaredPlaces,
  groupPlaces,
  type PlaceForm,
  type PlaceGroups,
  type PlacePart,
  partUses,
  wholeUses,
} from './placeUses';

/**
 * Places that a script calls by more than one name, each use of a name that is not the usual one. What the show file
 * calls them is the usual one, else what most headings have, else what comes first.
 */
export interface PlaceDrift {
  readonly kind: 'name' | 'apostrophe' | 'parts' | 'slip';
  readonly range: Range;
  readonly found: string;
  readonly usual: UsualPlace;
  /** The usual form is beyond doubt: the script or the show file has it. */
  readonly sure: boolean;
}

export interface UsualPlace {
  readonly text: string;
  /** How many headings have it. */
  readonly count: number;
  /** The first of them; absent where only the show file has it. */
  readonly range?: Range;
}

export function placeDrifts(
  { showFile }: Screenplay,
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => readonly PlacePart[],
  earlier: readonly ShowScript[],
): readonly PlaceDrift[] {
  const declared = declaredPlaces(showFile);
  const names = groupPlaces(passages, facts, partUses);
  const drifts = [
    ...inGroups(names, declared, 'name'),
    ...inGroups(groupPlaces(passages, facts, wholeUses), declared, 'parts'),
    ...slips(names, declared),
    ...fromShowFile(names, declared, showFile.locations.map(({ name }) => name).filter(isNew(earlier))),
  ];
  const seen = new Set<number>();
  return drifts.filter(({ range }) => !seen.has(range.start) && seen.add(range.start));
}

/** What an earlier episode has is compared with it by another rule. */
function isNew(earlier: readonly ShowScript[]): (name: string) => boolean {
  return (name) => !earlier.some(({ screenplay }) => screenplay.locations.has(locationKey(name)));
}

function inGroups(
  groups: PlaceGroups,
  declared: ReadonlySet<string>,
  kind: 'name' | 'parts',
): readonly PlaceDrift[] {
  return [...groups.values()].flatMap((forms) => {
    if (forms.length < 2) return [];
    const [usual, ...others] = [...forms].sort((a, b) => rank(b, declared) - rank(a, declared));
    if (!usual) return [];
    const isUsual = { text: usual.text, count: usual.ranges.length, range: usual.ranges[0] };
    return others.flatMap((form) => {
      const isOwn = locationKey(form.text) !== locationKey(usual.text) && isDeclared(form, declared);
      if (isOwn) return [];
      const isMark = kind === 'name' && locationKey(form.text) === locationKey(usual.text);
      const sure = isDeclared(usual, declared) || isConvention(usual.ranges.length, form.ranges.length);
      return driftsOf(form, isMark ? 'apostrophe' : kind, isUsual, sure);
    });
  });
}

function rank(form: PlaceForm, declared: ReadonlySet<string>): number {
  return form.ranges.length + (isDeclared(form, declared) ? 1e6 : 0);
}

function isDeclared({ text }: PlaceForm, declared: ReadonlySet<string>): boolean {
  return declared.has(locationKey(text));
}

function driftsOf(
  { text, ranges }: PlaceForm,
  kind: PlaceDrift['kind'],
  usual: { readonly text: string; readonly count: number; readonly range?: Range | undefined },
  sure: boolean,
): readonly PlaceDrift[] {
  const { range: example, ...rest } = usual;
  return ranges.map((range) => ({
    kind,
    range,
    found: text,
    usual: { ...rest, ...(example && { range: example }) },
    sure,
  }));
}

/** A name in one or two headings that is a letter away from one in many. */
function slips(groups: PlaceGroups, declared: ReadonlySet<string>): readonly PlaceDrift[] {
  const all = [...groups].flatMap(([group, [form]]) => (form ? [{ parent: parentOf(group), form }] : []));
  const rare = all.filter(({ form }) => form.ranges.length <= 2 && !isDeclared(form, declared));
  const usual = all.filter(({ form }) => form.ranges.length >= 3);
  return rare.flatMap(({ parent, form }) => {
    const meant = usual.find(
      (each) =>
        each.parent === parent &&
        each.form.ranges.length >= 3 * form.ranges.length &&
        Math.abs(each.form.text.length - form.text.length) <= 2 &&
        isPlaceSlip(form.text, each.form.text),
    );
    if (!meant) return [];
    const { text, ranges } = meant.form;
    return driftsOf(form, 'slip', { text, count: ranges.length, range: ranges[0] }, false);
  });
}

function parentOf(group: string): string {
  return group.includes('/') ? group.slice(0, group.indexOf('/')) : '';
}

/** Names of the show file that no heading has, but one that is nearly the same. */
function fromShowFile(
  groups: PlaceGroups,
  declared: ReadonlySet<string>,
  names: readonly string[],
): readonly PlaceDrift[] {
  const unused = names.filter((name) => !isUsed(groups, name));
  return unused.flatMap((name) =>
    [...groups].flatMap(([group, forms]) => {
      const [form] = forms;
      if (!form || group.includes('/') || isDeclared(form, declared)) return [];
      const isSame = group === placeSkeleton(name);
      if (!isSame && !isPlaceSlip(form.text, name)) return [];
      return driftsOf(form, isSame ? 'name' : 'slip', { text: name, count: 0 }, isSame);
    }),
  );
}

function isUsed(groups: PlaceGroups, name: string): boolean {
  return (
    groups.get(placeSkeleton(name))?.some(({ text }) => locationKey(text) === locationKey(name)) ?? false
  );
}

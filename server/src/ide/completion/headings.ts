import { CompletionItemKind } from 'vscode-languageserver-types';
import { locationKey } from '../../core/screenplay/locationKey';
import type { Location, Scene } from '../../core/screenplay/model';
import { languageWords } from '../../core/syntax/language';
import type { ScriptDocument, ShowContext } from '../script';
import type { Candidate } from './candidate';
import { mostUsed } from './mostUsed';
import type { HeadingPlace } from './place';

/** `INT. `, `EXT. ` …: the script's own spellings, the most frequent first, then those of its language. */
export function prefixCandidates(script: ScriptDocument): readonly Candidate[] {
  const used = mostUsed(
    script.screenplay.scenes.map(
      ({ heading }) => heading.prefixRange && script.tree.slice(heading.prefixRange),
    ),
  );
  const all = [...used, ...standardPrefixes(script)].map((prefix) => prefix.trim().toUpperCase());
  return [...new Set(all)].map((label) => ({
    label,
    kind: CompletionItemKind.Keyword,
    text: `${label} `,
    more: true,
  }));
}

function standardPrefixes({ tree }: ScriptDocument): readonly string[] {
  const { language } = tree.options;
  const english = ['INT.', 'EXT.', 'INT./EXT.', 'I/E.', 'EST.'];
  if (language === 'auto' || language === 'en') return english;
  const own = languageWords[language].prefixes.filter(({ standard }) => standard === undefined);
  return [...own.map(({ text, wholeWord }) => (wholeWord ? text : `${text}.`)), ...english];
}

/** What may stand in this part of the heading: a place, then a part of it or a time of day. */
export function headingCandidates(
  script: ScriptDocument,
  show: ShowContext,
  place: HeadingPlace,
  timesOfDay: readonly string[],
): readonly Candidate[] {
  const scenes = script.screenplay.scenes.filter(
    ({ heading }) => heading.range.start > place.replace.end || heading.range.end < place.replace.start,
  );
  const [location, ...inside] = place.parts;
  if (location === undefined) return placeCandidates(script, show, scenes, place);
  const there = scenes.filter((scene) => isAt(script, scene, location));
  return [...subLocationCandidates(there, inside), ...timeCandidates(scenes, there, timesOfDay)];
}

function isAt({ screenplay }: ScriptDocument, { heading, ordinal }: Scene, typed: string): boolean {
  const key = locationKey(typed);
  if (heading.location && locationKey(heading.location.text) === key) return true;
  return screenplay.locations.get(key)?.scenes.includes(ordinal) ?? false;
}

/** Those seen with the typed prefix before the others. */
function placeCandidates(
  script: ScriptDocument,
  show: ShowContext,
  scenes: readonly Scene[],
  place: HeadingPlace,
): readonly Candidate[] {
  const here = scenes.filter(({ extent }) => extent.start < place.replace.start).length;
  const all = scenes.map((scene, index) => ({ scene, distance: Math.abs(here - index) }));
  const alike = all.filter(({ scene: { heading } }) => {
    const prefix = heading.prefixRange && script.tree.slice(heading.prefixRange);
    return prefix?.trim().toUpperCase() === place.prefix;
  });
  const names = [...ranked(alike), ...ranked(all), ...placesElsewhere(script, show)];
  return names.map((label) => ({ label, kind: CompletionItemKind.Class }));
}

/** Places by use and nearness: each scene counts one, the nearest up to eight more. */
function ranked(uses: readonly { readonly scene: Scene; readonly distance: number }[]): readonly string[] {
  const places = new Map<
    string,
    { readonly name: string; readonly uses: number; readonly distance: number }
  >();
  for (const { scene, distance } of uses) {
    const { location } = scene.heading;
    if (!location) continue;
    const key = locationKey(location.text);
    const known = places.get(key) ?? { name: location.text, uses: 0, distance };
    places.set(key, { ...known, uses: known.uses + 1, distance: Math.min(known.distance, distance) });
  }
  const rank = (place: { readonly uses: number; readonly distance: number }): number =>
    place.uses + 8 / (1 + place.distance);
  return [...places.values()].sort((a, b) => rank(b) - rank(a)).map(({ name }) => name);
}

function placesElsewhere(script: ScriptDocument, show: ShowContext): readonly string[] {
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  const used = others.flatMap(({ screenplay }) => [...screenplay.locations.values()]);
  const byUse = used.sort((a: Location, b: Location) => b.scenes.length - a.scenes.length);
  return [...byUse.map(({ name }) => name), ...show.file.locations.map(({ name }) => name.toUpperCase())];
}

/** Those that stand behind the same parts, so that KITCHEN is not offered behind KITCHEN. */
function subLocationCandidates(there: readonly Scene[], inside: readonly string[]): readonly Candidate[] {
  const path = inside.map(locationKey);
  const fitting = there.filter(({ heading }) =>
    path.every((part, level) => locationKey(heading.subLocations[level]?.text ?? '') === part),
  );
  const names = mostUsed(fitting.map(({ heading }) => heading.subLocations[path.length]?.text));
  return names.map((label) => ({ label, kind: CompletionItemKind.Struct }));
}

/** As used at this place, then as used anywhere, then those of the setting. */
function timeCandidates(
  scenes: readonly Scene[],
  there: readonly Scene[],
  timesOfDay: readonly string[],
): readonly Candidate[] {
  const timeOf = ({ heading }: Scene): string | undefined => heading.timeOfDay?.text.toUpperCase();
  const all = [...mostUsed(there.map(timeOf)), ...mostUsed(scenes.map(timeOf)), ...timesOfDay];
  return [...new Set(all)].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
}

import { formatEighths } from '../../core/pagination/eighths';
import type { AppearanceKind, Scene } from '../../core/screenplay/model';
import { tagCategories } from '../../core/screenplay/tagCategories';
import { findingMessage } from '../findingMessages';
import type { Localize } from '../localize';
import { sceneLabel } from '../sceneLabel';
import type { ScriptDocument } from '../script';
import { scriptDayLine } from '../scriptDayWords';
import type { FoundInScene, StoryBand, StoryMap, StoryStrip } from './storyMap';
import { storyMapSentences as sentences } from './storyMapSentences';

/** What is told about a strip that is pointed at, or read to a person who does not see it. */
export interface StripFacts {
  readonly label: string;
  readonly facts: readonly string[];
}

export function stripFacts(
  { screenplay }: ScriptDocument,
  { bands, strips, found }: StoryMap,
  localize: Localize,
): (strip: StoryStrip) => StripFacts {
  const nameOf = (character: string) => screenplay.characters.get(character)?.name ?? character;
  const within = bandsByStrip(bands, strips.length);
  const foundIn = new Map(found.map((each) => [each.scene, each]));
  return (strip) => {
    const { ordinal } = strip.scene;
    const day = screenplay.scriptDays[ordinal - 1];
    const names = (kind: AppearanceKind) =>
      strip.scene.appearances.filter((each) => each.kind === kind).map(({ character }) => nameOf(character));
    const facts = [
      within[ordinal - 1]?.join(' › ') ?? '',
      lengthOf(strip, localize),
      day ? scriptDayLine(day, localize) : '',
      listed(sentences.speaking, names('speaking'), localize),
      listed(sentences.silent, names('silent'), localize),
      ...tagFacts(strip.scene, localize),
      ...findingFacts(foundIn.get(ordinal), localize),
    ];
    return { label: sceneLabel(strip.scene), facts: facts.filter((fact) => fact !== '') };
  };
}

/** Acts and sequences of each strip, outer before inner. */
function bandsByStrip(bands: readonly StoryBand[], strips: number): readonly (readonly string[])[] {
  const names: string[][] = Array.from({ length: strips }, () => []);
  for (const { from, to, text } of bands) {
    for (let index = from; index < to; index++) names[index]?.push(text);
  }
  return names;
}

function lengthOf({ page, eighths }: StoryStrip, localize: Localize): string {
  const length = formatEighths(eighths);
  return page === undefined
    ? localize(sentences.length, { length })
    : localize(sentences.pageAndLength, { page, length });
}

function listed(sentence: string, names: readonly string[], localize: Localize): string {
  return names.length === 0 ? '' : localize(sentence, { names: names.join(', ') });
}

function tagFacts({ tags }: Scene, localize: Localize): readonly string[] {
  return tagCategories.flatMap(({ id, name }) => {
    if (id === 'day') return [];
    const values = tags.filter(({ category }) => category === id).map(({ value }) => value.text);
    return values.length === 0 ? [] : [`${localize(name)}: ${values.join(', ')}`];
  });
}

/** More would hide the map. */
const mostFindings = 4;

function findingFacts(found: FoundInScene | undefined, localize: Localize): readonly string[] {
  if (!found) return [];
  const shown = found.findings.slice(0, mostFindings).map((finding) => {
    const message = findingMessage(finding, localize);
    return localize(sentences.finding, { severity: localize(sentences[finding.severity]), message });
  });
  const more = found.findings.length - shown.length;
  return more === 0 ? shown : [...shown, localize(sentences.more, { count: String(more) })];
}

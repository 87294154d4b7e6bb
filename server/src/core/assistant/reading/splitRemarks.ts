import { askOf } from '../noteAsks';
import { contentWords, words } from '../words';
import { asksOfBefore } from './leaning';
import { hasPhrase, phraseAt } from './phrases';
import {
  addition,
  continuation,
  contrast,
  judgment,
  nextPoint,
  placeWords,
  pointer,
  pointerAtEnd,
  praise,
  request,
  requestOpener,
} from './requestWords';
import { type Sentence, sentencesOf } from './sentences';
import { isSmallTalk } from './smallTalk';

/**
 * Cuts what somebody says in one breath into single notes, as a coordinator would list them: a request takes along the
 * reasons around it; the next request, and praise or blame of something else, begin another. In doubt sentences stay
 * together: a reason without its request says nothing. Small talk is left out.
 *
 * @param keepsAll where what is said was meant as a note, as in a comment: "Too soon." may be all of it
 */
export function splitRemarks(text: string, keepsAll = false): readonly Sentence[] {
  const notes: Group[] = [];
  for (const sentence of sentencesOf(text)) {
    const said = text.slice(sentence.start, sentence.end);
    if (!keepsAll && isSmallTalk(said)) continue;
    const traits = traitsOf(said);
    const last = notes.at(-1);
    if (last && !beginsNote(last, traits, sentence)) join(last, sentence, traits);
    else notes.push(groupOf(sentence, traits));
  }
  return notes;
}

/** Characters from which a note takes no further sentence: a speech of minutes is not one note. */
const longestNote = 900;

interface Traits {
  readonly asks: boolean;
  readonly praises: boolean;
  readonly judges: boolean;
  readonly begins: boolean;
  readonly continues: boolean;
  /** A word or two: "Clarify.", "Three years?" */
  readonly isShort: boolean;
  /** A short question about what was just spoken of. */
  readonly isAside: boolean;
  /** Numbers and quotations, which say exactly what is meant. */
  readonly anchors: readonly string[];
  /** Numbers of scenes and pages. */
  readonly places: readonly string[];
  readonly words: ReadonlySet<string>;
}

interface Group {
  /** It has taken a question about what it speaks of; more of them go with it. */
  hasAside: boolean;
  start: number;
  end: number;
  asks: boolean;
  praises: boolean;
  judges: boolean;
  readonly anchors: Set<string>;
  readonly places: Set<string>;
  readonly words: Set<string>;
}

function traitsOf(sentence: string): Traits {
  const said = words(sentence);
  const asks =
    /[?\uFF1F]/.test(sentence) ||
    phraseAt(requestOpener, said, 0) ||
    hasPhrase(request, said) ||
    askOf({ text: sentence }).kind !== 'remark';
  const anchors =
    sentence.match(/\d+[A-Za-z]?|"[^"]{3,}"|[\u201C\u201E\u00AB][^\u201C\u201D\u00BB]{3,}/g) ?? [];
  const pointsBack = hasPhrase(pointer, said) || phraseAt(pointerAtEnd, said, said.length - 1);
  // "In scene 12 it is blue" compares with the place before.
  const places = pointsBack ? [] : placesIn(said);
  return {
    asks,
    praises: hasPhrase(praise, said),
    judges: hasPhrase(judgment, said),
    begins:
      isHandedOut(sentence) ||
      phraseAt(nextPoint, said, 0) ||
      (beginsWithPlace(said) && !pointsBack && !phraseAt(contrast, said, 0)),
    continues:
      phraseAt(continuation, said, 0) ||
      (!asks && goesOn(said, places)) ||
      (asks && pointsBack && anchors.length === 0),
    isShort: said.length <= 2 && places.length === 0,
    isAside: asksOfBefore(sentence),
    anchors,
    places,
    words: contentWords(sentence),
  };
}

/** "Tom to write the other version." */
function isHandedOut(sentence: string): boolean {
  const ask = askOf({ text: sentence });
  return ask.kind === 'action' && ask.owner !== undefined;
}

function goesOn(said: readonly string[], places: readonly string[]): boolean {
  return phraseAt(contrast, said, 0) || (phraseAt(addition, said, 0) && places.length === 0);
}

function placesIn(said: readonly string[]): readonly string[] {
  return said.filter((word, at) => /^\d/.test(word) && phraseAt(placeWords, said, at - 1));
}

/** As it is said in a call: "scene twelve"; "scene one" is also "the scene one would expect". */
const spokenNumber =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;

/** "Scene 12 …", "In scene 12 …", "À la page 3 …" */
function beginsWithPlace(said: readonly string[]): boolean {
  const isNumber = (word: string | undefined) => /^\d/.test(word ?? '') || spokenNumber.test(word ?? '');
  return [0, 1, 2].some((at) => phraseAt(placeWords, said, at) && isNumber(said[at + 1]));
}

function beginsNote(group: Group, next: Traits, { end }: Sentence): boolean {
  if (end - group.start > longestNote) return true;
  if (next.isShort) return false;
  if (next.begins) return true;
  if (next.continues) return false;
  if (isElsewhere(group, next)) return true;
  if (next.isAside && (!group.asks || group.hasAside)) return false;
  if (next.asks) return group.asks || (group.praises && !group.judges);
  const isNew = speaksOfSomethingElse(group, next);
  if (group.asks) return isNew && (next.praises || next.anchors.some((anchor) => !group.anchors.has(anchor)));
  return isNew && (group.judges || group.praises) && (next.judges || next.praises);
}

/** Speaks of another scene or page than what was said so far. */
function isElsewhere({ places }: Group, next: Traits): boolean {
  return places.size > 0 && next.places.length > 0 && next.places.every((place) => !places.has(place));
}

/** Words that mean whatever was spoken of. */
const general = contentWords('scene line page moment beat part bit thing way time script draft whole');

function speaksOfSomethingElse(group: Group, next: Traits): boolean {
  const own = [...next.words].filter((word) => !general.has(word));
  return own.length > 0 && own.every((word) => !group.words.has(word));
}

function groupOf({ start, end }: Sentence, { asks, praises, judges, anchors, places, words }: Traits): Group {
  return {
    start,
    end,
    hasAside: false,
    asks,
    praises,
    judges,
    anchors: new Set(anchors),
    places: new Set(places),
    words: new Set(words),
  };
}

function join(
  group: Group,
  { end }: Sentence,
  { asks, isAside, praises, judges, anchors, places, words }: Traits,
): void {
  group.end = end;
  group.hasAside ||= isAside;
  group.asks ||= asks;
  group.praises ||= praises;
  group.judges ||= judges;
  for (const anchor of anchors) group.anchors.add(anchor);
  for (const place of places) group.places.add(place);
  for (const word of words) group.words.add(word);
}

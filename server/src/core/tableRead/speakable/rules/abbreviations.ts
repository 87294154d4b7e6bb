import { following, goesOn, type Place, type Rule, spelled } from '../rule';

/** Abbreviations that mean one thing wherever they stand, and initials. */
export const abbreviations: readonly Rule[] = [
  {
    pattern: /((?:\p{L}\.){2,8})['\u2019]s(?![\p{L}\p{N}])/iuy,
    say: ([, text = '']) => `${spelled(text)}'s`,
    compound: true,
  },
  {
    pattern: /(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\p{N}]))?/uy,
    say: ([text], place) => dotted(text, place),
    compound: true,
  },
  {
    pattern: /\p{L}{1,3}\/(?:\p{L}{1,3}(?![\p{L}\p{N}]))?/uy,
    say: ([text], place) => known(text, place),
    compound: true,
  },
  { pattern: /\p{L}{1,12}\./uy, say: ([text], place) => ended(known(text, place), place), compound: true },
  { pattern: /\p{L}[\p{L}'\u2019]{0,12}(?:\/\p{L}{1,6})?/uy, say: ([text], place) => whole(text, place) },
  { pattern: /\p{Lu}\./uy, say: ([text], place) => initial(text, place), compound: true },
];

function known(text: string, { language }: Place): string | undefined {
  return language.abbreviations.get(text.toLowerCase().replace(/\u2019/g, "'"));
}

function whole(text: string, place: Place): string | undefined {
  return goesOn(place) ? undefined : known(text, place);
}

/** The dot of an abbreviation that ends a sentence ends it. */
function ended(said: string | undefined, place: Place): string | undefined {
  return said !== undefined && endsText(place) ? `${said}.` : said;
}

function endsText(place: Place): boolean {
  return (
    /^["'\u201d\u2019)\]\s]*$/.test(place.text.slice(place.end, place.end + 8)) &&
    place.text.length <= place.end + 8
  );
}

function dotted(text: string, place: Place): string | undefined {
  const said = known(text, place) ?? known(text.endsWith('.') ? text : `${text}.`, place);
  if (said !== undefined) return ended(said, place);
  return ended(spelled(text), place);
}

/** `J. Smith`: the dot is no end where a name goes on. */
function initial(text: string, place: Place): string | undefined {
  if (/^[AI]\.$/.test(text) || !/^\s+\p{Lu}/u.test(following(place, 8))) return undefined;
  const isInRow = /^\s+\p{Lu}\.\s+\p{Lu}\p{Ll}/u.test(following(place));
  const isName = isInRow || place.previous === '' || /^\p{Lu}/u.test(place.previous) || place.shouted;
  return isName ? text.slice(0, 1) : undefined;
}

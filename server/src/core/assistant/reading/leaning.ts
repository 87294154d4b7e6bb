import { words } from '../words';
import type { Remark } from './remark';

/**
 * What is said so that only those understand it who heard what was said before: "Can she have a moment after?", "Then make
 * that clear." English. Such a sentence goes with what it leans on, or is at least placed by it.
 */
const pronoun =
  /^[^\p{L}\p{N}]*(?:[\p{L}'\u2019]+[^\p{L}]+){0,4}?(?<!\b(?:the|a|an)\b.{0,60})(?:she|he|they|it|her|him|them|his|their|its|that|this|those|these|one)(?![\p{L}])/iu;
const anchor =
  /\d|\b(?:[Ss]cene|[Pp]age|[Aa]ct) (?:one|two|three|\w+(?:teen|ty)|twelve|four|five|six|seven|eight|nine|ten|eleven)\b|["\u201C\u201E\u00AB]|(?<=\p{L}[,;]? )(?!I\b|I['\u2019])\p{Lu}/u;
const longestLeaning = 20;
/** Looked at first, since it costs nothing. */
const longestInCharacters = 200;

export function leansOnBefore(text: string): boolean {
  return (
    text.length <= longestInCharacters &&
    pronoun.test(text) &&
    !anchor.test(text) &&
    words(text).length <= longestLeaning
  );
}

const longestAside = 9;
const opener =
  /^(?:(?:like|so|and|but|well|or|i mean)[, ]+)*(?:can|could|should|would|does|did|do|is|are|was|has|what|why|how|where|when)\b/i;

/** A short question about whoever or whatever was just spoken of. */
export function asksOfBefore(text: string): boolean {
  return opener.test(text) && leansOnBefore(text) && words(text).length <= longestAside;
}

/** Gives to each remark in turn that leans on what was said before the one that says what it is about, whoever made it. */
export function leaningOnBefore(): (remark: Remark) => Remark {
  let about: string | undefined;
  return (remark) => {
    if (!leansOnBefore(remark.text)) about = remark.text;
    else if (about !== undefined && remark.about === undefined) return { ...remark, about };
    return remark;
  };
}

import type { Range } from '../text/range';
import { mannerOf } from './delivery';

/**
 * Directions that stand in a line of dialogue: `No (beat) really (to Ben) why?`. They are parentheticals that were not given
 * a line of their own. Only what is plainly one: anything else in brackets is said by whoever speaks.
 */
const bracketed =
  /(?<![^\s,.;:!?\u2026\u2013\u2014"\u201d-])\((\p{Ll}[^()\r\n]{1,40}|[OV]\.\s?[SVO]\.)\)(?![\p{L}\p{N}])/gu;
/** Where a line has marks of emphasis, notes or cut text, a bracket may begin in one and end in another. */
const markup = /[*_]|\[\[|\/\*/;

/** @returns with their brackets, in order */
export function asidesIn(text: string, start: number, end: number): readonly Range[] {
  const line = text.slice(start, end);
  if (!line.includes('(') || markup.test(line)) return [];
  return [...line.matchAll(bracketed)]
    .filter(([, words = '']) => isDirection(words))
    .map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }));
}

const mostWords = 5;
const said = /\b(?:i|i'm|i've|me|my|you|your|we|us|our)\b|[.!?]$|\d/i;
const act =
  /^(?:laughs?|sighs?|nods?|shrugs?|coughs?|sniffs?|gasps?|spits?|burps?|belches|gulps?|grunts?|groans?|moans?|snorts?|winks?|bows|hiccups?|yawns?|sneezes|clears|pauses|turns|sits|stands|smiles|re|off|lacht|seufzt|nickt|rit|soupire|ride|r\u00ede|suspira)(?![\p{L}'\u2019])/iu;
const toward =
  /^(?:to|into|toward|towards|re|zu|\u00e0)\s+(?:\p{Lu}|the\s|her(?:self)?$|him(?:self)?$|them(?:selves)?$|phone|radio|intercom|camera|mic|self)/u;
const doing =
  /^(?!(?:\p{L}*thing|during|including|according|considering|meaning|being|amazing|exciting|disgusting|interesting|king|ring|spring|evening|morning)(?!\p{L}))\p{Ll}{2,}ing(?!\p{L})/u;

function isDirection(words: string): boolean {
  if (/^[OV]\./.test(words)) return true;
  const text = words.replace(/\u2019/g, "'");
  if (text.split(/\s+/).length > mostWords || said.test(text)) return false;
  if (act.test(text) || toward.test(text) || doing.test(text)) return true;
  const { delivery, pauseMs } = mannerOf(text);
  return (delivery !== undefined || pauseMs > 0) && text.split(/\s+/).length <= 3;
}

import type { LoadedModel } from './provider';

/** Small parts are read sooner, and a small model stays with them. In characters. */
const mostCharacters = 2400;
/** With the script before every question nothing more is needed to understand its lines, and they start at once. */
const mostOverScript = 1000;
/** Of prose; names and dialogue have fewer to a token than the usual four. */
const charactersPerToken = 2.5;
/** The question's own words and the answer. */
const reservedTokens = 1400;

/** Characters of script that one question has room for. */
export function questionRoom({ contextSize, scriptTokens }: LoadedModel): number {
  const fits = Math.max(contextSize / 3, contextSize - reservedTokens) * charactersPerToken;
  const most = scriptTokens === undefined ? mostCharacters : mostOverScript;
  return Math.max(200, Math.min(most, Math.floor(fits)));
}

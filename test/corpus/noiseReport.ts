import { type NamedScript, sharedScripts } from '../support/sharedScripts';
import { noiseOf, noiseTable as tableOf } from './noise';
import { noisePage } from './noisePage';

/** What the command prints: one module, since each that a script of its own imports is loaded anew. */
export { noisePage, sharedScripts };

export function noiseTable(scripts: readonly NamedScript[]): string {
  return tableOf(scripts.map(noiseOf));
}

/** Every finding of one rule with its place, words and message. */
export function noiseLines(scripts: readonly NamedScript[], rule: string): string {
  return scripts
    .flatMap((script) => {
      const { name, findings } = noiseOf(script);
      const own = findings.filter(({ ruleId }) => ruleId === rule);
      return own.map(({ line, words, message }) => `${name}:${line}: ${words}\n    ${message}`);
    })
    .join('\n');
}

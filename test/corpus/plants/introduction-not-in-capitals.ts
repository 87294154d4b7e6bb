import { capitalIntroductions } from '../introductions';
import type { Plant } from './plant';

/** The name was typed as any other word. */
export const plant: Plant = {
  ruleId: 'introduction-not-in-capitals',
  plant(script, random) {
    const introductions = capitalIntroductions(script).filter(({ name }) => isProper(name, script));
    const one = introductions[random.below(Math.max(1, introductions.length))];
    if (!one) return undefined;
    const line = script.slice(0, one.at).split('\n').length;
    return {
      script: script.slice(0, one.at) + asWord(one.name) + script.slice(one.at + one.name.length),
      line,
    };
  },
};

/** A name and no word: it is never written small, and often with a capital. */
function isProper(name: string, script: string): boolean {
  return !new RegExp(`\\b${name.toLowerCase()}\\b`).test(script) && script.split(asWord(name)).length > 4;
}

function asWord(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

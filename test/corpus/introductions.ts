/** Names that a script writes in capitals where they first stand in action, as far as plain text tells. */
export interface CapitalIntroduction {
  readonly name: string;
  readonly at: number;
}

/** Empty where a script does not keep to it: then nobody there is introduced wrongly. */
export function capitalIntroductions(script: string): readonly CapitalIntroduction[] {
  const cues = new Set([...script.matchAll(/(?<=\n\n)(\p{Lu}{4,})(?=\n[^\n])/gu)].map(([name]) => name));
  const visible = script.replace(/\[\[[^\]]*\]\]|^=[^\n]*/gm, (hidden) => ' '.repeat(hidden.length));
  const firsts = [...cues].flatMap((name) => {
    const first = [...visible.matchAll(new RegExp(`\\b${name}\\b`, 'gi'))][0];
    return first
      ? [{ name, at: first.index, isIntroduction: isIntroduction(script, first.index, name) }]
      : [];
  });
  const introductions = firsts.filter((each) => each.isIntroduction);
  return introductions.length > 4 && introductions.length * 4 > firsts.length * 3 ? introductions : [];
}

/** In capitals, in a line that is neither a cue nor all capitals. */
function isIntroduction(script: string, at: number, name: string): boolean {
  const end = script.indexOf('\n', at);
  const line = script.slice(script.lastIndexOf('\n', at) + 1, end < 0 ? script.length : end);
  return (
    script.startsWith(name, at) && /\p{Ll}/u.test(line) && line.replace(/\([^()]*\)/g, '').trim() !== name
  );
}

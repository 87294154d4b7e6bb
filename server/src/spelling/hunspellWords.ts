/**
 * Every form of every word of a Hunspell dictionary. Of the format it knows prefixes and suffixes with their
 * conditions, which is all that the English dictionary has beside rules for ordinal numbers; a script has those in
 * digits, and digits are not looked up.
 */
export function hunspellWords(affixes: string, dictionary: string): Set<string> {
  const rules = parseAffixes(affixes);
  const words = new Set<string>();
  // The first line is a count.
  for (const line of dictionary.split(/\r?\n/).slice(1)) {
    const [stem = '', flags = ''] = (/^[^\t]*/.exec(line)?.[0] ?? '').trim().split('/');
    if (stem === '') continue;
    for (const word of formsOf(stem, flags, rules)) words.add(word);
  }
  return words;
}

interface Affix {
  readonly kind: 'PFX' | 'SFX';
  /** May stand together with one of the other kind. */
  readonly crosses: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

type AffixRules = ReadonlyMap<string, readonly Affix[]>;

function parseAffixes(text: string): AffixRules {
  const rules = new Map<string, Affix[]>();
  const crossing = new Map<string, boolean>();
  for (const line of text.split(/\r?\n/)) {
    const [kind, flag = '', third = '', fourth = '', condition] = line.trim().split(/\s+/);
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    // A header has a count where a rule has what it adds.
    if (condition === undefined) crossing.set(flag, third === 'Y');
    else {
      const list = rules.get(flag) ?? [];
      list.push({
        kind,
        crosses: crossing.get(flag) ?? false,
        strip: third === '0' ? '' : third,
        add: fourth === '0' ? '' : (fourth.split('/')[0] ?? ''),
        condition: new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`, 'u'),
      });
      rules.set(flag, list);
    }
  }
  return rules;
}

function formsOf(stem: string, flags: string, rules: AffixRules): readonly string[] {
  if (flags === '') return [stem];
  const affixes = [...flags].flatMap((flag) => rules.get(flag) ?? []).filter((one) => fits(stem, one));
  const suffixes = affixes.filter(({ kind }) => kind === 'SFX');
  const prefixes = affixes.filter(({ kind }) => kind === 'PFX');
  const suffixed = suffixes.map((suffix) => ({ word: applied(stem, suffix), crosses: suffix.crosses }));
  const both = prefixes.flatMap((prefix) => [
    applied(stem, prefix),
    ...suffixed.filter(({ crosses }) => crosses && prefix.crosses).map(({ word }) => applied(word, prefix)),
  ]);
  return [stem, ...suffixed.map(({ word }) => word), ...both];
}

function fits(stem: string, { kind, strip, condition }: Affix): boolean {
  return condition.test(stem) && (kind === 'PFX' ? stem.startsWith(strip) : stem.endsWith(strip));
}

function applied(stem: string, { kind, strip, add }: Affix): string {
  if (kind === 'PFX') return add + stem.slice(strip.length);
  return stem.slice(0, stem.length - strip.length) + add;
}

import { foldName } from '../../screenplay/fold';
import type { ShowScript } from '../../screenplay/model';
import { readTrait, type StoryFact, storyFacts } from '../facts/storyFacts';
import { scriptRule } from '../rule';

export const traitSwitch = scriptRule({
  id: 'trait-switch',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'warning',
  doc: {
    summary: 'A lasting trait is one thing here and another there: eyes, job, the hand somebody writes with.',
    why: 'Makeup, props and wardrobe prepare for what is written first. A switch that nobody meant is found by the audience.',
    off: 'Where traits change with the story: take the notes of the old ones away.',
    source: 'general practice',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nMaria looks up. [[trait: MARIA | eyes blue]]\n\nEXT. PIER - DAY\n\nMaria looks out. [[trait: MARIA | eyes green]]\n',
      },
      {
        script: 'INT. BAR - DAY\n\nMaria signs. [[trait: MARIA | hand right]]\n',
        show: '{ "characters": { "MARIA": { "traits": ["hand left"] } } }',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\nMaria looks up. [[trait: MARIA | eyes blue]]\n\nEXT. PIER - DAY\n\nMaria signs. [[trait: MARIA | hand left]]\n',
      },
    ],
  },
  messages: {
    switched:
      '{name}: {trait} is {value} here and {other} before. Make the two agree, or take one of the notes away.',
    declared: '{name}: {trait} is {value} here and {other} in closedset.json. Make the two agree.',
    before: '{trait}: {other}',
  },
  *check({ screenplay, earlier }) {
    const known = new Map<string, Known>();
    const own = traitsOf(storyFacts(screenplay));
    if (!own.some(({ fact }) => fact.range)) return;
    for (const script of earlier) remember(known, script);
    for (const each of own) {
      const { fact, key, trait, value } = each;
      const before = known.get(key);
      if (!before || !fact.range) known.set(key, before && !isDeclared(each) ? before : each);
      else if (foldName(before.value) !== foldName(value)) {
        const name = fact.name ?? '';
        const parameters = { name, trait, value, other: before.value };
        const place = before.fact.range;
        yield {
          message: place ? 'switched' : 'declared',
          range: fact.range,
          parameters,
          ...(place && {
            evidence: [
              { message: 'before', range: place, parameters, ...(before.uri && { uri: before.uri }) },
            ],
          }),
        };
      }
    }
  },
});

interface Known {
  readonly key: string;
  readonly fact: StoryFact;
  readonly trait: string;
  readonly value: string;
  readonly uri?: string;
}

function traitsOf(facts: readonly StoryFact[]): readonly Known[] {
  return facts.flatMap((fact) => {
    const trait = fact.kind === 'trait' ? readTrait(fact.value ?? '') : undefined;
    if (!trait) return [];
    const { name, value } = trait;
    return [{ key: `${fact.subject} ${name}`, fact, trait: name.toLowerCase(), value }];
  });
}

/** The first that an earlier episode says; what the show file says goes before all of them. */
function remember(known: Map<string, Known>, { screenplay, uri }: ShowScript): void {
  for (const each of traitsOf(storyFacts(screenplay))) {
    if (!known.has(each.key) && !isDeclared(each)) known.set(each.key, { ...each, uri });
  }
}

function isDeclared({ fact }: Known): boolean {
  return fact.source === 'showFile';
}

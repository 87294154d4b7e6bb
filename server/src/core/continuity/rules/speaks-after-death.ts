import type { Screenplay, ShowScript } from '../../screenplay/model';
import type { Range } from '../../text/range';
import { isPresent, sceneName } from '../facts/speaking';
import { type StoryFact, storyFacts } from '../facts/storyFacts';
import { scriptRule } from '../rule';

export const speaksAfterDeath = scriptRule({
  id: 'speaks-after-death',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'warning',
  doc: {
    summary: 'Somebody speaks in a scene after a note says that they are dead or gone.',
    why: 'Scenes are written out of order and change places. The death stays where it is, and a line behind it brings an actor back to the set who was wrapped.',
    off: 'Where the dead speak: mark their lines (V.O.), or the scenes as dreams.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nTomás falls. [[dies: TOMÁS]]\n\nEXT. PIER - DAY\n\nTOMÁS\nRain.\n' },
      {
        script: 'INT. BAR - DAY\n\nMARIA\nRain.\n',
        earlier: ['INT. BAR - DAY\n\nMARIA\nGoodbye.\n\nShe goes. [[leaves: MARIA]]\n'],
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nTomás falls. [[dies: TOMÁS]]\n\nEXT. PIER - DAY\n\nTOMÁS (V.O.)\nRain.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nTomás falls. [[dies: TOMÁS]]\n\nEXT. PIER - DAY - FLASHBACK\n\nTOMÁS\nRain.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nMaria goes. [[leaves: MARIA]]\n\nEXT. PIER - DAY\n\n[[returns: MARIA]]\n\nMARIA\nRain.\n',
      },
    ],
  },
  messages: {
    dead: '{name} speaks in scene {scene}, but is dead since {since}. If it is a memory, add (V.O.) or mark the scene as a flashback; if not, move one of the two.',
    gone: '{name} speaks in scene {scene}, but is gone since {since}. If {name} is on the phone, add (V.O.); if {name} is back, say so in a note: [[returns: {name}]].',
    deadEarlier:
      '{name} speaks in scene {scene}, but died in an earlier episode. If it is a memory, add (V.O.) or mark the scene as a flashback.',
    goneEarlier:
      '{name} speaks in scene {scene}, but left in an earlier episode. If {name} is on the phone, add (V.O.); if {name} is back, say so in a note: [[returns: {name}]].',
    dies: '{name} dies here',
    leaves: '{name} leaves here',
  },
  *check({ screenplay, earlier }) {
    const before = absencesBefore(earlier);
    const own = absencesIn(screenplay, before.keys());
    for (const [key, absences] of own) {
      const first = before.get(key);
      const all = first ? [{ ...first, from: 0, to: firstReturn(screenplay, key) }, ...absences] : absences;
      for (const absence of all) {
        const cue = firstCue(key, absence, screenplay);
        if (cue) yield findingOf(key, cue, absence, screenplay);
      }
    }
  },
});

interface Gone {
  readonly fact: StoryFact;
  /** Of an earlier episode; absent where the note is in this script. */
  readonly uri?: string;
}

interface Absence extends Gone {
  /** Offsets; without an end it lasts to the end of the script. */
  readonly from: number;
  readonly to: number;
}

const kinds: ReadonlySet<string> = new Set(['dies', 'leaves', 'returns']);

/** Comings and goings of everybody whom notes tell of, in order. */
function movesIn(screenplay: Screenplay): ReadonlyMap<string, readonly StoryFact[]> {
  const moves = new Map<string, StoryFact[]>();
  for (const fact of storyFacts(screenplay)) {
    if (!kinds.has(fact.kind) || fact.subject === undefined) continue;
    const list = moves.get(fact.subject);
    if (list) list.push(fact);
    else moves.set(fact.subject, [fact]);
  }
  return moves;
}

/** Who is dead or gone when the script begins. */
function absencesBefore(earlier: readonly ShowScript[]): ReadonlyMap<string, Gone> {
  const gone = new Map<string, Gone>();
  for (const { screenplay, uri } of earlier) {
    for (const [key, moves] of movesIn(screenplay)) {
      const fact = moves.at(-1);
      if (fact && fact.kind !== 'returns') gone.set(key, { fact, uri });
      else gone.delete(key);
    }
  }
  return gone;
}

function absencesIn(
  screenplay: Screenplay,
  others: Iterable<string>,
): ReadonlyMap<string, readonly Absence[]> {
  const absences = new Map<string, readonly Absence[]>([...others].map((key) => [key, []]));
  for (const [key, moves] of movesIn(screenplay)) {
    const own = moves.flatMap((fact, index): readonly Absence[] => {
      if (fact.kind === 'returns' || !fact.range || moves[index - 1]?.kind === 'dies') return [];
      const back = moves.slice(index + 1).find(({ kind }) => kind !== fact.kind);
      return [{ fact, from: fact.range.end, to: back?.range?.start ?? Number.POSITIVE_INFINITY }];
    });
    absences.set(key, own);
  }
  return absences;
}

function firstReturn(screenplay: Screenplay, key: string): number {
  const [first] = movesIn(screenplay).get(key) ?? [];
  return first?.range?.start ?? Number.POSITIVE_INFINITY;
}

/** In the story's present, and not from elsewhere. Off screen is the next room. */
function firstCue(
  key: string,
  { from, to }: Absence,
  { characters, scenes, scriptDays }: Screenplay,
): { readonly range: Range; readonly scene: number } | undefined {
  for (const scene of characters.get(key)?.speakingScenes ?? []) {
    const speeches = scenes[scene - 1]?.speeches ?? [];
    const speech = speeches.find(
      (each) =>
        each.characters.includes(key) && each.range.start >= from && each.range.start < to && isPresent(each),
    );
    if (speech && scriptDays[scene - 1]?.kind !== 'X') return { range: speech.name.range, scene };
  }
  return undefined;
}

function findingOf(
  key: string,
  { range, scene }: { readonly range: Range; readonly scene: number },
  { fact, uri }: Absence,
  screenplay: Screenplay,
) {
  const isDead = fact.kind === 'dies';
  const parameters = {
    name: screenplay.characters.get(key)?.name ?? key,
    scene: sceneName(screenplay, scene),
    ...(uri === undefined && { since: sceneName(screenplay, fact.scene ?? 0) }),
  };
  const message = uri === undefined ? (isDead ? 'dead' : 'gone') : isDead ? 'deadEarlier' : 'goneEarlier';
  const evidence = fact.range && [
    {
      message: isDead ? ('dies' as const) : ('leaves' as const),
      range: fact.range,
      parameters,
      ...(uri && { uri }),
    },
  ];
  return { message, range, parameters, ...(evidence && { evidence }) } as const;
}

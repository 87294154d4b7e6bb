import { foldName } from '../../screenplay/fold';
import type { NamedRange, Screenplay } from '../../screenplay/model';
import type { Passage } from '../../screenplay/passage';
import { timeCuesOf } from '../../screenplay/timeCues';
import { readFrame, readTime } from '../../screenplay/timeOfDay';
import { shift } from '../../text/range';
import { scriptRule } from '../rule';

export const intercutUnknownPlace = scriptRule({
  id: 'intercut-unknown-place',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'An intercut names a place that no scene has.',
    why: 'Both ends of an intercut are shot, each in its own place. A name that fits no heading, since the place was renamed or cut, leaves one end without a set.',
    off: 'Where intercuts are described in free words.',
    source: 'general practice',
    invalid: [
      {
        script:
          'INT. HOTEL - BAR - NIGHT\n\nRain.\n\nINT. HOTEL - LINEN ROOM - SAME\n\nLinen.\n\nINTERCUT - BAR / BOILER HOUSE\n\nSteam.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. HOTEL - BAR - NIGHT\n\nRain.\n\nINT. HOTEL - LINEN ROOM - SAME\n\nLinen.\n\nINTERCUT - BAR / LINEN ROOM\n\nSteam.\n',
      },
      { script: 'INT. HOTEL - BAR - NIGHT\n\nRain.\n\nINTERCUT PHONE CALL\n\nSteam.\n' },
    ],
  },
  messages: {
    unknown:
      'No scene plays in {place}, and the intercut needs one there. Call it what its heading calls it, or add the scene.',
    known: 'The other end of the intercut is a place: {place}',
  },
  gather: intercuts,
  *check({ passages, facts, screenplay, earlier }) {
    let words: ReadonlySet<string> | undefined;
    for (const placed of passages) {
      for (const parts of facts(placed)) {
        words ??= wordsOfPlaces([screenplay, ...earlier.map((each) => each.screenplay)]);
        const known = parts.find((part) => isPlace(part, words));
        const unknown = parts.filter((part) => !isKnown(part, words));
        if (!known) continue;
        for (const { text, range } of unknown) {
          yield {
            message: 'unknown',
            range: shift(range, placed.offset),
            parameters: { place: text },
            evidence: [
              {
                message: 'known',
                range: shift(known.range, placed.offset),
                parameters: { place: known.text },
              },
            ],
          };
        }
      }
    }
  },
});

const none: readonly (readonly NamedRange[])[] = [];
const opening = /INTER-?CUT(?:TING)?(?:\s+(?:BETWEEN|WITH))?\s*[-–—:]*\s*/iu;

/** The parts of each intercut that names two at least. */
function intercuts({ text, elements }: Passage): readonly (readonly NamedRange[])[] {
  const cues = timeCuesOf(text, elements).filter((cue) => cue.kind === 'frame' && cue.frame === 'intercut');
  if (cues.length === 0) return none;
  return cues.flatMap(({ range }) => {
    const line = text.slice(range.start, range.end);
    const found = opening.exec(line);
    if (!found) return [];
    const from = found.index + found[0].length;
    const parts = split(line.slice(from)).map(({ text: name, range: place }) => ({
      text: name,
      range: shift(place, range.start + from),
    }));
    return parts.length > 1 ? [parts] : [];
  });
}

function split(rest: string): readonly NamedRange[] {
  const parts: NamedRange[] = [];
  let start = 0;
  for (const found of [...rest.matchAll(/\s*(?:\/|,|&|\bAND\b|\bWITH\b|$)\s*/giu)]) {
    const raw = rest.slice(start, found.index).replace(/[\s.:<*_]+$/u, '');
    const lead = /^[\s*_(]*/.exec(raw)?.[0].length ?? 0;
    if (raw.length > lead) {
      const range = { start: start + lead, end: start + raw.length };
      parts.push({ text: raw.slice(lead), range });
    }
    start = found.index + found[0].length;
  }
  return parts;
}

/** Words of intercuts that are no places: the call, the two of them, the scene before. */
const general = new Set(
  [
    'THE A AN OF IN ON AT TO FROM AS NEEDED PHONE TELEPHONE CALL CALLS CONVERSATION BOTH TWO BETWEEN SCENE SCENES',
    'PREVIOUS OTHER THEM THEIR HIS HER ACTION BACK FORTH VARIOUS LOCATIONS SHOTS SCREEN TV INT EXT WITH FOLLOWING',
  ].flatMap((line) => line.split(' ')),
);

/** By a word that says something: THE and CALL may stand in a heading too. */
function isPlace({ text }: NamedRange, words: ReadonlySet<string> | undefined): boolean {
  return wordsIn(text).some((word) => !general.has(word) && words?.has(word));
}

/** A part is known by any of its words: HALLWAY is the UPSTAIRS HALLWAY. Names of people are places where they are. */
function isKnown({ text }: NamedRange, words: ReadonlySet<string> | undefined): boolean {
  if (readTime(text) || readFrame(text)) return true;
  return wordsIn(text).some((word) => general.has(word) || words?.has(word));
}

function wordsIn(name: string): readonly string[] {
  return (
    foldName(name)
      .replace(/'S\b/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function wordsOfPlaces(screenplays: readonly Screenplay[]): ReadonlySet<string> {
  const names = screenplays.flatMap(({ scenes, characters, showFile }) => [
    ...scenes.map(({ heading }) => heading.text),
    ...[...characters.values()].flatMap(({ key, name }) => [key, name]),
    ...[...showFile.locations, ...showFile.characters].flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
  return new Set(names.flatMap(wordsIn));
}

import { foldName } from '../../screenplay/fold';
import type { Passage, PlacedPassage } from '../../screenplay/passage';
import { type Range, shift } from '../../text/range';
import { isConvention } from '../facts/convention';
import { type PlacePart, placeParts } from '../facts/placeUses';
import { scriptRule } from '../rule';

export const insideAndOutside = scriptRule({
  id: 'inside-and-outside',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'information',
  doc: {
    summary: 'A room is once EXT., or a place in the open once INT.',
    why: 'INT. and EXT. decide whether a scene needs a stage or the weather. One that is wrong moves the scene to another part of the schedule.',
    off: 'Where sets are open to the sky.',
    source: 'general practice',
    invalid: [
      {
        script:
          'INT. HOTEL - KITCHEN - DAY\n\nRain.\n\nINT. HOTEL - KITCHEN - NIGHT\n\nRain.\n\nINT. HOTEL - KITCHEN - DUSK\n\nRain.\n\nEXT. HOTEL - KITCHEN - DAY\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. HOTEL - DAY\n\nRain.\n\nINT. HOTEL - NIGHT\n\nRain.\n\nINT. HOTEL - DUSK\n\nRain.\n\nEXT. HOTEL - DAY\n\nRain.\n',
      },
    ],
  },
  messages: {
    outside:
      '{place} is EXT. here and INT. in {count} other scenes. Write INT., or say which part of it is outside.',
    inside:
      '{place} is INT. here and EXT. in {count} other scenes. Write EXT., or say which part of it is inside.',
    usual: '{place}, as it is elsewhere',
  },
  fixes: { change: { title: 'Write {prefix}', safe: false } },
  gather: sidedPlace,
  *check({ passages, facts }) {
    for (const { inside, outside } of placesOf(passages, facts)) {
      const isIndoors = isConvention(inside.length, outside.length);
      if (!isIndoors && !isConvention(outside.length, inside.length)) continue;
      const [usual, odd] = isIndoors ? [inside, outside] : [outside, inside];
      const [example] = usual;
      if (odd.length !== 1 || !example) continue;
      for (const { place, prefix } of odd) {
        const parameters = { place: place.text, count: String(usual.length) };
        yield {
          message: isIndoors ? 'outside' : 'inside',
          range: prefix,
          parameters,
          evidence: [{ message: 'usual', range: example.prefix, parameters }],
          fix: {
            id: 'change',
            parameters: { prefix: example.place.prefix },
            edits: [{ range: prefix, text: example.place.prefix }],
          },
        };
      }
    }
  },
});

interface SidedPlace {
  readonly key: string;
  /** As written, parts and all. */
  readonly text: string;
  readonly isInside: boolean;
  readonly prefix: string;
  readonly prefixRange: Range;
}

interface PlacedPlace {
  readonly place: SidedPlace;
  readonly prefix: Range;
}

/** Only what is on one side by its nature: a part of a place, or what its name says is a room or open ground. */
function sidedPlace(passage: Passage): SidedPlace | undefined {
  const { heading, text } = passage;
  const side = heading?.interiorExterior;
  const range = heading?.prefixRange;
  const parts = placeParts(passage);
  const last = parts.at(-1);
  if (!range || !last || !(side === 'int' || side === 'ext') || !hasOneSide(parts, last.text))
    return undefined;
  return {
    key: parts.map(({ skeleton }) => skeleton).join('|'),
    text: parts.map((part) => part.text).join(' - '),
    isInside: side === 'int',
    prefix: text.slice(range.start, range.end),
    prefixRange: range,
  };
}

/** Doors, balconies and vehicles have two sides, and whatever moves. */
const twoSided =
  /\b(?:DOOR|DOORWAY|ENTRANCE|ENTRY|GATE|WINDOW|BALCONY|PORCH|VERANDA|TERRACE|PATIO|DECK|ROOF|ROOFTOP|STEPS|STAIRS|DOCK|GARAGE|TENT|BOOTH|COURTYARD|CAR|TRUCK|VAN|BUS|TAXI|CAB|TRAIN|BOAT|SHIP|PLANE|POV|MOVING|DRIVING|TÜR|EINGANG|FENSTER|BALKON|TERRASSE|AUTO|PORTE|BALCON|VOITURE|PUERTA|BALCÓN|COCHE|PORTA|VARANDA)S?\b/u;
const rooms =
  /\b(?:ROOM|BEDROOM|BATHROOM|KITCHEN|HALLWAY|CORRIDOR|OFFICE|BASEMENT|CELLAR|ATTIC|ELEVATOR|CLOSET|LOBBY|FOYER|KÜCHE|ZIMMER|BÜRO|FLUR|KELLER|CUISINE|CHAMBRE|COCINA|CUCINA|COZINHA)$/u;
const grounds =
  /\b(?:STREET|ROAD|HIGHWAY|FIELD|BEACH|RIVER|FOREST|WOODS|PARK|DESERT|MEADOW|STRASSE|FELD|STRAND|WALD|RUE|PLAGE|FORÊT|CALLE|PLAYA|STRADA|SPIAGGIA|RUA|PRAIA)$/u;

function hasOneSide(parts: readonly PlacePart[], last: string): boolean {
  const name = foldName(last);
  return !twoSided.test(name) && (parts.length > 1 || rooms.test(name) || grounds.test(name));
}

function placesOf(
  passages: readonly PlacedPassage[],
  facts: (placed: PlacedPassage) => SidedPlace | undefined,
): Iterable<{ readonly inside: readonly PlacedPlace[]; readonly outside: readonly PlacedPlace[] }> {
  const all = new Map<string, { readonly inside: PlacedPlace[]; readonly outside: PlacedPlace[] }>();
  for (const placed of passages) {
    const place = facts(placed);
    if (!place) continue;
    const known = all.get(place.key) ?? { inside: [], outside: [] };
    all.set(place.key, known);
    const list = place.isInside ? known.inside : known.outside;
    list.push({ place, prefix: shift(place.prefixRange, placed.offset) });
  }
  return all.values();
}

import type { AgeSpan } from '../../screenplay/age';
import { characterKey } from '../../screenplay/characterKey';
import type { Screenplay, ShowCharacter, ShowScript } from '../../screenplay/model';
import { canBe, isApart, isTimeBetween, type ToldAge, toldAges, yearOf } from '../facts/toldAges';
import { scriptRule } from '../rule';

export const twoAges = scriptRule({
  id: 'two-ages',
  category: 'characters',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'series',
  severity: 'warning',
  doc: {
    summary: 'A character has one age here and another there, and the years between do not explain it.',
    why: 'Casting, makeup and the school hours of minors go by the age. Two of them mean that one was changed and the other forgotten.',
    off: 'Where ages are only a first impression.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      { script: 'INT. BAR - DAY\n\nANNA (34) pours.\n\nEXT. PIER - DAY\n\nAnna, 41, waits.\n' },
      {
        script: 'EXT. PIER - DAY\n\nANNA (38) waits.\n',
        earlier: ['INT. BAR - DAY\n\nANNA (34) pours.\n\nANNA\nRain.\n'],
      },
      {
        script: 'EXT. PIER - DAY (1999)\n\nANNA (34) waits.\n',
        show: '{ "characters": { "ANNA": { "born": 1973 } } }',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY (1998)\n\nANNA (34) pours.\n\nEXT. PIER - DAY (1988)\n\nANNA (24) waits.\n' },
      { script: 'INT. BAR - DAY\n\nANNA (34) pours.\n\nEXT. PIER - DAY - FLASHBACK\n\nANNA (12) waits.\n' },
      { script: 'INT. BAR - DAY\n\nANNA (34) pours.\n\nEXT. PIER - DAY\n\nAnna, in her thirties, waits.\n' },
    ],
  },
  messages: {
    two: '{name} is {age} here and {other} before, with nothing to tell that years go by. Make the two agree, or say when each scene plays.',
    declared: '{name} is {age} here, and {other} in closedset.json. Make the two agree.',
    born: '{name} is {age} here in {year}, but was born in {born} and so would be {other}. Make the three agree.',
    before: '{name} is {other} here',
  },
  *check({ screenplay, earlier }) {
    const told = toldAges(screenplay);
    for (const [key, ages] of told) {
      const name = screenplay.characters.get(key)?.name ?? key;
      const declared = screenplay.showFile.characters.find((each) => characterKey(each.name) === key);
      const before = ageBefore(key, earlier);
      for (const [index, age] of ages.entries()) {
        const found =
          bornConflict(age, declared, screenplay) ??
          conflictWithin(age, ages.slice(0, index), screenplay) ??
          conflictBefore(age, before, screenplay) ??
          declaredConflict(age, declared, screenplay);
        if (!found) continue;
        const parameters = { ...found.parameters, name, age: age.age.text };
        const evidence = found.evidence?.map((each) => ({ ...each, message: 'before' as const, parameters }));
        yield { message: found.message, range: age.age.range, parameters, ...(evidence && { evidence }) };
        break;
      }
    }
  },
});

interface Conflict {
  readonly message: 'two' | 'declared' | 'born';
  readonly parameters: Readonly<Record<string, string>>;
  readonly evidence?: readonly { readonly range: ToldAge['age']['range']; readonly uri?: string }[];
}

function bornConflict(
  { scene, span }: ToldAge,
  declared: ShowCharacter | undefined,
  screenplay: Screenplay,
): Conflict | undefined {
  const year = declared?.born === undefined ? undefined : yearOf(screenplay, scene);
  if (year === undefined || declared?.born === undefined) return undefined;
  const age = year - declared.born;
  if (span.to >= age - 1 && span.from <= age) return undefined;
  return {
    message: 'born',
    parameters: { year: String(year), born: String(declared.born), other: String(age) },
  };
}

function conflictWithin(
  age: ToldAge,
  before: readonly ToldAge[],
  screenplay: Screenplay,
): Conflict | undefined {
  const other = before.find((each) => !agree(each, age, screenplay));
  return (
    other && { message: 'two', parameters: { other: other.age.text }, evidence: [{ range: other.age.range }] }
  );
}

/** Headings that give a year are reckoned with; without, a flashback or a jump in time may explain anything. */
function agree(first: ToldAge, second: ToldAge, screenplay: Screenplay): boolean {
  if (canBe(first.span, second.span, 0)) return true;
  const [from, to] = [yearOf(screenplay, first.scene), yearOf(screenplay, second.scene)];
  if (from !== undefined && to !== undefined) return canBe(first.span, second.span, to - from);
  if (from !== undefined || to !== undefined) return true;
  if (isApart(screenplay, first.scene) || isApart(screenplay, second.scene)) return true;
  return isTimeBetween(screenplay, first.scene, second.scene);
}

/** The latest age that is told in an earlier episode, in the story's present. */
function ageBefore(key: string, earlier: readonly ShowScript[]) {
  for (const { screenplay, uri } of earlier.toReversed()) {
    const told = toldAges(screenplay)
      .get(key)
      ?.find(({ scene }) => isNow(screenplay, scene));
    if (told) return { told, uri };
  }
  return undefined;
}

function isNow(screenplay: Screenplay, scene: number): boolean {
  return yearOf(screenplay, scene) === undefined && !isApart(screenplay, scene);
}

function conflictBefore(
  { span, scene }: ToldAge,
  before: ReturnType<typeof ageBefore>,
  screenplay: Screenplay,
): Conflict | undefined {
  if (!before || canBe(before.told.span, span, 0) || !isNow(screenplay, scene)) return undefined;
  const { told, uri } = before;
  return { message: 'two', parameters: { other: told.age.text }, evidence: [{ range: told.age.range, uri }] };
}

function declaredConflict(
  { span, scene }: ToldAge,
  declared: ShowCharacter | undefined,
  screenplay: Screenplay,
): Conflict | undefined {
  const age = declared?.age;
  if (age === undefined) return undefined;
  const known: AgeSpan = { from: age, to: age };
  if (canBe(known, span, 0) || !isNow(screenplay, scene) || isTimeBetween(screenplay, 0, scene))
    return undefined;
  return { message: 'declared', parameters: { other: String(age) } };
}

import type { AppearanceKind, Character, Scene } from '../../core/screenplay/model';
import type { Command } from '../command';
import { formatOption, type Report } from '../formats';
import { reportScripts } from '../reportScripts';
import { type LoadedScript, lineOf, scriptOptions } from '../scripts';
import { textTable } from '../textTable';

/** One person over all the scripts that were named. */
interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly age: string | null;
  readonly introduction: { readonly file: string; readonly line: number } | null;
  readonly speeches: number;
  readonly words: number;
  readonly scenes: Readonly<Record<AppearanceKind, number>>;
  readonly appearances: readonly PersonScene[];
}

interface PersonScene {
  readonly file: string;
  readonly line: number;
  readonly number: string | null;
  readonly heading: string;
  readonly kind: AppearanceKind;
}

export const characters: Command = {
  name: 'characters',
  summary: 'everyone in the script: scenes, speeches, words, first seen where',
  usage: 'FILE… [options]',
  description: [
    'Several scripts are counted as one show: each person once, most words first. Aliases in closedset.json bring ' +
      'the spellings of a name together.',
  ],
  options: [formatOption, ...scriptOptions],
  examples: [
    { line: 'closed-set characters pilot.fountain', doc: 'The cast of one script.' },
    {
      line: 'closed-set characters season --format csv > cast.csv',
      doc: 'The cast of a season, for a spreadsheet.',
    },
  ],
  run: (args, io) => reportScripts(args, io, (scripts) => charactersReport(peopleOf(scripts))),
};

function peopleOf(scripts: readonly LoadedScript[]): readonly Person[] {
  const keys = new Set(scripts.flatMap(({ screenplay }) => [...screenplay.characters.keys()]));
  return [...keys]
    .map((key) => personOf(key, scripts))
    .sort((a, b) => b.words - a.words || b.speeches - a.speeches || (a.name < b.name ? -1 : 1));
}

function personOf(key: string, scripts: readonly LoadedScript[]): Person {
  const known = scripts.flatMap((script) => {
    const character = script.screenplay.characters.get(key);
    return character ? [{ script, character }] : [];
  });
  const all = known.map(({ character }) => character);
  const introduced = known.find(({ character }) => character.introduction);
  const introduction = introduced?.character.introduction;
  return {
    name: all[0]?.name ?? key,
    aliases: [...new Set(all.flatMap(({ aliases }) => aliases))],
    age: introduction?.age?.text ?? null,
    introduction:
      introduced && introduction
        ? { file: introduced.script.file, line: lineOf(introduced.script, introduction.range.start) }
        : null,
    speeches: sum(all, ({ speeches }) => speeches),
    words: sum(all, ({ words }) => words),
    scenes: {
      speaking: sum(all, ({ speakingScenes }) => speakingScenes.length),
      silent: sum(all, ({ silentScenes }) => silentScenes.length),
      mentioned: sum(all, ({ mentionedScenes }) => mentionedScenes.length),
    },
    appearances: scripts.flatMap((script) =>
      script.screenplay.scenes.flatMap((scene) => inScene(key, script, scene)),
    ),
  };
}

function sum(all: readonly Character[], count: (character: Character) => number): number {
  return all.reduce((total, character) => total + count(character), 0);
}

function inScene(key: string, script: LoadedScript, scene: Scene): readonly PersonScene[] {
  const found = scene.appearances.find(({ character }) => character === key);
  if (!found) return [];
  const { text: heading, sceneNumber, range } = scene.heading;
  const place = { file: script.file, line: lineOf(script, range.start) };
  return [{ ...place, number: sceneNumber?.text ?? null, heading, kind: found.kind }];
}

function charactersReport(people: readonly Person[]): Report {
  return {
    text: () => textTable(columns, people.map(textRow)),
    json: () => people,
    csv: () => ({ header: csvHeader, rows: people.map(csvRow) }),
  };
}

const columns = [
  { title: 'Name' },
  { title: 'Words', right: true },
  { title: 'Speeches', right: true },
  { title: 'Speaking', right: true },
  { title: 'Silent', right: true },
  { title: 'Mentioned', right: true },
  { title: 'Age' },
  { title: 'Introduced' },
];

function textRow(person: Person): readonly string[] {
  const { speaking, silent, mentioned } = person.scenes;
  const numbers = [person.words, person.speeches, speaking, silent, mentioned].map(String);
  return [person.name, ...numbers, person.age ?? '', placeText(person)];
}

function placeText({ introduction }: Person): string {
  return introduction ? `${introduction.file}:${introduction.line}` : '';
}

const csvHeader = [
  'name',
  'aliases',
  'age',
  'words',
  'speeches',
  'speakingScenes',
  'silentScenes',
  'mentionedScenes',
  'introductionFile',
  'introductionLine',
];

function csvRow(person: Person) {
  const { speaking, silent, mentioned } = person.scenes;
  return [
    person.name,
    person.aliases.join('; '),
    person.age ?? undefined,
    person.words,
    person.speeches,
    speaking,
    silent,
    mentioned,
    person.introduction?.file,
    person.introduction?.line,
  ];
}

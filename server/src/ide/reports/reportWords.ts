import type { ReportName } from '../../core/breakdown/reports';
import type { Column, ColumnId, ReportWord } from '../../core/breakdown/reportTable';
import { tagCategories } from '../../core/screenplay/tagCategories';
import type { Localize } from '../localize';
import { scriptDayReasons } from '../scriptDayWords';

/** What reports, their columns and the words in their cells are called; English is the key of the translation. */
const reports: Readonly<Record<ReportName, { readonly title: string; readonly about: string }>> = {
  breakdown: { title: 'Breakdown Sheets', about: 'everything that each scene is and needs' },
  elements: { title: 'Element Lists', about: 'props, wardrobe, vehicles and so on, with their scenes' },
  cast: { title: 'Cast by Scene', about: 'who speaks, is seen and is spoken of' },
  'day-out-of-days': {
    title: 'Day out of Days',
    about: 'who works on which script day: SW starts, W works, H holds, WF finishes, SWF all in one',
  },
  places: { title: 'Scenes by Place', about: 'places and their parts, with scenes and eighths' },
  'script-days': { title: 'Script Days', about: 'the day of each scene, why, and where to look' },
  'day-lengths': {
    title: 'Lengths of Script Days',
    about: 'scenes and eighths of each day; long ones marked',
  },
  'scene-lengths': { title: 'Scene Lengths', about: 'scenes in eighths, longest first' },
  'silent-characters': { title: 'Characters Without Lines', about: 'who is seen or named and never speaks' },
  'similar-names': { title: 'Similar Names', about: 'names that a reader may take for one another' },
  clearances: {
    title: 'Clearance List',
    about: 'telephone numbers, addresses, number plates, songs and web addresses; read the script for brands',
  },
  counts: {
    title: 'Counts',
    about: 'day and night, inside and outside, cast, minors, animals, stunts, effects',
  },
};

type PlainColumn = Exclude<ColumnId, keyof typeof categories>;

const categories = Object.fromEntries(tagCategories.map(({ id, name }) => [id, name])) as Readonly<
  Record<(typeof tagCategories)[number]['id'], string>
>;

const columns: Readonly<Record<PlainColumn, string>> = {
  script: 'Script',
  scene: 'Scene',
  heading: 'Heading',
  interiorExterior: 'INT/EXT',
  place: 'Place',
  subPlace: 'Part of it',
  timeOfDay: 'Time',
  scriptDay: 'Script Day',
  eighths: 'Eighths',
  page: 'Page',
  synopsis: 'Synopsis',
  speaking: 'Speaking',
  silent: 'Seen',
  mentioned: 'Spoken of',
  category: 'Category',
  element: 'Element',
  owners: 'Of',
  scenes: 'Scenes',
  sceneCount: 'Number of Scenes',
  character: 'Character',
  characterCount: 'Number of Characters',
  workDays: 'Work',
  holdDays: 'Hold',
  dayScenes: 'By Day',
  nightScenes: 'At Night',
  certain: 'Certain',
  reason: 'Reason',
  overLong: 'Long',
  appearance: 'How',
  other: 'And',
  likeness: 'Likeness',
  clearance: 'What',
  text: 'In the Script',
  item: 'Of',
  count: 'Number',
  names: 'Names',
};

type PlainWord = Exclude<ReportWord, keyof typeof categories | keyof typeof scriptDayReasons>;

const words: Readonly<Record<PlainWord, string>> = {
  int: 'INT',
  ext: 'EXT',
  intExt: 'INT/EXT',
  est: 'EST',
  yes: 'yes',
  no: 'no',
  neverSpeaks: 'is seen, never speaks',
  onlyMentioned: 'is only spoken of',
  spelling: 'spelled alike',
  initial: 'the same first letter, in the same scenes',
  phoneNumber: 'telephone number',
  address: 'address',
  numberPlate: 'number plate',
  song: 'song',
  lyrics: 'lyrics',
  webAddress: 'web address',
  emailAddress: 'e-mail address',
  allScenes: 'Scenes',
  allPages: 'Pages, scenes added up',
  dayTime: 'Scenes by day',
  nightTime: 'Scenes at night',
  interiors: 'Interiors',
  exteriors: 'Exteriors',
  interiorExteriors: 'Inside and outside in one',
  unspecified: 'Neither inside nor outside',
  storyDays: 'Script days',
  apartDays: 'X-days: flashbacks, dreams',
  speakingCast: 'Speaking cast',
  silentCast: 'Cast without lines',
  minors: 'Minors (under 18)',
};

const allWords: Readonly<Record<string, string>> = { ...words, ...scriptDayReasons, ...categories };
const allColumns: Readonly<Record<string, string>> = { ...columns, ...categories };

export const reportSentences: readonly string[] = [
  ...Object.values(reports).flatMap(({ title, about }) => [title, about]),
  ...Object.values(columns),
  ...Object.values(words),
];

export function reportTitle(name: ReportName, localize: Localize): string {
  return localize(reports[name].title);
}

/** What it tells, as a phrase without a full stop. */
export function reportAbout(name: ReportName, localize: Localize): string {
  return localize(reports[name].about);
}

export function columnTitle(column: Column, localize: Localize): string {
  return typeof column === 'string' ? localize(allColumns[column] ?? column) : column.label;
}

export function reportWord(name: ReportWord, localize: Localize): string {
  return localize(allWords[name] ?? name);
}

import { type Reading, type ReadingStyle, readings, type SpokenKind } from './model';

/** What is read aloud, as it is chosen by name. `custom` brings a style of its own. */
export type ReadingPreset = 'all' | 'tableRead' | 'dialogueOnly' | 'rehearsal' | 'custom';

const nothing: ReadingStyle = {
  titlePage: 'hidden',
  section: 'hidden',
  heading: 'hidden',
  action: 'hidden',
  shot: 'hidden',
  centered: 'hidden',
  transition: 'hidden',
  cue: 'hidden',
  extension: 'hidden',
  parenthetical: 'hidden',
  dialogue: 'hidden',
  lyric: 'hidden',
};

const spoken: ReadingStyle = { ...nothing, dialogue: 'character', lyric: 'character' };

/** What the page tells, without what only orders it: names, extensions and parentheticals are heard in the voices. */
const tableRead: ReadingStyle = {
  ...spoken,
  heading: 'narrator',
  action: 'narrator',
  shot: 'narrator',
  centered: 'narrator',
  transition: 'narrator',
};

const styles: Readonly<Record<Exclude<ReadingPreset, 'custom'>, ReadingStyle>> = {
  all: {
    ...tableRead,
    titlePage: 'narrator',
    section: 'narrator',
    cue: 'narrator',
    extension: 'narrator',
    parenthetical: 'narrator',
  },
  tableRead,
  dialogueOnly: spoken,
  rehearsal: tableRead,
};

/** @param custom the style of the preset `custom`; what it leaves out is read as at a table read */
export function styleOf(preset: ReadingPreset, custom: Partial<ReadingStyle> = {}): ReadingStyle {
  return preset === 'custom' ? { ...tableRead, ...custom } : styles[preset];
}

const ofCharacters: ReadonlySet<SpokenKind> = new Set([
  'cue',
  'extension',
  'parenthetical',
  'dialogue',
  'lyric',
]);

/** How a kind can be read: only what belongs to a speech can be read by a character. */
export function readingsOf(kind: SpokenKind): readonly Reading[] {
  return readings.filter((reading) => reading !== 'character' || ofCharacters.has(kind));
}

/** True for the preset that reads everything: only there a scene's number is heard in front of its heading. */
export function saysSceneNumbers(preset: ReadingPreset): boolean {
  return preset === 'all';
}

/** What belongs to no character is read by the narrator, whatever the style says. */
export function readerOf(kind: SpokenKind, style: ReadingStyle, hasCharacter: boolean): Reading {
  const reading = style[kind];
  return reading === 'character' && !hasCharacter ? 'narrator' : reading;
}

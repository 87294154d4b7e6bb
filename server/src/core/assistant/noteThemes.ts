import { stem, words } from './words';

/** What a note is about, as a room would sort it. `general` where no word tells. */
export type NoteTheme =
  | 'dialogue'
  | 'character'
  | 'pacing'
  | 'story'
  | 'continuity'
  | 'tone'
  | 'picture'
  | 'sound'
  | 'production'
  | 'clearance'
  | 'general';

/** In the order they are shown. */
export const noteThemes: readonly NoteTheme[] = [
  'story',
  'character',
  'dialogue',
  'pacing',
  'tone',
  'continuity',
  'picture',
  'sound',
  'production',
  'clearance',
  'general',
];

export const themeNames: Readonly<Record<NoteTheme, string>> = {
  story: 'Story and logic',
  character: 'Characters',
  dialogue: 'Dialogue',
  pacing: 'Pace and length',
  tone: 'Tone',
  continuity: 'Continuity',
  picture: 'Picture',
  sound: 'Music and sound',
  production: 'Production',
  clearance: 'Rights and clearance',
  general: 'Everything else',
};

/** A first word counts most: people open with their subject. */
const vocabulary: Readonly<Record<Exclude<NoteTheme, 'general'>, string>> = {
  dialogue:
    'dialogue line lines says say speech speak talk talks wording word joke monologue reply accent subtext banter',
  character:
    'character motivation motive arc relationship want wants sympathetic likable backstory choice believe angry kinder stakes voice introduce introduction name',
  pacing:
    'pace pacing slow drags drag long short shorten length trim cut tighten faster rushed minutes page pages eighths quicker',
  story:
    'story plot logic reason why act ending setup payoff reveal twist beat turn scene motivation clear unclear confusing climax hook stakes theme',
  continuity:
    'continuity match matches earlier later already wearing wardrobe knows know time day night date age order contradicts introduced established phone',
  tone: 'tone funny comedy dark light mood serious scary violent feel warmer colder comic sentimental',
  picture:
    'shot camera visual image light lighting vfx effect effects frame angle close reveal look color design',
  sound: 'music song sound score cue silence track hum noise radio soundtrack',
  production:
    'budget location stunt extras prop props schedule shoot vehicle animal crew permit weather cost expensive company move',
  clearance: 'clear clearance rights legal brand trademark permission license lawyer libel title credit',
};

const themesByWord: ReadonlyMap<string, readonly NoteTheme[]> = indexVocabulary();

function indexVocabulary(): Map<string, readonly NoteTheme[]> {
  const index = new Map<string, readonly NoteTheme[]>();
  for (const theme of noteThemes) {
    if (theme === 'general') continue;
    for (const word of new Set(vocabulary[theme].split(' ').map(stem))) {
      index.set(word, [...(index.get(word) ?? []), theme]);
    }
  }
  return index;
}

/** The theme most of a note's words point to; a word that points to several counts less. */
export function themeOf(text: string): NoteTheme {
  const scores = new Map<NoteTheme, number>();
  for (const word of words(text)) {
    const themes = themesByWord.get(stem(word)) ?? [];
    for (const theme of themes) scores.set(theme, (scores.get(theme) ?? 0) + 1 / themes.length);
  }
  let best: NoteTheme = 'general';
  for (const theme of noteThemes) if ((scores.get(theme) ?? 0) > (scores.get(best) ?? 0)) best = theme;
  return best;
}

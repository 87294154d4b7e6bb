import { foldSpace } from '../../screenplay/fold';
import type { Passage } from '../../screenplay/passage';
import type { Range } from '../../text/range';

/**
 * The weather and the light of a scene, as far as its words leave no doubt: a note `[[weather: rain]]`, a bracket of
 * the heading, the first paragraph. Words per language, as data.
 */
export interface WeatherSign {
  readonly weather: Weather;
  /** Counted from the start of the passage. */
  readonly range: Range;
  /** What says so. */
  readonly words: string;
}

export type Weather = 'rain' | 'snow' | 'sun' | 'moon';

const bare: readonly (readonly [Weather, RegExp])[] = [
  [
    'rain',
    /^(?:\w+ )?(?:rain|rainy|raining|downpour|storm|thunderstorm|regen|regnerisch|pluie|lluvia|pioggia|chuva)$/i,
  ],
  ['snow', /^(?:\w+ )?(?:snow|snowy|snowing|blizzard|schnee|neige|nieve|neve)$/i],
  ['sun', /^(?:\w+ )?(?:sun|sunny|sunshine|sunlight|clear sky|sonne|sonnig|soleil|sol|sole)$/i],
  ['moon', /^(?:\w+ )?(?:moon|moonlight|mondlicht)$/i],
];

const inProse: readonly (readonly [Weather, RegExp])[] = [
  [
    'rain',
    /\bit(?:['’]s| is)(?: still)? raining\b|\b(?:pouring|driving|heavy|steady|torrential|hard) rain\b/i,
  ],
  [
    'rain',
    /\brain (?:falls|pours|hammers|pounds|lashes|drums|beats|comes down|streams)\b|^rain[.!]$|\bdownpour\b/i,
  ],
  ['rain', /\bes regnet\b|\bregen (?:prasselt|fällt)\b|\bil pleut\b|\bllueve\b|\bpiove\b|\bchove\b/i],
  [
    'snow',
    /\bit(?:['’]s| is)(?: still)? snowing\b|\bsnow (?:falls|is falling|drifts down)\b|^snow[.!]$|\bblizzard\b/i,
  ],
  ['snow', /\bes schneit\b|\bil neige\b|\bnieva\b|\bnevica\b/i],
  ['sun', /\b(?:bright|blazing|brilliant|hot|blinding|scorching) sun(?:shine|light)?\b|\bsunny\b|^sun[.!]$/i],
  [
    'sun',
    /\bthe sun (?:shines|is out|is shining|is high|beats|blazes)\b|\bcloudless\b|\bclear blue sk(?:y|ies)\b/i,
  ],
  ['sun', /\bdie sonne scheint\b|\ble soleil brille\b|\bbrilla el sol\b|\bsplende il sole\b/i],
  ['moon', /\b(?:moonlight|moonlit)\b|\bthe moon (?:shines|is out|is up|hangs)\b|\bunder the stars\b/i],
];

/** Words that may say the weather is not so, or not now. */
const doubtful =
  /\b(?:no|not|never|stop(?:s|ped)?|end(?:s|ed)?|over|after|before|soon|if|like|as|remember\w*|dream\w*|photo\w*|picture|painting|poster|screen|tv|lamp|artificial|sounds?)\b|n['’]t\b/i;

export function weatherSigns(passage: Passage): readonly WeatherSign[] {
  const signs = [...fromNotes(passage), ...fromHeading(passage)];
  return signs.length > 0 ? signs : fromFirstParagraph(passage);
}

function fromNotes({ notes }: Passage): readonly WeatherSign[] {
  return notes.flatMap((note) => {
    const isSaid = note.kind === 'fact' && (note.fact === 'weather' || note.fact === 'light');
    return isSaid ? signOf(foldSpace(note.value?.text ?? ''), note.range) : [];
  });
}

function fromHeading({ heading }: Passage): readonly WeatherSign[] {
  return (heading?.extensions ?? []).flatMap(({ text, range }) => signOf(text, range));
}

function signOf(words: string, range: Range): readonly WeatherSign[] {
  const found = bare.find(([, pattern]) => pattern.test(words));
  return found ? [{ weather: found[0], range, words }] : [];
}

function fromFirstParagraph({ text, elements }: Passage): readonly WeatherSign[] {
  const first = elements.find(
    ({ kind }) => kind !== 'sceneHeading' && kind !== 'note' && kind !== 'synopsis',
  );
  if (first?.kind !== 'action') return [];
  return [...text.slice(first.start, first.textEnd).matchAll(/[^.!?]+[.!?]?/g)].flatMap((sentence) => {
    const words = sentence[0];
    if (doubtful.test(words)) return [];
    const found = inProse.find(([, pattern]) => pattern.test(words.trim()));
    const start = first.start + sentence.index + (words.length - words.trimStart().length);
    const range = { start, end: start + words.trim().length };
    return found ? [{ weather: found[0], range, words: foldSpace(words) }] : [];
  });
}

import type { Delivery } from './model';
import { longestPause, pauses } from './pauses';

/**
 * What a parenthetical tells about how a line is said. Data: whole words or phrases, in English and where they are
 * customary in other languages. Several that stand together are multiplied. What is in no row changes nothing, since a
 * wrong guess is heard and a missing one is not.
 */
export interface DeliveryRow {
  readonly words: readonly string[];
  readonly delivery?: Partial<Delivery>;
  /** In milliseconds, before what follows. */
  readonly pauseMs?: number;
}

export const plainDelivery: Delivery = Object.freeze({ rate: 1, pitch: 1, volume: 1 });

export const deliveryTable: readonly DeliveryRow[] = [
  {
    words: list(
      'whispering|whispers|whispered|in a whisper|stage whisper|sotto voce|sotto|flüsternd|flüstert|murmurando|chuchotant|en chuchotant|susurrando|sussurrando|sussurando|шепотом|шёпотом|пошепки|szeptem',
    ),
    delivery: { volume: 0.5, rate: 0.92, pitch: 0.95 },
  },
  {
    words: list(
      'quietly|quiet|softly|soft|under her breath|under his breath|under their breath|under breath|to himself|to herself|to themselves|to self|muttering|mutters|murmuring|murmurs|mumbling|mumbles|hushed|low|in a low voice|gently|tenderly|leise|zu sich|bajo|en voz baja|à voix basse|doucement|piano|a bassa voce|sottovoce|baixo|em voz baixa|тихо|cicho',
    ),
    delivery: { volume: 0.7, rate: 0.95 },
  },
  {
    words: list(
      'shouting|shouts|shouted|yelling|yells|yelled|screaming|screams|hollering|hollers|bellowing|bellows|roaring|roars|at the top of her lungs|at the top of his lungs|schreiend|schreit|ruft|rufend|gritando|grita|criant|en criant|urlando|gridando|кричит|кричить|krzyczy',
    ),
    delivery: { volume: 1.4, pitch: 1.12, rate: 1.05 },
  },
  {
    words: list(
      'loud|loudly|louder|calling|calls|calling out|calls out|over the noise|over noise|over the music|over music|over the crowd|over din|raising her voice|raising his voice|projecting|laut|en voz alta|à voix haute|fort|forte|ad alta voce|em voz alta|громко|голосно|głośno',
    ),
    delivery: { volume: 1.25, pitch: 1.05 },
  },
  {
    words: list(
      'quickly|quick|fast|rapidly|rapid|rapid-fire|rapid fire|hurried|hurriedly|hurrying|in a rush|rushed|rushing|urgent|urgently|all in one breath|babbling|rambling|impatient|impatiently|schnell|hastig|rápido|rápidamente|rapidamente|vite|rapidement|veloce|velocemente|быстро|швидко|szybko',
    ),
    delivery: { rate: 1.2 },
  },
  {
    words: list(
      'slowly|slow|slower|carefully|deliberately|deliberate|measured|haltingly|halting|hesitantly|hesitant|hesitating|hesitates|uncertain|thinking|searching for words|langsam|zögernd|lentamente|despacio|lentement|devagar|медленно|повільно|powoli',
    ),
    delivery: { rate: 0.82 },
  },
  {
    words: list(
      'excited|excitedly|thrilled|delighted|delightedly|overjoyed|ecstatic|enthusiastic|enthusiastically|eager|eagerly|aufgeregt|begeistert|emocionado|emocionada|excité|excitée',
    ),
    delivery: { rate: 1.1, pitch: 1.12, volume: 1.1 },
  },
  {
    words: list(
      'happy|happily|cheerful|cheerfully|bright|brightly|beaming|smiling|smiles|grinning|grins|laughing|laughs|chuckling|chuckles|giggling|giggles|amused|playful|playfully|teasing|fröhlich|lachend|lächelnd|feliz|riendo|sonriendo|riant|souriant|ridendo|sorridendo',
    ),
    delivery: { pitch: 1.08, rate: 1.03 },
  },
  {
    words: list(
      'sad|sadly|sorrowful|mournful|mournfully|crying|cries|weeping|weeps|sobbing|sobs|tearful|tearfully|in tears|through tears|choked|choking up|choked up|defeated|broken|heartbroken|wistful|wistfully|traurig|weinend|triste|llorando|pleurant|en larmes|piangendo|chorando',
    ),
    delivery: { rate: 0.88, pitch: 0.95, volume: 0.85 },
  },
  {
    words: list(
      'angry|angrily|furious|furiously|enraged|livid|irate|snapping|snaps|barking|barks|fierce|fiercely|exploding|explodes|losing it|wütend|zornig|enojado|enojada|furioso|furiosa|enfadado|enfadada|en colère|furieux|furieuse|arrabbiato|arrabbiata|bravo|brava',
    ),
    delivery: { volume: 1.25, rate: 1.06, pitch: 1.04 },
  },
  {
    words: list(
      'cold|coldly|icy|icily|flat|flatly|deadpan|dry|dryly|drily|monotone|matter-of-fact|matter of fact|stern|sternly|firm|firmly|grave|gravely|grim|grimly|serious|seriously|trocken|ernst|kühl|serio|seria|froid|froidement',
    ),
    delivery: { pitch: 0.95, rate: 0.96 },
  },
  {
    words: list(
      'sarcastic|sarcastically|sarcasm|ironic|ironically|mocking|mockingly|wry|wryly|sardonic|sardonically|facetious|sarkastisch|ironisch|sarcástico|sarcástica|sarcastique|ironique|sarcastico|sarcastica',
    ),
    delivery: { rate: 0.92, pitch: 1.04 },
  },
  {
    words: list(
      'scared|afraid|frightened|terrified|panicked|panicking|panicky|panic|alarmed|nervous|nervously|anxious|anxiously|frantic|frantically|hysterical|hysterically|ängstlich|nervös|panisch|nervioso|nerviosa|asustado|asustada|effrayé|effrayée|spaventato|spaventata|nervoso|nervosa',
    ),
    delivery: { rate: 1.12, pitch: 1.08 },
  },
  {
    words: list(
      'tired|wearily|weary|exhausted|sleepy|sleepily|drowsy|groggy|drunk|drunken|slurring|slurred|weak|weakly|faint|faintly|dying|müde|erschöpft|cansado|cansada|fatigué|fatiguée|stanco|stanca',
    ),
    delivery: { rate: 0.85, volume: 0.85, pitch: 0.96 },
  },
  {
    words: list(
      'o.s.|os|off screen|off-screen|offscreen|o.c.|oc|off camera|off-camera|from off|distant|in the distance|from afar|muffled|through door|through the door|through the wall|from the next room|filtered|on phone|on the phone|over phone|over the phone|on radio|on the radio|over radio|over the radio|on tv|on the tv|on television|over intercom|over the intercom|over p.a.|on screen|am telefon',
    ),
    delivery: { volume: 0.85 },
  },
  {
    words: list(
      'normal voice|normally|in a normal voice|back to normal|recovering|composed|composing himself|composing herself',
    ),
    delivery: {},
  },
  { words: list('beat|a beat|then|takt|temps|un temps|battuta|такт'), pauseMs: pauses.beat },
  {
    words: list(
      'pause|a pause|pauses|pausing|silence|stops|waits|waiting|moment|a moment|after a moment|breath|takes a breath|deep breath|pausa|silencio|silêncio|silenzio|пауза|pauza|stille|schweigt',
    ),
    pauseMs: pauses.pause,
  },
  {
    words: list(
      'long beat|a long beat|long pause|a long pause|long silence|a long silence|lange pause|larga pausa|pausa larga|pausa lunga|longue pause|long moment|a long moment|after a long moment',
    ),
    pauseMs: pauses.longPause,
  },
];

function list(words: string): readonly string[] {
  return words.split('|');
}

/** What a parenthetical asks for; `delivery` is absent where it tells of none, and what was asked before goes on. */
export interface Manner {
  readonly delivery?: Delivery;
  readonly pauseMs: number;
}

const rows: ReadonlyMap<string, DeliveryRow> = new Map(
  deliveryTable.flatMap((row) => row.words.map((words): [string, DeliveryRow] => [words, row])),
);
const mostWords = Math.max(...[...rows.keys()].map((words) => words.split(' ').length));

/** Longer ones are action that stands in brackets: one word in them tells little of the voice. */
const longest = 80;
const nothing: Manner = { pauseMs: 0 };

/** @param text of the parenthetical, with or without its brackets */
export function mannerOf(text: string): Manner {
  if (text.length > longest) return nothing;
  const found = rowsIn(text);
  if (found.length === 0) return nothing;
  const deliveries = found.flatMap(({ delivery }) => (delivery ? [delivery] : []));
  const pauseMs = Math.max(0, ...found.map((row) => row.pauseMs ?? 0));
  return {
    ...(deliveries.length > 0 && { delivery: joined(deliveries) }),
    pauseMs: Math.min(pauseMs, longestPause),
  };
}

const clauseEnd = /[,;:]|\s[-\u2013\u2014]+\s/;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'\u2019-]*/gu;

function rowsIn(text: string): readonly DeliveryRow[] {
  const clauses = text.toLowerCase().normalize('NFC').split(clauseEnd);
  return [...new Set(clauses.flatMap((clause) => rowsInClause(clause.match(word) ?? [])))];
}

/** The longest phrase at every word; what follows a `not` is not meant, and a pause is one only where it stands alone. */
function rowsInClause(words: readonly string[]): readonly DeliveryRow[] {
  const found: DeliveryRow[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    const isAlone = phrase?.count === words.length;
    const isMeant = !denials.has(words[at - 1] ?? '') && (isAlone || phrase?.row.pauseMs === undefined);
    if (phrase && isMeant) found.push(phrase.row);
    at += phrase?.count ?? 1;
  }
  return found;
}

const denials: ReadonlySet<string> = new Set([
  'not',
  'no',
  'without',
  'never',
  'less',
  'nicht',
  'sin',
  'sans',
  'senza',
  'sem',
]);

function phraseAt(
  words: readonly string[],
  at: number,
): { readonly row: DeliveryRow; readonly count: number } | undefined {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count--) {
    const phrase = words.slice(at, at + count).join(' ');
    const row = rows.get(phrase) ?? rows.get(phrase.replace(/[.,-]+$/, ''));
    if (row) return { row, count };
  }
  return undefined;
}

function joined(deliveries: readonly Partial<Delivery>[]): Delivery {
  const product = (part: keyof Delivery) => deliveries.reduce((value, each) => value * (each[part] ?? 1), 1);
  return {
    rate: within(product('rate'), 0.5, 2),
    pitch: within(product('pitch'), 0.5, 2),
    volume: within(product('volume'), 0, 1.5),
  };
}

/** To the hundredth: what is asked of a voice is part of the key under which its sound is kept. */
function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 100) / 100;
}

import { foldName } from './fold';
import type { DayPeriod, StoryTimeFrame, TimeRelation } from './model';

/**
 * The words of time in scene headings, per language, as data, and how a heading's part is read as a time. What
 * the time means for the story's days is not decided here.
 */
const periodWords: Readonly<Record<DayPeriod, readonly string[]>> = {
  dawn: [
    ...['DAWN', 'PRE-DAWN', 'PREDAWN', 'SUNRISE', 'SUNUP', 'FIRST LIGHT', 'DAYBREAK', 'MORGENDÄMMERUNG'],
    ...['SONNENAUFGANG', 'MORGENGRAUEN', 'AMANECER', 'AUBE', 'ALBA', 'AMANHECER', 'MADRUGADA'],
    ...['РАССВЕТ', 'СВІТАНОК', 'ŚWIT', 'WSCHÓD SŁOŃCA'],
  ],
  morning: [
    ...['MORNING', 'MORGEN', 'MORGENS', 'VORMITTAG', 'MAÑANA', 'MATIN', 'MATTINA', 'MATTINO', 'MANHÃ'],
    ...['УТРО', 'РАНОК', 'RANEK', 'RANO', 'PORANEK'],
  ],
  day: [
    ...[
      'DAY',
      'DAYTIME',
      'NOON',
      'MIDDAY',
      'TAG',
      'TAGS',
      'MITTAG',
      'DÍA',
      'DIA',
      'MEDIODÍA',
      'JOUR',
      'MIDI',
    ],
    ...['GIORNO', 'MEZZOGIORNO', 'MEIO-DIA', 'ДЕНЬ', 'ПОЛДЕНЬ', 'ПОЛУДЕНЬ', 'DZIEŃ', 'POŁUDNIE'],
  ],
  afternoon: ['AFTERNOON', 'NACHMITTAG', 'TARDE', 'APRÈS-MIDI', 'POMERIGGIO', 'POPOŁUDNIE'],
  dusk: [
    ...['DUSK', 'SUNSET', 'SUNDOWN', 'TWILIGHT', 'MAGIC HOUR', 'GOLDEN HOUR', 'BLUE HOUR', 'GLOAMING'],
    ...['DÄMMERUNG', 'ABENDDÄMMERUNG', 'SONNENUNTERGANG', 'ATARDECER', 'ANOCHECER', 'CRÉPUSCULE'],
    ...['TRAMONTO', 'CREPUSCOLO', 'ENTARDECER', 'ANOITECER', 'СУМЕРКИ', 'ЗАКАТ', 'СУТІНКИ', 'ZMIERZCH'],
  ],
  evening: ['EVENING', 'ABEND', 'ABENDS', 'SOIR', 'SOIRÉE', 'SERA', 'ВЕЧЕР', 'ВЕЧІР', 'WIECZÓR'],
  night: [
    ...['NIGHT', 'NIGHTTIME', 'MIDNIGHT', 'NACHT', 'NACHTS', 'MITTERNACHT', 'NOCHE', 'MEDIANOCHE', 'NUIT'],
    ...['MINUIT', 'NOTTE', 'MEZZANOTTE', 'NOITE', 'MEIA-NOITE', 'НОЧЬ', 'ПОЛНОЧЬ', 'НІЧ', 'ПІВНІЧ', 'NOC'],
  ],
};

const relationWords: Readonly<Record<TimeRelation, readonly string[]>> = {
  continuous: [
    ...['CONTINUOUS', 'CONTINUING', 'CONTINUED', 'CONT', "CONT'D", 'CONTINUO', 'CONTINUA', 'CONTINU'],
    ...['FORTLAUFEND', 'WEITER', 'KONTINUIERLICH', 'CONTÍNUO', 'CONTINUA', 'ПРОДОЛЖЕНИЕ', 'НЕПРЕРЫВНО'],
    ...['ПРОДОВЖЕННЯ', 'CIĄGŁE', 'KONTYNUACJA'],
  ],
  later: [
    'LATER',
    'SPÄTER',
    'MÁS TARDE',
    'PLUS TARD',
    'PIÙ TARDI',
    'MAIS TARDE',
    'ПОЗЖЕ',
    'ПІЗНІШЕ',
    'PÓŹNIEJ',
  ],
  same: [
    ...[
      'SAME',
      'SAME TIME',
      'SAME DAY',
      'SAME NIGHT',
      'SAME MOMENT',
      'THE SAME',
      'MEANWHILE',
      'SIMULTANEOUS',
    ],
    ...['GLEICHZEITIG', 'ZUR SELBEN ZEIT', 'AL MISMO TIEMPO', 'MÊME TEMPS', 'CONTEMPORANEAMENTE'],
    ...['MESMO TEMPO', 'ТО ЖЕ ВРЕМЯ', 'ТОЙ САМИЙ ЧАС', 'W TYM SAMYM CZASIE'],
  ],
};

/** What may stand in front of a time and leave it one: EARLY MORNING, THE NEXT DAY, TEN MINUTES LATER. */
const modifiers = new Set(
  [
    'EARLY LATE LATER MID PRE THE THAT THIS NEXT FOLLOWING SAME ANOTHER OTHER BEFORE PREVIOUS NEARLY ALMOST PAST',
    'A AN AND OR TO FEW SEVERAL SOME MANY MUCH ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN TWENTY THIRTY',
    'MOMENT MOMENTS SECOND SECONDS MINUTE MINUTES HOUR HOURS DAY DAYS NIGHT NIGHTS WEEK WEEKS MONTH MONTHS',
    'YEAR YEARS LITTLE BIT WHILE SHORT TIME HALF DEAD MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY',
    'FRÜHER SPÄTER SPÄT AM IM NÄCHSTER FRÜH KURZ MINUTEN STUNDEN TAGE UN UNOS MINUTOS HORAS DÍAS',
    'QUELQUES HEURES JOURS MOMENTI MINUTI ORE GIORNI НЕСКОЛЬКО МИНУТ ЧАСОВ ДНЕЙ ПОЗЖЕ РАННЕЕ ПОЗДНИЙ',
  ].flatMap((line) => line.split(' ')),
);

const clock = /^\d{1,2}(?:[:.]\d{2})?\s?(?:[AP]\.?M\.?|UHR|O'CLOCK|H)?$/;
/** D3, N2, DAY 3: the script day written with the time. */
const numbered = /^(?:([DN])|(.+?)\s?#?)\d{1,3}$/;

export interface TimeReading {
  readonly period?: DayPeriod;
  readonly relation?: TimeRelation;
}

const periods = byWord(periodWords);
const relations = byWord(relationWords);

function byWord<K extends string>(table: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const entries = Object.entries(table) as [K, readonly string[]][];
  return new Map(
    entries.flatMap(([kind, words]) => words.map((word): [string, K] => [foldName(word), kind])),
  );
}

const readings = new Map<string, TimeReading | null>();
const readingsKept = 4096;

/** Reads one part of a heading as a time, whatever the language; undefined where it is a place. */
export function readTime(part: string): TimeReading | undefined {
  const known = readings.get(part);
  if (known !== undefined) return known ?? undefined;
  const reading = readFolded(foldName(part).replace(/[.:]+$/, ''));
  if (readings.size >= readingsKept) readings.clear();
  readings.set(part, reading ?? null);
  return reading;
}

function readFolded(text: string): TimeReading | undefined {
  const direct = readWords(text);
  if (direct) return direct;
  if (text.includes('/')) return readAlternatives(text.split('/'));
  if (clock.test(text) && /\D/.test(text)) return {};
  const [, letter, word] = numbered.exec(text) ?? [];
  if (letter) return { period: letter === 'D' ? 'day' : 'night' };
  return word === undefined ? undefined : readWords(word);
}

/** DAY/NIGHT, DUSK/DAWN: a time, told by the first of them. */
function readAlternatives(parts: readonly string[]): TimeReading | undefined {
  const read = parts.map((part) => readWords(part.trim()));
  return read.every((each) => each !== undefined) ? read[0] : undefined;
}

function readWords(text: string): TimeReading | undefined {
  const exact = lookUp(text);
  if (exact) return exact;
  const words = text.split(' ');
  for (let start = 1; start < words.length; start++) {
    const before = words.slice(0, start);
    if (!before.every(isModifier)) return undefined;
    const found = lookUp(words.slice(start).join(' '));
    if (found) return withRelation(found, before);
  }
  return undefined;
}

function lookUp(text: string): TimeReading | undefined {
  const period = periods.get(text);
  if (period) return { period };
  const relation = relations.get(text);
  if (relation) return { relation };
  const later = /^LATER (?:THAT|THE SAME) (\S+)$/.exec(text)?.[1];
  const laterPeriod = later === undefined ? undefined : periods.get(later);
  return laterPeriod ? { period: laterPeriod, relation: 'later' } : undefined;
}

function isModifier(word: string): boolean {
  return modifiers.has(word) || /^\d+$/.test(word);
}

function withRelation(found: TimeReading, before: readonly string[]): TimeReading {
  if (found.relation !== undefined) return found;
  if (before.includes('SAME')) return { ...found, relation: 'same' };
  return before.includes('LATER') ? { ...found, relation: 'later' } : found;
}

/** Time frames by the words that tell them; each must fill its part, with at most what the pattern allows. */
const frames: readonly (readonly [StoryTimeFrame, RegExp])[] = [
  [
    'flashback',
    /^(?:BEGIN |START |END (?:OF )?|IN )?(?:FLASH-?BACKS?|FLASH BACK|RÜCKBLENDE|RÜCKBLICK|ФЛЕШ-?Б[ЕЭ]К|ФЛЭШ-?БЕК|RETROSPEKCJA)(?:[ :].*)?$/u,
  ],
  ['flashForward', /^(?:BEGIN |START |END (?:OF )?)?FLASH[- ]?FORWARDS?(?:[ :].*)?$/],
  [
    'dream',
    /^(?:BEGIN |START |END (?:OF )?)?(?:\S+'S )?(?:DREAM|NIGHTMARE|DAYDREAM|FANTASY|TRAUM|SUEÑO|RÊVE|SOGNO|SONHO|СОН|SEN)(?: SEQUENCE)?$/u,
  ],
  [
    'montage',
    /^(?:BEGIN |START |END (?:OF )?)?(?:MONTAGE|SERIES OF SHOTS|MONTAJE|MONTAGGIO|MONTAGEM|МОНТАЖ|MONTAŻ)(?:[ :].*)?$/u,
  ],
  ['intercut', /^(?:BEGIN |START |END (?:OF )?)?INTER-?CUT(?:TING)?(?:[ :].*)?$/],
  ['present', /^(?:BACK TO )?(?:THE )?PRESENT(?: DAY)?$|^BACK TO (?:SCENE|REALITY)$/],
];

/** The time frame that a part of a heading tells: `FLASHBACK`, `MARIA'S DREAM`, `END MONTAGE`. */
export function readFrame(part: string): StoryTimeFrame | undefined {
  const text = foldName(part).replace(/[.:]+$/, '');
  return frames.find(([, pattern]) => pattern.test(text))?.[0];
}

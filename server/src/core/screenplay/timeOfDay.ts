import { readClock } from './clockTime';
import { foldName } from './fold';
import type { DayPeriod, StoryTimeFrame, TimeRelation, TimeShift } from './model';
import { isWeekday, nextDayPhrases, readNumber, readShift } from './timeShift';

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
    ...['SAME', 'SAME TIME', 'SAME MOMENT', 'THE SAME', 'MEANWHILE', 'SIMULTANEOUS'],
    ...['GLEICHZEITIG', 'ZUR SELBEN ZEIT', 'AL MISMO TIEMPO', 'MÊME TEMPS', 'CONTEMPORANEAMENTE'],
    ...['MESMO TEMPO', 'ТО ЖЕ ВРЕМЯ', 'ТОЙ САМИЙ ЧАС', 'W TYM SAMYM CZASIE'],
  ],
  earlier: ['EARLIER', 'MÁS TEMPRANO', 'PLUS TÔT', 'MAIS CEDO', 'РАНЕЕ', 'РАНІШЕ', 'WCZEŚNIEJ'],
};

/** What may stand in front of a time and leave it one: EARLY MORNING, THE NEXT DAY, TEN MINUTES LATER. */
const modifiers = new Set(
  [
    'EARLY LATE LATER EARLIER MID PRE THE THAT THIS NEXT FOLLOWING SAME ANOTHER OTHER BEFORE PREVIOUS NEARLY ALMOST PAST',
    'A AN AND OR TO FEW SEVERAL SOME MANY MUCH ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN TWENTY THIRTY',
    'MOMENT MOMENTS SECOND SECONDS MINUTE MINUTES HOUR HOURS DAY DAYS NIGHT NIGHTS WEEK WEEKS MONTH MONTHS',
    'YEAR YEARS LITTLE BIT WHILE SHORT TIME HALF DEAD MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY',
    'FRÜHER SPÄTER SPÄT AM IM NÄCHSTER FRÜH KURZ MINUTEN STUNDEN TAGE UN UNOS MINUTOS HORAS DÍAS',
    'QUELQUES HEURES JOURS MOMENTI MINUTI ORE GIORNI НЕСКОЛЬКО МИНУТ ЧАСОВ ДНЕЙ ПОЗЖЕ РАННЕЕ ПОЗДНИЙ',
  ].flatMap((line) => line.split(' ')),
);

/** D3, N2, DAY 3: the script day written with the time. */
const numbered = /^(?:([DN])|(.+?)\s?#?)(\d{1,3})$/;
/** DAY TWO: the number in words. */
const numberedInWords = /^(DAY|NIGHT) ([A-Z]+)$/;

export interface TimeReading {
  readonly period?: DayPeriod;
  readonly relation?: TimeRelation;
  /** How far from the scene before, where the words tell it. */
  readonly shift?: TimeShift;
  /** `3` of D3, N3, DAY 3, DAY THREE. */
  readonly scriptDay?: number;
  /** `MONDAY`, in capitals. */
  readonly weekday?: string;
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
  return readClock(text) ?? readNumbered(text);
}

function readNumbered(text: string): TimeReading | undefined {
  const [, period, spelled = ''] = numberedInWords.exec(text) ?? [];
  const inWords = readNumber(spelled);
  if (period && inWords) return { period: period === 'DAY' ? 'day' : 'night', scriptDay: inWords };
  const [, letter, word, digits] = numbered.exec(text) ?? [];
  const scriptDay = Number(digits);
  if (letter) return { period: letter === 'D' ? 'day' : 'night', scriptDay };
  const reading = word === undefined ? undefined : readWords(word);
  return reading && { ...reading, scriptDay };
}

/** DAY/NIGHT, DUSK/DAWN: a time, told by the first of them; NIGHT / LATER and DAY / DRIVING tell more of it. */
function readAlternatives(parts: readonly string[]): TimeReading | undefined {
  const read = parts.map((part) => readWords(part.trim()));
  const isAside = parts[0]?.endsWith(' ') === true && read[0]?.period !== undefined;
  if (!isAside && read.some((each) => each === undefined)) return undefined;
  return joinReadings(read.filter((each) => each !== undefined));
}

function readWords(text: string): TimeReading | undefined {
  const exact = lookUp(text) ?? nextDayPhrases.get(text);
  if (exact) return exact;
  const words = text.split(' ');
  for (let start = 1; start < words.length; start++) {
    const before = words.slice(0, start);
    if (!before.every(isModifier)) return undefined;
    const found = lookUp(words.slice(start).join(' '));
    if (found) return withDistance(withRelation(found, before), words);
  }
  return undefined;
}

function lookUp(text: string): TimeReading | undefined {
  const exact = periods.get(text);
  if (exact) return { period: exact };
  const relation = relations.get(text);
  if (relation) return { relation };
  if (isWeekday(text)) return { weekday: text };
  const period = periods.get(/^THE (\S+) BEFORE$/.exec(text)?.[1] ?? '');
  return period && { period, relation: 'earlier', shift: { direction: 'earlier', unit: 'day', amount: 1 } };
}

function isModifier(word: string): boolean {
  return modifiers.has(word) || /^\d+$/.test(word);
}

function withRelation(found: TimeReading, before: readonly string[]): TimeReading {
  if (found.relation !== undefined) return found;
  if (before.includes('SAME')) return { ...found, relation: 'same' };
  if (before.includes('EARLIER')) return { ...found, relation: 'earlier' };
  return before.includes('LATER') ? { ...found, relation: 'later' } : found;
}

/** How far away, and on which day of the week: MONDAY MORNING. */
function withDistance(found: TimeReading, words: readonly string[]): TimeReading {
  const shift = readShift(words);
  const weekday = words.find(isWeekday);
  return { ...found, ...(shift && { shift }), ...(weekday && { weekday }) };
}

/** What several parts of one heading tell together, each the first that says it. */
export function joinReadings(readings: readonly TimeReading[]): TimeReading {
  const first = <K extends keyof TimeReading>(key: K) =>
    readings.find((one) => one[key] !== undefined)?.[key];
  const [period, relation, shift] = [first('period'), first('relation'), first('shift')];
  const [scriptDay, weekday] = [first('scriptDay'), first('weekday')];
  return {
    ...(period && { period }),
    ...(relation && { relation }),
    ...(shift && { shift }),
    ...(scriptDay !== undefined && { scriptDay }),
    ...(weekday && { weekday }),
  };
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
  const known = frameOf.get(part);
  if (known !== undefined) return known ?? undefined;
  const text = foldName(part).replace(/[.:]+$/, '');
  const frame = frames.find(([, pattern]) => pattern.test(text))?.[0];
  if (frameOf.size >= readingsKept) frameOf.clear();
  frameOf.set(part, frame ?? null);
  return frame;
}

/** A script has a few hundred names of places and times, and each many times. */
const frameOf = new Map<string, StoryTimeFrame | null>();

/** Whether words that name a time frame begin it or end it: `BEGIN FLASHBACK`, `END MONTAGE`, `DREAM ENDS`. */
export function endsFrame(part: string): boolean {
  return /^(?:END|BACK TO|RETURN TO)\b|\bENDS?$/.test(foldName(part).replace(/[.:]+$/, ''));
}

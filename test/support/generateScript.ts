import { createRandom, type Random } from './random';

/**
 * A screenplay of any length that reads like one to a parser: headings, paragraphs and speeches in about the
 * proportions of a feature. The same seed gives the same script. It tells no story.
 */
export interface GeneratedScript {
  readonly scenes: number;
  readonly seed: number;
}

const places = [
  'KITCHEN',
  'HARBOR',
  'TRAIN STATION',
  'MOTEL ROOM',
  'COURTHOUSE STEPS',
  'GREENHOUSE',
  'CAR',
  'ROOFTOP',
];
const times = ['DAY', 'NIGHT', 'DAWN', 'CONTINUOUS', 'LATER'];
const prefixes = ['INT.', 'EXT.', 'INT.', 'EXT.', 'INT./EXT.'];
const people = ['MARGUERITE', 'OTIS', 'DR. HALE', 'YOUNG OTIS', 'THE CLERK', 'ZOË', 'SERGEANT POOLE', 'MOM'];
const extensions = ['', '', '', '', ' (V.O.)', " (CONT'D)", ' (O.S.)'];
const parentheticals = ['(beat)', '(without looking up)', '(into the phone)', '(to Otis)'];
const subjects = [
  'The door',
  'A gull',
  'Marguerite',
  'The crowd',
  'An old radio',
  'Rain',
  'Otis',
  'The letter',
];
const verbs = [
  'waits for',
  'turns away from',
  'drowns out',
  'almost touches',
  'forgets',
  'circles',
  'remembers',
];
const objects = [
  'the open window',
  'her father’s coat',
  'a stack of ledgers',
  'the last train',
  'what was said',
  'the sea',
];
const tails = [', then stops', ' and nobody moves', '. A long silence', ', twice', ' -- and is gone', ''];

export function generateScript({ scenes, seed }: GeneratedScript): string {
  const random = createRandom(seed);
  const parts = [
    'Title: A Generated Script\nCredit: Written by\nAuthor: A Seed\nDraft date: 1/1/2000\n\nFADE IN:\n\n',
  ];
  for (let scene = 1; scene <= scenes; scene++) {
    if (scene % 20 === 1) parts.push(`# Act ${Math.ceil(scene / 20)}\n\n= What happens next.\n\n`);
    parts.push(generateScene(random, scene));
  }
  parts.push('> THE END <\n');
  return parts.join('');
}

function generateScene(random: Random, number: number): string {
  const place = `${random.pick(prefixes)} ${random.pick(places)} - ${random.pick(times)}`;
  const heading = random.below(3) === 0 ? `${place} #${number}#` : place;
  const blocks = Array.from({ length: 4 + random.below(14) }, () => generateBlock(random));
  const ending = random.below(6) === 0 ? 'CUT TO:\n\n' : '';
  return `${heading}\n\n${blocks.join('')}${ending}`;
}

function generateBlock(random: Random): string {
  const kind = random.below(20);
  if (kind < 8) return `${generateSentences(random, 1 + random.below(4))}\n\n`;
  if (kind === 8)
    return `[[${random.pick(['todo:', 'check:', 'Lena:'])} ${generateSentences(random, 1)}]]\n\n`;
  if (kind === 9) return `${generateSpeech(random, '')}${generateSpeech(random, ' ^')}`;
  return generateSpeech(random, '');
}

function generateSpeech(random: Random, caret: string): string {
  const cue = `${random.pick(people)}${random.pick(extensions)}${caret}`;
  const parenthetical = random.below(4) === 0 ? `${random.pick(parentheticals)}\n` : '';
  return `${cue}\n${parenthetical}${generateSentences(random, 1 + random.below(2))}\n\n`;
}

function generateSentences(random: Random, count: number): string {
  const sentence = () => {
    const words = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)}${random.pick(tails)}`;
    return random.below(12) === 0 ? `_${words}_.` : `${words}.`;
  };
  return Array.from({ length: count }, sentence).join(' ');
}

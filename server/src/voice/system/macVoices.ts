/**
 * Whom the voices of macOS are recorded from, which `say` does not tell: without it a woman of a German script might get
 * Markus. By the names that Apple gave them; voices of other names stay as they are.
 */
const women = names(
  'Alice Allison Amelie Amélie Amira Angelica Anna Audrey Aurelie Aurélie Ava Catarina Chantal Ellen Emma Ewa Federica',
  'Fernanda Fiona Flo Francisca Grandma Helena Isha Ioana Jimena Joana Joelle Kanya Karen Kate Kathy Katya Kyoko Lana Laura',
  'Lekha Lesya Luciana Marisol Mariska Matilda Meijia Melina Milena Moira Monica Mónica Montse Nora Paola Paulina Petra',
  'Samantha Sandy Sara Satu Serena Shelley Sinji Soledad Stephanie Susan Tessa Tingting Tünde Veena Victoria Vicki Yelda',
  'Yuna Zosia Zoe Zuzana',
);
const men = names(
  'Aaron Alex Carlos Daniel Diego Eddy Evan Felipe Fred Grandpa Jacques Jorge Juan Krzysztof Lee Luca Magnus Majed Markus',
  'Martin Nathan Nicolas Oliver Onni Oskar Otoya Ralph Reed Rishi Rocko Thomas Tom Viktor Xander Yannick Yuri',
);

/** @param name as listed: `Anna (Enhanced)`, `Eddy (German (Germany))` */
export function macGender(name: string): 'female' | 'male' | 'neutral' {
  const own = name.split(' (')[0] ?? '';
  if (women.has(own)) return 'female';
  return men.has(own) ? 'male' : 'neutral';
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

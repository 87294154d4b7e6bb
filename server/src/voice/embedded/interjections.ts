/**
 * Sounds that people write without a vowel, which Flite would spell: `hmm` as H, M, M. Each as the word of its alphabet
 * that sounds most like it.
 */
const sounds: readonly (readonly [written: RegExp, said: string])[] = [
  [/^h+m+$/, 'hum'],
  [/^m{2,}$/, 'um'],
  [/^mh+m+$/, 'umhum'],
  [/^h+m+ph$/, 'humph'],
  [/^s*sh+$/, 'shush'],
  [/^p+s+t+$/, 'psist'],
  [/^p+s+h+$/, 'pish'],
  [/^p+f+t+$/, 'pift'],
  [/^p+f+$/, 'puff'],
  [/^t+s+k+$/, 'tisk'],
  [/^t+ch$/, 'tisk'],
  [/^t+s+$/, 'tiss'],
  [/^b+r+$/, 'burr'],
  [/^g+r+$/, 'gur'],
  [/^z{2,}$/, 'zuzz'],
  [/^b+z{2,}t*$/, 'buzz'],
  [/^n+g*h+$/, 'nuh'],
  [/^wh$/, 'whuh'],
  [/^th$/, 'thuh'],
  [/^ch$/, 'chuh'],
  [/^ah{2,}$/, 'ah'],
  [/^oh{2,}$/, 'oh'],
  [/^uh{2,}$/, 'uh'],
  [/^aw{2,}$/, 'aw'],
  [/^ow{2,}$/, 'ow'],
  [/^e+w{2,}$/, 'ew'],
];

const marked = /^([a-z]{2,12})([.,?!;:]*)$/i;

/** A piece as Flite can say it, with the mark behind it; the piece itself where it is no such sound, or is in capitals. */
export function sayable(piece: string): string {
  const [, word, marks = ''] = marked.exec(piece) ?? [];
  if (word === undefined || /[A-Z]{2}/.test(word)) return piece;
  const small = word.toLowerCase();
  const said = sounds.find(([written]) => written.test(small))?.[1];
  return said === undefined ? piece : said + marks;
}

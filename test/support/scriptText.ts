import fc from 'fast-check';

/** Lines that stand for everything a script can hold, the odd ones among them. */
const lines = [
  'INT. HARBOR HOTEL - LOBBY - NIGHT',
  'EXT. PIER - DAY #12A#',
  'INT ',
  '.SOMEWHERE',
  'MARIA',
  'JOE (V.O.)',
  'JOE ^',
  '@McClane',
  '(beat)',
  'Hello there.  ',
  'Rain on the window.\t',
  '  indented',
  '  ',
  ' ',
  '\t',
  '',
  '',
  '',
  '~la la ',
  '# Act One ',
  '## ',
  '= It begins. ',
  '===',
  '=== 12 === ',
  '> CUT TO:',
  'CUT TO: ',
  '> THE END < ',
  '[[a note]] ',
  '[[a note over  ',
  'two lines]]',
  '/* cut  ',
  'out */',
  '!Forced ',
  '!!SHOT ',
  'Title: The Ferry ',
  '{{INCLUDE: b.fountain}} ',
  'include: b.fountain ',
  '@',
  '~',
  '>',
  '.',
  '**bold ** ',
  '李雷 ',
];

const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** Whole scripts, made of such lines in any order, some of them cut short. */
export const scriptText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...lines), { maxLength: 24 }), ending, fc.boolean())
  .map(([chosen, lineBreak, closed]) => chosen.join(lineBreak) + (closed ? lineBreak : ''));

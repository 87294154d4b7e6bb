import assert from 'node:assert/strict';
import { longestSentence, type Parting, sentencesOf } from '../../../server/src/core/tableRead/sentences';

function parts(text: string, parting?: Parting): readonly string[] {
  return sentencesOf(text, parting).map(({ start, end }) => text.slice(start, end));
}

/** Each with `|` where it is parted. */
const sentences = [
  'Rain falls.| He runs!| Where to?',
  'Mr. Bloom and Dr. J. R. Smith meet Mrs. Hall.| They talk.',
  'He was in the U.S. Army.| Then home.',
  'He came back to the U.S.| He stayed.',
  'At 5 p.m.| Will calls.',
  'At 5 p.m. sharp.',
  'It weighs 3.5 pounds.| No. 5 is alive.| No.| Never.',
  'On Jan. 5th and Dec. 25.| Sept. 2 is past.',
  'P.O.V. - JOE',
  'WASHINGTON, D.C. -- 0600 HOURS',
  'He fell.| -- He got up.',
  'To Ft. Worth.| It is 10 ft.| Deep.',
  '1. INT. HOUSE - DAY',
  'A MED. SHOT of him.',
  'Am 3. Oktober im 2. Stock.| Ich bin 21.| Das reicht.',
  'I am 34.| Mary is 30.',
  'Das ist z. B. so.| Hauptstr. 12 war es.',
  'J.-P. Dupont und P. Diddy.',
  '\u00ab Non ! \u00bb dit-il.| \u00ab Si ! \u00bb| Elle part.',
  'Oranges, apples, etc.| Will eats.',
  'Apples, pears, etc. and more.',
  '"Stop!"| She stops.',
  '"Stop!" she says.',
  '\u201cWhere is it?\u201d he asks.| \u201cHere.\u201d',
  'I thought... maybe not.',
  'I thought...| Never mind.',
  'She counts... 3.50 in all.',
  'Wait\u2026| What?!| No!!',
  'He waits -- then goes \u2014 at last.',
  'It was I.| He knew.',
  'I. M. Pei built it.',
  '1. Get up.| 2. Go.',
  'He is 34.| She is not.',
  'Look at that (he points).| Now.',
  '\u4ed6\u8d70\u4e86\u3002|\u5979\u7559\u4e0b\uff01|\u597d',
  'Mm.| Yes.',
  'first line\nsecond line.| Third.',
  'One\n\n|Two',
  'A\r\nB.| C',
  '\u0645\u0631\u062d\u0628\u0627.| \u0643\u064a\u0641\u061f',
];

describe('sentences', () => {
  for (const marked of sentences) {
    it(JSON.stringify(marked), () => {
      const text = marked.replaceAll('|', '');
      assert.deepEqual(
        parts(text),
        marked.split('|').map((part) => part.trim()),
      );
    });
  }

  it('takes every line by itself where asked, or nothing apart', () => {
    assert.deepEqual(parts('Big Fish\nby a\r\nb. C.', 'lines'), ['Big Fish', 'by a', 'b.', 'C.']);
    assert.deepEqual(parts('INT. BAR. NIGHT', 'none'), ['INT. BAR. NIGHT']);
  });

  it('has none of nothing', () => {
    assert.deepEqual([...parts(''), ...parts(' \n\n \t')], []);
  });

  it('cuts what is too long between clauses, and loses no word', () => {
    const clause = 'and the dogs of the whole town are running after the cart, barking at its wheels';
    const text = `${clause}; ${clause} -- ${clause}, ${clause} ${clause}`.replaceAll(';', '; the dogs');
    const found = parts(text);
    assert.ok(found.length > 1);
    for (const part of found) assert.ok(part.length <= longestSentence, part);
    assert.equal(found.join(' '), text);
    assert.match(found[0] ?? '', /--$/);
  });

  it('leaves a word alone that is longer than a sentence may be', () => {
    const word = 'a'.repeat(3000);
    assert.deepEqual(parts(`Say ${word} now`), ['Say', word, 'now']);
  });
});

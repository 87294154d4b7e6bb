import assert from 'node:assert/strict';
import { splitRemarks } from '../../../../server/src/core/assistant/reading/splitRemarks';

const cut = (text: string) => splitRemarks(text).map(({ start, end }) => text.slice(start, end));

describe('single notes of what is said in one breath', () => {
  it('are as many as there are wishes', () => {
    assert.deepEqual(
      cut(
        "Hi all! Thanks for the new draft. I'd cut the bar scene. Can Nora be warmer in scene 4? And please check the clock in 12.",
      ),
      ["I'd cut the bar scene.", 'Can Nora be warmer in scene 4?', 'And please check the clock in 12.'],
    );
  });

  it('keep a wish together with its reason, before or after', () => {
    const together = [
      'The kitchen drags. Trim a page before she finds the letter.',
      'Why does Marta keep the letter a secret? Her motivation is unclear.',
      'Let Pike hold on to it. He gives in too easily.',
      'If the glove has to stay, could it lose the stamp business? Half a page out, whichever half you like.',
      'Nora looks at the form for a long time. Could we see that it is not coldness? One physical thing, no line.',
    ];
    assert.deepEqual(
      together.map(cut),
      together.map((text) => [text]),
    );
  });

  it('keep a wish that points back with what it points at', () => {
    const text = 'Move the phone call before the bar. Then cut it to half a page.';
    assert.deepEqual(cut(text), [text]);
  });

  it('tell praise of one thing from blame of another', () => {
    assert.deepEqual(
      cut('I love the ferry dialogue. The ending is too sentimental. Wardrobe in scene 9 feels wrong.'),
      ['I love the ferry dialogue.', 'The ending is too sentimental.', 'Wardrobe in scene 9 feels wrong.'],
    );
  });

  it('begin where a place in the script is named first, or another point is announced', () => {
    assert.deepEqual(cut('Page 3: he lifts the case. Page 5, the tap. Also the horn.'), [
      'Page 3: he lifts the case.',
      'Page 5, the tap.',
      'Also the horn.',
    ]);
  });

  it('are about one place in the script, unless they compare two', () => {
    assert.equal(
      cut('The hotel has a U in the heading of scene 13. And INES in scene 12 wants her accent.').length,
      2,
    );
    assert.equal(cut('In scene 4 she wears the red coat. In scene 12 it is blue.').length, 1);
    assert.equal(cut('In scene 4 she wears the red coat. But scene 12 shows a blue one.').length, 1);
  });

  it('are told apart in other languages', () => {
    assert.deepEqual(cut('Die Bar bitte streichen. Kann Nora wärmer sein? Seite 12 ist unklar.'), [
      'Die Bar bitte streichen.',
      'Kann Nora wärmer sein?',
      'Seite 12 ist unklar.',
    ]);
    assert.equal(cut('Il faut couper la scène du bar. Pourrait-on voir la lettre plus tôt ?').length, 2);
    assert.equal(cut('Hay que acortar la escena 4. ¿Podemos ver la carta antes?').length, 2);
    assert.equal(cut('Нужно сократить сцену 4. Можно ли показать письмо раньше?').length, 2);
  });

  it('are none in small talk', () => {
    const talk = [
      'Hi everybody, can you hear me?',
      'Yeah. Okay, great.',
      'Thanks for sending it so quickly!',
      'Danke, bis bald!',
    ];
    assert.deepEqual(talk.flatMap(cut), []);
  });

  it('do not grow without end', () => {
    const speech = 'He walks along the quay and looks at the water for a while. '.repeat(200).trim();
    const notes = cut(speech);
    assert.ok(notes.length > 5 && notes.every(({ length }) => length <= 960));
    assert.equal(notes.join(' '), speech);
  });
});

import assert from 'node:assert/strict';
import { formatAfterEnter, formatDocument, formatRange } from '../../../server/src/ide/formatting';
import { withProtocolEdits } from '../../support/protocolEdits';
import { documentOf } from '../../support/scriptDocument';

const options = { tabSize: 2, insertSpaces: true };

function formatted(text: string, more: object = {}): string {
  return withProtocolEdits(text, formatDocument(documentOf(text), { ...options, ...more }));
}

function afterEnter(text: string, line: number): string {
  return withProtocolEdits(text, formatAfterEnter(documentOf(text), { line, character: 0 }));
}

describe('formatting of a script', () => {
  it('takes white space from the ends of lines', () => {
    assert.equal(formatted('INT. BAR - DAY  \n\nRain. \t\nMore.  \n'), 'INT. BAR - DAY\n\nRain.\nMore.\n');
    assert.equal(formatted('Rain.\n   \nMore.\n'), 'Rain.\n\nMore.\n');
  });

  it('keeps a line of white space that carries a speech or a note on', () => {
    for (const text of [
      'JOE\nHello.\n  \nThere.\n',
      'Rain. [[Is it\n  \nwinter?]]\n',
      'JOE\nHello.\n \nThere.\n',
    ]) {
      assert.equal(formatted(text), text);
    }
  });

  it('keeps what other tools wrote, and what is cut out', () => {
    for (const text of [
      'Rain.\n\n/* old  \n\n\n\nINT. X  \n*/\n\nSun.\n',
      'a [[x  \ny]] b\n',
      '{{INCLUDE: a}}  \n',
    ]) {
      assert.equal(formatted(text), text);
    }
  });

  it('puts one empty line under a heading and at most two above', () => {
    assert.equal(formatted('INT. BAR\nRain.\n'), 'INT. BAR\n\nRain.\n');
    assert.equal(formatted('INT. BAR\n\n\n\nRain.\n'), 'INT. BAR\n\nRain.\n');
    assert.equal(formatted('Rain.\n\n\n\n\nINT. BAR\n\nSun.\n'), 'Rain.\n\n\nINT. BAR\n\nSun.\n');
    assert.equal(formatted('Rain.\n\n\nINT. BAR\n\nSun.\n'), 'Rain.\n\n\nINT. BAR\n\nSun.\n');
  });

  it('leaves empty lines between paragraphs, which print, and sections that hug a heading', () => {
    for (const text of ['Rain.\n\n\n\n\nSun.\n', '# Act\n= So.\nINT. BAR\n= And so.\n\nSun.\n']) {
      assert.equal(formatted(text), text);
    }
  });

  it('uses the line endings of the script', () => {
    assert.equal(formatted('INT. BAR\r\nRain.  \r\n'), 'INT. BAR\r\n\r\nRain.\r\n');
  });

  it('never turns a line into something else', () => {
    for (const text of ['INT \n\nRain.\n', 'INT. BAR\nJOE\nHello.\n']) {
      const kinds = (script: string) =>
        Array.from(documentOf(script).tree.elements(), ({ element }) => element.kind);
      assert.deepEqual(kinds(formatted(text)), kinds(text));
    }
  });

  it('does at the end of the file what the editor asks for', () => {
    assert.equal(formatted('Rain.', { insertFinalNewline: true }), 'Rain.\n');
    assert.equal(formatted('Rain.\n\n\n', { trimFinalNewlines: true }), 'Rain.\n');
    assert.equal(formatted('Rain.\n\n\n'), 'Rain.\n\n\n');
    assert.equal(formatted('', { insertFinalNewline: true }), '');
  });

  it('leaves the ends of lines alone where the editor says so', () => {
    assert.equal(formatted('Rain.  \n', { trimTrailingWhitespace: false }), 'Rain.  \n');
  });

  it('stays within the range', () => {
    const text = 'Rain.  \nSun.  \nSnow.  \n';
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } };
    assert.equal(
      withProtocolEdits(text, formatRange(documentOf(text), range, options)),
      'Rain.  \nSun.\nSnow.  \n',
    );
  });
});

describe('formatting after Enter', () => {
  it('takes the white space from the end of the line just left', () => {
    assert.equal(afterEnter('INT. BAR - DAY  \n', 1), 'INT. BAR - DAY\n');
    assert.equal(afterEnter('Rain.\nSun.  \nSnow.  ', 2), 'Rain.\nSun.\nSnow.  ');
  });

  it('leaves a line that is only white space, and what stands in a note', () => {
    assert.equal(afterEnter('JOE\nHello.\n  \n', 3), 'JOE\nHello.\n  \n');
    assert.equal(afterEnter('[[a  \nb]]', 1), '[[a  \nb]]');
    assert.equal(afterEnter('Rain.', 0), 'Rain.');
  });
});

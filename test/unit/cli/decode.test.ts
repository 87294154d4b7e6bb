import assert from 'node:assert/strict';
import { decodeAnything, decodeScript } from '../../../server/src/cli/decode';

describe('bytes of a script', () => {
  it('are UTF-8, and keep their byte order mark', () => {
    assert.deepEqual(decodeScript(Buffer.from('\ufeffINT. CAFÉ')), { text: '\ufeffINT. CAFÉ' });
  });

  it('are UTF-16 where the byte order mark says so', () => {
    const little = Buffer.from('\ufeffINT. CAFÉ', 'utf16le');
    assert.deepEqual(decodeScript(little), { text: '\ufeffINT. CAFÉ' });
    assert.deepEqual(decodeScript(Buffer.from(little).swap16()), { text: '\ufeffINT. CAFÉ' });
  });

  it('are refused when they are not text', () => {
    assert.match(JSON.stringify(decodeScript(Buffer.from([0x50, 0x4b, 3, 4, 0]))), /not a text file/);
    assert.match(
      JSON.stringify(decodeScript(Buffer.from('INT. CAF\xc9', 'latin1'))),
      /save it with encoding UTF-8/,
    );
  });

  it('become text whatever they are where that is asked for', () => {
    assert.deepEqual(decodeAnything(Buffer.from('CAF\xc9\0', 'latin1')), { text: 'CAF\ufffd\0' });
  });
});

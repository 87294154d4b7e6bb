import assert from 'node:assert/strict';
import { readWav, WavError } from '../../../server/src/audio/readWav';

interface Parts {
  readonly samples?: readonly number[];
  readonly kind?: number;
  readonly channels?: number;
  readonly bits?: number;
  readonly rate?: number;
  readonly claimed?: number;
  readonly before?: Buffer;
}

function wav({ samples = [], kind = 1, channels = 1, bits = 16, rate = 16_000, ...parts }: Parts): Buffer {
  const format = Buffer.alloc(24);
  format.write('fmt ', 0, 'latin1');
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(kind, 8);
  format.writeUInt16LE(channels, 10);
  format.writeUInt32LE(rate, 12);
  format.writeUInt16LE(bits, 22);
  const data = Buffer.alloc(8 + 2 * samples.length);
  data.write('data', 0, 'latin1');
  data.writeUInt32LE(parts.claimed ?? 2 * samples.length, 4);
  samples.forEach((sample, index) => {
    data.writeInt16LE(sample, 8 + 2 * index);
  });
  const body = Buffer.concat([Buffer.from('WAVE'), format, parts.before ?? Buffer.alloc(0), data]);
  const head = Buffer.from('RIFF0000');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

describe('readWav', () => {
  it('reads the samples and their rate', () => {
    const sound = readWav(wav({ samples: [0, 1, -1, 32767, -32768], rate: 8000 }));
    assert.deepEqual([...sound.samples], [0, 1, -1, 32767, -32768]);
    assert.equal(sound.sampleRate, 8000);
  });

  it('passes over chunks that it does not know, at even places', () => {
    const odd = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    assert.deepEqual([...readWav(wav({ samples: [5, 6], before: odd })).samples], [5, 6]);
  });

  it('reads from the middle of a larger buffer', () => {
    const inside = Buffer.concat([Buffer.alloc(3), wav({ samples: [7] })]).subarray(3);
    assert.deepEqual([...readWav(inside).samples], [7]);
  });

  const broken: Readonly<Record<string, Uint8Array>> = {
    'nothing at all': new Uint8Array(0),
    'another kind of file': Buffer.from('OggS and so on, which is no WAVE'),
    'a header that promises more than is there': wav({ samples: [1, 2], claimed: 1000 }),
    'half a sample': wav({ samples: [1, 2], claimed: 3 }),
    'two channels': wav({ channels: 2 }),
    'eight bits': wav({ bits: 8 }),
    'floating point': wav({ kind: 3 }),
    'no rate': wav({ rate: 0 }),
    'a cut in its header': wav({}).subarray(0, 20),
    'no data': wav({ samples: [1] }).subarray(0, 36),
  };
  for (const [what, bytes] of Object.entries(broken)) {
    it(`refuses ${what}`, () => assert.throws(() => readWav(bytes), WavError));
  }
});

/**
 * A model that the runtime really runs, small enough to write by hand: it gives a thousand samples for each phoneme, as
 * loud as its number. The wire format of protocol buffers and the fields of ONNX, by their specifications.
 */
type Field = readonly [number: number, value: number | string | Uint8Array];

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

function message(...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [...varint(number * 8), ...varint(value)];
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
    }),
  );
}

const float = 1;
const int64 = 7;

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  ...attributes: Uint8Array[]
): Uint8Array {
  const names = inputs.map((name): Field => [1, name]);
  return message(...names, [2, output], [4, operator], ...attributes.map((one): Field => [5, one]));
}

function value(name: string, type: number, dimensions: readonly (number | string)[]): Uint8Array {
  const shape = dimensions.map((one): Field => [1, message([typeof one === 'number' ? 1 : 2, one])]);
  return message([1, name], [2, message([1, message([1, type], [2, message(...shape)])])]);
}

function constant(name: string, type: number, dimensions: readonly number[], raw: Uint8Array): Uint8Array {
  return message(...dimensions.map((one): Field => [1, one]), [2, type], [8, name], [9, raw]);
}

const castToFloat = message([1, 'to'], [3, float], [20, 2]);

/**
 * The inputs and the output of a Piper voice.
 *
 * @param step how loud phoneme 1 is; any two give files of the same length
 */
export function tinyPiperVoice(step = 0.001): Uint8Array {
  const loudness = new Uint8Array(Float32Array.of(step).buffer);
  const repeats = new Uint8Array(BigInt64Array.of(1n, 1000n).buffer);
  const graph = message(
    [1, node('Cast', ['input'], 'numbers', castToFloat)],
    [1, node('Mul', ['numbers', 'loudness'], 'quiet')],
    [1, node('Tile', ['quiet', 'repeats'], 'output')],
    [2, 'voice'],
    [5, constant('loudness', float, [1], loudness)],
    [5, constant('repeats', int64, [2], repeats)],
    [11, value('input', int64, [1, 'phonemes'])],
    [11, value('input_lengths', int64, [1])],
    [11, value('scales', float, [3])],
    [12, value('output', float, [1, 'samples'])],
  );
  return message([1, 8], [7, graph], [8, message([2, 17])]);
}

/**
 * The inputs and the output of a Kokoro voice: a thousand samples for each phoneme, as loud as a thousandth of its number
 * and all that stands in the style together.
 */
export function tinyKokoroVoice(): Uint8Array {
  const loudness = new Uint8Array(Float32Array.of(0.001).buffer);
  const repeats = new Uint8Array(BigInt64Array.of(1n, 1000n).buffer);
  const graph = message(
    [1, node('Cast', ['input_ids'], 'numbers', castToFloat)],
    [1, node('Mul', ['numbers', 'loudness'], 'quiet')],
    [1, node('ReduceSum', ['style'], 'manner')],
    [1, node('Add', ['quiet', 'manner'], 'spoken')],
    [1, node('Tile', ['spoken', 'repeats'], 'waveform')],
    [2, 'voice'],
    [5, constant('loudness', float, [1], loudness)],
    [5, constant('repeats', int64, [2], repeats)],
    [11, value('input_ids', int64, [1, 'phonemes'])],
    [11, value('style', float, [1, 256])],
    [11, value('speed', float, [1])],
    [12, value('waveform', float, [1, 'samples'])],
  );
  return message([1, 8], [7, graph], [8, message([2, 17])]);
}

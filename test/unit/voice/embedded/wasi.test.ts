import assert from 'node:assert/strict';
import { MemoryWasi } from '../../../../server/src/voice/embedded/wasi';

type Call = (name: string, ...args: readonly (number | bigint)[]) => number;

/** A program of the test's own: it calls the functions by name, with addresses in its memory. */
function runs(wasi: MemoryWasi, program: (call: Call, memory: DataView, bytes: Uint8Array) => void): number {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const functions = wasi.imports.wasi_snapshot_preview1;
  const call: Call = (name, ...args) => {
    const found = functions?.[name];
    assert.ok(found, name);
    return Reflect.apply(found, undefined, args);
  };
  const start = () => program(call, new DataView(memory.buffer), new Uint8Array(memory.buffer));
  return wasi.run({ exports: { memory, _start: start } });
}

function putText(bytes: Uint8Array, at: number, text: string): number {
  bytes.set(new TextEncoder().encode(text), at);
  return text.length;
}

/** Opens a file by name for writing, and answers its descriptor. */
function opens(call: Call, memory: DataView, bytes: Uint8Array, name: string, flags = 9): number {
  const length = putText(bytes, 1000, name);
  assert.equal(call('path_open', 3, 0, 1000, length, flags, 0n, 0n, 0, 900), 0);
  return memory.getUint32(900, true);
}

function writes(call: Call, memory: DataView, bytes: Uint8Array, fd: number, text: string): number {
  memory.setUint32(800, 2000, true);
  memory.setUint32(804, putText(bytes, 2000, text), true);
  return call('fd_write', fd, 800, 1, 808);
}

describe('MemoryWasi', () => {
  it('gives the arguments, each ended by a zero', () => {
    runs(new MemoryWasi(['flite', 'é'], 1000), (call, memory, bytes) => {
      assert.equal(call('args_sizes_get', 0, 4), 0);
      assert.deepEqual([memory.getUint32(0, true), memory.getUint32(4, true)], [2, 9]);
      assert.equal(call('args_get', 16, 100), 0);
      assert.deepEqual([memory.getUint32(16, true), memory.getUint32(20, true)], [100, 106]);
      assert.equal(new TextDecoder().decode(bytes.slice(100, 109)), 'flite\0é\0');
    });
  });

  it('keeps what is printed, and the code of the end', () => {
    const wasi = new MemoryWasi([], 1000);
    const code = runs(wasi, (call, memory, bytes) => {
      writes(call, memory, bytes, 1, 'said');
      writes(call, memory, bytes, 2, 'complained');
      call('proc_exit', 7);
      assert.fail('it ran on after its end');
    });
    assert.deepEqual([code, wasi.stdout, wasi.stderr], [7, 'said', 'complained']);
  });

  it('writes, goes back, writes over and reads again', () => {
    const wasi = new MemoryWasi([], 100_000);
    runs(wasi, (call, memory, bytes) => {
      const fd = opens(call, memory, bytes, 'out.wav');
      for (let i = 0; i < 1000; i++) writes(call, memory, bytes, fd, 'abcdefghij');
      assert.equal(call('fd_seek', fd, 4n, 0, 808), 0);
      writes(call, memory, bytes, fd, 'XY');
      assert.equal(call('fd_seek', fd, -3n, 1, 808), 0);
      assert.equal(Number(memory.getBigUint64(808, true)), 3);
      memory.setUint32(800, 3000, true);
      memory.setUint32(804, 5, true);
      assert.equal(call('fd_read', fd, 800, 1, 808), 0);
      assert.equal(new TextDecoder().decode(bytes.slice(3000, 3005)), 'dXYgh');
      assert.equal(call('fd_close', fd), 0);
      assert.equal(writes(call, memory, bytes, fd, 'late'), 8);
    });
    assert.equal(wasi.file('out.wav')?.length, 10_000);
  });

  it('fills what is skipped over with zeros, and empties a file that is opened so', () => {
    const wasi = new MemoryWasi([], 1000);
    runs(wasi, (call, memory, bytes) => {
      writes(call, memory, bytes, opens(call, memory, bytes, 'a'), 'old words');
      const fd = opens(call, memory, bytes, 'a');
      call('fd_seek', fd, 3n, 0, 808);
      writes(call, memory, bytes, fd, 'x');
    });
    assert.deepEqual([...(wasi.file('a') ?? [])], [0, 0, 0, 120]);
  });

  it('tells a full disk where the files would hold more than allowed', () => {
    const wasi = new MemoryWasi([], 10);
    runs(wasi, (call, memory, bytes) => {
      const fd = opens(call, memory, bytes, 'a');
      assert.equal(writes(call, memory, bytes, fd, 'twelve bytes'), 51);
      assert.equal(writes(call, memory, bytes, fd, 'ten bytes!'), 0);
      assert.equal(writes(call, memory, bytes, 1, '!'), 51);
    });
    assert.equal(wasi.file('a')?.length, 10);
  });

  it('has no file that was not written, and no clock that runs', () => {
    runs(new MemoryWasi([], 10), (call, memory, bytes) => {
      const length = putText(bytes, 1000, '/etc/passwd');
      assert.equal(call('path_open', 3, 0, 1000, length, 0, 0n, 0n, 0, 900), 44);
      assert.equal(call('clock_time_get', 0, 0n, 16), 0);
      assert.equal(memory.getBigUint64(16, true), 0n);
    });
  });

  it('refuses what is no program', () => {
    assert.throws(() => new MemoryWasi([], 10).run({ exports: {} }), TypeError);
  });
});

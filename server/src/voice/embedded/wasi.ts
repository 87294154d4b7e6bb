/**
 * As much of WASI preview 1 as a program needs that reads its arguments, prints, and writes files into one folder. The
 * files are in memory and nothing else is there: the program sees no disk, no environment and no clock that runs.
 *
 * Numbers and layouts are those of the specification, `wasi_snapshot_preview1`: every function answers an error
 * number, and gives its result through an address in the program's memory.
 */
export class MemoryWasi {
  private readonly written: [stdout: OpenFile, stderr: OpenFile] = [newFile(), newFile()];
  private readonly files = new Map<string, OpenFile>();
  private readonly open = new Map<number, Descriptor>();
  private memory: WebAssembly.Memory | undefined;

  /**
   * @param args the first is the name of the program
   * @param limit bytes that all of its files may hold together; writing more is told to the program as a full disk
   */
  constructor(
    private readonly args: readonly string[],
    private readonly limit: number,
  ) {
    this.open.set(1, { file: this.written[0], position: 0 });
    this.open.set(2, { file: this.written[1], position: 0 });
  }

  /**
   * Runs the program to its end. Its memory is that of the instance, and gone with it.
   *
   * @param program an instance that was made with `imports`
   * @returns what it ended with, 0 where all is well
   * @throws where it does what no program may
   */
  run(program: { readonly exports: Readonly<Record<string, unknown>> }): number {
    const { memory, _start: start } = program.exports;
    if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') {
      throw new TypeError('not a program: it exports no memory or no _start');
    }
    this.memory = memory;
    try {
      start();
      return 0;
    } catch (error) {
      if (error instanceof ProgramEnd) return error.code;
      throw error;
    }
  }

  get stdout(): string {
    return new TextDecoder().decode(contents(this.written[0]));
  }

  get stderr(): string {
    return new TextDecoder().decode(contents(this.written[1]));
  }

  /** What the program wrote under this name; undefined where there is no such file. */
  file(name: string): Uint8Array | undefined {
    const file = this.files.get(name);
    return file && contents(file);
  }

  /** The functions that the program may import. What is not here it cannot do. */
  get imports(): Imports {
    return {
      wasi_snapshot_preview1: {
        args_get: (pointers: number, text: number) => this.argsGet(pointers, text),
        args_sizes_get: (count: number, size: number) => this.argsSizes(count, size),
        clock_time_get: (_clock: number, _precision: bigint, result: number) => this.timeGet(result),
        fd_close: (fd: number) => (this.open.delete(fd) ? success : badDescriptor),
        fd_fdstat_get: (fd: number, result: number) => this.fdStat(fd, result),
        fd_fdstat_set_flags: () => success,
        fd_prestat_get: (fd: number, result: number) => this.prestat(fd, result),
        fd_prestat_dir_name: (fd: number, path: number) => this.prestatName(fd, path),
        fd_read: (fd: number, vectors: number, count: number, result: number) =>
          this.read(fd, vectors, count, result),
        fd_seek: (fd: number, offset: bigint, whence: number, result: number) =>
          this.seek(fd, offset, whence, result),
        fd_write: (fd: number, vectors: number, count: number, result: number) =>
          this.write(fd, vectors, count, result),
        path_open: (...[, , path, length, flags, , , , result]: PathOpen) =>
          this.pathOpen(path, length, flags, result),
        proc_exit: (code: number) => {
          throw new ProgramEnd(code);
        },
      },
    };
  }

  /** Made anew each time: the memory grows, and what looked into it before sees nothing then. */
  private get view(): DataView {
    return new DataView(this.bytes.buffer);
  }

  private get bytes(): Uint8Array {
    return new Uint8Array(this.memory?.buffer ?? new ArrayBuffer(0));
  }

  private get encodedArgs(): readonly Uint8Array[] {
    return this.args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  }

  private argsGet(pointers: number, text: number): number {
    let at = text;
    this.encodedArgs.forEach((arg, index) => {
      this.view.setUint32(pointers + 4 * index, at, true);
      this.bytes.set(arg, at);
      at += arg.length;
    });
    return success;
  }

  private argsSizes(count: number, size: number): number {
    this.view.setUint32(count, this.args.length, true);
    this.view.setUint32(
      size,
      this.encodedArgs.reduce((sum, { length }) => sum + length, 0),
      true,
    );
    return success;
  }

  /** Always the same moment, so that the same words give the same sound. */
  private timeGet(result: number): number {
    this.view.setBigUint64(result, 0n, true);
    return success;
  }

  private fdStat(fd: number, result: number): number {
    if (fd !== root && fd !== 0 && !this.open.has(fd)) return badDescriptor;
    this.bytes.fill(0, result, result + 24);
    this.view.setUint8(result, fd === root ? directory : fd <= 2 ? characterDevice : regularFile);
    this.view.setBigUint64(result + 8, allRights, true);
    this.view.setBigUint64(result + 16, allRights, true);
    return success;
  }

  private prestat(fd: number, result: number): number {
    if (fd !== root) return badDescriptor;
    this.view.setUint32(result, 0, true);
    this.view.setUint32(result + 4, rootName.length, true);
    return success;
  }

  private prestatName(fd: number, path: number): number {
    if (fd !== root) return badDescriptor;
    this.bytes.set(new TextEncoder().encode(rootName), path);
    return success;
  }

  private read(fd: number, vectors: number, count: number, result: number): number {
    const from = this.open.get(fd);
    let total = 0;
    for (const { start, length } of from ? this.vectors(vectors, count) : []) {
      const part = from ? contents(from.file).subarray(from.position, from.position + length) : undefined;
      if (!from || !part) break;
      this.bytes.set(part, start);
      from.position += part.length;
      total += part.length;
    }
    this.view.setUint32(result, total, true);
    // Nobody types: descriptor 0 is at its end.
    return from || fd === 0 ? success : badDescriptor;
  }

  private write(fd: number, vectors: number, count: number, result: number): number {
    const into = this.open.get(fd);
    if (!into) return badDescriptor;
    let total = 0;
    for (const { start, length } of this.vectors(vectors, count)) {
      if (this.size + length > this.limit) return noSpace;
      put(into, this.bytes.subarray(start, start + length));
      total += length;
    }
    this.view.setUint32(result, total, true);
    return success;
  }

  private get size(): number {
    return [...this.written, ...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }

  private seek(fd: number, offset: bigint, whence: number, result: number): number {
    const descriptor = this.open.get(fd);
    if (!descriptor) return badDescriptor;
    if (fd <= 2) return notSeekable;
    const base = [0, descriptor.position, descriptor.file.length][whence];
    const to = base === undefined ? -1 : base + Number(offset);
    if (to < 0 || to > this.limit) return invalid;
    descriptor.position = to;
    this.view.setBigUint64(result, BigInt(to), true);
    return success;
  }

  private pathOpen(path: number, length: number, flags: number, result: number): number {
    const name = new TextDecoder().decode(this.bytes.slice(path, path + length));
    const isNew = (flags & create) !== 0;
    if (!isNew && !this.files.has(name)) return noEntry;
    const file = this.files.get(name) ?? newFile();
    if ((flags & truncate) !== 0) file.length = 0;
    this.files.set(name, file);
    const fd = Math.max(root, ...this.open.keys()) + 1;
    this.open.set(fd, { file, position: 0 });
    this.view.setUint32(result, fd, true);
    return success;
  }

  private vectors(at: number, count: number): readonly { start: number; length: number }[] {
    return Array.from({ length: count }, (_, index) => ({
      start: this.view.getUint32(at + 8 * index, true),
      length: this.view.getUint32(at + 8 * index + 4, true),
    }));
  }
}

/** Functions of the specification; numbers of 64 bits come as `bigint`. */
type Imports = Record<string, Record<string, (...args: never[]) => number>>;

/** The arguments of `path_open`, of which four matter here. */
type PathOpen = [
  fd: number,
  lookup: number,
  path: number,
  length: number,
  flags: number,
  rights: bigint,
  inheriting: bigint,
  fdFlags: number,
  result: number,
];

interface OpenFile {
  bytes: Uint8Array;
  length: number;
}

interface Descriptor {
  readonly file: OpenFile;
  position: number;
}

class ProgramEnd extends Error {
  constructor(readonly code: number) {
    super(`ended with ${code}`);
  }
}

function newFile(): OpenFile {
  return { bytes: new Uint8Array(4096), length: 0 };
}

function contents({ bytes, length }: OpenFile): Uint8Array {
  return bytes.subarray(0, length);
}

/** Writes at the position; what was skipped over is zero. */
function put(into: Descriptor, part: Uint8Array): void {
  const { file, position } = into;
  const end = position + part.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, file.bytes.length * 2));
    larger.set(contents(file));
    file.bytes = larger;
  }
  if (position > file.length) file.bytes.fill(0, file.length, position);
  file.bytes.set(part, position);
  file.length = Math.max(file.length, end);
  into.position = end;
}

/** The descriptor of the one folder; 0 to 2 are the standard streams. */
const root = 3;
const rootName = '.';
const allRights = 0xffff_ffff_ffff_ffffn;

// Error numbers, kinds of files and flags of the specification.
const success = 0;
const badDescriptor = 8;
const invalid = 28;
const noEntry = 44;
const noSpace = 51;
const notSeekable = 70;
const characterDevice = 2;
const directory = 3;
const regularFile = 4;
const create = 1;
const truncate = 8;

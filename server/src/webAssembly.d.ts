/** As much of the engine's own `WebAssembly` as is used here: the types of Node leave it to those of the browser. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  class Memory {
    constructor(descriptor: { readonly initial: number });
    readonly buffer: ArrayBuffer;
  }
  type Imports = Record<string, Record<string, (...args: never[]) => number>>;
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
}

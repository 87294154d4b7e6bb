import assert from 'node:assert/strict';
import { filesMatching, importsOf, type SourceFile } from '../support/sourceFiles';

/** One `it` for each rule of direction in docs/architecture.md. */

const core = 'server/src/core/';
/** What the core may use besides itself, being as pure: the tolerant JSON reader, and words for numbers. */
const purePackages = ['jsonc-parser', 'n2words'];
const siblings = ['pagination', 'continuity', 'breakdown', 'revision', 'assistant', 'tableRead', 'export'];

/** Siblings meet only through screenplay; these may look at one another, because they work on its pages. */
const allowedBetweenSiblings = new Set([
  // A breakdown tells how long each scene is, in eighths, and on what page.
  'breakdown → pagination',

  'continuity → pagination',
  'revision → pagination',
  'export → pagination',
  'export → revision',
]);

const sources = filesMatching(['server/src/**/*.{ts,mts}', 'client/src/**/*.ts', 'media/**/*.ts']);

function under(...folders: readonly string[]): readonly SourceFile[] {
  return sources.filter((file) => folders.some((folder) => file.path.startsWith(folder)));
}

function outside(...folders: readonly string[]): readonly SourceFile[] {
  return sources.filter((file) => !folders.some((folder) => file.path.startsWith(folder)));
}

/** Every import of the files that is forbidden, as lines worth reading. */
function breaches(files: readonly SourceFile[], isForbidden: (name: string, file: SourceFile) => boolean) {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => isForbidden(name, file))
      .map((name) => `${file.path} imports ${name}`),
  );
}

function isPackage(name: string, ...packages: readonly string[]): boolean {
  return packages.some((one) => name === one || name.startsWith(`${one}/`));
}

function reaches(...folders: readonly string[]): (name: string) => boolean {
  return (name) => folders.some((folder) => `${name}/`.startsWith(folder));
}

describe('rules of direction', () => {
  it('there is something to look at', () => {
    assert.ok(under(core).length > 5 && under('client/').length > 2 && under('server/src/ide/').length > 2);
  });

  it('text imports nothing above itself', () => {
    assert.deepEqual(
      breaches(under(`${core}text/`), (name) => name.includes('/') && !name.startsWith(`${core}text/`)),
      [],
    );
  });

  it('syntax imports only text', () => {
    const allowed = reaches(`${core}text/`, `${core}syntax/`);
    assert.deepEqual(
      breaches(under(`${core}syntax/`), (name) => !allowed(name)),
      [],
    );
  });

  it('screenplay imports only syntax and text', () => {
    const allowed = reaches(`${core}text/`, `${core}syntax/`, `${core}screenplay/`);
    assert.deepEqual(
      breaches(under(`${core}screenplay/`), (name) => !allowed(name) && !purePackages.includes(name)),
      [],
    );
  });

  it('siblings above screenplay meet only through it, but for the exceptions written down', () => {
    const siblingOf = (place: string) => siblings.find((one) => place.startsWith(`${core}${one}/`));
    const crosses = (name: string, file: SourceFile) => {
      const [from, to] = [siblingOf(file.path), siblingOf(`${name}/`)];
      return (
        from !== undefined &&
        to !== undefined &&
        from !== to &&
        !allowedBetweenSiblings.has(`${from} → ${to}`)
      );
    };
    assert.deepEqual(breaches(under(core), crosses), []);
  });

  it('core is pure: it imports nothing but core', () => {
    assert.deepEqual(
      breaches(under(core), (name) => !name.startsWith(core) && !isPackage(name, ...purePackages)),
      [],
    );
  });

  it('core has no clock and no randomness', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
    const found = under(core).filter(({ text }) => impure.test(text));
    assert.deepEqual(
      found.map((file) => file.path),
      [],
    );
  });

  it('ide knows neither lsp, cli, model nor settings readers of an editor', () => {
    const above = reaches('server/src/lsp/', 'server/src/cli/', 'server/src/model/', 'server/src/modelHost/');
    assert.deepEqual(breaches(under('server/src/ide/'), above), []);
  });

  it('lsp and cli do not know one another, but that the command line can serve', () => {
    const serves = (name: string, file: SourceFile) =>
      file.path === 'server/src/cli/commands/lsp.ts' && name === 'server/src/lsp/serve';
    const lsp = reaches('server/src/lsp/');
    assert.deepEqual(breaches(under('server/src/lsp/'), reaches('server/src/cli/')), []);
    assert.deepEqual(
      breaches(under('server/src/cli/'), (name, file) => lsp(name) && !serves(name, file)),
      [],
    );
  });

  it('only lsp imports vscode-languageserver; ide and protocol may use its plain data types', () => {
    const protocol = (name: string) =>
      isPackage(name, 'vscode-languageserver', 'vscode-languageserver-protocol');
    assert.deepEqual(breaches(outside('server/src/lsp/', 'client/'), protocol), []);
    const types = (name: string) => isPackage(name, 'vscode-languageserver-types');
    assert.deepEqual(
      breaches(outside('server/src/lsp/', 'server/src/ide/', 'server/src/protocol/', 'client/'), types),
      [],
    );
  });

  it('only client imports vscode', () => {
    const editor = (name: string) => isPackage(name, 'vscode', 'vscode-languageclient');
    assert.deepEqual(breaches(outside('client/'), editor), []);
  });

  it('only modelHost imports node-llama-cpp', () => {
    const binding = (name: string) =>
      isPackage(name, 'node-llama-cpp') || name.startsWith('@node-llama-cpp/');
    assert.deepEqual(breaches(outside('server/src/modelHost/'), binding), []);
  });

  it('the model is reached through its client side, and nothing imports modelHost', () => {
    const users = outside('server/src/model/', 'server/src/modelHost/', 'server/src/lsp/', 'server/src/cli/');
    assert.deepEqual(breaches(users, reaches('server/src/model/')), []);
    assert.deepEqual(breaches(outside('server/src/modelHost/'), reaches('server/src/modelHost/')), []);
  });

  it('notes are read by lsp and cli alone, and reading them knows no more than ide and core', () => {
    const users = outside('server/src/notes/', 'server/src/lsp/', 'server/src/cli/');
    assert.deepEqual(breaches(users, reaches('server/src/notes/')), []);
    const above = reaches('server/src/lsp/', 'server/src/cli/', 'server/src/model/', 'server/src/settings/');
    assert.deepEqual(breaches(under('server/src/notes/'), above), []);
    const readers = (name: string) => isPackage(name, 'saxes', 'unpdf');
    assert.deepEqual(breaches(outside('server/src/notes/'), readers), []);
  });

  it('git is asked by lsp and cli alone, and knows no more than core', () => {
    const users = outside('server/src/git/', 'server/src/lsp/', 'server/src/cli/');
    assert.deepEqual(breaches(users, reaches('server/src/git/')), []);
    const above = reaches('server/src/ide/', 'server/src/lsp/', 'server/src/cli/', 'server/src/settings/');
    assert.deepEqual(breaches(under('server/src/git/'), above), []);
  });

  it('programs are started in four places: git, the processes of models and of neural voices, and voices of the system', () => {
    const starters = outside(
      'server/src/git/gitCommand.ts',
      'server/src/model/hostProcess.ts',
      'server/src/voice/system/runProgram.ts',
      'server/src/voice/neural/voiceHost.ts',
      'client/',
    );
    assert.deepEqual(
      breaches(starters, (name) => /^(?:node:)?child_process$/.test(name)),
      [],
    );
  });

  it('threads are started in two places: the reader of PDF files, and the embedded voices', () => {
    const starters = outside('server/src/notes/pdf.ts', 'server/src/voice/embedded/embeddedEngine.ts');
    const starts = starters.filter(({ text }) => /\bnew Worker\(/.test(text));
    assert.deepEqual(
      starts.map(({ path }) => path),
      [],
    );
  });

  it('voices are asked by lsp and cli alone, and know of the core only the table read', () => {
    const users = outside(
      'server/src/voice/',
      'server/src/voiceHost/',
      'server/src/recording/',
      'server/src/lsp/',
      'server/src/cli/',
    );
    assert.deepEqual(breaches(users, reaches('server/src/voice/')), []);
    assert.deepEqual(breaches(outside('server/src/voiceHost/'), reaches('server/src/voiceHost/')), []);
    const runtime = (name: string) => isPackage(name, 'onnxruntime-node');
    assert.deepEqual(breaches(outside('server/src/voiceHost/'), runtime), []);
    const shared = (name: string) => name === 'server/src/voice/neural/messages';
    assert.deepEqual(
      breaches(under('server/src/voiceHost/'), (name) => name.startsWith('server/') && !shared(name)),
      [],
    );
    const allowed = reaches('server/src/voice/', 'server/src/audio/', `${core}tableRead/`, `${core}text/`);
    assert.deepEqual(
      breaches(under('server/src/voice/'), (name) => name.startsWith('server/') && !allowed(name)),
      [],
    );
  });

  it('recordings are made by lsp and cli alone, from a plan and voices', () => {
    const users = outside('server/src/recording/', 'server/src/lsp/', 'server/src/cli/');
    assert.deepEqual(breaches(users, reaches('server/src/recording/')), []);
    const own = reaches(
      'server/src/recording/',
      'server/src/voice/',
      'server/src/audio/',
      `${core}tableRead/`,
      `${core}text/`,
    );
    assert.deepEqual(
      breaches(under('server/src/recording/'), (name) => name.startsWith('server/') && !own(name)),
      [],
    );
    const font = (name: string) => isPackage(name, 'opentype.js');
    assert.deepEqual(breaches(outside('server/src/recording/cover/'), font), []);
  });

  it('audio knows samples and nothing of scripts, and alone imports the encoder', () => {
    const own = reaches('server/src/audio/', `${core}text/`);
    assert.deepEqual(
      breaches(under('server/src/audio/'), (name) => name.startsWith('server/') && !own(name)),
      [],
    );
    const encoder = (name: string) => isPackage(name, 'wasm-media-encoders');
    assert.deepEqual(breaches(outside('server/src/audio/'), encoder), []);
  });

  it('modelHost shares with its client side only what the messages are made of', () => {
    const shared = reaches(
      'server/src/model/messages/',
      // A calculation: the host chooses a context by what the person was shown before.
      'server/src/model/memoryEstimate/',
      'server/src/model/modelErrors/',
      'server/src/model/provider/',
    );
    assert.deepEqual(
      breaches(
        under('server/src/modelHost/'),
        (name) => name.startsWith('server/src/model/') && !shared(name),
      ),
      [],
    );
  });

  it('files knows nothing but Node, and is asked by the client and the command line alone', () => {
    assert.ok(under('server/src/files/').length > 0);
    assert.deepEqual(
      breaches(under('server/src/files/'), (name) => !name.startsWith('node:')),
      [],
    );
    const users = outside('server/src/files/', 'server/src/cli/', 'client/');
    assert.deepEqual(breaches(users, reaches('server/src/files/')), []);
  });

  it('client imports of the server only protocol and files', () => {
    const server = reaches('server/');
    const allowed = reaches('server/src/protocol/', 'server/src/files/');
    assert.deepEqual(
      breaches(under('client/'), (name) => server(name) && !allowed(name)),
      [],
    );
  });

  it('protocol holds types and constants only: it imports plain data and nothing else', () => {
    const allowed = reaches('server/src/protocol/', core, 'vscode-languageserver-types/');
    assert.deepEqual(
      breaches(under('server/src/protocol/'), (name) => !allowed(name)),
      [],
    );
  });

  it('webviews import neither client nor server, but for the protocol', () => {
    const allowed = reaches('media/', 'server/src/protocol/');
    assert.deepEqual(
      breaches(under('media/'), (name) => !allowed(name)),
      [],
    );
  });
});

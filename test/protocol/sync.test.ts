import assert from 'node:assert/strict';
import type {
  DocumentDiagnosticReport,
  DocumentSymbol,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///pilot.fountain';

interface Change {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

const insert = (line: number, character: number, text: string): Change => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

/** A small generator of the same numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** These texts are about synchronization: what rules find in them is not asked. */
const parserOnly = { continuity: { enabled: false } };

describe('document synchronization', () => {
  let editor: TestEditor;
  beforeEach(async () => {
    editor = await connect({ settings: parserOnly });
  });
  afterEach(() => editor.end());

  const headings = async (): Promise<readonly string[]> => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    return symbols.map(({ name, range }) => `${range.start.line}: ${name}`);
  };
  const report = (about: string) =>
    editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: about } });

  it('applies several changes of one message in their order', async () => {
    await editor.open(uri, 'INT. A\n\nx\n');
    await editor.change(uri, 2, [insert(0, 6, 'B'), insert(0, 7, 'C - DAY'), insert(2, 1, '\n\nEXT. D')]);
    assert.deepEqual(await headings(), ['0: INT. ABC - DAY', '4: EXT. D']);
  });

  it('takes a change without a range for the whole text', async () => {
    await editor.open(uri, 'INT. A\n\nx\n');
    await editor.change(uri, 2, [{ text: 'EXT. B\n\n' }, insert(1, 0, '\nINT. C\n')]);
    assert.deepEqual(await headings(), ['0: EXT. B', '2: INT. C']);
  });

  it('counts lines that end with CRLF, and with CR', async () => {
    for (const lineBreak of ['\r\n', '\r']) {
      await editor.open(uri, ['INT. A', '', 'x', '', 'INT. B', ''].join(lineBreak));
      await editor.change(uri, 2, [insert(4, 6, `AR${lineBreak}${lineBreak}y`)]);
      assert.deepEqual(await headings(), ['0: INT. A', '4: INT. BAR']);
      await editor.close(uri);
    }
  });

  it('counts columns in UTF-16 units', async () => {
    await editor.open(uri, 'INT. 😀 A\n\nx\n');
    await editor.change(uri, 2, [insert(0, 8, 'B')]);
    assert.deepEqual(await headings(), ['0: INT. 😀 BA']);
  });

  it('ends a hundred rapid edits with the problems of the last text', async () => {
    const random = randomNumbers(7);
    const pieces = [
      'INT. A - DAY\n',
      '\n',
      'MARIA\n',
      '[[',
      ']]',
      '/*',
      '*/',
      'text ',
      '😀',
      '\r\n',
      'CUT TO: \n',
    ];
    let text = 'INT. BAR - NIGHT\n\nRain.\n';
    await editor.open(uri, text);
    for (let version = 2; version <= 101; version++) {
      const document = TextDocument.create(uri, 'fountain', version, text);
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + random(4));
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const change = { range, text: pieces[random(pieces.length)] ?? '' };
      TextDocument.update(document, [change], version);
      text = document.getText();
      await editor.change(uri, version, [change]);
    }
    const other = 'file:///same.fountain';
    await editor.open(other, text);
    const [edited, fresh] = [await report(uri), await report(other)];
    assert.ok(edited.kind === 'full' && fresh.kind === 'full');
    assert.ok(fresh.items.length > 0, 'the text has problems to find');
    assert.deepEqual(edited.items, fresh.items);
  });

  it('says that problems are unchanged where they are', async () => {
    await editor.open(uri, 'INT. A\n\nx [[open\n');
    const first = await report(uri);
    assert.ok(first.kind === 'full' && first.resultId !== undefined && first.items.length === 1);
    const again = await editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: first.resultId,
    });
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
  });

  it('forgets a script that is closed, and ignores changes of one that never was open', async () => {
    await editor.open(uri, 'INT. A\n\nx\n');
    await editor.close(uri);
    await editor.change(uri, 2, [insert(0, 0, 'y')]);
    assert.equal(await editor.request('textDocument/documentSymbol', { textDocument: { uri } }), null);
    assert.deepEqual(editor.log, []);
  });

  it('sends problems to an editor that cannot ask for them, and takes them back', async () => {
    const plain = await connect({ capabilities: {}, initializationOptions: parserOnly });
    await plain.open(uri, 'INT. A\n\nx [[open\n');
    await until('a problem', () => plain.pushed.get(uri)?.length === 1);
    await plain.change(uri, 2, [{ text: 'INT. A\n\nx\n' }]);
    await until('none', () => plain.pushed.get(uri)?.length === 0);
    await plain.change(uri, 3, [{ text: 'INT. A\n\nx [[open\n' }]);
    await until('one again', () => plain.pushed.get(uri)?.length === 1);
    await plain.close(uri);
    await until('none when closed', () => plain.pushed.get(uri)?.length === 0);
    await plain.end();
  });

  it('sends none to an editor that asks for them: each would be shown twice', async () => {
    await editor.open(uri, 'INT. A\n\nx [[open\n');
    const answer = await report(uri);
    assert.equal(answer.kind === 'full' && answer.items.length, 1);
    // Longer than an editor that cannot ask waits for them.
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(editor.pushed.size, 0);
  });

  it('tells the colors of a script that was closed and opened anew as a whole', async () => {
    const ask = (previousResultId: string) =>
      editor.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
        textDocument: { uri },
        previousResultId,
      });
    await editor.open(uri, 'INT. A\n');
    const { resultId = '' } = await ask('');
    await editor.close(uri);
    await editor.open(uri, 'INT. A\n');
    assert.ok((await ask(resultId)).data.length > 0);
  });

  it('leaves alone what is no script, whatever an editor sends', async () => {
    const other = 'file:///closedset.json';
    const textDocument = { uri: other, languageId: 'json', version: 1, text: 'INT. A\n\nx\n' };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    const answer = await editor.request('textDocument/documentSymbol', { textDocument: { uri: other } });
    assert.equal(answer, null);
  });
});

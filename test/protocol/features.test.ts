import assert from 'node:assert/strict';
import type {
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { handlers } from '../../server/src/lsp/handlers';
import type {
  CharacterItem,
  LocationItem,
  ScenesResult,
  ScriptStatus,
  StoryMapResult,
} from '../../server/src/protocol/requests';
import { connect, type TestEditor } from '../support/protocolClient';
import { withProtocolEdits } from '../support/protocolEdits';
import { until } from '../support/until';

const uri = 'file:///show/pilot.fountain';
const text = `Title: Pilot

INT. BAR - NIGHT #1#

MARIA (34), a thief, sits.

JOE
Hello.

EXT. ROOF - DAY

MARIA
Bye.

{{INCLUDE: two.fountain}}
`;

describe('the protocol', () => {
  let editor: TestEditor;
  const about = (more: object = {}) => ({ textDocument: { uri }, uri, ...more });
  const at = (line: number, character: number) => ({ position: { line, character } });

  beforeEach(async () => {
    editor = await connect();
    await editor.open(uri, text);
  });
  afterEach(() => editor.end());

  it('says what the server can do', () => {
    const { capabilities, serverInfo } = editor.initialized;
    assert.equal(serverInfo?.name, 'Closed Set');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    for (const provider of [
      'documentSymbol',
      'workspaceSymbol',
      'foldingRange',
      'hover',
      'inlayHint',
      'selectionRange',
    ] as const) {
      assert.equal(capabilities[`${provider}Provider`], true, provider);
    }
    assert.ok(capabilities.completionProvider?.triggerCharacters?.includes('('));
    assert.ok(!capabilities.completionProvider?.triggerCharacters?.includes('\n'));
    assert.ok(capabilities.semanticTokensProvider && capabilities.diagnosticProvider);
  });

  it('has one handler per method', () => {
    const methods = handlers.map(({ method }) => method);
    assert.deepEqual(methods, [...new Set(methods)]);
  });

  it('carries documentSymbol', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', about());
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['1  INT. BAR - NIGHT', '2/8 · MARIA, JOE'],
        ['EXT. ROOF - DAY', '1/8 · MARIA'],
      ],
    );
  });

  it('carries workspace/symbol', async () => {
    const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'roof' });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri, location.range.start.line]),
      [
        ['EXT. ROOF - DAY', uri, 9],
        ['ROOF', uri, 9],
      ],
    );
  });

  it('carries foldingRange', async () => {
    const ranges = await editor.request<FoldingRange[]>('textDocument/foldingRange', about());
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 7],
        [9, 14],
      ],
    );
  });

  it('carries inlayHint, of the lines asked for', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', about({ range }));
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [
        [{ line: 2, character: 20 }, '2/8'],
        [{ line: 2, character: 20 }, 'p. 1'],
      ],
    );
    await editor.configure({ pages: { inlayHints: 'off' } });
    await until('a refresh', () => editor.refreshes.has('workspace/inlayHint/refresh'));
    assert.deepEqual(await editor.request('textDocument/inlayHint', about({ range })), []);
  });

  it('carries selectionRange, one per caret', async () => {
    const positions = [at(7, 2).position, at(12, 1).position];
    const ranges = await editor.request<SelectionRange[]>(
      'textDocument/selectionRange',
      about({ positions }),
    );
    assert.deepEqual(
      ranges.map(({ range }) => range.start.line),
      [7, 12],
    );
  });

  it('carries hover, and null where there is nothing to say', async () => {
    const hover = await editor.request<Hover>('textDocument/hover', about(at(6, 1)));
    assert.match(JSON.stringify(hover.contents), /JOE/);
    assert.equal(await editor.request('textDocument/hover', about(at(8, 0))), null);
  });

  it('carries completion', async () => {
    const change = {
      range: { start: { line: 13, character: 0 }, end: { line: 13, character: 0 } },
      text: '\njo',
    };
    await editor.change(uri, 2, [change]);
    const list = await editor.request<CompletionList>('textDocument/completion', about(at(14, 2)));
    assert.equal(list.isIncomplete, false);
    assert.deepEqual(
      list.items.map(({ label, textEdit }) => [label, textEdit]),
      [
        [
          'JOE',
          { range: { start: { line: 14, character: 0 }, end: { line: 14, character: 2 } }, newText: 'JOE' },
        ],
      ],
    );
  });

  it('carries documentLink, resolved from the script', async () => {
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', about());
    assert.deepEqual(
      links.map(({ target }) => target),
      ['file:///show/two.fountain'],
    );
  });

  it('carries semantic tokens whose deltas lead to the same as asking anew', async () => {
    const method = 'textDocument/semanticTokens/full';
    let known = await editor.request<SemanticTokens>(method, about());
    for (let version = 2; version < 12; version++) {
      const start = { line: version, character: 0 };
      await editor.change(uri, version, [
        { range: { start, end: start }, text: version % 2 ? '\n\nCUT TO:\n\n' : 'X' },
      ]);
      const previousResultId = known.resultId;
      const delta = await editor.request<SemanticTokensDelta>(`${method}/delta`, about({ previousResultId }));
      const data = [...known.data];
      for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      const anew = await editor.request<SemanticTokens>(method, about());
      assert.deepEqual(data, anew.data);
      known = anew;
    }
  });

  it('answers a delta from a result that is gone with everything', async () => {
    const method = 'textDocument/semanticTokens/full/delta';
    const answer = await editor.request<SemanticTokens>(method, about({ previousResultId: 'gone' }));
    assert.ok(answer.data.length > 0 && answer.resultId !== undefined);
  });

  it('carries semantic tokens of a range', async () => {
    const range = { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } };
    const { data } = await editor.request<SemanticTokens>(
      'textDocument/semanticTokens/range',
      about({ range }),
    );
    assert.equal(data[0], 9);
    assert.equal(data.length, 15);
  });

  it('carries the scenes, people, places and status of a script', async () => {
    const scenes = await editor.request<ScenesResult>('closedSet/scenes', about());
    assert.deepEqual([scenes.version, scenes.scenes.length], [1, 2]);
    const people = await editor.request<CharacterItem[]>('closedSet/characters', about({ scope: 'script' }));
    assert.deepEqual(people.map(({ name }) => name).sort(), ['JOE', 'MARIA']);
    const places = await editor.request<LocationItem[]>('closedSet/locations', about({ scope: 'show' }));
    assert.deepEqual(
      places.map(({ name }) => name),
      ['BAR', 'ROOF'],
    );
    const status = await editor.request<ScriptStatus>('closedSet/scriptStatus', about({ line: 12 }));
    assert.equal(status.scene?.heading, 'EXT. ROOF - DAY');
  });

  it('carries the story map of a script, as it was asked for', async () => {
    const params = about({ layers: ['cast'], width: 700 });
    const { version, svg, layers, scenes } = await editor.request<StoryMapResult>(
      'closedSet/storyMap',
      params,
    );
    assert.equal(version, 1);
    assert.match(svg, /^<svg [^>]*width="700"/);
    assert.match(svg, />MARIA</);
    assert.deepEqual(layers, ['days', 'cast']);
    assert.deepEqual(
      scenes.map(({ label, range }) => [label, range.start.line]),
      [
        ['1  INT. BAR - NIGHT', 2],
        ['EXT. ROOF - DAY', 9],
      ],
    );
    await editor.change(uri, 2, [{ text: 'Only words.\n' }]);
    const empty = await editor.request<StoryMapResult>('closedSet/storyMap', params);
    assert.deepEqual(empty, { version: 2, sceneCount: 0, svg: '', layers: [], scenes: [] });
  });

  it('carries the edit that moves scenes, for the version it was asked for only', async () => {
    const params = about({ version: 1, scenes: [2], to: { kind: 'before', ordinal: 1 } });
    const edit = await editor.request<WorkspaceEdit>('closedSet/moveScenes', params);
    const change = edit.documentChanges?.[0];
    assert.ok(change && 'edits' in change && change.textDocument.version === 1);
    const edits = change.edits.filter((one) => 'newText' in one);
    assert.match(withProtocolEdits(text, edits as never), /^Title: Pilot\n\nEXT\. ROOF[\s\S]*INT\. BAR/);
    await editor.change(uri, 2, [{ text }]);
    await assert.rejects(editor.request('closedSet/moveScenes', params), { code: -32801 });
  });

  it('carries the edit that sets a script day, for the version it was asked for only', async () => {
    const params = about({ version: 1, scene: 1, day: 'D3' });
    const edit = await editor.request<WorkspaceEdit>('closedSet/setScriptDay', params);
    const change = edit.documentChanges?.[0];
    assert.ok(change && 'edits' in change && change.textDocument.version === 1);
    const edits = change.edits.filter((one) => 'newText' in one);
    assert.match(withProtocolEdits(text, edits as never), /\n\[\[day: D3\]\]/);
    await assert.rejects(editor.request('closedSet/setScriptDay', { ...params, version: 0 }), {
      code: -32801,
    });
    const nothing = about({ version: 1, scene: 1 });
    assert.equal(await editor.request('closedSet/setScriptDay', nothing), null);
  });

  it('answers nothing, and no error, for a script that nobody opened', async () => {
    const other = { textDocument: { uri: 'file:///other.fountain' }, uri: 'file:///other.fountain' };
    assert.equal(await editor.request('textDocument/documentSymbol', other), null);
    assert.deepEqual(await editor.request('closedSet/scenes', other), {
      version: 0,
      sections: [],
      scenes: [],
    });
    assert.deepEqual(editor.log, []);
  });
});

import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, DocumentSymbol } from 'vscode-languageserver-protocol';
import { connect, type EditorOptions, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///pilot.fountain';
const about = { textDocument: { uri } };
const faulty = 'INT. A\n\nx [[open\n';

/** Of the parser: what rules find in so short a text is not asked here. */
async function problems(editor: TestEditor): Promise<number> {
  const report = await editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', about);
  return report.kind === 'full' ? report.items.filter(({ code }) => code === 'unclosed-note').length : -1;
}

async function opened(options: EditorOptions): Promise<TestEditor> {
  const editor = await connect(options);
  await editor.open(uri, faulty);
  return editor;
}

const withoutConfiguration = { workspace: {} };

describe('settings', () => {
  it('are asked for, nested or by full key, and take their defaults where they do not fit', async () => {
    for (const [settings, expected] of [
      [{ problems: { enabled: false } }, 0],
      [{ 'problems.enabled': false }, 0],
      [{ problems: { enabled: 'no' } }, 1],
      [{}, 1],
    ] as const) {
      const editor = await opened({ settings });
      assert.equal(await problems(editor), expected, JSON.stringify(settings));
      await editor.end();
    }
  });

  it('are asked again when they change, and what is shown is refreshed', async () => {
    const editor = await opened({ settings: { problems: { enabled: false } } });
    assert.equal(await problems(editor), 0);
    const before = editor.refreshes.get('workspace/diagnostic/refresh') ?? 0;
    await editor.configure({ problems: { enabled: true } });
    await until('a refresh', () => (editor.refreshes.get('workspace/diagnostic/refresh') ?? 0) > before);
    assert.equal(await problems(editor), 1);
    await editor.end();
  });

  it('of the language are applied to a script that is open', async () => {
    const editor = await connect({ settings: { syntax: { language: 'en' } } });
    await editor.open(uri, 'ИНТ. БАР - ДЕНЬ\n\nx\n');
    const count = async () =>
      (await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', about)).length;
    assert.equal(await count(), 0);
    await editor.configure({ syntax: { language: 'ru' } });
    await until('the heading is one', async () => (await count()) === 1);
    await editor.end();
  });

  it('come with the initialization where the editor cannot be asked', async () => {
    for (const initializationOptions of [
      { problems: { enabled: false } },
      { closedSet: { problems: { enabled: false } } },
    ]) {
      const editor = await opened({ capabilities: withoutConfiguration, initializationOptions });
      assert.equal(await problems(editor), 0);
      await editor.end();
    }
  });

  it('are taken from the notification where the editor pushes them', async () => {
    const editor = await opened({ capabilities: withoutConfiguration });
    assert.equal(await problems(editor), 1);
    const settings = { closedSet: { problems: { enabled: false } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.equal(await problems(editor), 0);
    await editor.end();
  });
});

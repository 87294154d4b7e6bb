import assert from 'node:assert/strict';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  Hover,
  MarkupContent,
  TextDocumentEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Git } from '../../server/src/git/git';
import type { FindingsResult } from '../../server/src/protocol/requests';
import { createSpeller } from '../../server/src/spelling/speller';
import { connect, type MemoryFiles, type TestEditor } from '../support/protocolClient';
import { withProtocolEdits } from '../support/protocolEdits';
import { until } from '../support/until';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const second = `${folder}/second.fountain`;
const showFile = `${folder}/closedset.json`;
const twice = 'INT. BAR - DAY #1#\n\nRain.\n\nINT. CAR - NIGHT #1#\n\nSnow.\n';
const ruleId = 'duplicate-scene-number';

describe('continuity, over the protocol', () => {
  let files: MemoryFiles;
  let editor: TestEditor;
  const start = async (
    show: object = {},
    options: object = {},
    more: readonly [string, string][] = [],
  ): Promise<void> => {
    files = new Map([
      [pilot, twice],
      [second, twice],
      [showFile, JSON.stringify({ episodes: ['pilot.fountain', 'second.fountain'], ...show })],
      ...more,
    ]);
    const initializationOptions = { commands: ['closedSet.dismissFinding'] };
    editor = await connect({ files, folders: [folder], initializationOptions, ...options });
    await editor.open(pilot, twice);
  };
  afterEach(() => editor.end());

  const diagnostics = async (uri = pilot) => {
    const report = await editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.kind === 'full'
      ? report.items.filter(({ code }) => code === ruleId)
      : assert.fail('unchanged');
  };
  const findings = async (scope: 'script' | 'show') => {
    const result = await editor.request<FindingsResult>('closedSet/findings', { uri: pilot, scope });
    return { ...result, findings: result.findings.filter((each) => each.ruleId === ruleId) };
  };

  it('gives a finding with its second place', async () => {
    await start();
    const [found, ...more] = await diagnostics();
    assert.deepEqual(more, []);
    assert.deepEqual(found?.range.start, { line: 4, character: 18 });
    assert.deepEqual(found?.relatedInformation, [
      {
        location: {
          uri: pilot,
          range: { start: { line: 0, character: 16 }, end: { line: 0, character: 17 } },
        },
        message: 'Scene 1 for the first time',
      },
    ]);
  });

  it('shows the evidence under the pointer', async () => {
    await start();
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri: pilot },
      position: { line: 4, character: 18 },
    });
    assert.match(
      (hover.contents as MarkupContent).value,
      /\[1\]\(file:\/\/\/show\/pilot\.fountain#L1\).*INT\. BAR/,
    );
  });

  it('reports on scripts that are not open', async () => {
    await start();
    const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const found = items.filter(
      (each) => each.kind === 'full' && each.items.some(({ code }) => code === ruleId),
    );
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [pilot, second]);
  });

  it('is as loud as the show file says, and the settings before that', async () => {
    await start({ rules: { [ruleId]: { severity: 'error' } } });
    assert.equal((await diagnostics())[0]?.severity, 1);
    await editor.configure({ continuity: { rules: { [ruleId]: 'hint' } } });
    await until('a hint', async () => (await diagnostics())[0]?.severity === 4);
    await editor.configure({ continuity: { enabled: false } });
    await until('silence', async () => (await diagnostics()).length === 0);
  });

  it('lists findings of a script and of the show, with scene and key', async () => {
    await start();
    const own = await findings('script');
    assert.deepEqual([own.findings.length, own.scripts], [1, 1]);
    const [item] = own.findings;
    assert.equal(item?.rule, 'Two scenes have the same number.');
    assert.deepEqual(item?.scene, { ordinal: 2, sceneNumber: '1', heading: 'INT. CAR - NIGHT' });
    assert.deepEqual(
      (await findings('show')).findings.map(({ uri }) => uri),
      [pilot, second],
    );
  });

  it('dismisses for the show, and tells what is kept quiet and why', async () => {
    await start();
    const [item] = (await findings('script')).findings;
    const edit = await editor.request<WorkspaceEdit | null>('closedSet/dismissFinding', {
      ...{ uri: pilot, key: item?.key, range: item?.range, reason: 'as on the call sheet', by: 'showFile' },
    });
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    files.set(showFile, withProtocolEdits(files.get(showFile) ?? '', (change?.edits ?? []) as never));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: showFile, type: 2 }],
    });
    await until('it is quiet', async () => (await diagnostics()).length === 0);
    const { quiet } = await findings('script');
    assert.deepEqual(
      quiet.map(({ reason, key }) => [reason, key]),
      [['as on the call sheet', item?.key]],
    );
  });

  it('ignores with a note in the script', async () => {
    await start();
    const [item] = (await findings('script')).findings;
    const edit = await editor.request<WorkspaceEdit | null>('closedSet/dismissFinding', {
      ...{ uri: pilot, key: item?.key, range: item?.range, reason: 'meant so', by: 'note' },
    });
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const text = withProtocolEdits(twice, (change?.edits ?? []) as never);
    assert.match(text, /INT\. CAR - NIGHT #1# \[\[closedset-ignore duplicate-scene-number: meant so\]\]\n/);
    await editor.change(pilot, 2, [{ text }]);
    assert.deepEqual(await diagnostics(), []);
  });

  it('says nothing can be written where the show file is broken, and goes on with the last good one', async () => {
    await start({ rules: { [ruleId]: { severity: 'error' } } });
    const [item] = (await findings('script')).findings;
    files.set(showFile, '{ "rules": ');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: showFile, type: 2 }],
    });
    await until('the problem is told', () => (editor.pushed.get(showFile)?.length ?? 0) > 0);
    assert.equal((await diagnostics())[0]?.severity, 1);
    const edit = await editor.request<WorkspaceEdit | null>('closedSet/dismissFinding', {
      ...{ uri: pilot, key: item?.key, range: item?.range, reason: 'x', by: 'showFile' },
    });
    assert.equal(edit, null);
  });

  it('sets how loud a rule is told to the room', async () => {
    await start();
    const edit = await editor.request<WorkspaceEdit | null>('closedSet/setRuleSeverity', {
      ...{ uri: pilot, ruleId, severity: 'off' },
    });
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const text = withProtocolEdits(files.get(showFile) ?? '', (change?.edits ?? []) as never);
    assert.deepEqual(JSON.parse(text).rules, { [ruleId]: { severity: 'off' } });
  });

  it('offers to dismiss in the light bulb', async () => {
    await start();
    const position = { line: 4, character: 18 };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: pilot },
      range: { start: position, end: position },
      context: { diagnostics: await diagnostics() },
    });
    const commands = actions.flatMap(({ command }) => (command ? [command.command] : []));
    assert.deepEqual(commands.slice(0, 3), [
      'closedSet.dismissFinding',
      'closedSet.ignoreFinding',
      'closedSet.setRuleSeverity',
    ]);
  });

  it('tells a dismissal that keeps nothing quiet, once every script was looked at', async () => {
    const key = `${ruleId}/0123456789abcd`;
    await start({ dismissed: { [key]: { reason: 'the other was cut' } } });
    await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const told = () => (editor.pushed.get(showFile) ?? []).map(({ message }) => String(message));
    await until('it is told', () => told().some((message) => message.startsWith('This was dismissed')));
  });

  it('lets a baseline pass, until the file changes', async () => {
    const settings = { continuity: { baseline: 'old-baseline.txt' } };
    await start({}, { settings });
    const [item] = (await findings('script')).findings;
    const baseline = `${folder}/old-baseline.txt`;
    files.set(baseline, `${item?.key}\t1\tINT. CAR\n`);
    const changed = () =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: baseline, type: 2 }],
      });
    await changed();
    await until('it passes', async () => (await diagnostics()).length === 0);
    files.delete(baseline);
    await changed();
    await until('it is told', async () => (await diagnostics()).length === 1);
  });

  it('compares with the published draft that the show file names', async () => {
    const draft = 'INT. BAR - DAY #1#\n\nRain.\n\nINT. VAN - DAY #3#\n\nFog in the van.\n';
    const show = { published: { 'pilot.fountain': { draft: 'drafts/white.fountain' } } };
    await start(show, {}, [[`${folder}/drafts/white.fountain`, draft]]);
    const result = await editor.request<FindingsResult>('closedSet/findings', {
      uri: pilot,
      scope: 'script',
    });
    assert.ok(result.findings.some((each) => each.ruleId === 'scene-removed-without-omitted'));
  });

  it('reads the dictionary once, and only where spelling is asked for', async () => {
    const words = ['rain', 'snow', 'falls', 'the', 'stands', 'here', 'now', 'and', 'umbrella'];
    let loaded = 0;
    const loadSpeller = async () => {
      loaded++;
      return createSpeller(new Set(words));
    };
    const text = 'INT. BAR - DAY\n\nThe umbrela stands here now, and rain falls. Snow falls.\n';
    const misspelled = async () => {
      const result = await editor.request<FindingsResult>('closedSet/findings', {
        uri: pilot,
        scope: 'script',
      });
      return result.findings.filter((each) => each.ruleId === 'misspelled-word').length;
    };
    await start({}, { loadSpeller });
    await editor.change(pilot, 2, [{ text }]);
    assert.equal(await misspelled(), 0);
    assert.equal(loaded, 0);
    await editor.end();
    await start({ rules: { 'misspelled-word': { severity: 'hint' } } }, { loadSpeller });
    await editor.change(pilot, 2, [{ text }]);
    assert.equal(await misspelled(), 1);
    assert.equal(await misspelled(), 1);
    assert.equal(loaded, 1);
  });

  it('asks git for the published draft, but not where the workspace is not trusted', async () => {
    const settings = { continuity: { published: 'blue' } };
    const published = 'INT. BAR - DAY #1#\n\nRain.\n\nINT. VAN - DAY #3#\n\nFog in the van.\n';
    const git: Git = {
      open: async () => ({
        top: '/show',
        commitOf: async () => 'c0ffee',
        fileAt: async () => new TextEncoder().encode(published),
        history: async () => [],
        lastChanged: async () => undefined,
      }),
    };
    const removed = async () => {
      const result = await editor.request<FindingsResult>('closedSet/findings', {
        uri: pilot,
        scope: 'script',
      });
      return result.findings.some((each) => each.ruleId === 'scene-removed-without-omitted');
    };
    await start({}, { settings, git });
    assert.equal(await removed(), true);
    await editor.end();
    await start({}, { settings, git, initializationOptions: { trusted: false } });
    assert.equal(await removed(), false);
  });
});

import assert from 'node:assert/strict';
import { CancellationTokenSource, RequestType } from 'vscode-languageserver';
import { request, scriptRequest } from '../../server/src/lsp/handler';
import { handlers } from '../../server/src/lsp/handlers';
import { connect } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///pilot.fountain';
const about = { uri, textDocument: { uri } };

type About = { readonly uri: string; readonly fault: string };
const faulty = scriptRequest({
  type: new RequestType<About, string, void>('test/faulty'),
  otherwise: 'nothing',
  answer: ({ params }) => {
    throw new Error(params.fault);
  },
});

describe('a fault of one feature', () => {
  it('is logged once per message, answered with nothing, and leaves the others at work', async () => {
    const editor = await connect({ handlers: [...handlers, faulty] });
    await editor.open(uri, 'INT. A\n\nx\n');
    for (const fault of ['first', 'first', 'second', 'first']) {
      assert.equal(await editor.request('test/faulty', { ...about, fault }), 'nothing');
    }
    const symbols = await editor.request<readonly object[]>('textDocument/documentSymbol', about);
    assert.equal(symbols.length, 1);
    assert.deepEqual(
      editor.log.map((line) => line.split('.')[0]),
      ['test/faulty: first', 'test/faulty: second'],
    );
    assert.match(editor.log[0] ?? '', /guard\.test\.ts/);
    await editor.end();
  });

  it('in a notification ends nothing', async () => {
    const editor = await connect();
    await editor.connection.sendNotification('textDocument/didOpen', {});
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri },
      contentChanges: 7,
    });
    await editor.open(uri, 'INT. A\n\nx\n');
    assert.ok(await editor.request('textDocument/documentSymbol', about));
    assert.ok(editor.log.some((line) => line.startsWith('didOpen: ')));
    await editor.end();
  });
});

describe('a request that is not wanted anymore', () => {
  it('ends where it breathes', async () => {
    let rounds = 0;
    const endless = request({
      type: new RequestType<object, null, void>('test/endless'),
      otherwise: null,
      answer: async ({ services, token }) => {
        for (;;) {
          rounds++;
          await services.scheduler.breathe(token);
        }
      },
    });
    const editor = await connect({ handlers: [endless] });
    const source = new CancellationTokenSource();
    const asking = editor.connection.sendRequest('test/endless', {}, source.token);
    await until('the work has begun', () => rounds > 10);
    source.cancel();
    await assert.rejects(asking, { code: -32800 });
    const reached = rounds;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(rounds, reached);
    assert.deepEqual(editor.log, []);
    await editor.end();
  });

  it('is not begun when it was cancelled before', async () => {
    const editor = await connect();
    await editor.open(uri, 'INT. A\n\nx\n');
    const source = new CancellationTokenSource();
    const asking = editor.connection.sendRequest('textDocument/documentSymbol', about, source.token);
    source.cancel();
    await assert.rejects(asking, { code: -32800 });
    await editor.end();
  });

  it('is answered by "content modified" when the script changed while it was worked on', async () => {
    let proceed = (): void => undefined;
    let started = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = scriptRequest({
      type: new RequestType<{ readonly uri: string }, string, void>('test/slow'),
      otherwise: '',
      answer: () =>
        new Promise<string>((resolve) => {
          proceed = () => resolve('of the old text');
          started();
        }),
    });
    const version = scriptRequest({
      type: new RequestType<{ readonly uri: string }, number, void>('test/version'),
      otherwise: 0,
      answer: ({ script }) => script.version ?? 0,
    });
    const editor = await connect({ handlers: [slow, version] });
    await editor.open(uri, 'INT. A\n\nx\n');
    const asking = editor.request('test/slow', about);
    const refused = assert.rejects(asking, { code: -32801 });
    await isAsked;
    await editor.change(uri, 2, [{ text: 'INT. B\n' }]);
    assert.equal(await editor.request('test/version', about), 2);
    proceed();
    await refused;
    await editor.end();
  });
});

import assert from 'node:assert/strict';
import type { ModelState, SummarizeNotesResult } from '../../server/src/protocol/requests';
import { fakeEndpoint, json, llamaServer, streamed } from '../support/fakeEndpoint';
import { connect } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///show/pilot.fountain';
const text = 'INT. FERRY - NIGHT\n\n[[Kim: Lose the motorbike, it costs too much.]]\n\nRain.\n';

describe('summarizing notes with an endpoint', () => {
  it('asks the server that the settings name, and shows its address all the while', async () => {
    const server = await fakeEndpoint({
      ...llamaServer,
      '/props': (_, to) => json(to, { default_generation_settings: { n_ctx: 8192 } }),
      '/v1/chat/completions': ({ body }, to) => {
        const [, { content }] = body.messages as readonly [unknown, { readonly content: string }];
        const [, quote = ''] = /^n1(?: \(.*?\))?: (.*)$/m.exec(content) ?? [];
        streamed(to, [JSON.stringify({ points: [{ quote, point: quote }] })]);
      },
    });
    const editor = await connect({ settings: { model: { endpoint: server.address, path: '/m.gguf' } } });
    const states: ModelState[] = [];
    editor.connection.onNotification('closedSet/modelState', (state: ModelState) => {
      states.push(state);
    });
    await editor.open(uri, text);
    const result = await editor.request<SummarizeNotesResult>('closedSet/summarizeNotes', {
      uri,
      scope: 'script',
    });
    assert.ok(result.claims > 0, result.withoutModel);
    await until('the model is ready', () => states.at(-1)?.kind === 'ready');
    const last = states.at(-1);
    assert.ok(last?.kind === 'ready' && last.place === 'endpoint' && last.address === server.address);
    assert.ok(states.every((state) => state.kind !== 'none' && state.name.includes(server.address)));
    await editor.end();
    await server.close();
  });
});

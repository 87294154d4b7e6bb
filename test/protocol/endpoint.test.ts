import assert from 'node:assert/strict';
import type { ModelState, SummarizeNotesResult } from '../../server/src/protocol/requests';
import type { TableResult } from '../../server/src/protocol/table';
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

describe('the table of an endpoint', () => {
  it('tells the address of a server, and lays what it counts on a table of the size that it says', async () => {
    const server = await fakeEndpoint({
      ...llamaServer,
      '/props': (_, to) => json(to, { default_generation_settings: { n_ctx: 16_384 } }),
    });
    try {
      const editor = await connect({ settings: { model: { endpoint: server.address } } });
      await editor.open(uri, text);
      const laidThere = await editor.request<TableResult>('closedSet/table', { uri });
      assert.ok(laidThere.kind === 'table', JSON.stringify(laidThere));
      const [script] = laidThere.items;
      assert.ok(script?.kind === 'script' && script.isOn && script.tokens > 0);
      assert.equal(script.tokens + laidThere.question + laidThere.answer + laidThere.free, 16_384);
      assert.ok(laidThere.facts.some(([label, value]) => label === 'Address' && value === server.address));
    } finally {
      await server.close();
    }
  });
});

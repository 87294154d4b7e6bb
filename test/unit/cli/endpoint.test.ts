import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { fakeIo } from '../../support/cliIo';
import { type FakeEndpoint, fakeEndpoint, llamaServer, streamed } from '../../support/fakeEndpoint';

const files = {
  'pilot.fountain': 'INT. FERRY - NIGHT\n\n[[Kim: Lose the motorbike, it costs too much.]]\n\nRain.\n',
};
const answer = JSON.stringify({
  points: [
    {
      quote: 'Lose the motorbike, it costs too much.',
      point: 'Kim wants the motorbike lost because it costs too much.',
    },
  ],
});

describe('closed-set with an endpoint', () => {
  let server: FakeEndpoint;
  before(async () => {
    server = await fakeEndpoint({
      ...llamaServer,
      '/props': (_, to) => to.end(JSON.stringify({ default_generation_settings: { n_ctx: 8192 } })),
      '/v1/chat/completions': (_, to) => streamed(to, [answer]),
    });
  });
  after(() => server.close());

  async function ran(...argv: readonly string[]) {
    const io = fakeIo({ files });
    return { code: await run([...argv], io), out: io.out(), err: io.err() };
  }

  it('asks the model there, and says in the document where', async () => {
    const { code, out } = await ran('notes', 'pilot.fountain', '--endpoint', server.address);
    assert.match(out, /\*Written by a model on a server \(writer, at http/);
    assert.match(out, /Kim wants the motorbike lost/);
    assert.equal(code, 0);
  });

  it('tells what the server says of itself, and that scripts are sent there', async () => {
    const { out } = await ran('model', 'info', '--endpoint', server.address);
    assert.match(out, /^Server: llama\.cpp$/m);
    assert.match(out, /^Context: 8192 tokens$/m);
    assert.ok(out.includes(`is sent to ${server.address}.`));
  });

  it('sends nothing outside of private networks, and names the option that would', async () => {
    const { code, out, err } = await ran('notes', 'pilot.fountain', '--endpoint', 'https://203.0.113.9');
    assert.match(err, /Nothing was sent to https:\/\/203\.0\.113\.9: .* name the host in --allow-hosts;/);
    assert.match(out, /## All notes, by theme/);
    assert.equal(code, 2);
  });

  it('takes a file or an endpoint, not both', async () => {
    const { code, err } = await ran(
      'notes',
      'pilot.fountain',
      '--model',
      'a.gguf',
      '--endpoint',
      server.address,
    );
    assert.match(err, /not both/);
    assert.equal(code, 2);
  });
});

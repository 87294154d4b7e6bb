import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { CancelledError } from '../../server/src/core/text/cancellation';
import type { ProbeVoiceFileResult, VoicesResult } from '../../server/src/protocol/readAloud';
import { type FakeVoice, fakeVoice, fakeVoiceFiles } from '../support/fakeVoice';
import { connect } from '../support/protocolClient';
import { until } from '../support/until';

describe('a voice file that is tried', () => {
  it('is read alone, changes nothing, and gives its memory back', async () => {
    const made: FakeVoice[] = [];
    const editor = await connect({
      voiceEngines: [fakeVoice(['one'])],
      openVoiceFiles: (files) => {
        const engine = fakeVoiceFiles(files);
        made.push(engine);
        return engine;
      },
    });
    const probe = (path: string) =>
      editor.request<ProbeVoiceFileResult>('closedSet/probeVoiceFile', { path });
    assert.deepEqual(await probe('/voices/joe.onnx'), {
      path: '/voices/joe.onnx',
      isVoice: true,
      message: "/voices/joe.onnx speaks 32 times as fast as real time on this machine's processor.",
    });
    const bad = await probe('/voices/bad.onnx');
    assert.equal(bad.isVoice, false);
    assert.match(bad.message, /^bad\.onnx is not a voice that can be used: /);
    assert.deepEqual(
      made.map(({ closed }) => closed),
      [1, 1],
    );
    const { voices } = await editor.request<VoicesResult>('closedSet/voices', {});
    assert.deepEqual(
      voices.map(({ id }) => id),
      ['embedded:one'],
    );
    assert.deepEqual(await editor.request('closedSet/voiceFiles', {}), { files: [] });
    await editor.end();
  });

  it('is left where it is when nobody wants to know any more', async () => {
    let isAsked = false;
    let isClosed = false;
    const editor = await connect({
      openVoiceFiles: (files) => {
        let stop = (_: Error) => {};
        return {
          ...fakeVoiceFiles(files),
          voices: () =>
            new Promise((_resolve, reject) => {
              isAsked = true;
              stop = reject;
            }),
          close: async () => {
            isClosed = true;
            stop(new CancelledError());
          },
        };
      },
    });
    const stop = new CancellationTokenSource();
    const params = { path: '/voices/joe.onnx' };
    const given = editor.connection.sendRequest('closedSet/probeVoiceFile', params, stop.token);
    await until('it is tried', () => isAsked);
    stop.cancel();
    await assert.rejects(given, { code: LSPErrorCodes.RequestCancelled });
    assert.ok(isClosed);
    await editor.end();
  });
});

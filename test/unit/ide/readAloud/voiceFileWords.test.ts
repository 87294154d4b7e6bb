import assert from 'node:assert/strict';
import { english } from '../../../../server/src/ide/localize';
import {
  voiceFacts,
  voiceFileProblem,
  voiceFileSpeaks,
} from '../../../../server/src/ide/readAloud/voiceFileWords';

const facts = (timesRealTime: number, phonemesBy: 'espeak' | 'flite' = 'espeak') => ({
  device: 'cpu' as const,
  threads: 1,
  timesRealTime,
  phonemesBy,
});

describe('words about files of voices', () => {
  it('tell how fast one speaks, and where', () => {
    assert.equal(
      voiceFileSpeaks('joe.onnx', ['Joe'], facts(31.7), english),
      "Joe speaks 32 times as fast as real time on this machine's processor.",
    );
    assert.equal(
      voiceFileSpeaks('model.onnx', ['Sky', 'Adam'], facts(1.26), english),
      "The 2 voices of model.onnx speak 1.3 times as fast as real time on this machine's processor.",
    );
    assert.equal(
      voiceFacts(facts(9.94), english),
      "9.9 times as fast as real time on this machine's processor",
    );
    assert.match(voiceFacts(facts(9.96), english), /^10 times/);
  });

  it('warn where it is slower than speech', () => {
    assert.match(
      voiceFileSpeaks('m', ['Sky'], facts(0.52), english),
      /0\.5 times .* have to be waited for\.$/,
    );
  });

  it('tell who pronounces the words where it is not the usual', () => {
    assert.match(
      voiceFacts(facts(20, 'flite'), english),
      /processor, pronounced by Flite: eSpeak NG is not installed$/,
    );
    assert.match(
      voiceFileSpeaks('joe.onnx', ['Joe'], facts(20, 'flite'), english),
      /processor\. Flite tells it how words are pronounced, since eSpeak NG is not installed\.$/,
    );
  });

  it('say what to do where a file is none', () => {
    const told = (code: 'missing' | 'broken' | 'ended' | 'tookTooLong', detail: string) =>
      voiceFileProblem('joe.onnx', { code, detail }, english);
    assert.equal(
      told('missing', '/v/joe.onnx'),
      'joe.onnx is not there. Put it back, or choose another file.',
    );
    assert.match(
      told('broken', 'Protobuf parsing failed.'),
      /^joe\.onnx is not .* used: Protobuf parsing failed\. A Piper/,
    );
    assert.match(told('ended', 'SIGKILL'), /SIGKILL\. It may be too large .*; choose a smaller one\.$/);
    assert.match(told('tookTooLong', 'run: 60000 ms'), /Choose a smaller voice\.$/);
    assert.match(told('missing', 'espeak-ng'), /^joe\.onnx needs eSpeak NG .*\(apt install espeak-ng/);
    assert.match(
      voiceFileProblem('joe.onnx', { code: 'unspeakable', detail: 'what' }, english),
      /^The voice does not know/,
    );
  });
});

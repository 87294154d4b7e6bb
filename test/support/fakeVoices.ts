import type { VoiceTraits } from '../../server/src/core/tableRead/model';
import type { EngineKind, Speech, SpeechRequest, VoiceEngine } from '../../server/src/voice/engine';

export function voiceTraits(id: string, more: Partial<VoiceTraits> = {}): VoiceTraits {
  return { id, name: id, gender: 'female', languages: ['en'], ...more };
}

/** An engine that says every text as so many samples as it has characters, unless told to do otherwise. */
export class FakeEngine implements VoiceEngine {
  readonly asked: SpeechRequest[] = [];
  closed = 0;

  constructor(
    readonly kind: EngineKind,
    private readonly known: readonly VoiceTraits[],
    private readonly answer: (
      request: SpeechRequest,
      signal?: AbortSignal,
    ) => Speech | Promise<Speech> = fakeSpeech,
  ) {}

  async voices(): Promise<readonly VoiceTraits[]> {
    return this.known;
  }

  async speak(request: SpeechRequest, signal?: AbortSignal): Promise<Speech> {
    this.asked.push(request);
    return this.answer(request, signal);
  }

  async close(): Promise<void> {
    this.closed++;
  }
}

export function fakeSpeech({ text }: SpeechRequest): Speech {
  return {
    samples: Int16Array.from({ length: text.length }, (_, index) => index),
    sampleRate: 16_000,
    words: text.split(' ').map((_, index) => ({ startMs: index * 100, endMs: index * 100 + 90.5 })),
  };
}

import type { ModelProvider, RunRequest, RunResult } from '../../server/src/model/provider';
import { loadedModel } from './loadedModel';

export interface FakeModel extends ModelProvider {
  readonly asked: RunRequest[];
}

/** A model that says what `answer` says, and counts a token for every four characters. */
export function fakeModel(
  answer: (request: RunRequest) => string,
  contextSize = 4096,
  name = 'Fake',
): FakeModel {
  const asked: RunRequest[] = [];
  const size = (text: string) => Math.ceil(text.length / 4);
  return {
    asked,
    inspect: () => Promise.reject(new Error('not asked for')),
    load: async () => ({ ...loadedModel(name, '/models/fake.gguf'), contextSize }),
    count: async (prompts) => prompts.map(({ system, user }) => size(system) + size(user) + 10),
    run: async (request) => {
      asked.push(request);
      return answered(answer(request));
    },
    likelihood: undefined,
    unload: async () => undefined,
  };
}

function answered(text: string): RunResult {
  return {
    text,
    stopped: 'end',
    promptTokens: 1,
    reusedTokens: 0,
    answerTokens: 1,
    prefillMs: 1,
    generateMs: 1,
  };
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sceneFacts } from '../../server/src/core/assistant/sceneSummary';
import { scriptPrefix } from '../../server/src/core/assistant/scriptPrefix';
import { plainChoice } from '../../server/src/core/assistant/summaryOptions';
import { summarizeChanges } from '../../server/src/model/changesSummaryService';
import type { HostProvider } from '../../server/src/model/hostProvider';
import type { ModelProvider, RunResult } from '../../server/src/model/provider';
import { summarizeScenes } from '../../server/src/model/sceneSummaryService';
import { withScript } from '../../server/src/model/scriptOnTable';
import type { SummaryProgress } from '../../server/src/model/summaryWork';
import { changesLink, changesOf } from '../support/changesOf';
import { closeProviders, openProvider, realModel } from '../support/modelTests';
import { documentOf } from '../support/scriptDocument';
import { repoRoot } from '../support/sourceFiles';

const sample = readFileSync(path.join(repoRoot, 'test/fixtures/sample/one-key-low.fountain'), 'utf8');
const earlier = sample
  .replace('Rain. The ferry', 'Fog. The ferry')
  .replace('I lost a glove.', 'I lost a hat.');
const choice = { ...plainChoice, length: 'short' } as const;

/** The provider, with what each of its runs cost. */
function watched(provider: ModelProvider): { readonly runs: RunResult[]; readonly provider: ModelProvider } {
  const runs: RunResult[] = [];
  const run: ModelProvider['run'] = async (request, work) => {
    const result = await provider.run(request, work);
    runs.push(result);
    return result;
  };
  return {
    runs,
    provider: {
      inspect: (work) => provider.inspect(work),
      load: (work) => provider.load(work),
      count: (prompts, work) => provider.count(prompts, work),
      unload: () => provider.unload(),
      likelihood: provider.likelihood,
      run,
    },
  };
}

describe('a whole script on the table of a real model', function () {
  this.timeout(240_000);
  let host: HostProvider;

  before(async function () {
    host = await openProvider(await realModel(this), { contextSize: 8192 });
    await host.load();
  });
  after(closeProviders);

  it('is read once: another command about it starts at least ten times sooner', async () => {
    const script = documentOf(sample);
    const { runs, provider } = watched(host);
    const table = { prefix: () => scriptPrefix(script.screenplay), wish: 'wholeScript' } as const;
    const startedAfter = async (
      command: (onProgress: (now: SummaryProgress) => void) => Promise<unknown>,
    ) => {
      const begun = performance.now();
      let first = 0;
      await command(({ model }) => {
        if (model?.stage === 'generate' && first === 0) first = performance.now() - begun;
      });
      return first;
    };
    const scenes = sceneFacts(script.screenplay, [1], { file: 'pilot', lineOf: () => 1 });
    const link = () => 'pilot';
    const reading = await startedAfter((onProgress) =>
      summarizeScenes(scenes, withScript(provider, table), { choice, link }, { onProgress }),
    );
    const firstRun = runs[0];
    const changes = changesOf(earlier, sample);
    const again = await startedAfter((onProgress) =>
      summarizeChanges(changes, withScript(provider, table), { choice, link: changesLink }, { onProgress }),
    );
    const secondRun = runs.find((run) => run !== firstRun && run.reusedTokens > 0);
    assert.ok(firstRun && secondRun, 'both asked the model');
    assert.equal(firstRun.reusedTokens, 0);
    assert.ok(secondRun.reusedTokens > 4000, `${secondRun.reusedTokens} of ${secondRun.promptTokens} tokens`);
    assert.ok(reading > again * 10, `${Math.round(reading)} ms, then ${Math.round(again)} ms`);
  });
});

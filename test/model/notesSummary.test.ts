import * as assert from 'node:assert/strict';
import type { ModelPart, NoteClaim } from '../../server/src/core/assistant/summarizeNotes';
import { straightenMarks } from '../../server/src/core/text/straightenMarks';
import type { HostProvider } from '../../server/src/model/hostProvider';
import { type SummaryResult, summarizeNotes } from '../../server/src/model/notesSummaryService';
import type { SummaryProgress } from '../../server/src/model/summaryWork';
import { closeProviders, openProvider, realModel } from '../support/modelTests';
import { injectedNote, roomNotes } from '../support/roomNotes';

const options = { scope: 'script', link: ({ line }: { line: number }) => `ferry.fountain#L${line}` } as const;

function used({ summary }: SummaryResult): ModelPart & { readonly kind: 'used' } {
  const { model } = summary;
  assert.ok(model.kind === 'used', JSON.stringify(model));
  return model;
}

describe('a summary of notes by a real model', function () {
  this.timeout(120_000);
  let provider: HostProvider;
  let result: SummaryResult;
  const progress: SummaryProgress[] = [];

  before(async function () {
    provider = await openProvider(await realModel(this));
    result = await summarizeNotes(roomNotes, provider, options, {
      onProgress: (step) => progress.push(step),
    });
  });
  after(closeProviders);

  it('makes claims, each of which quotes an existing note word for word', () => {
    const texts = new Map(roomNotes.map(({ id, text }) => [id, straightenMarks(text)]));
    const { claims } = used(result);
    assert.ok(claims.length > 0, 'it claims nothing');
    for (const { evidence } of claims) {
      assert.ok(evidence.length > 0);
      for (const { note, quote } of evidence)
        assert.ok(texts.get(note)?.includes(quote), `${note}: ${quote}`);
    }
  });

  it('links each claim to its note, and says who wrote it', () => {
    const lines = result.markdown.split('\n').filter((line) => line.startsWith('- ◇ '));
    assert.equal(lines.length, used(result).claims.length);
    for (const line of lines) assert.match(line, /“.+” \[scene \d+, line \d+\]\(<ferry\.fountain#L\d+>\)$/);
    assert.match(result.markdown, /Written by a model on this machine \(.+ on the CPU with \d+ threads?\)/);
  });

  it('says how much it dropped', () => {
    const { claims, dropped } = used(result);
    const count = Object.values(dropped).reduce((sum, each) => sum + each, 0);
    if (count > 0) assert.ok(result.markdown.includes(`- ${count} of ${count + claims.length} sentences`));
    else assert.match(result.markdown, /All \d+ sentences? of the model could be traced/);
  });

  it('tells how far it is', () => {
    const batches = progress.at(-1)?.batches ?? 0;
    assert.ok(batches > 1);
    assert.ok(progress.some(({ batch, model }) => batch === 0 && model?.stage === 'load'));
    assert.equal(Math.max(...progress.map(({ batch }) => batch)), batches);
    assert.ok(progress.some(({ model }) => model?.stage === 'prefill'));
  });

  it('is not changed by orders in a note, but for the row of that note', async () => {
    const disturbed = await summarizeNotes([...roomNotes, injectedNote], provider, options);
    const theme = disturbed.summary.notes.find(({ id }) => id === injectedNote.id)?.theme;
    const others = (claims: readonly NoteClaim[]) => claims.filter((claim) => claim.theme !== theme);
    assert.deepEqual(others(used(disturbed).claims), others(used(result).claims));
    for (const claim of used(disturbed).claims.filter((each) => each.theme === theme)) {
      assert.deepEqual(
        claim.evidence.map(({ note }) => note),
        [injectedNote.id],
      );
    }
    for (const note of roomNotes) assert.ok(disturbed.markdown.includes(`line ${note.line}]`), note.id);
  });

  it('is the same when it is made again', async () => {
    const again = await summarizeNotes(roomNotes, provider, options);
    assert.equal(again.markdown, result.markdown);
  });

  it('stops within half a second', async () => {
    const stop = new AbortController();
    let asked = 0;
    const onProgress = ({ model }: SummaryProgress) => {
      if (asked > 0 || model?.stage !== 'generate') return;
      asked = performance.now();
      stop.abort();
    };
    const work = summarizeNotes(roomNotes, provider, options, { signal: stop.signal, onProgress });
    await assert.rejects(work, { name: 'CancelledError' });
    assert.ok(asked > 0 && performance.now() - asked < 500, `took ${performance.now() - asked} ms`);
  });
});

describe('a real model', function () {
  this.timeout(120_000);
  afterEach(closeProviders);

  it('takes about as much memory as was estimated', async function () {
    const provider = await openProvider(await realModel(this));
    const { estimate } = await provider.inspect();
    const { residentBytes } = await provider.load();
    // Half as much again for Node itself; pages of the file that were not touched yet may be missing.
    assert.ok(residentBytes > estimate.total / 2, `${residentBytes} of ${estimate.total}`);
    assert.ok(residentBytes < estimate.total * 2 + 150e6, `${residentBytes} of ${estimate.total}`);
  });

  it('begins a second question about one script at least ten times sooner', async function () {
    const provider = await openProvider(await realModel(this));
    const script =
      'INT. FERRY - NIGHT\n\nMarta holds the letter over the rail and does not let go.\n\n'.repeat(60);
    const ask = (question: string) => ({ prompt: { system: script, user: question }, maxTokens: 4 });
    const first = await provider.run(ask('Who holds the letter?'));
    const second = await provider.run(ask('Where does it play?'));
    assert.ok(second.reusedTokens > 0.95 * second.promptTokens);
    assert.ok(second.prefillMs * 10 < first.prefillMs, `${first.prefillMs} ms, then ${second.prefillMs} ms`);
  });
});

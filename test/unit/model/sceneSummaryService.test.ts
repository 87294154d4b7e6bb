import * as assert from 'node:assert/strict';
import { planScene } from '../../../server/src/core/assistant/scenePrompt';
import { sceneFacts } from '../../../server/src/core/assistant/sceneSummary';
import { plainChoice } from '../../../server/src/core/assistant/summaryOptions';
import { ModelError } from '../../../server/src/model/modelErrors';
import type { RunRequest } from '../../../server/src/model/provider';
import { summarizeScenes } from '../../../server/src/model/sceneSummaryService';
import { fakeModel } from '../../support/fakeModel';
import { documentOf } from '../../support/scriptDocument';

const text = `INT. GARAGE - NIGHT

= Ivo finds the engine cold.

IVO (40) opens the hood. [[prop: wrench]] The engine is cold.

IVO
Somebody drove it back.

Petra drops the torch. [[Ada: is this too early?]]

EXT. YARD - NIGHT

Rain falls on the empty yard.
`;
const script = documentOf(text);
const place = {
  file: 'a.fountain',
  lineOf: (offset: number) => script.toPosition(offset).line + 1,
};
const scenes = (...ordinals: readonly number[]) => sceneFacts(script.screenplay, ordinals, place);
const options = { choice: plainChoice, link: ({ line }: { line: number }) => `a.fountain#L${line}` };

/** Restates the last line that it is shown, with a true quote. */
const honest = ({ prompt: { user } }: RunRequest) => {
  const line = /\n(.*)\n<\/scene>/.exec(user)?.[1] ?? '';
  return JSON.stringify({ points: [{ quote: line, point: line }] });
};

describe('a summary of scenes', () => {
  it('reads off the script who is there, what is tagged and what is open, with places', async () => {
    const { markdown } = await summarizeScenes(scenes(1), undefined, options);
    assert.match(markdown, /^# INT\\?\. GARAGE \\?- NIGHT\n/);
    assert.match(markdown, /Ivo finds the engine cold\./);
    assert.match(markdown, /\(1 speech\)/i);
    assert.match(markdown, /- prop: wrench — \[scene 1, line 1\]\(<a\.fountain#L1>\)/);
    assert.match(markdown, /- is this too early\? — Ada, \[scene 1, line 10\]/);
    assert.match(markdown, /No model was used\./);
  });

  it('keeps of a model what stands in the scene, with its line', async () => {
    const { markdown, summary } = await summarizeScenes(scenes(1, 2), fakeModel(honest), options);
    assert.ok(summary.model.kind === 'used');
    assert.equal(summary.model.claims.get(2)?.length, 1);
    assert.match(markdown, /- ◇ “Rain falls on the empty yard\.” \[scene 2, line 14\]\(<a\.fountain#L14>\)/);
    assert.match(markdown, /All 2 sentences of the model could be traced/);
  });

  it('drops and counts what is not supported by what it quotes', async () => {
    const model = fakeModel(({ prompt: { user } }) =>
      user.includes('Rain')
        ? JSON.stringify({
            points: [{ quote: 'Rain falls on the empty yard.', point: 'Boris falls on the yard.' }],
          })
        : honest({ prompt: { system: '', user } }),
    );
    const { markdown } = await summarizeScenes(scenes(1, 2), model, options);
    assert.match(markdown, /1 of 2 sentences of the model was dropped/);
    assert.match(markdown, /held about 1 scene: \[scene 2, line 12\]/);
  });

  it('shows one scene at a time and nothing of notes', async () => {
    const model = fakeModel(honest);
    await summarizeScenes(scenes(1, 2), model, options);
    assert.equal(model.asked.length, 2);
    for (const { prompt } of model.asked) {
      assert.doesNotMatch(prompt.user, /too early|wrench/);
      assert.equal(/GARAGE/.test(prompt.user) && /YARD/.test(prompt.user), false);
    }
  });

  it('is made all the same when the model fails, and says why', async () => {
    const failure = new ModelError({ code: 'fileMissing', path: 'm.gguf' });
    const provider = { ...fakeModel(honest), load: () => Promise.reject(failure) };
    const { markdown, summary } = await summarizeScenes(scenes(1), provider, options);
    assert.deepEqual(summary.model, { kind: 'none', reason: failure.message });
    assert.match(markdown, /No model was used: The model/);
  });

  it('asks for as many sentences as the length allows, of parts that fit', () => {
    const [scene] = scenes(1);
    assert.ok(scene);
    const [line] = scene.lines;
    assert.ok(line);
    const long = { ...scene, lines: Array.from({ length: 60 }, () => line) };
    const points = (length: 'short' | 'medium' | 'long') => {
      const batches = planScene(long, { length }, 300);
      for (const { lines } of batches)
        assert.ok(lines.reduce((sum, each) => sum + each.text.length, 0) <= 300);
      return batches.reduce((sum, each) => sum + each.points, 0);
    };
    assert.deepEqual([points('short'), points('medium'), points('long')], [1, 3, 6]);
    const endless = { ...scene, lines: [{ ...line, text: 'word '.repeat(2000) }] };
    for (const { lines } of planScene(endless, { length: 'long' }, 300))
      assert.ok((lines[0]?.text.length ?? 0) <= 300);
  });
});

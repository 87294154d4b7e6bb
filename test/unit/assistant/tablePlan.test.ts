import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  answerTokens,
  planTable,
  questionTokens,
  scriptReading,
  type TableFacts,
} from '../../../server/src/core/assistant/tablePlan';

const room = questionTokens + answerTokens;
const facts: TableFacts = {
  contextSize: 8192,
  script: 5000,
  notes: 700,
  showFile: 0,
  parameters: 3e9,
  wish: 'auto',
};

const kinds = ({ items }: ReturnType<typeof planTable>) =>
  items.map(({ kind, place }) => (place.kind === 'on' ? `${kind} on` : `${kind} ${place.why}`));

describe('the table', () => {
  it('has the whole script on it where that leaves room for a question and its answer', () => {
    assert.equal(scriptReading({ ...facts, script: 8192 - room }).kind, 'wholeScript');
    assert.deepEqual(scriptReading({ ...facts, script: 8192 - room + 1 }), {
      kind: 'sceneByScene',
      why: 'tooLarge',
    });
  });

  it('spares small models a long text before the question, unless the person wants it so', () => {
    const small = { ...facts, parameters: 135e6 };
    assert.deepEqual(scriptReading(small), { kind: 'sceneByScene', why: 'smallModel' });
    assert.equal(scriptReading({ ...small, wish: 'wholeScript' }).kind, 'wholeScript');
    assert.equal(scriptReading({ ...facts, parameters: undefined }).kind, 'wholeScript');
  });

  it('goes scene by scene where that is chosen, and never cuts a script that is too large', () => {
    assert.deepEqual(scriptReading({ ...facts, wish: 'sceneByScene' }), {
      kind: 'sceneByScene',
      why: 'chosen',
    });
    assert.deepEqual(scriptReading({ ...facts, script: 9000, wish: 'wholeScript' }), {
      kind: 'sceneByScene',
      why: 'tooLarge',
    });
  });

  it('says of everything where it lies, and nothing of what is not there', () => {
    assert.deepEqual(kinds(planTable(facts)), ['script on', 'notes ownQuestions']);
    assert.deepEqual(kinds(planTable({ ...facts, script: 20_000, showFile: 90 })), [
      'script tooLarge',
      'notes ownQuestions',
      'showFile notAsked',
    ]);
  });

  it('loses no token: what lies on it, the room that is kept and what is free are the whole context', () => {
    const count = (max: number) => fc.integer({ min: 0, max });
    const any = fc.record({
      contextSize: fc.integer({ min: 256, max: 200_000 }),
      script: count(300_000),
      notes: count(50_000),
      showFile: count(5000),
      parameters: fc.option(count(70e9), { nil: undefined }),
      wish: fc.constantFrom('auto' as const, 'wholeScript' as const, 'sceneByScene' as const),
    });
    const whole = (given: TableFacts) => {
      const { items, question, answer, free } = planTable(given);
      const on = items
        .filter(({ place }) => place.kind === 'on')
        .reduce((sum, { tokens }) => sum + tokens, 0);
      const all = items.reduce((sum, { tokens }) => sum + tokens, 0);
      assert.equal(on + question + answer + free, given.contextSize);
      assert.equal(all, given.script + given.notes + given.showFile);
      assert.ok(Math.min(on, question, answer, free) >= 0);
    };
    fc.assert(fc.property(any, whole), { seed: 4711, numRuns: 500 });
  });
});

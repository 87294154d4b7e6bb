import assert from 'node:assert/strict';
import { planOfNow } from '../../../../client/src/readAloud/planOfNow';
import { resultOf } from '../../../support/readingResults';

const plan = (version: number) => ({ ...resultOf('Rain falls.'), version });
const overtaken = Object.assign(new Error('the script changed meanwhile'), { code: -32801 });

/** Answers with one after another, and with the last from then on. */
function server(...answers: readonly (ReturnType<typeof plan> | Error | null)[]) {
  let asked = 0;
  const ask = async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? null;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { ask, count: () => asked };
}

describe('the plan of a script as it stands', () => {
  it('is asked for once where nobody writes', async () => {
    const { ask, count } = server(plan(3), plan(4));
    assert.equal((await planOfNow(ask, () => 3))?.version, 3);
    assert.equal(count(), 1);
  });

  it('is asked for again where an edit has overtaken the answer', async () => {
    const { ask } = server(plan(3), overtaken, plan(4));
    assert.equal((await planOfNow(ask, () => 4))?.version, 4);
  });

  it('is whatever the server says of a script that is not open', async () => {
    assert.equal((await planOfNow(server(plan(3)).ask, () => undefined))?.version, 3);
    assert.equal(await planOfNow(server(null).ask, () => 4), null);
  });

  it('is not waited for where the server fails', async () => {
    const { ask, count } = server(new Error('The server is stopping.'), plan(3));
    await assert.rejects(
      planOfNow(ask, () => 3),
      /stopping/,
    );
    assert.equal(count(), 1);
  });

  it('is the last one that there was where somebody never stops writing', async () => {
    const { ask } = server(plan(3));
    assert.equal((await planOfNow(ask, () => 4))?.version, 3);
  });
});

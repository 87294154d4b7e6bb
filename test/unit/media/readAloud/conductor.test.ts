import assert from 'node:assert/strict';
import type { Route } from '../../../../media/readAloud/route';
import { type FakeStage, fakeStage, playerLine } from '../../../support/fakeStage';

/** Two scenes: a heading, a speech of two sentences, an action; a heading, a speech. */
const lines = [
  playerLine('Bar', { kind: 'heading', element: 0 }),
  playerLine('One two', { element: 1, speaker: 'ANNA' }),
  playerLine('Three', { element: 1, speaker: 'ANNA' }),
  playerLine('She waits', { kind: 'action', element: 2 }),
  playerLine('Street', { kind: 'heading', element: 3 }),
  playerLine('Four', { element: 4, speaker: 'BEN' }),
];
const scenes = [
  { ordinal: 1, title: 'INT. BAR', first: 0, end: 4 },
  { ordinal: 2, title: 'EXT. STREET', first: 4, end: 6 },
];
const route: Route = { lines, scenes };

function started(over: Route = route, at = 0): FakeStage {
  const stage = fakeStage(over.lines);
  stage.conductor.load(over, at);
  stage.conductor.play();
  return stage;
}

const startsOf = ({ played }: FakeStage) => played.map(({ line, at }) => [line, Number(at.toFixed(2))]);
const linesOf = ({ played }: FakeStage) => played.map(({ line }) => line);
const kindsOf = ({ statuses }: FakeStage) => statuses.map(({ kind }) => kind);
const litOf = ({ lit }: FakeStage) =>
  lit.map((one) => one.map(({ line, word }) => `${line}:${word ?? '-'}`).join('+'));

describe('the order and the times of lines', () => {
  it('puts lines one after another without a gap but their pauses', () => {
    const stage = started();
    stage.run(20);
    const first = stage.played[0]?.at ?? 0;
    const starts = startsOf(stage).map(([line = 0, at = 0]) => [line, Number((at - first).toFixed(2))]);
    assert.deepEqual(starts, [
      [0, 0],
      [1, 1.5],
      [2, 4],
      [3, 5.5],
      [4, 8],
      [5, 9.5],
    ]);
    assert.equal(stage.conductor.underruns, 0);
    assert.deepEqual([kindsOf(stage).at(-1), stage.lit.at(-1)], ['ended', []]);
  });

  it('asks three lines ahead, each once', () => {
    const stage = fakeStage(lines);
    stage.delay = undefined;
    stage.conductor.load(route, 1);
    stage.conductor.play();
    stage.run(1);
    assert.deepEqual(stage.wanted, [1, 2, 3, 4]);
  });

  it('lights word after word, and no word in a pause', () => {
    const stage = started(route, 1);
    stage.run(3.9);
    assert.deepEqual(litOf(stage), ['1:0', '1:1', '1:-', '2:0', '2:-']);
  });

  it('lights what is heard and not what the device has still to say', () => {
    const stage = started(route, 1);
    stage.latency = 0.4;
    stage.run(1.3);
    assert.deepEqual(litOf(stage), ['1:0']);
    stage.run(0.3);
    assert.deepEqual(litOf(stage), ['1:0', '1:1']);
  });

  it('counts a line that was not there in time, says so, and goes on once it is', () => {
    const stage = started();
    stage.run(0.1);
    assert.deepEqual(linesOf(stage).slice(0, 2), [0, 1]);
    const late = fakeStage(lines);
    late.delay = 3;
    late.conductor.load(route, 0);
    late.conductor.play();
    late.run(2.9);
    assert.deepEqual(kindsOf(late), ['stopped', 'buffering'].slice(1));
    assert.equal(late.conductor.underruns, 0, 'the wait for the first sound is none');
    late.delay = 10;
    late.run(15);
    assert.ok(late.conductor.underruns > 0);
    late.run(20);
    assert.equal(late.conductor.status.kind, 'ended');
    assert.deepEqual(linesOf(late), [0, 1, 2, 3, 4, 5]);
  });

  it('skips a line that nobody can read, and gives up after three in a row', () => {
    const stage = fakeStage(lines);
    stage.delay = undefined;
    stage.conductor.load(route, 0);
    stage.conductor.play();
    stage.conductor.fail(0, 'no voice');
    stage.conductor.deliver(1, stage.soundOf(1));
    stage.run(0.2);
    assert.deepEqual(linesOf(stage), [1]);
    for (const line of [2, 3, 4]) stage.conductor.fail(line, 'no voice');
    assert.deepEqual(stage.statuses.at(-1), { kind: 'failed', message: 'no voice' });
  });
});

describe('steps while a reading plays', () => {
  it('goes to lines and scenes, and ends what was heard', () => {
    const stage = started();
    stage.run(0.5);
    stage.conductor.step('nextScene');
    stage.run(0.5);
    assert.equal(stage.conductor.at, 4);
    assert.ok(stage.played.slice(0, -2).every(({ id }) => stage.stopped.has(id)));
    stage.conductor.step('previousLine');
    assert.equal(stage.conductor.at, 3);
    stage.conductor.step('previousLine');
    assert.equal(stage.conductor.at, 1);
    stage.conductor.step('previousScene');
    assert.equal(stage.conductor.at, 0);
  });

  it('holds still where it is paused before it began, and begins when it is played', () => {
    const stage = fakeStage(lines);
    stage.conductor.load(route, 2);
    stage.conductor.pause();
    stage.run(2);
    assert.deepEqual([stage.played, stage.conductor.status.kind], [[], 'paused']);
    stage.conductor.play();
    stage.run(1);
    assert.equal(linesOf(stage)[0], 2);
  });

  it('lights the same line anew where another reading was loaded meanwhile', () => {
    const stage = fakeStage(lines);
    stage.conductor.load(route, 0);
    stage.conductor.seek(1);
    stage.conductor.load(route, 3);
    stage.conductor.seek(1);
    assert.deepEqual(litOf(stage), ['1:-', '1:-']);
  });

  it('holds still while paused and goes on from the same place', () => {
    const stage = started();
    stage.run(0.5);
    stage.conductor.pause();
    const before = stage.played.length;
    stage.conductor.tick();
    stage.conductor.tick();
    assert.deepEqual([stage.played.length, stage.conductor.status.kind], [before, 'paused']);
    stage.conductor.play();
    stage.run(0.1);
    assert.equal(stage.stopped.size, 0);
    assert.equal(stage.conductor.status.kind, 'playing');
  });

  it('plays from the start after the end', () => {
    const stage = started();
    stage.run(20);
    stage.conductor.play();
    stage.run(0.2);
    assert.equal(stage.conductor.at, 0);
  });

  it('reads a stretch and stops, unless a step leads out of it', () => {
    const stage = fakeStage(lines);
    stage.conductor.load(route, 1, { first: 1, end: 3 });
    stage.conductor.play();
    stage.run(10);
    assert.deepEqual(linesOf(stage), [1, 2]);
    assert.equal(stage.conductor.status.kind, 'ended');
    stage.conductor.seek(4);
    stage.conductor.play();
    stage.run(10);
    assert.deepEqual(linesOf(stage), [1, 2, 4, 5]);
  });

  it('loops a scene until it is told otherwise', () => {
    const stage = started(route, 4);
    stage.conductor.setLoops(true);
    stage.run(9);
    assert.deepEqual(linesOf(stage).slice(0, 5), [4, 5, 4, 5, 4]);
    assert.ok(!linesOf(stage).includes(0));
    stage.conductor.setLoops(false);
    stage.run(10);
    assert.equal(stage.conductor.status.kind, 'ended');
  });

  it('takes up a new speed where it is, with times to match', () => {
    const stage = started(route, 1);
    stage.run(0.73);
    stage.conductor.setSpeed(2);
    const again = stage.played.find(({ from }) => from > 0) ?? assert.fail();
    assert.equal(again.line, 1);
    assert.ok(Math.abs(again.from - 0.35) < 0.03, `${again.from}`);
    stage.run(5);
    const [one, two] = stage.played.filter(({ id }) => !stage.stopped.has(id));
    assert.ok(one && two && Math.abs(two.at - one.at - (1 - 0.35 + 0.25)) < 0.03);
    assert.deepEqual(litOf(stage).slice(0, 3), ['1:0', '1:1', '1:-']);
  });
});

describe('two who speak at once', () => {
  const dual = (side: 'left' | 'right') => ({ dual: { block: 1, side } });
  const both: Route = {
    lines: [
      playerLine('Left one', dual('left')),
      playerLine('Left', dual('left')),
      playerLine('Right', dual('right')),
      playerLine('After'),
    ],
    scenes: [{ ordinal: 1, title: 'A', first: 0, end: 4 }],
  };

  it('begin together, and the next waits for both', () => {
    const stage = started(both);
    stage.run(8);
    const first = stage.played[0]?.at ?? 0;
    const times = stage.played.map(({ line, at }) => [line, Number((at - first).toFixed(2))]);
    assert.deepEqual(times, [
      [0, 0],
      [1, 2.5],
      [2, 0],
      [3, 4],
    ]);
    assert.ok(litOf(stage).includes('0:0+2:0'), litOf(stage).join());
  });

  it('begin together too where a line in the middle is chosen', () => {
    const stage = started(both, 3);
    stage.conductor.seek(2);
    stage.run(1);
    assert.deepEqual(linesOf(stage).slice(-4), [0, 1, 2, 3]);
    assert.equal(stage.conductor.status.kind, 'playing');
  });

  it('are not begun before both are there', () => {
    const stage = fakeStage(both.lines);
    stage.delay = undefined;
    stage.conductor.load(both, 0);
    stage.conductor.play();
    for (const line of [0, 1]) stage.conductor.deliver(line, stage.soundOf(line));
    assert.deepEqual(linesOf(stage), []);
    stage.conductor.deliver(2, stage.soundOf(2));
    assert.deepEqual(linesOf(stage), [0, 1, 2]);
  });
});

describe('rehearsing', () => {
  const mine = { mine: true, speaker: 'BEN' } as const;
  const part: Route = {
    lines: [
      playerLine('Cue', { element: 0, speaker: 'ANNA' }),
      playerLine('My line', { ...mine, element: 1 }),
      playerLine('goes on', { ...mine, element: 1 }),
      playerLine('Answer', { element: 2, speaker: 'ANNA' }),
      playerLine('Mine again', { ...mine, element: 3 }),
    ],
    scenes: [{ ordinal: 1, title: 'A', first: 0, end: 5 }],
  };

  it('leaves the time that my lines take, times my factor', () => {
    const stage = started(part);
    stage.conductor.setRehearsing({ waits: 'pace', factor: 1.5 });
    stage.run(9);
    const [cue, answer] = stage.played.filter(({ id }) => !stage.stopped.has(id));
    assert.deepEqual([cue?.line, answer?.line], [0, 3]);
    // a second of cue, twice three seconds for me, three pauses
    assert.ok(Math.abs((answer?.at ?? 0) - (cue?.at ?? 0) - (1 + 6 + 1.5)) < 0.05, `${answer?.at}`);
    assert.ok(stage.wanted.every((line) => ![1, 2, 4].includes(line)));
  });

  it('waits for my word, over all sentences of my speech', () => {
    const stage = started(part);
    stage.conductor.setRehearsing({ waits: 'key', factor: 1 });
    stage.run(60);
    assert.deepEqual([stage.conductor.at, stage.conductor.status.kind], [1, 'mine']);
    stage.conductor.goOn();
    stage.run(0.5);
    assert.equal(stage.conductor.at, 3);
    stage.run(3);
    assert.deepEqual([stage.conductor.at, stage.conductor.status.kind], [4, 'mine']);
    stage.conductor.goOn();
    stage.run(0.1);
    assert.equal(stage.conductor.status.kind, 'ended');
    assert.equal(stage.conductor.underruns, 0);
  });

  it('goes to the next cue', () => {
    const stage = started(part);
    stage.conductor.step('nextCue');
    stage.run(0.1);
    assert.equal(stage.conductor.at, 3);
  });

  it('lets me go on sooner than my pace', () => {
    const stage = started(part);
    stage.run(2);
    assert.equal(stage.conductor.status.kind, 'mine');
    stage.conductor.goOn();
    stage.run(0.2);
    assert.equal(stage.conductor.at, 2);
  });
});

describe('an edit while a reading plays', () => {
  it('lets what is heard end, and goes on with the new lines', () => {
    const stage = started(route, 1);
    stage.run(0.5);
    const before = stage.played.length;
    const [heading, speech, ...rest] = lines;
    const edited = [heading, playerLine('New line'), speech, ...rest].filter((line) => line !== undefined);
    stage.conductor.reload({ lines: edited, scenes }, 2);
    stage.run(0.1);
    assert.ok(!stage.stopped.has(0));
    assert.equal(stage.conductor.at, 2);
    assert.deepEqual(stage.lit.at(-1), [{ line: 2, word: 0 }]);
    stage.run(1.2);
    assert.deepEqual(stage.lit.at(-1), [{ line: 2, word: 1 }]);
    const after = stage.played.slice(before).map(({ line, at }) => [line, Number(at.toFixed(2))]);
    assert.deepEqual(after[0], [3, 2.55]);
  });

  it('lights no words of a line that reads otherwise now', () => {
    const stage = started(route, 1);
    stage.run(0.5);
    stage.conductor.reload({ ...route, lines: lines.map((line) => ({ ...line, text: 'x' })) }, 1);
    stage.run(0.1);
    assert.deepEqual(stage.lit.at(-1), [{ line: 1 }]);
  });
});

import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { wordRanges } from '../../client/src/readAloud/placedLines';
import type {
  AssignVoicesResult,
  AuditionVoiceResult,
  CastResult,
  ReadingPlanParams,
  ReadingPlanResult,
  SpeakLineResult,
  VoiceAssignment,
  VoiceFilesResult,
  VoicesResult,
} from '../../server/src/protocol/readAloud';
import type { VoiceEngine } from '../../server/src/voice/engine';
import { cannotSpeak, type FakeVoice, fakeVoice, fakeVoiceFiles, neverSpeaks } from '../support/fakeVoice';
import { connect, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///show/pilot.fountain';
const text = `Title: The Pilot

INT. BAR - NIGHT

Maria waits. The door opens.

JOE
(softly)
Good evening. Is it you?

MARIA
It is.

EXT. STREET - DAY

JOE
Rain.
`;

interface Reader extends TestEditor {
  readonly voice: FakeVoice;
  plan(params?: Partial<ReadingPlanParams>): Promise<ReadingPlanResult>;
  speak(plan: string, line: number): Promise<SpeakLineResult>;
}

async function start(showFile?: string): Promise<Reader> {
  const voice = fakeVoice();
  const files = new Map(showFile === undefined ? [] : [['file:///show/closedset.json', showFile]]);
  const editor = await connect({ voiceEngines: [voice], files });
  await editor.open(uri, text);
  const plain = { uri, preset: 'tableRead', scope: { kind: 'script' } };
  return {
    ...editor,
    voice,
    plan: (params) => editor.request('closedSet/readingPlan', { ...plain, ...params }),
    speak: (plan, line) => editor.request('closedSet/speakLine', { uri, plan, line }),
  };
}

const sourceOf = ({
  start,
  end,
}: {
  start: { line: number; character: number };
  end: { character: number };
}) => (text.split('\n')[start.line] ?? '').slice(start.character, end.character);

describe('the plan of a reading', () => {
  it('tells each sentence with its place, its speaker and its words', async () => {
    const reader = await start();
    const { title, version, lines, scenes, cast } = await reader.plan();
    assert.deepEqual([title, version], ['The Pilot', 1]);
    const shown = lines.map(({ speaker, range }) => `${speaker ?? '-'}: ${sourceOf(range)}`);
    assert.deepEqual(shown.slice(1, 6), [
      '-: Maria waits.',
      '-: The door opens.',
      'JOE: Good evening.',
      'JOE: Is it you?',
      'MARIA: It is.',
    ]);
    const [, , , speech] = lines;
    assert.deepEqual(speech && wordRanges(speech, speech.range.start).map(sourceOf), ['Good', 'evening']);
    assert.deepEqual(lines[3]?.element, lines[4]?.element);
    assert.deepEqual(
      scenes.map(({ first, end }) => [first, end]),
      [
        [0, 6],
        [6, 8],
      ],
    );
    assert.deepEqual(
      cast.map(({ speaker }) => speaker),
      [undefined, 'JOE', 'MARIA'],
    );
    assert.equal(new Set(cast.map(({ voice }) => voice.id)).size, 3);
    assert.ok(lines.every(({ estimatedMs }) => estimatedMs > 0));
    await reader.end();
  });

  it('reads what the preset and the scope say, and leaves a part to me', async () => {
    const reader = await start();
    const dialogue = await reader.plan({ preset: 'dialogueOnly' });
    assert.ok(dialogue.lines.every(({ speaker }) => speaker !== undefined));
    const second = await reader.plan({ scope: { kind: 'scenes', first: 2, last: 2 } });
    assert.equal(second.lines.length, 2);
    const below = await reader.plan({ scope: { kind: 'from', line: 14 } });
    assert.equal(below.lines.length, 1);
    const mine = await reader.plan({ preset: 'rehearsal', part: 'JOE' });
    assert.deepEqual(
      mine.lines.filter((line) => line.mine).map(({ text }) => text),
      ['Good evening.', 'Is it you?', 'Rain.'],
    );
    await reader.end();
  });

  it('keeps its name while the same would be heard, wherever it stands', async () => {
    const reader = await start();
    const first = await reader.plan();
    await reader.change(uri, 2, [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '\n\n' },
    ]);
    const moved = await reader.plan();
    assert.deepEqual([moved.plan, moved.version], [first.plan, 2]);
    assert.equal(moved.lines[1]?.range.start.line, (first.lines[1]?.range.start.line ?? 0) + 2);
    await reader.change(uri, 3, [{ text: text.replace('waits', 'sings') }]);
    assert.notEqual((await reader.plan()).plan, first.plan);
    await reader.end();
  });

  it('is there without voices, of which each line then says so', async () => {
    const editor = await connect();
    await editor.open(uri, text);
    const plan: ReadingPlanResult = await editor.request('closedSet/readingPlan', {
      uri,
      preset: 'tableRead',
      scope: { kind: 'script' },
    });
    assert.deepEqual([plan.lines.length, plan.cast.length], [8, 0]);
    const line = await editor.request<SpeakLineResult>('closedSet/speakLine', {
      uri,
      plan: plan.plan,
      line: 0,
    });
    assert.ok(line.kind === 'failed' && /no voice/.test(line.message));
    await editor.end();
  });
});

describe('the time of a scene', () => {
  it('is a phrase that changes with the scene, and empty for a scene that is not there', async () => {
    const reader = await start();
    const time = (ordinal: number) => reader.request<string>('closedSet/sceneTime', { uri, ordinal });
    const before = await time(1);
    assert.match(before, /^about \d+ s read aloud$/);
    const more = 'He counts the ships that do not come. '.repeat(30);
    await reader.change(uri, 2, [{ text: text.replace('Maria waits.', `Maria waits. ${more}`) }]);
    assert.match(await time(1), /^about 1 min \d+ s read aloud$/);
    assert.equal(await time(9), '');
    await reader.end();
  });
});

describe('the sound of a line', () => {
  it('comes with the time of every word, in the voice of the role', async () => {
    const reader = await start();
    const { plan, cast } = await reader.plan();
    const sound = await reader.speak(plan, 3);
    assert.ok(sound.kind === 'sound');
    assert.equal(Buffer.from(sound.samples, 'base64').length, 2 * 1600);
    assert.deepEqual(
      sound.words.map(({ startMs }) => startMs),
      [0, 100],
    );
    assert.equal(sound.voice.id, cast[1]?.voice.id);
    assert.equal(reader.voice.asked[0]?.voice, sound.voice.id);
    assert.equal(sound.insteadOf, undefined);
    await reader.end();
  });

  it('can be asked for while somebody writes', async () => {
    const reader = await start();
    const { plan } = await reader.plan();
    await reader.change(uri, 2, [{ text: 'INT. ELSEWHERE\n' }]);
    assert.equal((await reader.speak(plan, 3)).kind, 'sound');
    await reader.end();
  });

  it('is stale for a plan that is not known, and past the end of one', async () => {
    const reader = await start();
    const { plan } = await reader.plan();
    assert.deepEqual(await reader.speak('another', 0), { kind: 'stale' });
    assert.deepEqual(await reader.speak(plan, 99), { kind: 'stale' });
    for (const preset of ['all', 'dialogueOnly'] as const) await reader.plan({ preset });
    assert.equal((await reader.speak(plan, 0)).kind, 'sound');
    for (const part of ['JOE', 'MARIA']) await reader.plan({ preset: 'rehearsal', part });
    assert.deepEqual(await reader.speak(plan, 0), { kind: 'stale' });
    await reader.end();
  });

  it('that nobody can say is a sentence with what to do', async () => {
    const reader = await start();
    const { plan } = await reader.plan();
    reader.voice.answer = cannotSpeak;
    const line = await reader.speak(plan, 1);
    assert.ok(line.kind === 'failed' && /no tongue.*Choose another/.test(line.message), JSON.stringify(line));
    reader.voice.answer = undefined;
    assert.equal((await reader.speak(plan, 1)).kind, 'sound');
    await reader.end();
  });

  it('is not made any more once it is cancelled', async () => {
    const reader = await start();
    const { plan } = await reader.plan();
    reader.voice.answer = neverSpeaks;
    const source = new CancellationTokenSource();
    const asking = reader.connection.sendRequest('closedSet/speakLine', { uri, plan, line: 0 }, source.token);
    await until('the voice is asked', () => reader.voice.asked.length === 1);
    source.cancel();
    await assert.rejects(asking, { code: -32800 });
    await reader.end();
    assert.equal(reader.voice.closed, 1);
  });
});

describe('voices', () => {
  it('are listed, and heard with a line of the role', async () => {
    const reader = await start();
    const { voices } = await reader.request<VoicesResult>('closedSet/voices', {});
    assert.deepEqual(
      voices.map(({ name, engine }) => `${name} ${engine}`),
      ['one embedded', 'two embedded', 'three embedded'],
    );
    const heard = await reader.request<AuditionVoiceResult>('closedSet/auditionVoice', {
      uri,
      voice: 'embedded:two',
      speaker: 'MARIA',
    });
    assert.equal(heard.kind, 'sound');
    assert.deepEqual(reader.voice.asked.at(-1), { text: 'It is.', voice: 'embedded:two', rate: 1, pitch: 1 });
    await reader.end();
  });

  it('are heard with a sentence of ours where the role says nothing', async () => {
    const reader = await start();
    await reader.change(uri, 2, [{ text: '' }]);
    await reader.request('closedSet/auditionVoice', { uri, voice: 'embedded:one' });
    assert.match(reader.voice.asked.at(-1)?.text ?? '', /how I sound/);
    await reader.end();
  });

  const assign = (reader: Reader, ...roles: readonly VoiceAssignment[]) =>
    reader.request<AssignVoicesResult>('closedSet/assignVoices', { uri, roles });

  it('are given to a role in a show file that is made for it', async () => {
    const reader = await start();
    assert.equal(await assign(reader, { speaker: 'JOE' }), null);
    const made = JSON.stringify(await assign(reader, { speaker: 'JOE', voice: 'embedded:three' }));
    assert.match(made, /"kind":"create".*readAloud.*voices.*JOE.*embedded:three/);
    await reader.end();
  });

  it('are changed where they stand in the show file, and taken back', async () => {
    const reader = await start('{ "readAloud": { "voices": { "Joe": "embedded:two" } } }');
    const joe = (await reader.plan()).cast.find(({ speaker }) => speaker === 'JOE');
    assert.deepEqual([joe?.voice.id, joe?.chosen], ['embedded:two', true]);
    const changed = JSON.stringify(await assign(reader, { speaker: 'JOE', voice: 'embedded:three' }));
    assert.match(changed, /embedded:three/);
    assert.doesNotMatch(changed, /JOE/, 'it stands there as Joe');
    assert.match(JSON.stringify(await assign(reader, { voice: 'embedded:one' })), /narrator/);
    const taken = JSON.stringify(await assign(reader, { speaker: 'JOE' }));
    assert.match(taken, /voices/);
    assert.doesNotMatch(taken, /embedded:two/);
    await reader.end();
  });

  it('of two roles are swapped in one edit', async () => {
    const reader = await start('{ "readAloud": { "voices": { "JOE": "embedded:two" } } }');
    const swapped = await assign(
      reader,
      { speaker: 'JOE', voice: 'embedded:three' },
      { speaker: 'MARIA', voice: 'embedded:two' },
    );
    assert.equal(swapped?.documentChanges?.length, 1);
    const text = JSON.stringify(swapped);
    assert.match(text, /three.*MARIA.*two/);
    await reader.end();
  });

  it('that the show file names and that are not here are told, in the plan and in the list of the cast', async () => {
    const reader = await start(
      '{ "readAloud": { "narrator": "system:Ava", "voices": { "JOE": "neural:gone" } } }',
    );
    const { cast } = await reader.plan();
    const { title, roles } = await reader.request<CastResult>('closedSet/cast', { uri });
    assert.equal(title, 'The Pilot');
    for (const list of [cast, roles])
      assert.deepEqual(
        list.map(({ speaker, missing }) => [speaker, missing]),
        [
          [undefined, 'Ava'],
          ['JOE', 'gone'],
          ['MARIA', undefined],
        ],
      );
    assert.deepEqual(
      roles.map(({ lines, chosen }) => [lines, chosen]),
      [
        [3, false],
        [2, false],
        [1, false],
      ],
    );
    await reader.end();
  });

  it('are not written into a show file that is broken', async () => {
    const reader = await start('{ "readAloud": ');
    assert.equal(await assign(reader, { speaker: 'JOE', voice: 'embedded:two' }), null);
    await reader.end();
  });

  it('of the system are not looked for while ours read', async () => {
    let probed = 0;
    const system: VoiceEngine = {
      ...fakeVoice([]),
      kind: 'system',
      voices: async () => {
        probed++;
        return [];
      },
    };
    const editor = await connect({ voiceEngines: [fakeVoice(), system] });
    await editor.open(uri, text);
    const plain = { uri, preset: 'tableRead', scope: { kind: 'script' } };
    const { plan } = await editor.request<ReadingPlanResult>('closedSet/readingPlan', plain);
    const { kind } = await editor.request<SpeakLineResult>('closedSet/speakLine', { uri, plan, line: 0 });
    assert.deepEqual([kind, probed], ['sound', 0]);
    await editor.request('closedSet/voices', {});
    assert.equal(probed, 1);
    await editor.end();
  });

  it('of files that the settings choose go before ours, and the others are told', async () => {
    const made: FakeVoice[] = [];
    const editor = await connect({
      settings: { readAloud: { voiceFiles: ['/voices/joe.onnx', '/voices/bad.onnx'] } },
      voiceEngines: [fakeVoice(['one'])],
      openVoiceFiles: (files) => {
        const engine = fakeVoiceFiles(files);
        made.push(engine);
        return engine;
      },
    });
    await editor.open(uri, text);
    await until('the settings are taken up', () => made.length === 1);
    const { voices, problems } = await editor.request<VoicesResult>('closedSet/voices', {});
    assert.deepEqual(
      voices.map(({ id }) => id),
      ['neural:/voices/joe.onnx', 'embedded:one'],
    );
    assert.ok(problems.length === 1 && /^bad\.onnx is not a voice/.test(problems[0] ?? ''), problems.join());
    assert.deepEqual(
      voices.map(({ report }) => report),
      ["32 times as fast as real time on this machine's processor", undefined],
    );
    const { files } = await editor.request<VoiceFilesResult>('closedSet/voiceFiles', {});
    assert.deepEqual(
      files.map(({ path, isVoice }) => [path, isVoice]),
      [
        ['/voices/joe.onnx', true],
        ['/voices/bad.onnx', false],
      ],
    );
    const plain = { uri, preset: 'tableRead', scope: { kind: 'script' } };
    const plan = await editor.request<ReadingPlanResult>('closedSet/readingPlan', plain);
    assert.ok(plan.cast.some(({ voice }) => voice.engine === 'neural'));

    await editor.configure({ readAloud: { voiceFiles: [] } });
    await until('the engine is given back', () => made[0]?.closed === 1);
    const without = await editor.request<ReadingPlanResult>('closedSet/readingPlan', plain);
    assert.ok(without.cast.every(({ voice }) => voice.engine === 'embedded'));
    await editor.end();
  });
});

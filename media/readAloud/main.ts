import './main.css';
import type {
  FromReadAloud,
  Lit,
  PlayerAction,
  PlayerReading,
  PlayerStatus,
  ToReadAloud,
} from '../../server/src/protocol/readAloudMessages';
import { Conductor } from './conductor';
import { actionOfKey } from './keys';
import { LineList } from './lineList';
import { auditionRole, roleOf, showMixer } from './mixer';
import { showNow } from './now';
import { parts, say } from './page';
import { SoundDevice, toFloats } from './sound';
import type { Cue } from './stage';
import { type PageState, readState } from './state';

/**
 * Plays a reading where the person sits: asks the extension for the sound of lines, puts them on the clock of the
 * browser's sound device, and says what is heard. It knows no script, only lines.
 */
declare function acquireVsCodeApi(): {
  postMessage(message: FromReadAloud): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const device = new SoundDevice();
let state = readState(editor.getState());
let reading: PlayerReading | undefined;
let lit: readonly Lit[] = [];
const heardAs = new Map<number, Extract<ToReadAloud, { kind: 'sound' }>>();

const conductor = new Conductor({
  now: () => device.now(),
  latency: () => device.latency(),
  play: (cue) => playCue(cue),
  want: (line) => post({ kind: 'want', plan: reading?.plan ?? '', line }),
  callOff: () => post({ kind: 'callOff' }),
  lit: (now, since) => light(now, since),
  status: (status) => showStatus(status),
});
const list = new LineList((line) => void playFrom(line));

function post(message: FromReadAloud): void {
  editor.postMessage(message);
}

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  editor.setState(state);
}

function playCue(cue: Cue): () => void {
  const line = reading?.lines[cue.line];
  return device.play(cue, roleOf(line?.speaker), line?.volume ?? 1);
}

/** A browser may take its time to let something be heard; who pauses or stops meanwhile has the last word. */
let waking: symbol | undefined;

/** A browser that wants a click first is told apart from one that plays. */
async function play(): Promise<void> {
  if (!reading) return;
  const mine = Symbol('play');
  waking = mine;
  const isAwake = await device.wake();
  if (waking !== mine) return;
  waking = undefined;
  if (isAwake) conductor.play();
  else {
    showStatus({ kind: 'needsClick' });
    parts.play.focus();
  }
}

async function pause(): Promise<void> {
  waking = undefined;
  conductor.pause();
  await device.sleep();
}

async function playFrom(line: number): Promise<void> {
  conductor.seek(line);
  await play();
}

/** Whoever stops a reading means the place where it is. */
function stop(): void {
  post({ kind: 'stopHere' });
  halt();
}

function halt(): void {
  waking = undefined;
  conductor.stop();
}

function isGoing({ kind } = conductor.status): boolean {
  return kind === 'playing' || kind === 'buffering' || kind === 'mine';
}

function act(action: PlayerAction): void {
  if (action === 'play') void play();
  else if (action === 'playPause') void (isGoing() || waking ? pause() : play());
  else if (action === 'stop') stop();
  else if (action === 'loop') setLoops(!conductor.loops);
  else conductor.step(action);
}

function goOn(): void {
  conductor.goOn();
}

function setLoops(loops: boolean): void {
  conductor.setLoops(loops);
  parts.loop.setAttribute('aria-pressed', String(loops));
}

type Told<K extends ToReadAloud['kind']> = Extract<ToReadAloud, { readonly kind: K }>;

function receive(message: ToReadAloud): void {
  if (message.kind === 'reading') take(message);
  else if (message.kind === 'sound') deliver(message);
  else if (message.kind === 'failed') fail(message);
  else if (message.kind === 'do' && message.action === 'stop') halt();
  else if (message.kind === 'do') act(message.action);
  else if (message.kind === 'options') showOptions(message);
  else if (message.kind === 'audition') audition(message);
  else if (message.kind === 'auditionEnds') endAudition();
  else takeNothing();
}

function deliver(sound: Told<'sound'>): void {
  if (sound.plan !== reading?.plan) return;
  heardAs.set(sound.line, sound);
  conductor.deliver(sound.line, { ...sound, samples: toFloats(sound.samples) });
}

function fail({ plan, line, message }: Told<'failed'>): void {
  if (plan !== reading?.plan) return;
  parts.notice.textContent = message;
  conductor.fail(line, message);
}

function showOptions({ speed, preset, isFollowing }: Told<'options'>): void {
  parts.speed.value = String(Math.round(speed * 100));
  parts.preset.value = preset;
  parts.follow.setAttribute('aria-pressed', String(isFollowing));
  conductor.setSpeed(speed);
}

/** What stops the voice that is tried out, and whether the reading goes on after it. */
let trial: { readonly stop: () => void; readonly isReadingNext: boolean } | undefined;

function audition(message: Told<'audition'>): void {
  const isReadingNext = trial?.isReadingNext ?? isGoing();
  trial?.stop();
  trial = { stop: () => undefined, isReadingNext };
  if (isGoing()) conductor.stop();
  if ('message' in message) {
    parts.notice.textContent = message.message;
    return;
  }
  const samples = toFloats(message.samples);
  void device.wake().then(() => {
    const cue = { line: 0, samples, sampleRate: message.sampleRate, at: device.now(), from: 0 };
    trial = { stop: device.play(cue, auditionRole, 1), isReadingNext };
  });
}

function endAudition(): void {
  const isReadingNext = trial?.isReadingNext;
  trial?.stop();
  trial = undefined;
  if (isReadingNext) void play();
}

function takeNothing(): void {
  reading = undefined;
  waking = undefined;
  conductor.load({ lines: [], scenes: [] }, 0);
  parts.player.hidden = true;
  parts.nothing.hidden = false;
}

function take({ reading: next, at, range, start }: Extract<ToReadAloud, { kind: 'reading' }>): void {
  reading = next;
  heardAs.clear();
  parts.player.hidden = false;
  parts.nothing.hidden = true;
  parts.notice.textContent = '';
  parts.rehearsal.hidden = next.part === undefined;
  parts.part.textContent = next.part === undefined ? '' : say('part', next.part);
  parts.preset.disabled = next.part !== undefined;
  parts.kinds.disabled = next.part !== undefined;
  if (start === 'keep') conductor.reload(next, at, range);
  else {
    setLoops(false);
    conductor.load(next, at, range);
  }
  light([{ line: at }]);
  if (start === 'play') void play();
  // The voices are asked before thousands of rows are made.
  setTimeout(() => showReading(next));
}

function showReading(shown: PlayerReading): void {
  if (shown !== reading) return;
  list.show(shown, state.showing);
  showMixer(shown.cast, {
    volumeOf: (role) => state.volumes[role] ?? 1,
    onVolume: (role, volume) => setVolume(role, volume),
    onVoice: (speaker) => post({ kind: 'voice', ...(speaker !== undefined && { speaker }) }),
  });
  list.light(lit.map(({ line }) => line));
}

function light(now: readonly Lit[], since = device.now()): void {
  lit = now;
  post({ kind: 'lit', plan: reading?.plan ?? '', lit: now });
  list.light(now.map(({ line }) => line));
  if (reading) showNow(reading, lit, { showing: state.showing, heardAs });
  const { dataset } = document.body;
  dataset.lit = now.map(({ line, word }) => `${line}:${word ?? ''}`).join();
  dataset.heardAt = String(device.timeOf(since));
}

function showStatus(status: PlayerStatus): void {
  document.body.dataset.status = status.kind;
  document.body.dataset.underruns = String(conductor.underruns);
  document.body.classList.toggle('isGoing', isGoing(status));
  parts.goOn.disabled = status.kind !== 'mine';
  if (status.kind === 'needsClick') parts.notice.textContent = say('needsClick');
  else if (status.kind === 'failed') parts.notice.textContent = status.message;
  else if (status.kind === 'playing') parts.notice.textContent = '';
  // What changes with every line is left to the voice itself.
  if (status.kind !== 'buffering') parts.live.textContent = say(status.kind);
  post({ kind: 'status', status, at: conductor.at });
}

function setVolume(role: string | undefined, volume: number): void {
  device.setVolume(role, volume);
  if (role === undefined) remember({ volume });
  else remember({ volumes: { ...state.volumes, [role]: volume } });
}

function rehearse(change: Partial<PageState>): void {
  remember(change);
  conductor.setRehearsing({ waits: state.waits, factor: state.factor });
  if (reading) list.show(reading, state.showing);
  post({ kind: 'showing', showing: state.showing });
  light(lit);
}

function onKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
  const isButton = target instanceof HTMLButtonElement && target !== parts.play;
  if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
  const action = actionOfKey(event.key, conductor.status.kind === 'mine');
  if (action === undefined) return;
  event.preventDefault();
  if (action === 'goOn') goOn();
  else if (action === 'follow') post({ kind: 'follow' });
  else act(action);
}

function listenToButtons(): void {
  const actions = [
    'previousScene',
    'previousLine',
    'nextLine',
    'nextScene',
    'stop',
    'loop',
    'nextCue',
  ] as const;
  for (const action of actions) document.getElementById(action)?.addEventListener('click', () => act(action));
  parts.play.addEventListener('click', () => act('playPause'));
  parts.goOn.addEventListener('click', goOn);
  parts.follow.addEventListener('click', () => post({ kind: 'follow' }));
  parts.kinds.addEventListener('click', () => post({ kind: 'chooseKinds' }));
  parts.rehearse.addEventListener('click', () => post({ kind: 'rehearse' }));
  parts.cast.addEventListener('click', () => post({ kind: 'cast' }));
}

function listenToChoices(): void {
  parts.speed.addEventListener('change', () =>
    post({ kind: 'speed', speed: Number(parts.speed.value) / 100 }),
  );
  parts.preset.addEventListener('change', () => {
    const preset = (['tableRead', 'all', 'dialogueOnly', 'custom'] as const).find(
      (one) => one === parts.preset.value,
    );
    if (preset) post({ kind: 'preset', preset });
  });
  parts.volume.addEventListener('input', () => setVolume(undefined, Number(parts.volume.value) / 100));
  parts.waits.addEventListener('change', () =>
    rehearse({ waits: parts.waits.value === 'key' ? 'key' : 'pace' }),
  );
  parts.factor.addEventListener('change', () =>
    rehearse({ factor: readState({ factor: parts.factor.valueAsNumber }).factor }),
  );
  parts.showing.addEventListener('change', () =>
    rehearse({ showing: readState({ showing: parts.showing.value }).showing }),
  );
}

function showState(): void {
  parts.volume.value = String(Math.round(state.volume * 100));
  parts.waits.value = state.waits;
  parts.factor.value = String(state.factor);
  parts.showing.value = state.showing;
  device.setVolume(undefined, state.volume);
  for (const [role, volume] of Object.entries(state.volumes)) device.setVolume(role, volume);
  conductor.setRehearsing({ waits: state.waits, factor: state.factor });
}

/** Often enough that the light is where the voice is. */
const tickMs = 16;

window.addEventListener('message', ({ data }: MessageEvent<ToReadAloud>) => receive(data));
window.addEventListener('keydown', onKey);
setInterval(() => {
  if (document.body.classList.contains('isGoing')) conductor.tick();
  parts.level.value = device.level();
}, tickMs);
listenToButtons();
listenToChoices();
showState();
post({ kind: 'showing', showing: state.showing });
post({ kind: 'ready' });

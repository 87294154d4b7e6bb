import type { LineRange, Lit, PlayerStatus } from '../../server/src/protocol/readAloudMessages';
import {
  type Entry,
  litSince,
  placeIn,
  type Rehearsing,
  type Sounded,
  soundEntry,
  waitEntry,
} from './entries';
import { lineAfter, mineFrom, type Route, type Step, sceneOf, unitAt } from './route';
import { SoundShelf } from './soundShelf';
import type { Stage } from './stage';

/** How long the first sound after a wait takes to start, in seconds. */
const lead = 0.03;
/** Lines asked for ahead of the one that is put on the clock next. */
const linesAhead = 3;
/** How far ahead lines are put on the clock, in seconds: enough for a page whose timers are slowed down. */
const scheduleAhead = 8;
const loopPause = 0.8;
/** So many lines that nobody could read, one after another, are not skipped any more. */
const failuresBorne = 3;

/**
 * Puts the lines of a reading one after another on a clock: what is heard when, what is asked for ahead, what is lit,
 * and where it waits. It knows neither page nor sound device; both are behind its stage, so that a test can be one.
 */
export class Conductor {
  /** How often a line was not there when it was its turn. */
  underruns = 0;
  readonly #stage: Stage;
  #route: Route = { lines: [], scenes: [] };
  readonly #shelf = new SoundShelf();
  #entries: Entry[] = [];
  /** The line that is put on the clock next, and when; no time where it is to be as soon as it can. */
  #next = 0;
  #nextAt: number | undefined;
  #at = 0;
  #range: LineRange | undefined;
  #speed = 1;
  #loops = false;
  #rehearsing: Rehearsing = { waits: 'pace', factor: 1 };
  #mode: 'stopped' | 'playing' | 'paused' = 'stopped';
  #status: PlayerStatus = { kind: 'stopped' };
  #litKey = '';
  #failures = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The line that is heard, or will be. */
  get at(): number {
    return this.#at;
  }

  get status(): PlayerStatus {
    return this.#status;
  }

  get loops(): boolean {
    return this.#loops;
  }

  get range(): LineRange | undefined {
    return this.#range;
  }

  /** Another reading; whatever is heard ends. */
  load(route: Route, at: number, range?: LineRange): void {
    this.#clear();
    this.#forget(route, at, range);
    this.#mode = 'stopped';
    this.#tell({ kind: 'stopped' });
  }

  /** The same reading after an edit: what is heard is heard to its end, as line `at`. */
  reload(route: Route, at: number, range?: LineRange): void {
    this.#dropAhead();
    const before = this.#route.lines[this.#at];
    const heard = this.#entries.at(-1);
    const isSame = before?.text === route.lines[at]?.text;
    this.#forget(route, at, range);
    if (!heard) return;
    this.#entries = [{ ...heard, line: at, words: isSame ? heard.words : [] }];
    this.#next = heard.waits ? mineFrom(route.lines, at).end : unitAt(route.lines, at).end;
    this.#nextAt = heard.waits ? undefined : heard.end + heard.pause;
  }

  play(): void {
    if (this.#mode === 'playing') return;
    if (this.#mode === 'stopped' && this.#status.kind === 'ended') this.#moveTo(this.#bounds().first);
    this.#mode = 'playing';
    this.#failures = 0;
    this.tick();
  }

  /** The stage's clock is expected to stand still meanwhile. */
  pause(): void {
    this.#mode = 'paused';
    this.#tell({ kind: 'paused' });
  }

  stop(): void {
    this.#clear();
    this.#moveTo(this.#at);
    this.#mode = 'stopped';
    this.#light([]);
    this.#tell({ kind: 'stopped' });
  }

  /** A line outside of the stretch that is read ends the stretch. */
  seek(line: number): void {
    if (this.#route.lines[line] === undefined) return;
    if (this.#range && (line < this.#range.first || line >= this.#range.end)) this.#range = undefined;
    this.#clear();
    this.#shelf.callOff();
    this.#stage.callOff();
    this.#moveTo(line);
    if (this.#mode === 'stopped') this.#tell({ kind: 'stopped' });
    this.#light([{ line }]);
    this.tick();
  }

  step(step: Step): void {
    const line = lineAfter(step, this.#at, this.#route);
    if (line !== undefined) this.seek(line);
  }

  /** My line has been said. */
  goOn(): void {
    const now = this.#stage.now();
    const waiting = this.#entries.find((entry) => entry.mine && entry.start <= now && now < entry.end);
    if (!waiting) return;
    this.#dropAhead();
    waiting.end = now;
    this.#next = Math.max(this.#next, waiting.line + 1);
    if (waiting.waits) this.#next = mineFrom(this.#route.lines, waiting.line).end;
    this.#nextAt = now + lead;
    this.tick();
  }

  setLoops(loops: boolean): void {
    this.#loops = loops;
    this.#dropAhead();
    this.tick();
  }

  setRehearsing(rehearsing: Rehearsing): void {
    this.#rehearsing = rehearsing;
    this.#dropAhead();
    this.tick();
  }

  /** What is heard goes on at the new speed from where it is. */
  setSpeed(speed: number): void {
    if (speed === this.#speed) return;
    this.#dropAhead();
    this.#speed = speed;
    const now = this.#stage.now();
    const heard = this.#entries.at(-1);
    const known = heard && this.#shelf.get(heard.line);
    if (heard && known?.kind === 'sound' && !heard.isDual && heard.start <= now && now < heard.end) {
      heard.stop();
      const done = (now - heard.start) * heard.speed;
      this.#entries = [this.#sounding(heard.line, known.sound, now + 0.005 - done / speed)];
      this.#nextAt = this.#afterEntries();
    }
    this.tick();
  }

  deliver(line: number, sound: Sounded): void {
    this.#failures = 0;
    this.#shelf.put(line, { kind: 'sound', sound });
    this.tick();
  }

  fail(line: number, message: string): void {
    this.#shelf.put(line, { kind: 'failed' });
    this.#failures++;
    if (this.#failures < failuresBorne || this.#mode !== 'playing') {
      this.tick();
      return;
    }
    this.#clear();
    this.#moveTo(this.#at);
    this.#shelf.clear();
    this.#mode = 'stopped';
    this.#tell({ kind: 'failed', message });
  }

  /** To be called often; the more seldom, the later the light follows. What is heard does not depend on it. */
  tick(): void {
    if (this.#route.lines.length === 0 || this.#mode === 'stopped') return;
    this.#ask();
    if (this.#mode === 'paused') return;
    this.#fill();
    this.#showPlace();
  }

  #forget(route: Route, at: number, range: LineRange | undefined): void {
    this.#route = route;
    this.#range = range;
    this.#litKey = '';
    this.#shelf.clear();
    this.#moveTo(Math.max(0, Math.min(at, route.lines.length - 1)));
  }

  /** Two who speak at once are begun together, whichever of their lines is meant. */
  #moveTo(line: number): void {
    this.#at = line;
    this.#next = unitAt(this.#route.lines, line).first;
    this.#nextAt = undefined;
  }

  #clear(): void {
    for (const entry of this.#entries) entry.stop();
    this.#entries = [];
  }

  /** Takes off the clock what has not begun yet: it will be put on it anew. */
  #dropAhead(): void {
    const now = this.#stage.now();
    const ahead = this.#entries.filter(({ unitStart }) => unitStart > now);
    const [first] = ahead;
    if (!first) return;
    for (const entry of ahead) entry.stop();
    this.#entries = this.#entries.filter((entry) => !ahead.includes(entry));
    this.#next = first.line;
    this.#nextAt = first.unitStart;
  }

  /** Where reading ends or begins anew. */
  #bounds(): LineRange {
    const whole = { first: 0, end: this.#route.lines.length };
    if (this.#range) return this.#range;
    return (this.#loops && sceneOf(this.#route, this.#entries.at(-1)?.line ?? this.#at)) || whole;
  }

  /** The line that comes after, in a circle where the stretch is looped; undefined at the end. */
  #wrapped(line: number): number | undefined {
    const { first, end } = this.#bounds();
    if (line < end) return line;
    return this.#loops ? first + ((line - first) % (end - first)) : undefined;
  }

  #ask(): void {
    const { lines } = this.#route;
    const first = this.#wrapped(this.#next);
    if (first === undefined) return;
    const unit = unitAt(lines, first);
    const wanted = Array.from({ length: unit.end - first + linesAhead }, (_, step) =>
      this.#wrapped(first + step),
    );
    for (const line of wanted) {
      if (line !== undefined && !lines[line]?.mine && this.#shelf.ask(line)) this.#stage.want(line);
    }
  }

  #fill(): void {
    const now = this.#stage.now();
    this.#entries = this.#entries.filter(
      (entry, index, all) => entry.end > now - 1 || index === all.length - 1,
    );
    while ((this.#nextAt ?? now) < now + scheduleAhead) {
      if (this.#entries.at(-1)?.end === Number.POSITIVE_INFINITY) return;
      const next = this.#wrapped(this.#next);
      if (next === undefined || !this.#isReady(next)) break;
      if (next !== this.#next && this.#nextAt !== undefined) this.#nextAt += loopPause / this.#speed;
      this.#put(next);
    }
    this.#ask();
  }

  #isReady(line: number): boolean {
    const { first, end } = unitAt(this.#route.lines, line);
    const { lines } = this.#route;
    return lines.slice(first, end).every(({ mine }, at) => mine || this.#shelf.has(first + at));
  }

  /** Puts one line on the clock, or both sides of a dual dialogue. */
  #put(line: number): void {
    const start = Math.max(this.#nextAt ?? 0, this.#stage.now() + lead);
    const { first, end } = unitAt(this.#route.lines, line);
    if (end - first === 1) this.#putOne(line, start);
    else this.#putDual(first, end, start);
  }

  #putOne(line: number, start: number): void {
    const entry = this.#entryAt(line, start, this.#rehearsing.waits);
    this.#next = entry?.waits ? mineFrom(this.#route.lines, line).end : line + 1;
    if (entry) this.#entries.push(entry);
    this.#nextAt = this.#afterEntries() ?? start;
  }

  #putDual(first: number, end: number, start: number): void {
    const cursors = { left: start, right: start };
    for (let line = first; line < end; line++) {
      const side = this.#route.lines[line]?.dual?.side ?? 'left';
      // Nobody can be waited for while somebody else speaks.
      const entry = this.#entryAt(line, cursors[side], 'pace');
      if (!entry) continue;
      this.#entries.push({ ...entry, isDual: true, unitStart: start });
      cursors[side] = entry.end + entry.pause;
    }
    this.#next = end;
    this.#nextAt = Math.max(cursors.left, cursors.right);
  }

  /** None for a line that nobody could read. */
  #entryAt(line: number, start: number, waits: Rehearsing['waits']): Entry | undefined {
    const spoken = this.#route.lines[line];
    if (spoken?.mine)
      return waitEntry(line, spoken, start, { ...this.#rehearsing, waits, speed: this.#speed });
    const known = this.#shelf.get(line);
    return known?.kind === 'sound' ? this.#sounding(line, known.sound, start) : undefined;
  }

  #sounding(line: number, sound: Sounded, start: number): Entry {
    const pauseAfterMs = this.#route.lines[line]?.pauseAfterMs ?? 0;
    const { entry, samples } = soundEntry(line, sound, { start, speed: this.#speed, pauseAfterMs });
    const at = Math.max(start, this.#stage.now());
    const cue = { line, samples, sampleRate: sound.sampleRate, at, from: at - start };
    entry.stop = this.#stage.play(cue);
    return entry;
  }

  #afterEntries(): number | undefined {
    const last = this.#entries.at(-1);
    return last && last.end + last.pause;
  }

  #showPlace(): void {
    const now = this.#stage.now();
    const heard = now - this.#stage.latency();
    const begun = this.#entries.filter(({ start }) => start <= heard);
    const sounding = begun.filter(({ end }) => heard < end);
    const current = sounding[0] ?? begun.at(-1);
    if (current) this.#at = current.line;
    const shown = sounding.length > 0 ? sounding : current ? [current] : [];
    const [first] = shown;
    if (first)
      this.#light(
        shown.map((entry) => placeIn(entry, heard)),
        litSince(first, heard),
      );
    this.#tellState(now, sounding);
  }

  #tellState(now: number, sounding: readonly Entry[]): void {
    const isOver = this.#entries.every(({ end }) => end <= now) && now >= (this.#nextAt ?? 0);
    if (sounding.some(({ mine }) => mine)) this.#tell({ kind: 'mine' });
    else if (!isOver) this.#tell({ kind: 'playing' });
    else if (this.#wrapped(this.#next) === undefined) this.#end();
    else this.#starve();
  }

  /** The next line is not there though it is its turn. */
  #starve(): void {
    const wasPlaying = this.#status.kind === 'playing' || this.#status.kind === 'mine';
    if (wasPlaying && this.#entries.length > 0) this.underruns++;
    this.#tell({ kind: 'buffering' });
  }

  #end(): void {
    this.#clear();
    this.#mode = 'stopped';
    this.#light([]);
    this.#tell({ kind: 'ended' });
  }

  #light(lit: readonly Lit[], since = this.#stage.now()): void {
    const key = JSON.stringify(lit);
    if (key === this.#litKey) return;
    this.#litKey = key;
    this.#stage.lit(lit, since);
  }

  #tell(status: PlayerStatus): void {
    if (status.kind === this.#status.kind && status.kind !== 'failed') return;
    this.#status = status;
    this.#stage.status(status);
  }
}

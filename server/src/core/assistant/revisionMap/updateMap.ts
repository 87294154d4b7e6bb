import { boxes, formatSource, formatTask, readMap, taskMark } from './mapFile';
import type { RevisionMap, RevisionTask, TaskStatus } from './model';

/**
 * Writes into a revision map without taking anything away that a person wrote: new tasks go under their scene, new
 * sources under their task, and everything else stays line by line as it is.
 */
export interface MapHeader {
  /** Of the script; empty where it has none. */
  readonly title: string;
  /** The script as seen from the map's folder. */
  readonly script: string;
}

/** @param current text of the map; empty where there is none yet */
export function updateMap(current: string, fresh: RevisionMap, header: MapHeader): string {
  const lineBreak = /\r\n|\r|\n/.exec(current)?.[0] ?? '\n';
  const text = current.trim() === '' ? headOf(header) : current;
  const known = readMap(text).map.tasks;
  const lines = new MapLines(text);
  const ids = new Set(fresh.tasks.map(({ id }) => id));
  for (const task of fresh.tasks) {
    const same =
      known.find(({ id }) => id === task.id) ??
      known.find((each) => !ids.has(each.id) && isQuoted(each, task));
    if (same) addSources(lines, same, task);
    else insertTask(lines, task);
  }
  return lines.text(lineBreak);
}

/** The map with a task in another state; undefined where the map has no such task. */
export function setStatus(text: string, id: string, status: TaskStatus, reason?: string): string | undefined {
  const at = readMap(text).lines.get(id);
  if (at === undefined) return undefined;
  const lines = new MapLines(text);
  lines.replace(
    at - 1,
    lines.at(at - 1).replace(taskMark, (mark) => mark.replace(/\[.?\]$/, `[${boxes[status]}]`)),
  );
  lines.removeFact(at - 1, /^[ \t]+[-*+][ \t]+because /i);
  if (reason !== undefined && reason.trim() !== '') {
    lines.insert(at + 1, [`  - because ${reason.replace(/\s+/g, ' ').trim()}`]);
  }
  return lines.text(/\r\n|\r|\n/.exec(text)?.[0] ?? '\n');
}

function headOf({ title, script }: MapHeader): string {
  return [
    `# Revision map${title === '' ? '' : `: ${withoutEmphasis(title)}`}`,
    '',
    `Of [${script.slice(script.lastIndexOf('/') + 1)}](${encodeURI(script)}). Every box is a note that was given: \`[ ]\` open, \`[/]\` in progress, \`[x]\` done,`,
    '`[-]` declined, with a line `- because …` that says why. Edit it as you like; new notes are added where they belong.',
    '',
  ].join('\n');
}

/** Titles are often set bold or underlined. */
function withoutEmphasis(title: string): string {
  return title.replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').trim();
}

/** The same note mapped again, where somebody has put it into other words and taken its mark away since. */
function isQuoted(known: RevisionTask, task: RevisionTask): boolean {
  return task.sources.some((source) => known.sources.some((each) => isQuote(each, source)));
}

type Source = RevisionTask['sources'][number];

function isQuote(a: Source, b: Source): boolean {
  return nameOf(a.file) === nameOf(b.file) && folded(a.quote) === folded(b.quote);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function folded(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim();
}

function addSources(lines: MapLines, known: RevisionTask, task: RevisionTask): void {
  const missing = task.sources.filter((source) => !known.sources.some((each) => isQuote(each, source)));
  if (missing.length === 0) return;
  const at = lines.taskAt(known.id);
  if (at !== undefined)
    lines.insert(lines.lastFact(at, /^[ \t]+[-*+][ \t]+from /) + 1, missing.map(formatSource));
}

function insertTask(lines: MapLines, task: RevisionTask): void {
  const [scene] = task.scenes;
  const number = scene?.sceneNumber === undefined ? '' : ` (${scene.sceneNumber})`;
  const heading = scene ? `## Scene ${scene.ordinal}${number}: ${scene.heading}` : noScene;
  lines.insertInSection(
    heading,
    scene?.ordinal,
    formatTask({ ...task, scenes: worthWriting(task.scenes) }).split('\n'),
  );
}

/** A further scene is written down from this share of the best one's score. */
const leastShare = 0.2;

/** A map is read by people: what code thought of and hardly believes is left to the JSON. */
function worthWriting(scenes: RevisionTask['scenes']): RevisionTask['scenes'] {
  const best = scenes.reduce((most, { score }) => Math.max(most, score), 0);
  return scenes.filter(({ score }, at) => at === 0 || score >= leastShare * best);
}

const noScene = '## In no scene';

/** The lines of a map, with what has to be found in them. */
class MapLines {
  readonly #lines: string[];

  constructor(text: string) {
    this.#lines = text.split(/\r\n|\r|\n/);
  }

  at(index: number): string {
    return this.#lines[index] ?? '';
  }

  text(lineBreak: string): string {
    return this.#lines.join(lineBreak);
  }

  replace(index: number, line: string): void {
    this.#lines[index] = line;
  }

  insert(index: number, lines: readonly string[]): void {
    this.#lines.splice(index, 0, ...lines);
  }

  taskAt(id: string): number | undefined {
    const at = this.#lines.findIndex((line) => taskMark.test(line) && line.includes(`<!-- ${id} -->`));
    return at < 0 ? undefined : at;
  }

  /** The last line of a task that looks so; its check box where none does. */
  lastFact(task: number, pattern: RegExp): number {
    let last = task;
    for (let at = task + 1; /^[ \t]/.test(this.at(at)); at++) if (pattern.test(this.at(at))) last = at;
    return last;
  }

  removeFact(task: number, pattern: RegExp): void {
    const at = this.lastFact(task, pattern);
    if (at !== task) this.#lines.splice(at, 1);
  }

  /** Sections stand in the order of their scenes; what fits in no scene comes last. */
  insertInSection(heading: string, ordinal: number | undefined, task: readonly string[]): void {
    const own = this.#lines.findIndex(
      (line) => line === heading || (ordinal !== undefined && sceneOf(line) === ordinal),
    );
    if (own >= 0) {
      this.insert(this.#endOfSection(own), [...task]);
      return;
    }
    const next = this.#lines.findIndex((line) => isAfter(line, ordinal));
    if (next >= 0) this.insert(next, [heading, '', ...task, '']);
    else {
      while (this.at(this.#lines.length - 1).trim() === '' && this.#lines.length > 1) this.#lines.pop();
      this.insert(this.#lines.length, ['', heading, '', ...task, '']);
    }
  }

  /** Behind the last line of a section that says something. */
  #endOfSection(heading: number): number {
    let end = heading + 1;
    while (end < this.#lines.length && !this.at(end).startsWith('## ')) end++;
    while (end > heading + 1 && this.at(end - 1).trim() === '') end--;
    return end === heading + 1 ? end + 1 : end;
  }
}

function sceneOf(line: string): number | undefined {
  const found = /^## Scene (\d+)\b/.exec(line)?.[1];
  return found === undefined ? undefined : Number(found);
}

function isAfter(line: string, ordinal: number | undefined): boolean {
  if (ordinal === undefined) return false;
  const scene = sceneOf(line);
  return scene === undefined ? line === noScene : scene > ordinal;
}

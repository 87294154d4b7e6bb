import type {
  RevisionMap,
  RevisionTask,
  SceneEvidence,
  TaskKind,
  TaskPriority,
  TaskScene,
  TaskSource,
  TaskStatus,
} from './model';
import { placementSignals, taskKinds, taskPriorities } from './model';

/**
 * The revision map as a Markdown file that lies in the repo: read in any editor, edited by hand, merged by git. Every
 * task is a check box with what is known of it on lines of its own, one fact a line, so that two people who change
 * different facts of one task do not meet. The file is the truth: what cannot be read stays where it is and is told.
 *
 *     - [ ] Could it lose the stamp business? <!-- n-4f2a -->
 *       - must · cut · for Nora
 *       - from [meeting.md:14](meeting.md#L14) · Producer · 2026-03-16: "could it lose the stamp business?"
 *       - scene 2 · INT. OFFICE - DAY · line 42 · 82 % <!-- 3fa9c1e0 -->
 *         - line 52: "She stamps the form, hard" (event)
 *       - against n-91bc
 *       - perhaps the same as n-77aa
 *
 * `[ ]` is open, `[/]` in progress, `[x]` done, `[-]` declined; a line `because …` says why.
 */
export interface MapReading {
  readonly map: RevisionMap;
  /** By task id: the line of its check box, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly MapProblem[];
}

/** Words are made at the edge, from `code` and `parameters`. */
export interface MapProblem {
  readonly code:
    | 'broken-box'
    | 'merge-mark'
    | 'unknown-fact'
    | 'unknown-state'
    | 'repeated-id'
    | 'unknown-task'
    | 'no-source';
  /** From 1. */
  readonly line: number;
  readonly parameters: Readonly<Record<string, string>>;
}

export const boxes: Readonly<Record<TaskStatus, string>> = {
  open: ' ',
  inProgress: '/',
  done: 'x',
  declined: '-',
};

/** As this tool writes it, and as other editors and people do: any mark of a list, any indentation, tabs. */
export const taskMark = /^(?:[-*+]|\d{1,4}[.)])[ \t]+\[(.?)\](?=\s)/;
const taskLine = /^(?:[-*+]|\d{1,4}[.)])[ \t]+\[(.?)\]\s+(.*?)(?:\s*<!--\s*([\w-]+)\s*-->)?\s*$/;
const factLine = /^[ \t]+[-*+][ \t]+(.*)$/;
const evidenceLine = /^[ \t]+[-*+][ \t]+line (\d+): "(.*)" \((\w+)\)\s*$/;
/** A box that is none: `- [x]like this`, `[x] without a mark`. */
const brokenBox = /^(?:[-*+]\s*)?\[.?\](?!\()/;
const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Any text gives an answer, in linear time. */
export function readMap(text: string): MapReading {
  const reader = new MapReader();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) reader.read(line, index + 1);
  return reader.done();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenTask = Mutable<Omit<RevisionTask, 'sources' | 'scenes' | 'contradicts' | 'duplicates'>> & {
  readonly line: number;
  readonly sources: TaskSource[];
  readonly scenes: (Mutable<TaskScene> & { readonly evidence: SceneEvidence[] })[];
  readonly contradicts: string[];
  readonly duplicates: string[];
};

/** Takes the lines in order; a fact belongs to the task above it, a line of evidence to the scene above it. */
class MapReader {
  readonly #tasks = new Map<string, OpenTask>();
  readonly #problems: MapProblem[] = [];
  #task: OpenTask | undefined;

  read(line: string, number: number): void {
    const task = taskLine.exec(line);
    if (task) this.#begin(task, number);
    else if (mergeMark.test(line)) this.#tell('merge-mark', number, {});
    else if (/^\S/.test(line)) this.#end(line, number);
    else if (this.#task) this.#fact(this.#task, line, number);
  }

  done(): MapReading {
    const tasks = [...this.#tasks.values()];
    for (const { id, line, sources, contradicts, duplicates } of tasks) {
      if (sources.length === 0) this.#tell('no-source', line, { id });
      for (const other of [...contradicts, ...duplicates]) {
        if (!this.#tasks.has(other)) this.#tell('unknown-task', line, { id: other });
      }
    }
    return {
      map: { tasks: tasks.map(({ line: _, ...task }) => task) },
      lines: new Map(tasks.map(({ id, line }) => [id, line])),
      problems: this.#problems.sort((a, b) => a.line - b.line),
    };
  }

  #end(line: string, number: number): void {
    this.#task = undefined;
    if (brokenBox.test(line)) this.#tell('broken-box', number, { line: line.trim() });
  }

  #begin([, box = ' ', text = '', id]: RegExpExecArray, line: number): void {
    const known = id ?? handMade(line);
    if (this.#tasks.has(known)) this.#tell('repeated-id', line, { id: known });
    const status = statusOf(box);
    if (!status) this.#tell('unknown-state', line, { state: box });
    this.#task = {
      ...{ id: this.#tasks.has(known) ? handMade(line) : known, line, text: text.trim() },
      ...{ kind: 'remark', priority: 'should', status: status ?? 'open' },
      ...{ sources: [], scenes: [], contradicts: [], duplicates: [] },
    };
    this.#tasks.set(this.#task.id, this.#task);
  }

  #fact(task: OpenTask, line: string, number: number): void {
    const evidence = evidenceLine.exec(line);
    const scene = task.scenes.at(-1);
    if (evidence && scene) scene.evidence.push(evidenceOf(evidence));
    else {
      const fact = factLine.exec(line)?.[1];
      if (fact !== undefined && !readFact(task, fact.trim())) this.#tell('unknown-fact', number, { fact });
    }
  }

  #tell(code: MapProblem['code'], line: number, parameters: MapProblem['parameters']): void {
    this.#problems.push({ code, line, parameters });
  }
}

/** For a task that a person typed: its place until the file is written anew with an id. */
function handMade(line: number): string {
  return `line-${line}`;
}

function statusOf(box: string): TaskStatus | undefined {
  if (box === 'X') return 'done';
  if (box === '') return 'open';
  return (Object.keys(boxes) as TaskStatus[]).find((status) => boxes[status] === box);
}

function evidenceOf([, line, quote = '', why]: RegExpExecArray): SceneEvidence {
  const signal = placementSignals.find((each) => each === why);
  return { line: Number(line), quote: unquoted(quote), why: signal ?? 'words' };
}

/** False where the line says nothing that is known. */
function readFact(task: OpenTask, fact: string): boolean {
  return (
    readSource(task, fact) ||
    readScene(task, fact) ||
    readRelation(task, fact) ||
    readReason(task, fact) ||
    readHead(task, fact)
  );
}

function readSource(task: OpenTask, fact: string): boolean {
  const found = /^from \[(?:[^\]]*)\]\(([^()\s]+?)(?:#L(\d+))?\)(.*?): "(.*)"$/.exec(fact);
  if (!found) return false;
  const [, file = '', line = '1', more = '', quote = ''] = found;
  const parts = more.split(' · ').map((part) => part.trim());
  const date = parts.find((part) => /^\d{4}-\d\d-\d\d$/.test(part));
  const page = parts.map((part) => /^p\. (\d+)$/.exec(part)?.[1]).find(Boolean);
  const author = parts.find((part) => part !== '' && part !== date && !/^p\. \d+$/.test(part));
  task.sources.push({
    file: decodeURI(safe(file)),
    line: Number(line),
    quote: unquoted(quote),
    ...(page && { page: Number(page) }),
    ...(author && { author }),
    ...(date && { date }),
  });
  return true;
}

/** A percent sign that a person typed is none of an encoding. */
function safe(file: string): string {
  return file.replace(/%(?![0-9a-f]{2})/gi, '%25');
}

function readScene(task: OpenTask, fact: string): boolean {
  const [body = '', hash] = /^(.*?)(?:\s*<!--\s*([0-9a-f]+)\s*-->)?$/.exec(fact)?.slice(1) ?? [];
  const found = /^scene (\d+)(?: \(([^)]+)\))? · (.*?) · line (\d+) · (\d+) %(?: · model (\d+) %)?$/.exec(
    body,
  );
  if (!found) return false;
  const [, ordinal, sceneNumber, heading = '', line, score, modelScore] = found;
  task.scenes.push({
    ordinal: Number(ordinal),
    ...(sceneNumber && { sceneNumber }),
    heading,
    line: Number(line),
    score: Number(score) / 100,
    ...(modelScore && { modelScore: Number(modelScore) / 100 }),
    ...(hash && { hash }),
    evidence: [],
  });
  return true;
}

function readRelation(task: OpenTask, fact: string): boolean {
  const [, word, ids] = /^(against|perhaps the same as) ([\w-]+(?:, [\w-]+)*)$/.exec(fact) ?? [];
  if (!ids) return false;
  (word === 'against' ? task.contradicts : task.duplicates).push(...ids.split(', '));
  return true;
}

function readReason(task: OpenTask, fact: string): boolean {
  const reason = /^because (.+)$/i.exec(fact)?.[1];
  if (reason !== undefined) task.reason = reason;
  return reason !== undefined;
}

/** `must · cut · for Nora`, in any order and with any of them left out. */
function readHead(task: OpenTask, fact: string): boolean {
  const words = fact.split(' · ').map((word) => headWord(word.trim()));
  const isKnown = (word: string) => isPriority(word) || isKind(word) || /^for ./.test(word);
  if (!words.every(isKnown)) return false;
  for (const word of words) {
    if (isPriority(word)) task.priority = word;
    else if (isKind(word)) task.kind = word;
    else task.assignee = word.slice(4).trim();
  }
  return true;
}

/** Somebody may have made it bold, or begun it with a capital. */
function headWord(word: string): string {
  const plain = word.replace(/^[*_]+|[*_]+$/g, '');
  const lower = plain.toLowerCase();
  if (isPriority(lower) || isKind(lower)) return lower;
  return plain.replace(/^For (?=.)/, 'for ');
}

function isPriority(word: string): word is TaskPriority {
  return (taskPriorities as readonly string[]).includes(word);
}

function isKind(word: string): word is TaskKind {
  return (taskKinds as readonly string[]).includes(word);
}

function unquoted(text: string): string {
  return text.replace(/\\([\\"])/g, '$1');
}

/** A task as it stands in the file, without a line break at its end. */
export function formatTask(task: RevisionTask): string {
  const { id, text, status, reason, priority, kind, assignee, sources, scenes, contradicts, duplicates } =
    task;
  const head = [priority, kind, ...(assignee === undefined ? [] : [`for ${oneLine(assignee)}`])].join(' · ');
  return [
    `- [${boxes[status]}] ${oneLine(text)} <!-- ${id} -->`,
    `  - ${head}`,
    ...(reason === undefined ? [] : [`  - because ${oneLine(reason)}`]),
    ...sources.map(formatSource),
    ...scenes.flatMap(formatScene),
    ...(contradicts.length > 0 ? [`  - against ${contradicts.join(', ')}`] : []),
    ...(duplicates.length > 0 ? [`  - perhaps the same as ${duplicates.join(', ')}`] : []),
  ].join('\n');
}

export function formatSource({ file, line, page, quote, author, date }: TaskSource): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/[[\]]/g, '');
  const more = [
    author && oneLine(author).replace(/[:"·]/g, ''),
    date,
    page === undefined ? undefined : `p. ${page}`,
  ];
  const link = encodeURI(file).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  const facts = more.filter(Boolean).map((fact) => ` · ${fact}`);
  return `  - from [${name}:${line}](${link}#L${line})${facts.join('')}: "${quoted(quote)}"`;
}

function formatScene(scene: TaskScene): readonly string[] {
  const { ordinal, sceneNumber, heading, line, score, modelScore, hash, evidence } = scene;
  const number = sceneNumber === undefined ? '' : ` (${sceneNumber})`;
  const votes = [percent(score), ...(modelScore === undefined ? [] : [`model ${percent(modelScore)}`])].join(
    ' · ',
  );
  const mark = hash === undefined ? '' : ` <!-- ${hash} -->`;
  return [
    `  - scene ${ordinal}${number} · ${oneLine(heading)} · line ${line} · ${votes}${mark}`,
    ...evidence.map((each) => `    - line ${each.line}: "${quoted(each.quote)}" (${each.why})`),
  ];
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}

/** Quotes are verbatim but for line breaks, which would end the line they stand on. */
function quoted(text: string): string {
  return oneLine(text).replace(/[\\"]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<!--', '<! --').trim();
}

import type { ScriptDay } from '../../screenplay/model';
import { scriptDayLabel } from '../../screenplay/scriptDayLabel';
import { type Cell, castNames, dayOf, type ReportScript, type ReportTable } from '../reportTable';

/**
 * Who works on which script day: SW starts, W works, H is on hold between two days of work, WF finishes, SWF does
 * all on one day. Days come in the story's order, those told out of it behind.
 * Source: the usual day-out-of-days report of production scheduling, by script days in place of shooting days.
 */
export function dayOutOfDays(scripts: readonly ReportScript[]): ReportTable {
  const days = scripts.flatMap((script) => daysOf(script, scripts.length > 1));
  const names = [...new Set(days.flatMap(({ cast }) => [...cast]))];
  return {
    columns: [
      'character',
      ...days.map(({ label }) => ({ kind: 'label', label }) as const),
      ...(['workDays', 'holdDays'] as const),
    ],
    rows: names.map((name) => rowOf(name, days)),
  };
}

interface StoryDay {
  readonly label: string;
  readonly cast: ReadonlySet<string>;
}

/** A day and its night are one. */
function daysOf(script: ReportScript, named: boolean): readonly StoryDay[] {
  const days = new Map<string, { readonly day: ScriptDay; readonly cast: Set<string> }>();
  for (const scene of script.scenes) {
    const day = dayOf(script, scene);
    const label = scriptDayLabel(day.day, day.kind === 'X' ? 'X' : 'day');
    const known = days.get(label) ?? { day, cast: new Set<string>() };
    days.set(label, known);
    for (const kind of ['speaking', 'silent'] as const) {
      for (const name of castNames(script, scene, kind)) known.cast.add(name);
    }
  }
  const inOrder = [...days].sort(([, a], [, b]) => rank(a.day) - rank(b.day));
  return inOrder.map(([label, { cast }]) => ({ label: named ? `${script.name} ${label}` : label, cast }));
}

function rank({ kind, day }: ScriptDay): number {
  return kind === 'X' ? 1_000_000 + day : day;
}

function rowOf(name: string, days: readonly StoryDay[]): readonly Cell[] {
  const works = days.map(({ cast }) => cast.has(name));
  const first = works.indexOf(true);
  const last = works.lastIndexOf(true);
  const letters = works.map((isWorking, index) => lettersOf(isWorking, index, first, last));
  const count = (wanted: boolean) => letters.filter((each) => each && (each !== 'H') === wanted).length;
  return [name, ...letters, count(true), count(false)];
}

function lettersOf(works: boolean, index: number, first: number, last: number): string | undefined {
  if (!works) return index > first && index < last ? 'H' : undefined;
  return `${index === first ? 'S' : ''}W${index === last ? 'F' : ''}`;
}

import { formatEighths } from '../../core/pagination/eighths';
import { type Paper, pageLayouts } from '../../core/pagination/pageLayout';
import { type Pagination, paginate } from '../../core/pagination/pagination';
import type { Scene } from '../../core/screenplay/model';
import type { Cell } from '../../core/text/csv';
import type { Command } from '../command';
import { counted, formatOption, paperOption, type Report, writeReport } from '../formats';
import type { Arguments, OptionSpec } from '../options';
import { type LoadedScript, lineOf, loadScripts, scriptOptions } from '../scripts';
import { printable, textTable } from '../textTable';

const continuedsOption: OptionSpec = {
  name: 'continueds',
  doc: 'Leave room for (CONTINUED) and CONTINUED: where a scene goes over a page.',
};

export const pages: Command = {
  name: 'pages',
  summary: 'how many pages, and each scene with its page and its eighths',
  usage: 'FILE… [options]',
  description: [
    'Pages as they come out in Courier 12: US Letter has 54 lines, A4 58. The title page, notes, boneyard, ' +
      'synopses and sections are not counted. Every part of an eighth of a page counts as one.',
  ],
  options: [paperOption, continuedsOption, formatOption, ...scriptOptions],
  examples: [
    { line: 'closed-set pages pilot.fountain', doc: 'Pages, and every scene in eighths.' },
    {
      line: 'closed-set pages season --paper a4 --format csv > eighths.csv',
      doc: 'Every scene of a season on A4, for a schedule.',
    },
  ],
  run: async (args, io) => {
    const { scripts, failed } = await loadScripts(args, io);
    if (scripts.length > 0 || !failed) writeReport(pagesReport(scripts.map(paginated(args))), args, io);
    return failed ? 2 : 0;
  },
};

interface PaginatedScript {
  readonly script: LoadedScript;
  readonly pagination: Pagination;
}

function paginated(args: Arguments): (script: LoadedScript) => PaginatedScript {
  const layout = pageLayouts[(args.values.paper ?? 'letter') as Paper];
  const options = { layout, sceneContinueds: args.switches.has('continueds') };
  return (script) => ({ script, pagination: paginate(script.tree, options) });
}

function pagesReport(all: readonly PaginatedScript[]): Report {
  return {
    text: () => [...all.map(pagesText), ...(all.length > 1 ? [totalText(all)] : [])].join('\n'),
    json: () => all.map(pagesJson),
    csv: () => ({ header: csvHeader, rows: all.flatMap(csvRows) }),
  };
}

/** `14 pages (13 6/8)`, the second being what is really used. */
function lengthOf(pageCount: number, eighths: number): string {
  return `${counted(pageCount, 'page')} (${formatEighths(eighths)})`;
}

function pagesText(paginated: PaginatedScript): string {
  const { script, pagination } = paginated;
  const columns = [
    { title: 'Page', right: true },
    { title: 'Eighths', right: true },
    { title: 'No.' },
    { title: 'Scene' },
  ];
  const rows = scenesOf(paginated).map(({ scene, page, eighths }) => [
    page,
    formatEighths(eighths),
    scene.heading.sceneNumber?.text ?? '',
    scene.heading.text,
  ]);
  const head = `${printable(script.file)}: ${lengthOf(pagination.pageCount, pagination.eighths)}\n`;
  return head + textTable(columns, rows);
}

function totalText(all: readonly PaginatedScript[]): string {
  const sum = (count: (pagination: Pagination) => number) =>
    all.reduce((total, { pagination }) => total + count(pagination), 0);
  const length = lengthOf(
    sum(({ pageCount }) => pageCount),
    sum(({ eighths }) => eighths),
  );
  return `${counted(all.length, 'script')}: ${length}\n`;
}

interface PaginatedScene {
  readonly scene: Scene;
  /** Number of the page that its heading is on. */
  readonly page: string;
  readonly eighths: number;
}

function scenesOf({ script, pagination }: PaginatedScript): readonly PaginatedScene[] {
  return script.screenplay.scenes.map((scene) => ({
    scene,
    page: pagination.placeOf(scene.extent.start)?.page.number ?? '',
    eighths: pagination.eighthsOf(scene.extent),
  }));
}

function pagesJson(paginated: PaginatedScript) {
  const { script, pagination } = paginated;
  return {
    file: script.file,
    pages: pagination.pages.map(({ number, start, lines }) => ({
      number,
      line: lineOf(script, start),
      printedLines: lines,
    })),
    linesPerPage: pagination.layout.linesPerPage,
    eighths: pagination.eighths,
    scenes: scenesOf(paginated).map(({ scene, page, eighths }) => ({
      ordinal: scene.ordinal,
      number: scene.heading.sceneNumber?.text ?? null,
      heading: scene.heading.text,
      line: lineOf(script, scene.heading.range.start),
      page,
      eighths,
      length: formatEighths(eighths),
    })),
  };
}

const csvHeader = ['file', 'line', 'page', 'number', 'heading', 'eighths', 'length'];

function csvRows(paginated: PaginatedScript): readonly (readonly Cell[])[] {
  return scenesOf(paginated).map(({ scene, page, eighths }) => [
    paginated.script.file,
    lineOf(paginated.script, scene.heading.range.start),
    page,
    scene.heading.sceneNumber?.text,
    scene.heading.text,
    eighths,
    formatEighths(eighths),
  ]);
}

import { isReportName, type ReportName, reportNames } from '../../core/breakdown/reports';
import { type ReportTable, usualReportOptions } from '../../core/breakdown/reportTable';
import { readSceneRange } from '../../core/breakdown/sceneRange';
import { eighthsPerPage } from '../../core/pagination/eighths';
import type { Paper } from '../../core/pagination/pageLayout';
import { english } from '../../ide/localize';
import { defaultPageSetup } from '../../ide/pageSetup';
import { reportOn } from '../../ide/reports/makeReport';
import { cellText, isNumberColumn } from '../../ide/reports/reportCells';
import { reportCsv, reportJson } from '../../ide/reports/reportData';
import { reportMarkdown } from '../../ide/reports/reportMarkdown';
import { columnTitle, reportAbout, reportTitle } from '../../ide/reports/reportWords';
import type { Command, ExitCode } from '../command';
import { paperOption } from '../formats';
import type { CliIo } from '../io';
import { type Arguments, type OptionSpec, UsageError } from '../options';
import { type LoadedScript, loadScripts, scriptOptions } from '../scripts';
import { didYouMean } from '../suggest';
import { printable, textTable } from '../textTable';

const formatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'markdown', 'csv', 'json'],
  default: 'text',
  doc: 'How to write the report.',
};

const listOption: OptionSpec = { name: 'list', doc: 'List the reports, and end.' };

const scenesOption: OptionSpec = {
  name: 'scenes',
  value: 'NUMBERS',
  doc: 'Only these scenes, as 3-7,12A: by their numbers, where they have none by their places in the script.',
};

const longDayOption: OptionSpec = {
  name: 'long-day',
  value: 'PAGES',
  default: String(usualReportOptions.longDayEighths / eighthsPerPage),
  doc: 'A script day above this many pages is long; for day-lengths.',
};

export const report: Command = {
  name: 'report',
  summary: 'what production asks of a script: breakdown sheets, day out of days …',
  usage: 'NAME FILE… [options]',
  description: [
    'Everything is worked out from the script: headings, cues, action and tags such as [[prop: revolver | MARIA]]. ' +
      'Several scripts make one report, with a column that names the script.',
    `NAME is one of ${reportNames.join(', ')}.`,
  ],
  options: [listOption, formatOption, scenesOption, paperOption, longDayOption, ...scriptOptions],
  examples: [
    { line: 'closed-set report --list', doc: 'The reports, with what each tells.' },
    {
      line: 'closed-set report breakdown pilot.fountain --scenes 3-7 --format markdown',
      doc: 'Breakdown sheets of scenes 3 to 7.',
    },
    {
      line: 'closed-set report day-out-of-days season --format csv > days.csv',
      doc: 'Who works when, over a season, for a spreadsheet.',
    },
  ],
  run: async (args, io) => (args.switches.has('list') ? listReports(io) : runReport(args, io)),
};

function listReports(io: CliIo): ExitCode {
  const rows = reportNames.map((name) => [name, reportTitle(name, english), reportAbout(name, english)]);
  io.stdout.write(textTable([{ title: 'Name' }, { title: 'Report' }, { title: 'Tells' }], rows));
  return 0;
}

async function runReport(args: Arguments, io: CliIo): Promise<ExitCode> {
  const [name = '', ...files] = args.files;
  if (!isReportName(name)) throw new UsageError(unknownReport(name));
  const setup = { ...defaultPageSetup, paper: args.values.paper as Paper };
  const query = { setup, ...scenesOf(args), options: optionsOf(args) };
  const { scripts, failed } = await loadScripts({ ...args, files }, io);
  if (scripts.length === 0 && failed) return 2;
  const table = reportOn(name, scripts, ({ file }: LoadedScript) => file, query);
  io.stdout.write(written(name, table, args.values.format));
  return failed ? 2 : 0;
}

function unknownReport(name: string): string {
  if (name === '') return 'Name a report; closed-set report --list lists them.';
  const hint = didYouMean(name, reportNames);
  return `There is no report ${JSON.stringify(name)}.${hint} closed-set report --list lists them.`;
}

function scenesOf({ values }: Arguments) {
  if (values.scenes === undefined) return {};
  const scenes = readSceneRange(values.scenes);
  if (scenes) return { scenes };
  throw new UsageError(
    `--scenes takes scene numbers such as 3-7,12A; ${JSON.stringify(values.scenes)} is none.`,
  );
}

function optionsOf({ values }: Arguments) {
  const pages = Number(values['long-day']);
  if (Number.isFinite(pages) && pages > 0) return { longDayEighths: pages * eighthsPerPage };
  throw new UsageError(
    `--long-day takes a number of pages above zero; ${JSON.stringify(values['long-day'])} is none.`,
  );
}

function written(name: ReportName, table: ReportTable, format: string | undefined): string {
  if (format === 'json') return reportJson(name, table);
  if (format === 'csv') return reportCsv(table);
  if (format === 'markdown') return reportMarkdown(reportTitle(name, english), table, english);
  return table.sheets ? sheets(table) : columned(table);
}

function columned({ columns, rows }: ReportTable): string {
  const heads = columns.map((column) => ({
    title: columnTitle(column, english),
    right: isNumberColumn(column),
  }));
  return textTable(
    heads,
    rows.map((row) => row.map((cell) => cellText(cell, english))),
  );
}

/** A row field under field, a blank line between rows; a field with nothing in it is left out. */
function sheets({ columns, rows }: ReportTable): string {
  const titles = columns.map((column) => columnTitle(column, english));
  return rows
    .map((row) => {
      const fields = titles.map((title, index) => [title, cellText(row[index], english)]);
      const [head = [], ...told] = fields.filter(([, text]) => text !== '');
      return textTable(
        head.map((title) => ({ title: printable(title) })),
        told,
      );
    })
    .join('\n');
}

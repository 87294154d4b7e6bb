import { RequestType } from 'vscode-languageserver';
import { isReportName, type ReportName } from '../../core/breakdown/reports';
import type { ReportTable, SceneRef } from '../../core/breakdown/reportTable';
import type { Localize } from '../../ide/localize';
import { pageSetup } from '../../ide/pageSetup';
import { reportOn } from '../../ide/reports/makeReport';
import { reportCsv, reportJson } from '../../ide/reports/reportData';
import { type LinkOf, reportMarkdown } from '../../ide/reports/reportMarkdown';
import { reportTitle } from '../../ide/reports/reportWords';
import type { ScriptDocument } from '../../ide/script';
import {
  type ReportFormat,
  type ReportParams,
  type ReportResult,
  reportRequest,
} from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { scriptsIn } from '../scope';
import { nameOf } from '../uris';

export const report = scriptRequest({
  type: new RequestType<ReportParams, ReportResult | null, void>(reportRequest),
  otherwise: null,
  answer: async (request) => {
    const { params, settings, services } = request;
    if (!isReportName(params.name)) return null;
    const scripts = await scriptsIn(request, params.scope);
    const wanted = params.scenes && new Set(params.scenes);
    const table = reportOn(params.name, scripts, scriptName, {
      setup: pageSetup(settings),
      ...(wanted && { scenes: ({ ordinal }) => wanted.has(ordinal) }),
    });
    const writing = { localize: services.localize, linkOf: linksInto(scripts) };
    return {
      title: reportTitle(params.name, services.localize),
      text: written(params.name, table, params.format, writing),
    };
  },
});

/** Without the ending that all scripts have. */
function scriptName({ uri }: ScriptDocument): string {
  return nameOf(uri).replace(/\.(?:fountain|spmd)$/i, '');
}

function linksInto(scripts: readonly ScriptDocument[]): LinkOf {
  const byUri = new Map(scripts.map((script) => [script.uri, script]));
  return ({ id, at }: SceneRef) => {
    const script = byUri.get(id);
    return script && `${id}#L${script.toPosition(at).line + 1}`;
  };
}

function written(
  name: ReportName,
  table: ReportTable,
  format: ReportFormat,
  { localize, linkOf }: { readonly localize: Localize; readonly linkOf: LinkOf },
): string {
  if (format === 'csv') return reportCsv(table);
  if (format === 'json') return reportJson(name, table);
  return reportMarkdown(reportTitle(name, localize), table, localize, linkOf);
}

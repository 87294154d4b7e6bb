import { RequestType } from 'vscode-languageserver';
import { reportNames } from '../../core/breakdown/reports';
import { reportAbout, reportTitle } from '../../ide/reports/reportWords';
import { type ReportItem, reportListRequest } from '../../protocol/requests';
import { request } from '../handler';

export const reportList = request({
  type: new RequestType<object, readonly ReportItem[], void>(reportListRequest),
  otherwise: [],
  answer: ({ services: { localize } }) =>
    reportNames.map((name) => ({
      name,
      title: reportTitle(name, localize),
      about: reportAbout(name, localize),
    })),
});

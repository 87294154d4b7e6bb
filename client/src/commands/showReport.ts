import type { Command } from './command';
import { pickReport } from './pickReport';

/** Shows a report on the script or the show as a page whose scenes are links. */
export const showReport: Command = {
  id: 'closedSet.showReport',
  run: async (workbench) => {
    const choice = await pickReport(workbench);
    const report = choice && (await workbench.server.report({ ...choice, format: 'markdown' }));
    if (report) await workbench.reports.show({ name: report.title, markdown: report.text });
  },
};

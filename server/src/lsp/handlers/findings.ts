import { RequestType } from 'vscode-languageserver';
import type { DocumentCheck } from '../../ide/checkDocument';
import { findingItems } from '../../ide/findingItems';
import { checkingTitle } from '../../ide/sentences';
import { type FindingsParams, type FindingsResult, findingsRequest } from '../../protocol/requests';
import { type ScriptRequest, scriptRequest } from '../handler';
import { scriptsIn } from '../scope';
import { nameOf } from '../uris';

/** What a view of findings shows: complete, of one script or of all the show. */
export const findings = scriptRequest({
  type: new RequestType<FindingsParams, FindingsResult, void>(findingsRequest),
  otherwise: { findings: [], quiet: [], scripts: 0 },
  outlivesEdits: true,
  answer: async (request: ScriptRequest<FindingsParams>) => {
    const { services, progress, show, params } = request;
    progress.begin(services.localize(checkingTitle));
    try {
      const scripts = await scriptsIn(request, params.scope);
      return findingItems(await checked(request, scripts), show.scripts, services.localize);
    } finally {
      progress.done();
    }
  },
});

async function checked(
  { services, token, progress }: ScriptRequest<FindingsParams>,
  scripts: ScriptRequest<FindingsParams>['show']['scripts'],
): Promise<readonly DocumentCheck[]> {
  const { checks, workspace, scheduler } = services;
  const done: DocumentCheck[] = [];
  for (const script of scripts) {
    progress.report(nameOf(script.uri), done.length / scripts.length);
    await scheduler.breathe(token);
    const settings = await workspace.settingsOf(script.uri);
    await checks.ready(script, settings);
    done.push(checks.complete(script, settings));
  }
  return done;
}

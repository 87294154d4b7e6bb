import { RequestType } from 'vscode-languageserver';
import { findingKey } from '../../core/continuity/findingKey';
import { dismissalEdit, ignoreEdit } from '../../ide/keepQuiet';
import {
  type DismissFindingParams,
  type DismissFindingResult,
  dismissFindingRequest,
} from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { showFileOf, takesVersions } from '../scope';

export const dismissFinding = scriptRequest({
  type: new RequestType<DismissFindingParams, DismissFindingResult, void>(dismissFindingRequest),
  otherwise: null,
  answer: ({ script, show, settings, services, params }) => {
    const { key, reason, by } = params;
    const at = script.toOffset(params.range.start);
    const same = services.checks
      .complete(script, settings)
      .findings.filter((each) => findingKey(each, script.screenplay) === key);
    const finding = same.find(({ range }) => range.start === at) ?? same[0];
    if (!finding) return null;
    if (by === 'showFile') {
      const file = showFileOf(services, show);
      return (file && dismissalEdit(finding, script, file, reason, takesVersions(services))) ?? null;
    }
    const { uri, version } = script;
    const edits = [ignoreEdit(finding, script, reason)];
    if (!takesVersions(services)) return { changes: { [uri]: edits } };
    return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  },
});

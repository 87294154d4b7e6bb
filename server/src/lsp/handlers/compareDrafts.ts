import { RequestType } from 'vscode-languageserver';
import type { Scene } from '../../core/screenplay/model';
import { type ComparedScene, compareDrafts as compared } from '../../ide/compare/compareDrafts';
import { compareMarkdown, labelOf } from '../../ide/compare/compareMarkdown';
import { compareTitle, rowDetails, statusCounts, statusWord } from '../../ide/compare/compareSentences';
import type { Localize } from '../../ide/localize';
import type { ScriptDocument } from '../../ide/script';
import {
  type CompareDraftsParams,
  type CompareDraftsResult,
  type ComparedScenePair,
  compareDraftsRequest,
  type EarlierDraft,
} from '../../protocol/drafts';
import { type ScriptRequest, scriptRequest } from '../handler';
import { nameOf } from '../uris';

export const compareDrafts = scriptRequest({
  type: new RequestType<CompareDraftsParams, CompareDraftsResult | null, void>(compareDraftsRequest),
  otherwise: null,
  answer: async (request) => {
    const { script, params, services } = request;
    const before = await draftOf(request, params.earlier);
    if (!before) return null;
    const comparison = compared(before, script);
    const { localize } = services;
    const names = namesOf(params.earlier, script);
    const isFile = params.earlier.kind === 'file';
    const linkOf = ({ heading }: Scene, draft: 'before' | 'after') => {
      if (draft === 'before' && !isFile) return undefined;
      const document = draft === 'before' ? before : script;
      return `${document.uri}#L${document.toPosition(heading.range.start).line + 1}`;
    };
    return {
      title: compareTitle(names.before, names.after, localize),
      summary: statusCounts(comparison, localize),
      markdown: compareMarkdown(comparison, { ...names, words: true, localize, linkOf }),
      earlierText: before.tree.text,
      scenes: comparison.rows
        .filter(({ status }) => status !== 'unchanged')
        .map(itemOf(before, script, localize)),
    };
  },
});

function itemOf(before: ScriptDocument, script: ScriptDocument, localize: Localize) {
  return (row: ComparedScene): ComparedScenePair => ({
    label: labelOf(row),
    status: statusWord(row.status, localize),
    details: rowDetails(row, localize),
    ...(row.before && { before: before.toRange(row.before.extent) }),
    ...(row.after && { after: script.toRange(row.after.extent) }),
  });
}

async function draftOf(
  { script, services, settings }: ScriptRequest<unknown>,
  earlier: EarlierDraft,
): Promise<ScriptDocument | undefined> {
  if (earlier.kind === 'revision') return services.past.draftAt(script, settings, earlier.revision);
  await services.workspace.scanned();
  return services.workspace.script(earlier.uri);
}

function namesOf(earlier: EarlierDraft, { uri }: ScriptDocument) {
  const before = earlier.kind === 'file' ? nameOf(earlier.uri) : earlier.label;
  return { before, after: nameOf(uri) };
}

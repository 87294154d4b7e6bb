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
} from '../../protocol/drafts';
import { draftNames, earlierDraft } from '../earlierDraft';
import { scriptRequest } from '../handler';

export const compareDrafts = scriptRequest({
  type: new RequestType<CompareDraftsParams, CompareDraftsResult | null, void>(compareDraftsRequest),
  otherwise: null,
  answer: async (request) => {
    const { script, params, services } = request;
    const before = await earlierDraft(request, params.earlier);
    if (!before) return null;
    const comparison = compared(before, script);
    const { localize } = services;
    const { before: earlierName, now } = draftNames(params.earlier, script);
    const isFile = params.earlier.kind === 'file';
    const linkOf = ({ heading }: Scene, draft: 'before' | 'after') => {
      if (draft === 'before' && !isFile) return undefined;
      const document = draft === 'before' ? before : script;
      return `${document.uri}#L${document.toPosition(heading.range.start).line + 1}`;
    };
    return {
      title: compareTitle(earlierName, now, localize),
      summary: statusCounts(comparison, localize),
      markdown: compareMarkdown(comparison, {
        before: earlierName,
        after: now,
        words: true,
        localize,
        linkOf,
      }),
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

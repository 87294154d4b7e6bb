import { RequestType } from 'vscode-languageserver';
import { elementCategories } from '../../ide/tagging/tagNames';
import { planTag } from '../../ide/tagging/tagSelection';
import {
  type TagSelectionParams,
  type TagSelectionResult,
  tagSelectionRequest,
} from '../../protocol/requests';
import { contentModified } from '../guard';
import { scriptRequest } from '../handler';
import { answerOf } from './rename';

export const tagSelection = scriptRequest({
  type: new RequestType<TagSelectionParams, TagSelectionResult, void>(tagSelectionRequest),
  otherwise: null,
  answer: ({ script, show, services, params }) => {
    if (script.version !== params.version) throw contentModified();
    const category = elementCategories.find((one) => one === params.category);
    if (!category) return null;
    const query = {
      script,
      show,
      selection: script.toOffsets(params.range),
      localize: services.localize,
      documentChanges: services.client.workspace?.workspaceEdit?.documentChanges === true,
    };
    return answerOf(planTag(query, category));
  },
});

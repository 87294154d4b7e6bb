import { RequestType } from 'vscode-languageserver';
import { setInShowFile } from '../../ide/showFileChange';
import {
  type SetRuleSeverityParams,
  type SetRuleSeverityResult,
  setRuleSeverityRequest,
} from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { showFileOf, takesVersions } from '../scope';

export const setRuleSeverity = scriptRequest({
  type: new RequestType<SetRuleSeverityParams, SetRuleSeverityResult, void>(setRuleSeverityRequest),
  otherwise: null,
  answer: ({ show, services, params: { ruleId, severity } }) => {
    const file = showFileOf(services, show);
    if (!file) return null;
    return setInShowFile(file, ['rules', ruleId, 'severity'], severity, takesVersions(services)) ?? null;
  },
});

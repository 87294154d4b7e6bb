import { RequestType } from 'vscode-languageserver';
import { tagChoices as choices } from '../../ide/tagging/tagChoices';
import { type ScriptParams, type TagChoice, tagChoicesRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const tagChoices = scriptRequest({
  type: new RequestType<ScriptParams, readonly TagChoice[], void>(tagChoicesRequest),
  otherwise: [],
  answer: ({ show, services }) => choices(show.scripts, services.localize),
});

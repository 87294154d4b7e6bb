import { RequestType } from 'vscode-languageserver';
import { castRows } from '../../ide/readAloud/castRows';
import { type CastResult, castRequest } from '../../protocol/readAloud';
import type { ScriptParams } from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { planFor } from './readingPlan';

export const cast = scriptRequest({
  type: new RequestType<ScriptParams, CastResult | null, void>(castRequest),
  otherwise: null,
  answer: async (asked) => {
    const params = { preset: 'tableRead', scope: { kind: 'script' } } as const;
    const { plan, voices } = await planFor({ ...asked, params });
    return castRows(asked.script, plan, voices);
  },
});

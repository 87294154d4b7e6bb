import { RequestType } from 'vscode-languageserver';
import { escapeMarkdown } from '../../core/text/markdown';
import { modelInfo as infoLines } from '../../model/describeModel';
import { ModelError } from '../../model/modelErrors';
import type { ModelInspection, ModelProvider } from '../../model/provider';
import { type ModelInfoParams, type ModelInfoResult, modelInfoRequest } from '../../protocol/requests';
import type { Settings } from '../../settings/settings';
import { type Request, request } from '../handler';
import type { Services } from '../services';

export const modelInfo = request({
  type: new RequestType<ModelInfoParams, ModelInfoResult, void>(modelInfoRequest),
  otherwise: { kind: 'error', message: 'The model could not be looked at. The log says why.' },
  answer: async ({ params, services, token }: Request<ModelInfoParams>): Promise<ModelInfoResult> => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const settings = await services.settings.of('');
    try {
      const inspection = await inspect(params.path, settings, services, stop.signal);
      return { kind: 'info', markdown: asMarkdown(inspection) };
    } catch (error) {
      if (error instanceof ModelError) return { kind: 'error', message: error.message };
      throw error;
    }
  },
});

async function inspect(
  path: string | undefined,
  settings: Settings,
  { models }: Services,
  signal: AbortSignal,
): Promise<ModelInspection> {
  if (path === undefined || path === settings['model.path']) {
    return inspectChosen(models.chosen(settings), signal);
  }
  const provider = models.another(settings, path);
  try {
    return await provider.inspect({ signal });
  } finally {
    await provider.unload();
  }
}

async function inspectChosen(
  provider: ModelProvider | undefined,
  signal: AbortSignal,
): Promise<ModelInspection> {
  if (!provider) throw new ModelError({ code: 'noModelChosen' });
  return provider.inspect({ signal });
}

function asMarkdown(inspection: ModelInspection): string {
  const rows = infoLines(inspection).map(
    ([label, value]) => `| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`,
  );
  return ['# Model', '', '| | |', '|---|---|', ...rows, ''].join('\n');
}

import path from 'node:path';
import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { CancelledError } from '../../core/text/cancellation';
import {
  readingToRecord,
  recordingFailure,
  recordingSentences,
  troubleSentences,
} from '../../ide/readAloud/recordingWords';
import {
  type ExportReadingParams,
  type ExportReadingResult,
  exportReadingRequest,
} from '../../protocol/readAloud';
import { EncoderMissingError, recordReading } from '../../recording/recordReading';
import { type ScriptRequest, scriptRequest } from '../handler';
import { signalOf } from '../noteFiles';
import { castFor } from './readingPlan';

export const exportReading = scriptRequest({
  type: new RequestType<ExportReadingParams, ExportReadingResult | null, void>(exportReadingRequest),
  otherwise: null,
  outlivesEdits: true,
  answer: async (asked: ScriptRequest<ExportReadingParams>): Promise<ExportReadingResult> => {
    const { progress, services, params } = asked;
    progress.begin(services.localize(recordingSentences.title));
    try {
      return await recorded(asked);
    } catch (error) {
      throw refusal(error, path.basename(params.target), asked);
    } finally {
      progress.done();
    }
  },
});

async function recorded(asked: ScriptRequest<ExportReadingParams>): Promise<ExportReadingResult> {
  const { script, params, progress, token } = asked;
  const { localize, voices } = asked.services;
  const { plan, cast } = await castFor(asked);
  if (plan.utterances.length === 0) throw new NothingToReadError();
  const count = plan.utterances.length;
  const { files, seconds, troubles } = await recordReading(
    readingToRecord(plan, cast, script.screenplay.titlePage),
    { file: params.target, format: params.format },
    (request, signal) => voices.speak(request, signal),
    signalOf(token),
    (done) => {
      const slots = { done: String(done), count: String(count) };
      progress.report(localize(recordingSentences.line, slots), done / count);
    },
  );
  return { files, seconds, problems: troubleSentences(troubles, cast, localize) };
}

class NothingToReadError extends Error {}

/** What the person can do something about, as a sentence; whatever else it is stays what it is. */
function refusal(error: unknown, name: string, { services: { localize } }: ScriptRequest<unknown>): unknown {
  if (error instanceof CancelledError) return error;
  const sentence =
    error instanceof NothingToReadError
      ? localize(recordingSentences.nothing)
      : error instanceof EncoderMissingError
        ? localize(recordingSentences.noEncoder)
        : recordingFailure(error, name, localize);
  return sentence === undefined ? error : new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

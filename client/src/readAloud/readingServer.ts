import type * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient/node';
import {
  type AssignVoicesParams,
  type AuditionVoiceParams,
  type AuditionVoiceResult,
  assignVoicesRequest,
  auditionVoiceRequest,
  type CastResult,
  castRequest,
  type ProbeVoiceFileParams,
  probeVoiceFileRequest,
  type ReadingPlanParams,
  type ReadingPlanResult,
  readingPlanRequest,
  type SpeakLineParams,
  type SpeakLineResult,
  speakLineRequest,
  type VoiceFileItem,
  type VoiceFilesResult,
  type VoicesResult,
  voiceFilesRequest,
  voicesRequest,
} from '../../../server/src/protocol/readAloud';
import type { ScriptParams } from '../../../server/src/protocol/requests';

/** What reading aloud asks the server, typed, one function a request. */
export interface ReadingServer {
  plan(params: ReadingPlanParams): Promise<ReadingPlanResult | null>;
  speak(params: SpeakLineParams, token: vscode.CancellationToken): Promise<SpeakLineResult>;
  voices(): Promise<VoicesResult>;
  voiceFiles(): Promise<VoiceFilesResult>;
  probeVoiceFile(params: ProbeVoiceFileParams, token: vscode.CancellationToken): Promise<VoiceFileItem>;
  audition(params: AuditionVoiceParams, token: vscode.CancellationToken): Promise<AuditionVoiceResult>;
  cast(params: ScriptParams): Promise<CastResult | null>;
  /** Undefined where the show file is broken, or where nothing of it would change. */
  assign(params: AssignVoicesParams): Promise<vscode.WorkspaceEdit | undefined>;
}

export function createReadingServer(client: LanguageClient): ReadingServer {
  return {
    plan: (params) => client.sendRequest(readingPlanRequest, params),
    speak: (params, token) => client.sendRequest(speakLineRequest, params, token),
    voices: () => client.sendRequest(voicesRequest, {}),
    voiceFiles: () => client.sendRequest(voiceFilesRequest, {}),
    probeVoiceFile: (params, token) => client.sendRequest(probeVoiceFileRequest, params, token),
    audition: (params, token) => client.sendRequest(auditionVoiceRequest, params, token),
    cast: (params) => client.sendRequest(castRequest, params),
    assign: async (params) => {
      const edit = await client.sendRequest<ProtocolEdit | null>(assignVoicesRequest, params);
      return edit === null ? undefined : client.protocol2CodeConverter.asWorkspaceEdit(edit);
    },
  };
}

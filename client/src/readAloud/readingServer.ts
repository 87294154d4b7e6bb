import type * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient/node';
import {
  type AssignVoiceParams,
  type AuditionVoiceParams,
  type AuditionVoiceResult,
  assignVoiceRequest,
  auditionVoiceRequest,
  type ReadingPlanParams,
  type ReadingPlanResult,
  readingPlanRequest,
  type SpeakLineParams,
  type SpeakLineResult,
  speakLineRequest,
  type VoicesResult,
  voicesRequest,
} from '../../../server/src/protocol/readAloud';

/** What reading aloud asks the server, typed, one function a request. */
export interface ReadingServer {
  plan(params: ReadingPlanParams): Promise<ReadingPlanResult | null>;
  speak(params: SpeakLineParams, token: vscode.CancellationToken): Promise<SpeakLineResult>;
  voices(): Promise<VoicesResult>;
  audition(params: AuditionVoiceParams, token: vscode.CancellationToken): Promise<AuditionVoiceResult>;
  assign(params: AssignVoiceParams): Promise<vscode.WorkspaceEdit | undefined>;
}

export function createReadingServer(client: LanguageClient): ReadingServer {
  return {
    plan: (params) => client.sendRequest(readingPlanRequest, params),
    speak: (params, token) => client.sendRequest(speakLineRequest, params, token),
    voices: () => client.sendRequest(voicesRequest, {}),
    audition: (params, token) => client.sendRequest(auditionVoiceRequest, params, token),
    assign: async (params) => {
      const edit = await client.sendRequest<ProtocolEdit | null>(assignVoiceRequest, params);
      return edit === null ? undefined : client.protocol2CodeConverter.asWorkspaceEdit(edit);
    },
  };
}

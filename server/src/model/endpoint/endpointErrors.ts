import type { ModelFailure } from '../modelErrors';

/** What can go wrong with a server that a model is asked at, as data, and the sentences for it. */
export type EndpointFailure =
  | { readonly code: 'endpointInvalid'; readonly address: string }
  | { readonly code: 'endpointUnresolved'; readonly address: string; readonly host: string }
  | {
      readonly code: 'endpointNotAllowed';
      readonly address: string;
      readonly host: string;
      readonly ip: string;
    }
  | { readonly code: 'endpointUnencrypted'; readonly address: string; readonly host: string }
  | { readonly code: 'endpointUnreachable'; readonly address: string; readonly reason: string }
  | { readonly code: 'endpointCertificate'; readonly address: string; readonly reason: string }
  | { readonly code: 'endpointRedirects'; readonly address: string; readonly to: string }
  | { readonly code: 'endpointKeyRefused'; readonly address: string; readonly status: number }
  | {
      readonly code: 'endpointFault';
      readonly address: string;
      readonly status: number;
      readonly reason: string;
    }
  | { readonly code: 'endpointNotCompatible'; readonly address: string; readonly detail: string }
  | {
      readonly code: 'endpointModelMissing';
      readonly address: string;
      readonly model: string;
      readonly models: readonly string[];
    }
  | { readonly code: 'endpointModelUnchosen'; readonly address: string; readonly models: readonly string[] }
  | { readonly code: 'endpointContextUnknown'; readonly address: string; readonly model: string }
  | { readonly code: 'endpointSilent'; readonly address: string; readonly seconds: number }
  | { readonly code: 'endpointCut'; readonly address: string };

/** Where a key for a server is taken from: settings are files that get shared. */
export const keyVariable = 'CLOSED_SET_ENDPOINT_KEY';

const setAddress = 'closedSet.model.endpoint';
const example = 'http://127.0.0.1:8080';

export function endpointSentence(failure: ModelFailure): string | undefined {
  return aboutAddress(failure) ?? aboutConnection(failure) ?? aboutServer(failure);
}

function aboutAddress(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'endpointInvalid':
      return `The address of the model's server is not one that can be used (${failure.address}). Write it as ${example}, without a name or password in it: ${setAddress}.`;
    case 'endpointUnresolved':
      return `The name of the model's server is not known on this network (${failure.host}). Check it, or give its number: ${setAddress}.`;
    case 'endpointNotAllowed':
      return `Nothing was sent to ${failure.address}: ${isAt(failure)}, which is not on this computer or in a private network. If the script may go there, name the host in closedSet.model.allowedHosts; else set another ${setAddress}.`;
    case 'endpointUnencrypted':
      return `Nothing was sent to ${failure.address}: outside of a private network anybody on the way could read it. Give an address that begins with https: ${setAddress}.`;
    default:
      return undefined;
  }
}

function isAt({ host, ip }: { readonly host: string; readonly ip: string }): string {
  return host === ip ? 'this is an address' : `${host} is at ${ip}`;
}

function aboutConnection(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'endpointUnreachable':
      return `The model's server does not answer (${failure.address}: ${failure.reason}). Start it, check that it listens on that address and port, or set another: ${setAddress}.`;
    case 'endpointCertificate':
      return `The model's server cannot prove who it is, so nothing was sent (${failure.address}: ${failure.reason}). Give it a certificate that this computer trusts, then try again.`;
    case 'endpointRedirects':
      return `The model's server sends on to another address, ${failure.to}, and nothing goes where you did not say (${failure.address}). If that is the right one, set it: ${setAddress}.`;
    case 'endpointKeyRefused':
      return `The model's server wants a key, or not the one it got (${failure.address}, status ${failure.status}). Put its key into the environment variable ${keyVariable} and start again.`;
    case 'endpointSilent':
      return `The model's server sent nothing for ${failure.seconds} seconds (${failure.address}). It may be busy with others or out of memory: look at it, then run the command again.`;
    case 'endpointCut':
      return `The model's server broke off in the middle of its answer (${failure.address}); what came was not used. Look at its log, then run the command again.`;
    default:
      return undefined;
  }
}

function aboutServer(failure: ModelFailure): string | undefined {
  switch (failure.code) {
    case 'endpointFault':
      return `The model's server reports a fault: ${failure.reason} (${failure.address}, status ${failure.status}). Look at its log, then run the command again.`;
    case 'endpointNotCompatible':
      return `What answers at ${failure.address} does not speak as OpenAI-compatible servers do (${failure.detail}). Start one there, such as llama-server, or set another address: ${setAddress}.`;
    case 'endpointModelMissing':
      return `The model's server has no model called ${failure.model} (${failure.address}). It has ${list(failure.models)}. Set one of them: closedSet.model.endpointModel.`;
    case 'endpointModelUnchosen':
      return `The model's server has ${failure.models.length === 0 ? 'no model ready' : 'several models'} (${failure.address})${failure.models.length === 0 ? '. Load one there, then try again.' : `: ${list(failure.models)}. Choose one: closedSet.model.endpointModel.`}`;
    case 'endpointContextUnknown':
      return `The model's server does not say how many tokens ${failure.model} sees at once (${failure.address}), and some servers cut off silently what is too long. Set the number it was started with: closedSet.model.contextSize.`;
    default:
      return undefined;
  }
}

const mostNames = 6;

function list(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

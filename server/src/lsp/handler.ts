import type {
  CancellationToken,
  Connection,
  RequestType,
  ServerCapabilities,
  WorkDoneProgressParams,
} from 'vscode-languageserver';
import type { ScriptDocument, ShowContext } from '../ide/script';
import type { Settings } from '../settings/settings';
import { cancelled, contentModified } from './guard';
import { type Progress, progressOf } from './progress';
import type { Services } from './services';

/**
 * One method of the protocol. A handler converts in, calls the feature in `ide/`, converts out; it knows nothing
 * about scripts.
 */
export interface Handler {
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  register(connection: Connection, services: Services): void;
}

export interface Request<P> {
  readonly params: P;
  readonly services: Services;
  readonly token: CancellationToken;
  /** Shown where the client asked for it; says nothing where it did not. */
  readonly progress: Progress;
}

/** A request about one script: given as it stands when the settings are known. */
export interface ScriptRequest<P> extends Request<P> {
  readonly script: ScriptDocument;
  readonly settings: Settings;
  /** The show that the script belongs to; made when first asked for. */
  readonly show: ShowContext;
}

interface Definition<P, R> {
  readonly type: RequestType<P, R, unknown>;
  readonly capabilities?: ServerCapabilities;
  /** The answer where the script is not known or the feature fails. */
  readonly otherwise: R;
  /** Work of minutes that people go on writing under: its answer is about the script as it was. */
  readonly outlivesEdits?: true;
}

type AboutScript = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/** A request that is not about one script. */
export function request<P, R>(
  definition: Definition<P, R> & { readonly answer: (request: Request<P>) => R | Promise<R> },
): Handler {
  const { type, capabilities = {}, otherwise, answer } = definition;
  return {
    method: type.method,
    capabilities,
    register(connection, services) {
      connection.onRequest(type.method, (params: P & WorkDoneProgressParams, token: CancellationToken) =>
        services.guard.run<unknown>(type.method, otherwise, async () => {
          if (token.isCancellationRequested) throw cancelled();
          const progress = progressOf(connection, params.workDoneToken);
          return answer({ params, services, token, progress });
        }),
      );
    },
  };
}

/** A request about one script, answered for its latest version or, if that changes meanwhile, not at all. */
export function scriptRequest<P extends AboutScript, R>(
  definition: Definition<P, R> & { readonly answer: (request: ScriptRequest<P>) => R | Promise<R> },
): Handler {
  return request<P, R>({
    ...definition,
    answer: async (plain) => {
      const uri = uriOf(plain.params);
      await plain.services.workspace.ready(uri);
      const settings = plain.services.workspace.knownSettings(uri);
      if (plain.token.isCancellationRequested) throw cancelled();
      const script = plain.services.workspace.script(uri);
      if (!script) return definition.otherwise;
      const about = { ...plain, script, settings, show: plain.services.workspace.showOf(uri) };
      const result = await definition.answer(about);
      if (plain.token.isCancellationRequested) throw cancelled();
      const now = plain.services.workspace.script(uri)?.version;
      if (!definition.outlivesEdits && now !== script.version) throw contentModified();
      return result;
    },
  });
}

function uriOf(params: AboutScript): string {
  return 'textDocument' in params ? params.textDocument.uri : params.uri;
}

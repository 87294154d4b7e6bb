import { modelName } from '../model/describeModel';
import { keyVariable } from '../model/endpoint/endpointErrors';
import { type EndpointChoice, EndpointProvider } from '../model/endpointProvider';
import { HostProvider, type HostProviderOptions } from '../model/hostProvider';
import type { LoadedModel, ModelProvider, ProviderState } from '../model/provider';
import { measured, type Speeds } from '../model/speeds';
import type { ModelPlace, ModelSpeeds, ModelState } from '../protocol/requests';
import type { Settings } from '../settings/settings';

/** Makes the provider of a model file; tests give one that needs no file. */
export type MakeProvider = (options: HostProviderOptions) => ModelProvider;

export interface ModelsPorts {
  /** The model host, built. */
  readonly hostPath: string;
  readonly make?: MakeProvider;
  readonly onState: (state: ModelState) => void;
}

interface Chosen {
  readonly key: string;
  readonly name: string;
  readonly provider: ModelProvider;
  /** Of its runs so far. */
  speeds: Speeds;
  /** What stood before the last question, for as long as it is loaded. */
  lastRead: string | undefined;
  /** What was last told of it, for as long as it is loaded. */
  doing: 'busy' | 'ready' | undefined;
}

/**
 * The model that the settings choose, one at a time: another choice gives back the memory of the one before. What
 * it is asked is not known here.
 */
export class Models {
  readonly #ports: ModelsPorts;
  #chosen: Chosen | undefined;
  #lastTold: string | undefined;

  constructor(ports: ModelsPorts) {
    this.#ports = ports;
  }

  /** None where neither a server nor a model file is chosen. Nothing is started before something is asked. */
  chosen(settings: Settings): ModelProvider | undefined {
    const endpoint = endpointChoice(settings);
    const options = this.#optionsFor(settings, settings['model.path']);
    const key = JSON.stringify(endpoint ?? options);
    if (this.#chosen?.key === key) return this.#chosen.provider;
    this.#giveUp();
    const onStateChange = (state: ProviderState) => this.#changed(key, state);
    if (endpoint) {
      const provider = new EndpointProvider({
        choice: endpoint,
        key: process.env[keyVariable],
        onStateChange,
      });
      return this.#choose(key, endpointName(endpoint), provider);
    }
    const { path } = options.choice;
    if (path === '') return undefined;
    return this.#choose(key, modelName({ path }), this.#make({ ...options, onStateChange }));
  }

  /** What the runs of the chosen model have told: how fast it is, and what it has still read before a question. */
  get told(): { readonly speeds: Speeds; readonly lastRead: string | undefined } {
    const { speeds = {}, lastRead } = this.#chosen ?? {};
    return { speeds, lastRead };
  }

  /** A model file that is looked at and not chosen yet; the caller unloads it. */
  another(settings: Settings, path: string): ModelProvider {
    return this.#make(this.#optionsFor(settings, path));
  }

  /** Takes up the settings and says what the model is doing. */
  use(settings: Settings): void {
    this.chosen(settings);
    const name = this.#chosen?.name;
    this.#tell(name === undefined ? { kind: 'none' } : { kind: 'idle', name });
  }

  failed(message: string): void {
    if (this.#chosen) this.#tell({ kind: 'failed', name: this.#chosen.name, message });
  }

  dispose(): void {
    this.#giveUp();
  }

  #choose(key: string, name: string, made: ModelProvider): ModelProvider {
    const isChosen = () => this.#chosen?.provider === provider;
    const provider = measured(made, {
      onRead: (before) => {
        if (this.#chosen && isChosen()) this.#chosen.lastRead = before;
      },
      onSpeeds: (speeds) => {
        if (!this.#chosen || !isChosen()) return;
        this.#chosen.speeds = speeds;
        this.#tellReadiness(this.#chosen);
      },
    });
    this.#chosen = { key, name, provider, speeds: {}, doing: undefined, lastRead: undefined };
    return provider;
  }

  #make(options: HostProviderOptions): ModelProvider {
    return this.#ports.make?.(options) ?? new HostProvider(options);
  }

  #giveUp(): void {
    this.#chosen?.provider.unload().catch(() => undefined);
    this.#chosen = undefined;
  }

  #optionsFor(settings: Settings, path: string): HostProviderOptions {
    return {
      hostPath: this.#ports.hostPath,
      idleMs: settings['model.idleMinutes'] * 60_000,
      choice: {
        path,
        gpu: settings['model.gpu'],
        contextSize: settings['model.contextSize'],
        threads: settings['model.threads'],
      },
    };
  }

  /** What is told already is no news: a page that asks again after each change would ask for ever. */
  #tell(state: ModelState): void {
    const told = JSON.stringify(state);
    if (told === this.#lastTold) return;
    this.#lastTold = told;
    this.#ports.onState(state);
  }

  #changed(key: string, state: ProviderState): void {
    const chosen = this.#chosen;
    if (chosen?.key !== key) return;
    const { name } = chosen;
    chosen.doing = state === 'busy' ? 'busy' : state === 'idle' ? 'ready' : undefined;
    if (state === 'unloaded') chosen.lastRead = undefined;
    if (state === 'loading') this.#tell({ kind: 'loading', name });
    else if (state === 'unloaded') this.#tell({ kind: 'idle', name });
    else this.#tellReadiness(chosen);
  }

  /** The provider is loaded, so that it knows at once. What it does may change meanwhile: the last word counts. */
  #tellReadiness(chosen: Chosen): void {
    const telling = chosen.provider.inspect().then(({ loaded }) => {
      const { doing: kind, name, speeds } = chosen;
      if (loaded && kind) this.#tell({ kind, name, ...readiness(loaded), ...told(speeds) });
    });
    telling.catch(() => undefined);
  }
}

function told({ reading, writing }: Speeds): ModelSpeeds {
  return {
    ...(writing !== undefined && { tokensPerSecond: writing }),
    ...(reading !== undefined && { readTokensPerSecond: reading }),
  };
}

/** Undefined where no server is chosen. */
function endpointChoice(settings: Settings): EndpointChoice | undefined {
  const address = settings['model.endpoint'].trim();
  if (address === '') return undefined;
  return {
    address,
    model: settings['model.endpointModel'],
    allowedHosts: settings['model.allowedHosts'],
    contextSize: settings['model.contextSize'],
  };
}

/** The address is part of the name: wherever the model is named, it is seen where the script goes. */
function endpointName({ model, address }: EndpointChoice): string {
  const shown = address.replace(/\/\/[^/@]*@/, '//');
  return model === '' ? shown : `${modelName({ path: model })}, ${shown}`;
}

function readiness(loaded: LoadedModel): ModelPlace {
  const { contextSize } = loaded;
  if (loaded.kind === 'endpoint') return { place: 'endpoint', address: loaded.address, contextSize };
  const { machine, gpuLayers, layers } = loaded;
  const device = gpuLayers > 0 ? machine.devices.join(', ') : 'CPU';
  return { place: 'machine', device, gpuLayers, layers, contextSize };
}

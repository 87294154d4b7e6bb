import { modelName } from '../model/describeModel';
import { keyVariable } from '../model/endpoint/endpointErrors';
import { type EndpointChoice, EndpointProvider } from '../model/endpointProvider';
import { HostProvider, type HostProviderOptions } from '../model/hostProvider';
import type { LoadedModel, ModelProvider, ProviderState } from '../model/provider';
import type { ModelPlace, ModelState } from '../protocol/requests';
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
}

/**
 * The model that the settings choose, one at a time: another choice gives back the memory of the one before. What
 * it is asked is not known here.
 */
export class Models {
  readonly #ports: ModelsPorts;
  #chosen: Chosen | undefined;

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
      this.#chosen = { key, name: endpointName(endpoint), provider };
      return provider;
    }
    const { path } = options.choice;
    if (path === '') return undefined;
    const provider = this.#make({ ...options, onStateChange });
    this.#chosen = { key, name: modelName({ path }), provider };
    return provider;
  }

  /** A model file that is looked at and not chosen yet; the caller unloads it. */
  another(settings: Settings, path: string): ModelProvider {
    return this.#make(this.#optionsFor(settings, path));
  }

  /** Takes up the settings and says what the model is doing. */
  use(settings: Settings): void {
    this.chosen(settings);
    const name = this.#chosen?.name;
    this.#ports.onState(name === undefined ? { kind: 'none' } : { kind: 'idle', name });
  }

  failed(message: string): void {
    if (this.#chosen) this.#ports.onState({ kind: 'failed', name: this.#chosen.name, message });
  }

  dispose(): void {
    this.#giveUp();
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

  #changed(key: string, state: ProviderState): void {
    const chosen = this.#chosen;
    if (chosen?.key !== key) return;
    const { name, provider } = chosen;
    if (state === 'loading') this.#ports.onState({ kind: 'loading', name });
    else if (state === 'unloaded') this.#ports.onState({ kind: 'idle', name });
    else this.#tellReadiness(name, provider, state === 'busy' ? 'busy' : 'ready');
  }

  /** The provider is loaded, so that it knows at once. */
  #tellReadiness(name: string, provider: ModelProvider, kind: 'busy' | 'ready'): void {
    const telling = provider.inspect().then(({ loaded }) => {
      if (loaded) this.#ports.onState({ kind, name, ...readiness(loaded) });
    });
    telling.catch(() => undefined);
  }
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

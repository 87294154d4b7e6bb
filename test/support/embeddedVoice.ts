import { EmbeddedEngine, type EmbeddedOptions } from '../../server/src/voice/embedded/embeddedEngine';
import { bundledProgram } from './bundledProgram';

const opened: EmbeddedEngine[] = [];

/** The embedded voices with a thread built from its source as it stands. All are ended by `closeVoices`. */
export async function embeddedVoices(options: EmbeddedOptions = {}): Promise<EmbeddedEngine> {
  const program = await bundledProgram('server/src/voice/embedded/worker.ts');
  const engine = new EmbeddedEngine({ program, ...options });
  opened.push(engine);
  return engine;
}

export async function closeVoices(): Promise<void> {
  await Promise.all(opened.splice(0).map((engine) => engine.close()));
}

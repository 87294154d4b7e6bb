import { HostProvider } from '../../server/src/model/hostProvider';
import { modelHostPath } from './modelHost';

/** A whole session with a model, to be watched from outside: inspect, load, count, answer, unload. */
async function main(path: string): Promise<void> {
  const provider = new HostProvider({
    hostPath: await modelHostPath(),
    choice: { path, gpu: 'auto', contextSize: 1024, threads: 0 },
    idleMs: 0,
  });
  await provider.inspect();
  const { text } = await provider.run({ prompt: { system: '', user: 'Go on.' }, maxTokens: 8 });
  await provider.unload();
  console.log(`answered ${text.length} characters`);
}

void main(process.argv[2] ?? '');

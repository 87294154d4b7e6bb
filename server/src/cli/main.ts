import { nodeIo } from './nodeIo';
import { run } from './run';

/**
 * The process `closed-set`. The exit code is set rather than forced, so that a pipe gets all of the output.
 * A second Ctrl+C ends at once what the first could not.
 */
const abort = new AbortController();
process.on('SIGINT', () => {
  if (abort.signal.aborted) process.exit(130);
  abort.abort();
});

run(process.argv.slice(2), nodeIo(abort.signal)).then((code) => {
  process.exitCode = code;
});

import { nodeIo } from './nodeIo';
import { run } from './run';

/**
 * The process `closed-set`. The exit code is set rather than forced, so that a pipe gets all of the output. Ctrl+C
 * asks the command to stop, and ends what does not within the grace: waiting for standard input, or a second Ctrl+C.
 */
const graceMs = 400;
const abort = new AbortController();
process.on('SIGINT', () => {
  if (abort.signal.aborted) process.exit(130);
  abort.abort();
  setTimeout(() => process.exit(130), graceMs).unref();
});

run(process.argv.slice(2), nodeIo(abort.signal)).then((code) => {
  process.exitCode = code;
});

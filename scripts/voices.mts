/**
 * How well the embedded voices are understood: `npm run voices` prints the table of docs/voices.md, `-- --write` writes
 * it there. It needs Debian's pocketsphinx, and takes about half a minute a voice.
 */
import { parseArgs } from 'node:util';
import { recognizerMissing } from '../test/voices/recognizer';
import { voicesTable, writeVoicesTable } from '../test/voices/voicesPage';

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const missing = recognizerMissing();
if (missing !== undefined) {
  console.error(`No voice can be judged: ${missing}.`);
  process.exitCode = 1;
} else {
  const table = await voicesTable((line) => console.log(line));
  if (values.write) writeVoicesTable(table);
}

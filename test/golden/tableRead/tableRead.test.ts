import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parseShowFile } from '../../../server/src/core/screenplay/showFile';
import { parse } from '../../../server/src/core/syntax/parse';
import { saysSceneNumbers, styleOf } from '../../../server/src/core/tableRead/presets';
import { planReading } from '../../../server/src/core/tableRead/readingPlan';
import { drawReading } from '../../support/readingDrawing';

/** A script with a page beside it for each preset: what is heard. UPDATE_GOLDEN=1 writes the pages anew. */
describe('what is read aloud, drawn', () => {
  const folder = import.meta.dirname;
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const script = read('ferry.fountain');
  const screenplay = resolve(parse(script), parseShowFile(read('ferry.json')).file);

  for (const preset of ['all', 'tableRead', 'dialogueOnly', 'rehearsal'] as const) {
    it(preset, () => {
      const plan = planReading(screenplay, {
        style: styleOf(preset),
        sceneNumbers: saysSceneNumbers(preset),
        ...(preset === 'rehearsal' && { part: 'Pell' }),
      });
      const drawn = drawReading(plan, script);
      if (process.env.UPDATE_GOLDEN) writeFileSync(path.join(folder, `ferry.${preset}.txt`), drawn);
      assert.equal(drawn, read(`ferry.${preset}.txt`));
    });
  }
});

import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { english } from '../../../server/src/ide/localize';
import { sceneTime } from '../../../server/src/ide/readAloud/sceneTime';

describe('how long a scene is read aloud', () => {
  const timeOf = (text: string): string => {
    const screenplay = resolve(parse(text));
    const [scene] = screenplay.scenes;
    assert.ok(scene);
    return sceneTime(screenplay, scene, english);
  };

  it('is told to five seconds, and never as none', () => {
    assert.equal(timeOf('INT. BAR - DAY\n\nRain.\n'), 'about 5 s read aloud');
    assert.match(
      timeOf(`INT. BAR - DAY\n\n${'She waits for the harbor to freeze. '.repeat(10)}\n`),
      /^about [1-5][05] s read aloud$/,
    );
    assert.match(
      timeOf(`INT. BAR - DAY\n\n${'She waits for the harbor to freeze. '.repeat(60)}\n`),
      /^about [1-4] min \d+ s read aloud$/,
    );
  });
});

import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'action-read-as-cue';

describe('rule action-read-as-cue', () => {
  it('finds a noise, a shot and a sentence in capitals', () => {
    assertDrawing(
      id,
      `
      BANG!
      ^^^^^ cue
      The door flies open.

      CLOSE ON THE LOCK
      ^^^^^^^^^^^^^^^^^ cue
      It turns.

      THE WHOLE ROOM LOOKS UP AT ONCE
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cue
      Nobody breathes.

      SHE FIRES.
      ^^^^^^^^^^ cue
      He falls.
      `,
    );
  });

  it('makes it action', () => {
    assert.equal(fixedScript(id, 'BANG!\nThe door flies open.\n'), '!BANG!\nThe door flies open.\n');
  });

  it('is silent about names with a period or initials', () => {
    assertDrawing(
      id,
      'SAMMY DAVIS JR.\nHello.\n\nMR. T.\nHello.\n\nCARL E.\nHello.\n\nAGENT X.Y.Z.\nHello.\n',
    );
  });

  it('is silent about voices of things, and about forced cues', () => {
    assertDrawing(id, "INSERT COIN MACHINE'S VOICE\nHello.\n\n@WHO?\nHello.\n\nPHONE (FILTERED)\nHello.\n");
  });

  it('is silent about somebody who speaks more than once, or whom the show file has', () => {
    assertDrawing(id, 'YAHOO!\nHello.\n\nYAHOO!\nHello.\n\nWHO?\nHello.\n', {
      show: '{"characters": {"WHO?": {}}}',
    });
  });

  it('is silent about names with words that open shots inside', () => {
    assertDrawing(id, 'MAN WITH CLOSE HAIRCUT\nHello.\n\nCLOSET SALESMAN\nHello.\n');
  });
});

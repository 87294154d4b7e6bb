import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'camera-direction';

describe('rule camera-direction', () => {
  it('finds directions for the camera in action', () => {
    assertDrawing(
      id,
      `
      The camera pans to the door.
      ^^^^^^^^^^^^^^^ camera

      ANGLE ON Maria.
      ^^^^^^^^ camera
      `,
    );
  });

  it('is silent about a camera that somebody has', () => {
    assertDrawing(id, 'Joe puts the camera away. He pans for gold and zooms off.\n');
  });

  it('is silent about dialogue and shots', () => {
    assertDrawing(id, 'MARIA\nZoom in on him.\n\n!!CLOSE ON THE DOOR\n');
  });

  it('is silent about a door that closes, and an angle', () => {
    assertDrawing(id, 'The doors shut on him at an angle. He pushes in the pan.\n');
  });
});

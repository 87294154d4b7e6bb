import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'empty-scene';
const scene = (place: string) => `INT. ${place} - DAY\n\nRain.\n\n`;
const script = [...'ABCDE'].map(scene).join('');

describe('rule empty-scene', () => {
  it('finds a heading with nothing but notes and a synopsis under it', () => {
    assertDrawing(
      id,
      `${script}INT. PIER - DAY\n^^^^^^^^^^^^^^^ empty\n\n= It rains.\n\n[[todo]]\n\n${scene('F')}`,
    );
  });

  it('is silent about the last heading, which is being written', () => {
    assertDrawing(id, `${script}INT. PIER - DAY\n`);
  });

  it('is silent about an outline', () => {
    assertDrawing(id, `INT. PIER - DAY\n\nEXT. PIER - DAY\n\n${script}`);
  });

  it('is silent about omitted scenes, establishing shots and headings without a place', () => {
    assertDrawing(id, `${script}${script}INT. PIER - OMITTED\n\nEST. PIER - DAY\n\n.BLACK\n\n${scene('F')}`);
  });

  it('is silent about a scene of one shot', () => {
    assertDrawing(
      id,
      `${script}INT. PIER - DAY\n\n!!THE SEA\n\nINT. BAR - DAY\n\n> A CARD <\n\n${scene('F')}`,
    );
  });
});

import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'we-see';

describe('rule we-see', () => {
  it('finds it in action', () => {
    assertDrawing(
      id,
      'And we see a door. We can hear rain.\n    ^^^^^^ see\n                   ^^^^^^^^^^^ see\n',
    );
  });

  it('is silent about dialogue', () => {
    assertDrawing(id, 'MARIA\nWe see a door.\n');
  });

  it('is silent about what we do otherwise, and about others who see', () => {
    assertDrawing(id, 'We are in a bar. They see a door. Awe seeps in.\n');
  });

  it('is silent about notes', () => {
    assertDrawing(id, 'Rain. [[do we see it?]]\n');
  });
});

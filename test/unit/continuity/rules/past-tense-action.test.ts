import { assertDrawing } from '../../../support/ruleDrawing';

const id = 'past-tense-action';
const present = `${'He waits. She sits. '.repeat(8)}\n\n`;

describe('rule past-tense-action', () => {
  it('finds a sentence in the past', () => {
    assertDrawing(id, `${present}Rain. She walked to the door.\n      ^^^^^^^^^^ past\n`);
  });

  it('is silent about clauses that tell of before', () => {
    assertDrawing(id, `${present}She looks at what he left. He has been here.\n`);
  });

  it('is silent about dialogue', () => {
    assertDrawing(id, `${present}MARIA\nHe walked to the door.\n`);
  });

  it('is silent about a script that is told in the past', () => {
    assertDrawing(id, `He walked. She sat. He was late. She knew.\n\n${present}`);
  });
});

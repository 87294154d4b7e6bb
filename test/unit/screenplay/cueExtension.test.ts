import assert from 'node:assert/strict';
import { cueExtension } from '../../../server/src/core/screenplay/cueExtension';
import type { CueExtension } from '../../../server/src/core/screenplay/model';

describe('cueExtension', () => {
  const cases: Readonly<Record<CueExtension, readonly string[]>> = {
    voiceOver: ['V.O.', 'VO', 'v/o', 'V. O.', 'voice over'],
    offScreen: ['O.S.', 'OS', 'off screen', 'O/S'],
    offCamera: ['O.C.', 'oc'],
    continued: ["CONT'D", 'CONT’D', 'cont’d', 'CONTINUING', 'CONT.', 'ПРОД.'],
    other: ['on phone', 'young', '', 'V.O.I.', 'filtered'],
  };
  for (const [kind, texts] of Object.entries(cases)) {
    for (const text of texts) it(`(${text}) is ${kind}`, () => assert.equal(cueExtension(text), kind));
  }
});

import assert from 'node:assert/strict';
import { closure } from '../../../scripts/lib/dependencies.mjs';

const packages = {
  '': {},
  'node_modules/a': { version: '1.0.0', dependencies: { b: '*', c: '*' }, optionalDependencies: { d: '*' } },
  'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
  'node_modules/b': { version: '1.0.0' },
  'node_modules/c': { version: '1.0.0', dependencies: { a: '*' } },
  'node_modules/d': { version: '1.0.0' },
};

describe('what a package needs', () => {
  it('is found as Node finds it, nearest first, once each, without what is optional', () => {
    const places = closure(['a'], packages).map(({ place }) => place);
    assert.deepEqual(places, ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
  });

  it('is refused where the lock does not know it', () => {
    assert.throws(() => closure(['e'], packages), /knows no e/);
  });
});

import assert from 'node:assert/strict';
import { numberPages } from '../../../server/src/core/pagination/pageNumber';

describe('page numbers', () => {
  const none = undefined;

  it('count from one', () => {
    assert.deepEqual(numberPages([none, none, none]), ['1', '2', '3']);
  });

  it('follow a mark', () => {
    assert.deepEqual(numberPages([none, '12', none, none]), ['1', '12', '13', '14']);
    assert.deepEqual(numberPages(['12A', none]), ['12A', '12B']);
  });

  it('become A-pages rather than run into the next mark', () => {
    assert.deepEqual(numberPages(['12', none, none, '13', none]), ['12', '12A', '12B', '13', '14']);
    assert.deepEqual(numberPages(['12A', none, '12B']), ['12A', '12AA', '12B']);
  });

  it('go on after Z', () => {
    assert.deepEqual(numberPages(['9Z', none]), ['9Z', '9ZA']);
  });
});

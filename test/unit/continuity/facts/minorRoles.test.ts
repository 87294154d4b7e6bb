import assert from 'node:assert/strict';
import { readRole, writeRole } from '../../../../server/src/core/continuity/facts/minorRoles';

describe('readRole', () => {
  const read = (key: string) => {
    const found = readRole(key);
    return found && [found.role, found.number, found.form];
  };

  it('reads every way to number a role', () => {
    assert.deepEqual(read('COP #2'), ['COP', 2, 'sign']);
    assert.deepEqual(read('COP#2'), ['COP', 2, 'sign']);
    assert.deepEqual(read('COP NO. 2'), ['COP', 2, 'sign']);
    assert.deepEqual(read('RIOT COP 2'), ['RIOT COP', 2, 'digit']);
    assert.deepEqual(read('COP TWO'), ['COP', 2, 'word']);
    assert.deepEqual(read('SECOND COP'), ['COP', 2, 'ordinal']);
    assert.deepEqual(read('2ND COP'), ['COP', 2, 'shortOrdinal']);
    assert.deepEqual(read('ZWEITER POLIZIST'), ['POLIZIST', 2, 'ordinal']);
  });

  it('takes no number for a role', () => {
    for (const key of ['COP', '2', 'TWO', 'SECOND', 'R2', 'UNIT 731'])
      assert.equal(read(key), undefined, key);
  });
});

describe('writeRole', () => {
  const write = (key: string, like: string) => {
    const role = readRole(key);
    return role && writeRole(role, like);
  };

  it('takes the form of another role', () => {
    assert.equal(write('COP 2', 'GUARD #1'), 'COP #2');
    assert.equal(write('COP #2', 'GUARD NO. 1'), 'COP NO. 2');
    assert.equal(write('SECOND COP', 'GUARD ONE'), 'COP TWO');
    assert.equal(write('COP TWO', '1ST GUARD'), '2ND COP');
  });

  it('gives nothing where there is no word', () => {
    assert.equal(write('COP 12', 'FIRST GUARD'), undefined);
    assert.equal(write('COP 2', 'BEN'), undefined);
  });
});

import assert from 'node:assert/strict';
import { defaultSettings, isValid, readSettings } from '../../../server/src/settings/settings';
import { type Setting, settings as table } from '../../../server/src/settings/table';

describe('settings', () => {
  it('are all there, with the defaults of the table', () => {
    const defaults = Object.fromEntries(table.map((setting) => [setting.key, setting.default]));
    assert.deepEqual(defaultSettings, defaults);
    for (const nothing of [undefined, null, 7, 'x', [], {}])
      assert.deepEqual(readSettings(nothing), defaults);
  });

  it('have defaults that are valid', () => {
    for (const setting of table) assert.ok(isValid(setting, setting.default), setting.key);
  });

  it('are read nested or by full key', () => {
    assert.equal(readSettings({ model: { threads: 4 } })['model.threads'], 4);
    assert.equal(readSettings({ 'model.threads': 4 })['model.threads'], 4);
    assert.equal(readSettings({ model: { path: '/m.gguf' } })['model.path'], '/m.gguf');
  });

  it('take the default for what does not fit', () => {
    const wrong = {
      'syntax.language': 'xx',
      'problems.enabled': 'yes',
      'completion.transitions': ['CUT TO:', 7],
      'model.threads': 1.5,
      'model.contextSize': -1,
      'model.path': null,
      'readAloud.custom': { action: 'character' },
    };
    assert.deepEqual(readSettings(wrong), defaultSettings);
  });

  it('say how each kind of text is read aloud', () => {
    const custom = { action: 'hidden', cue: 'character' };
    assert.deepEqual(readSettings({ readAloud: { custom } })['readAloud.custom'], custom);
    for (const wrong of [{ stunts: 'narrator' }, { cue: 'louder' }, [], 'all', { cue: 'hidden', action: 3 }])
      assert.deepEqual(readSettings({ readAloud: { custom: wrong } })['readAloud.custom'], {});
  });

  it('hold to the bounds of integers', () => {
    const setting: Setting = {
      key: 'x',
      type: 'integer',
      default: 2,
      minimum: 1,
      maximum: 3,
      scope: 'window',
      doc: '',
    };
    assert.deepEqual(
      [0, 1, 3, 4, 2.5, '2', Number.NaN].map((value) => isValid(setting, value)),
      [false, true, true, false, false, false, false],
    );
  });
});

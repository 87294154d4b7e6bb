import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { breakdownColors, contrastOf } from '../../../scripts/generators/breakdownColors.mjs';
import { tagCategories } from '../../../server/src/core/screenplay/tagCategories';
import { repoRoot } from '../../support/sourceFiles';

interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<'light' | 'dark' | 'highContrast' | 'highContrastLight', string>>;
}
const manifest = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8'));
const declared: readonly Color[] = manifest.contributes.colors;
const colors = declared.filter(({ id }) => id.startsWith('closedSet.breakdown.'));

describe('colors of the breakdown', () => {
  it('knows contrast', () => {
    assert.equal(Math.round(contrastOf('#000000', '#ffffff')), 21);
    assert.ok(Math.abs(contrastOf('#ffffff', '#767676') - 4.54) < 0.01);
  });

  it('are declared for every category but script days', () => {
    const wanted = tagCategories
      .filter(({ id }) => id !== 'day')
      .map(({ id }) => `closedSet.breakdown.${id}`);
    assert.deepEqual(
      colors.map(({ id }) => id),
      wanted,
    );
  });

  it('leave those of other features alone', () => {
    assert.ok(declared.some(({ id }) => id.startsWith('closedSet.readAloud.')));
    assert.deepEqual(JSON.parse(breakdownColors(JSON.stringify(manifest))), manifest);
  });

  it('can be read on light, dark and high-contrast backgrounds', () => {
    for (const { id, defaults } of colors) {
      assert.ok(contrastOf(defaults.light, '#ffffff') >= 4.5, id);
      assert.ok(contrastOf(defaults.dark, '#252526') >= 4.5, id);
      assert.ok(contrastOf(defaults.highContrast, '#000000') >= 7, id);
      assert.ok(contrastOf(defaults.highContrastLight, '#ffffff') >= 7, id);
    }
  });

  it('stay apart from one another in every theme', () => {
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const)
      assert.equal(new Set(colors.map(({ defaults }) => defaults[theme])).size, colors.length, theme);
  });
});

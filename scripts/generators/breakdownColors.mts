/** A theme color for each category of the breakdown, from the color that the category has by custom. */
import { tagCategories } from '../../server/src/core/screenplay/tagCategories';

/** What a theme's background is at worst, and how far a color must stand out from it (WCAG 2: 4.5, or 7). */
const themes = {
  light: { background: '#ffffff', contrast: 4.5 },
  dark: { background: '#2d2d30', contrast: 4.5 },
  highContrast: { background: '#000000', contrast: 7 },
  highContrastLight: { background: '#ffffff', contrast: 7 },
} as const;

type Rgb = readonly [number, number, number];

/** A script day is no element and has no color of its own. */
const categories = tagCategories.filter(({ id }) => id !== 'day');

/** The manifest with `contributes.colors` made anew, everything else as it was. */
export function breakdownColors(current: string): string {
  const manifest = JSON.parse(current);
  const others = (manifest.contributes.colors ?? []).filter(
    ({ id }: { readonly id: string }) => !id.startsWith(ownId('')),
  );
  const own = categories.map(({ id, color }) => ({
    id: ownId(id),
    description: `%${wordKey(id)}%`,
    defaults: Object.fromEntries(
      Object.entries(themes).map(([theme, { background, contrast }]) => [
        theme,
        standingOut(color, background, contrast),
      ]),
    ),
  }));
  return json({ ...manifest, contributes: { ...manifest.contributes, colors: [...own, ...others] } });
}

function ownId(category: string): string {
  return `closedSet.breakdown.${category}`;
}

/** What each color is for, in the words of the manifest. */
export function breakdownColorWords(current: string): string {
  const others = Object.entries(JSON.parse(current)).filter(([key]) => !key.startsWith(wordKey('')));
  const own = categories.map(({ id, name }) => [wordKey(id), `Breakdown: color of the category ${name}.`]);
  return json(Object.fromEntries([...others, ...own]));
}

function wordKey(category: string): string {
  return `color.breakdown.${category}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The color itself, or as little lighter or darker as is needed to be read on the background. */
function standingOut(color: string, background: string, contrast: number): string {
  const toward: Rgb = luminance(rgb(background)) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = hex(mix(rgb(color), toward, share));
    if (contrastOf(mixed, background) >= contrast) return mixed;
  }
  return hex(toward);
}

export function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix([r, g, b]: Rgb, [toR, toG, toB]: Rgb, share: number): Rgb {
  return [r + (toR - r) * share, g + (toG - g) * share, b + (toB - b) * share];
}

function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(color: Rgb): string {
  return `#${color.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

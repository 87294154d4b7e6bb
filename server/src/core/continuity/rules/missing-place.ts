import { sceneRule } from '../rule';

export const missingPlace = sceneRule({
  id: 'missing-place',
  category: 'headings',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'warning',
  doc: {
    summary: 'A scene heading does not say where the scene plays.',
    why: 'Without a place there is no set to build and no location to look for, and the scene is on no list of places.',
    off: 'Where places are chosen later and headings are left open until then.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'INT. - NIGHT\n\nRain.\n' }, { script: 'EXT.\n\nRain.\n' }],
    valid: [{ script: 'INT. BAR - NIGHT\n\nRain.\n' }, { script: 'INT. MONTAGE\n\nRain.\n' }],
  },
  messages: {
    missing:
      'This heading has no place, so the scene is on no list of sets. Say where it plays: {prefix} BAR.',
  },
  *check({ heading, text }) {
    if (!heading?.interiorExterior || heading.location) return;
    if (heading.extensions.some(({ frame }) => frame !== undefined)) return;
    const { start, end } = heading.prefixRange ?? heading.range;
    yield { message: 'missing', range: heading.range, parameters: { prefix: text.slice(start, end) } };
  },
});

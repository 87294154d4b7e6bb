import { revisionColors, revisionNameAt, revisionPlace } from '../../screenplay/revisionColors';
import { draftFacts } from '../facts/titlePage';
import { scriptRule } from '../rule';

export const revisionColorOutOfOrder = scriptRule({
  id: 'revision-color-out-of-order',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  options: {
    order: {
      type: 'strings',
      default: revisionColors,
      doc: 'The colors in the order of this show; after the last they come again as double.',
    },
  },
  doc: {
    summary: 'The color of this draft is not the one after the color of the draft that was published last.',
    why: 'Everybody sorts revised pages by color. A color that is left out makes them look for a set that never was, and one that comes again mixes two sets.',
    off: 'Where drafts have no colors, or one that was never sent out was skipped on purpose.',
    source: 'ScriptCoord publishing checklist v1; the usual order of colors in American production',
    invalid: [
      {
        script: 'Title: The Ferry\nRevision: Yellow\n\nINT. BAR - DAY\n\nRain.\n',
        published: 'Title: The Ferry\nRevision: Blue\n\nINT. BAR - DAY\n\nRain.\n',
      },
      {
        script: 'Title: The Ferry\nRevision: Blue\n\nINT. BAR - DAY\n\nRain.\n',
        published: 'Title: The Ferry\nRevision: Pink\n\nINT. BAR - DAY\n\nRain.\n',
      },
    ],
    valid: [
      {
        script: 'Title: The Ferry\nRevision: Pink\n\nINT. BAR - DAY\n\nRain.\n',
        published: 'Title: The Ferry\nRevision: Blue\n\nINT. BAR - DAY\n\nRain.\n',
      },
      {
        script: 'Title: The Ferry\nRevision: Double Blue\n\nINT. BAR - DAY\n\nRain.\n',
        published: 'Title: The Ferry\nRevision: Ivory\n\nINT. BAR - DAY\n\nRain.\n',
      },
    ],
  },
  messages: {
    skipped:
      'This draft is {color}, and the one published last is {before}: the next color is {next}. People would look for a set that never was. Make it {next}.',
    back: 'This draft is {color}, which comes before {before}, the draft published last. Two sets of one color cannot be told apart: the next color is {next}.',
  },
  *check({ screenplay, published, options: { order } }) {
    const color = draftFacts(screenplay, order).color;
    if (!published || !color) return;
    // A draft without a color is a first one, on white.
    const before = draftFacts(published, order).color ?? {
      color: order[0] ?? '',
      round: 0,
      text: order[0] ?? '',
    };
    const place = revisionPlace(color, order);
    const last = revisionPlace(before, order);
    if (place === last || place === last + 1) return;
    const parameters = { color: color.text, before: before.text, next: revisionNameAt(last + 1, order) };
    yield { message: place > last ? 'skipped' : 'back', range: color.range, parameters };
  },
});

import { mostScenesOnPanel, type StoryMapLayer } from '../../../server/src/protocol/requests';
import { formatNumber, type Localizer } from '../words';
import { button, escaped, type PageParts, webPage } from './webPage';

/** The page of a story map before anything is drawn: its controls in the editor's language. It knows nothing of scripts. */
export function storyMapPage(parts: PageParts, l10n: Localizer): string {
  return webPage(parts, { title: l10n.t('Story Map'), body: bodyOf(l10n) }, l10n);
}

function bodyOf(l10n: Localizer): string {
  return `<div id="controls" role="group" aria-label="${escaped(l10n.t('Story Map'))}">
${layerBoxes(l10n)}
<span class="space"></span>
${button('zoomOut', '−', l10n.t('Zoom Out'))}
${button('fit', l10n.t('Fit Width'), l10n.t('Show the whole script at once'))}
${button('zoomIn', '+', l10n.t('Zoom In'))}
${button('export', l10n.t('Export SVG…'), l10n.t('Save the map as a picture'))}
</div>
<div id="map" hidden></div>
<p id="empty" class="message" role="status" hidden>${escaped(emptyWords(l10n))}</p>
<p id="tooLong" class="message" role="status" hidden>${escaped(tooLongWords(l10n))}</p>
<p id="gone" class="message" role="status" hidden>${escaped(goneWords(l10n))}</p>
<div id="tip" aria-hidden="true" hidden></div>`;
}

function emptyWords(l10n: Localizer): string {
  return l10n.t(
    'This script has no scenes yet. A scene begins with a heading on a line of its own, such as INT. KITCHEN - NIGHT; write one, and it is drawn here.',
  );
}

function tooLongWords(l10n: Localizer): string {
  return l10n.t(
    'A map here has at most {0} scenes, and this file has more. If it holds a whole season, give each episode a file of its own; or let closed-set map draw all of it as a picture.',
    formatNumber(mostScenesOnPanel, l10n),
  );
}

function goneWords(l10n: Localizer): string {
  return l10n.t(
    'The script of this map is not where it was: it was moved, renamed or removed. Open it and show its map from there.',
  );
}

function layerBoxes(l10n: Localizer): string {
  const names: readonly (readonly [StoryMapLayer, string])[] = [
    ['sections', l10n.t('Acts')],
    ['days', l10n.t('Script Days')],
    ['cast', l10n.t('Characters')],
    ['tags', l10n.t('Tags')],
    ['findings', l10n.t('Findings')],
  ];
  return names.map(([layer, name]) => layerBox(layer, name)).join('\n');
}

function layerBox(layer: StoryMapLayer, name: string): string {
  return `<label hidden><input type="checkbox" name="layer" value="${layer}" checked>${escaped(name)}</label>`;
}

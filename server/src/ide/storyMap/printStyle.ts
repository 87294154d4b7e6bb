import { tagCategories } from '../../core/screenplay/tagCategories';

/**
 * The look of a story map in a file: the colors of a stripboard on white paper. Plain selectors and colors, since
 * programs that draw and print read less of CSS than a browser.
 */
export const printStyle = `
text { font: 11px "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: #222; }
.paper { fill: #fff; }
.gutter { fill: #fff; }
.title { font-size: 18px; font-weight: bold; }
.counts, .page, .name { fill: #555; }
.tick { stroke: #999; fill: none; }
.band rect { fill: #e9e6df; stroke: none; }
.level1 rect { fill: #f3f1ec; }
.level2 rect { fill: #f8f7f4; }
.strip rect { fill: #ececec; stroke: #555; stroke-width: 0.5; }
.strip.int.day rect { fill: #fff; }
.strip.ext.day rect, .strip.both.day rect { fill: #ffe27a; }
.strip.int.night rect { fill: #9dc3f0; }
.strip.ext.night rect, .strip.both.night rect { fill: #9ad7a5; }
.strip.twilight rect { fill: #f6c3a8; }
.strip.noLight rect { stroke-dasharray: 3 2; }
.number { font-weight: bold; }
.sky { fill: #1d2733; }
.hatch { stroke: #1d2733; stroke-width: 1.2; fill: none; }
.span, .base { stroke: #ccc; fill: none; }
.speaking { fill: #333; }
.silent { fill: #fff; stroke: #333; stroke-width: 1; }
.tag { fill-opacity: 0.55; }
${tagCategories.map(({ id, color }) => `.tag[data-category="${id}"] { fill: ${color}; }`).join('\n')}
.count { font-size: 9px; }
.scriptDay rect { fill: #fff; stroke: #777; }
.scriptDay.night rect { fill: #d9dee6; }
.scriptDay.X rect { fill: #efe3f2; }
.scriptDay.open rect { stroke-dasharray: 3 2; }
.dense [data-scene] rect, .dense .scriptDay rect { stroke: none; }
.finding { stroke: #fff; stroke-width: 1; }
.finding.error { fill: #c62828; }
.finding.warning { fill: #c77700; }
.finding.information { fill: #1b6fb5; }
.finding.hint { fill: #fff; stroke: #555; }
`;

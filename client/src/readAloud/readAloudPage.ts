import { button, escaped, type PageParts, webPage } from '../panels/webPage';
import { formatNumber, type Localizer } from '../words';
import { missingSentence } from './missingVoice';

/** The page that plays a reading, before there is any: its controls and sentences in the editor's language. */
export function readAloudPage(parts: PageParts, l10n: Localizer): string {
  const body = `<main id="player" hidden>
${controls(l10n)}
${rehearsal(l10n)}
<section id="now" aria-label="${escaped(l10n.t('Now'))}">
<p id="who"></p>
<p id="text"></p>
<p id="voice"></p>
<p id="notice" role="alert"></p>
</section>
<section id="mixer" aria-label="${escaped(l10n.t('Voices and volumes'))}"></section>
<div id="lines" role="listbox" tabindex="0" aria-label="${escaped(l10n.t('Lines of the reading'))}"></div>
<div id="live" aria-live="polite"></div>
</main>
<div id="nothing" class="message"><p>${escaped(nothingWords(l10n))}</p></div>`;
  return webPage(parts, { title: l10n.t('Read Aloud'), body, words: pageWords(l10n) }, l10n);
}

function nothingWords(l10n: Localizer): string {
  return l10n.t(
    'Nothing is read at the moment. Open a script and choose Closed Set: Read Aloud, or the speaker at the top right of its editor.',
  );
}

function controls(l10n: Localizer): string {
  return `<div id="controls" role="toolbar" aria-label="${escaped(l10n.t('Playback'))}">
${button('previousScene', icons.previousScene, l10n.t('Previous Scene (Page Up)'))}
${button('previousLine', icons.previousLine, l10n.t('Previous Line (Left)'))}
${button('play', icons.play + icons.pause, l10n.t('Play or Pause (Space)'))}
${button('nextLine', icons.nextLine, l10n.t('Next Line (Right)'))}
${button('nextScene', icons.nextScene, l10n.t('Next Scene (Page Down)'))}
${button('stop', icons.stop, l10n.t('Stop (Escape)'))}
${choice('speed', l10n.t('Speed'), speeds(l10n))}
${toggle('loop', l10n.t('Loop'), l10n.t('Repeat the scene or the selection (L)'))}
${toggle('follow', l10n.t('Follow'), l10n.t('Keep the line that is read in sight (F)'))}
${choice('preset', l10n.t('Read'), presets(l10n))}
${button('kinds', '…', l10n.t('Choose what is read, kind by kind'))}
<label>${escaped(l10n.t('Volume'))}<input id="volume" type="range" min="0" max="150" value="100"></label>
<meter id="level" min="0" max="1" value="0" aria-hidden="true"></meter>
${button('cast', l10n.t('Cast…'), l10n.t('Who reads what: hear, change and swap voices'))}
${button('rehearse', l10n.t('Rehearse…'), l10n.t('Rehearse a part: its lines are left to you'))}
</div>`;
}

function rehearsal(l10n: Localizer): string {
  const waits = [
    ['pace', l10n.t('as long as they take')],
    ['key', l10n.t('until I press Space')],
  ] as const;
  const showings = [
    ['nothing', l10n.t('nothing')],
    ['firstWords', l10n.t('the first words')],
    ['all', l10n.t('everything')],
  ] as const;
  return `<div id="rehearsal" role="group" aria-label="${escaped(l10n.t('Rehearsal'))}" hidden>
<span id="part"></span>
${choice('waits', l10n.t('Leave room for my lines'), waits)}
<label>${escaped(l10n.t('times'))}<input id="factor" type="number" min="0.5" max="3" step="0.1" value="1"></label>
${choice('showing', l10n.t('Show of them'), showings)}
${button('goOn', l10n.t('Go On'), l10n.t('My line is said (Space)'))}
${button('nextCue', l10n.t('Next Cue'), l10n.t('To the line before my next one (N)'))}
</div>`;
}

function speeds(l10n: Localizer): readonly (readonly [string, string])[] {
  const values = [50, 60, 75, 90, 100, 110, 125, 150, 175, 200];
  return values.map((value) => [String(value), `${formatNumber(value / 100, l10n)}×`]);
}

function presets(l10n: Localizer): readonly (readonly [string, string])[] {
  return [
    ['tableRead', l10n.t('Table read')],
    ['all', l10n.t('Everything')],
    ['dialogueOnly', l10n.t('Dialogue only')],
    ['custom', l10n.t('My choice')],
  ];
}

function choice(id: string, name: string, options: readonly (readonly [string, string])[]): string {
  const items = options.map(([value, shown]) => `<option value="${value}">${escaped(shown)}</option>`);
  return `<label>${escaped(name)}<select id="${id}">${items.join('')}</select></label>`;
}

function toggle(id: string, name: string, title: string): string {
  return button(id, name, title).replace('>', ' aria-pressed="false">');
}

/** What the page says later on; slots are filled by the page. */
function pageWords(l10n: Localizer): Readonly<Record<string, string>> {
  return {
    narrator: l10n.t('Narrator'),
    needsClick: l10n.t('Press the play button here: the browser lets nothing be heard before that.'),
    buffering: l10n.t('The voice is being made…'),
    mine: l10n.t('Your line'),
    paused: l10n.t('Paused'),
    playing: l10n.t('Playing'),
    stopped: l10n.t('Stopped'),
    ended: l10n.t('The end'),
    part: l10n.t('You rehearse {0}.'),
    volumeOf: l10n.t('Volume of {0}'),
    missing: missingSentence(l10n),
    voiceOf: l10n.t('Voice of {0}: {1}. Choose another…'),
    embedded: l10n.t('built in'),
    system: l10n.t('of this computer'),
    neural: l10n.t('voice file'),
  };
}

const shape = (name: string, path: string) =>
  `<svg class="${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}"/></svg>`;
const icons = {
  play: shape('whenStill', 'M4 2l10 6-10 6z'),
  pause: shape('whenPlaying', 'M3 2h4v12H3zM9 2h4v12H9z'),
  stop: shape('always', 'M3 3h10v10H3z'),
  previousLine: shape('always', 'M10.5 2.5L12 4 8 8l4 4-1.5 1.5L5 8z'),
  nextLine: shape('always', 'M5.5 2.5L4 4l4 4-4 4 1.5 1.5L11 8z'),
  previousScene: shape('always', 'M2 2h2v12H2zM14 2v12L9 8v6L4 8l5-6v6z'),
  nextScene: shape('always', 'M12 2h2v12h-2zM2 2v12l5-6v6l5-6-5-6v6z'),
};

import type { CastAction } from '../../../server/src/protocol/castMessages';
import type { CastResult, CastRow } from '../../../server/src/protocol/readAloud';
import { escaped } from '../panels/webPage';
import { countWords, formatNumber, type Localizer } from '../words';
import { castReason } from './castWords';
import { engineName } from './engineName';
import { foreignSentence } from './foreignLanguage';
import { missingSentence } from './missingVoice';

/**
 * The cast as markup: a row a role, with its voice, how much it says, why it has that voice, and a button for each thing
 * that can be done about it. Plain values, no editor.
 *
 * @param cast undefined where no script is open
 */
export function castMarkup(cast: CastResult | undefined, l10n: Localizer): string {
  if (!cast) return message(l10n.t('No script is open. Open one, and its cast is listed here.'));
  if (cast.roles.length === 0) {
    return message(
      l10n.t(
        'There is no voice on this computer that Closed Set can use: even its own are not where they belong. Install Closed Set anew.',
      ),
    );
  }
  const rows = cast.roles.map((role) => row(role, cast.roles.length > 1, l10n));
  const foreign = cast.foreign === undefined ? '' : `${message(foreignSentence(cast.foreign, l10n))}\n`;
  return `${foreign}<ul aria-label="${escaped(l10n.t('Cast of {0}', cast.title))}">\n${rows.join('\n')}\n</ul>`;
}

function message(words: string): string {
  return `<p class="message" role="status">${escaped(words)}</p>`;
}

function row(role: CastRow, canSwap: boolean, l10n: Localizer): string {
  const { speaker, voice, missing } = role;
  const name = speaker ?? l10n.t('Narrator');
  const engine = engineName(voice.engine, l10n);
  const gone =
    missing === undefined
      ? ''
      : `<p class="missing">${escaped(missingSentence(l10n, name, missing, voice.name))}</p>`;
  return `<li data-role="${escaped(speaker ?? '')}">
<p class="name">${escaped(name)}</p>
<p class="count">${escaped(counts(role, l10n))}</p>
<div class="buttons">${buttons(role, name, canSwap, l10n)}</div>
<p class="why">${escaped(`${engine} · ${castReason(role, l10n)}`)}</p>
${gone}</li>`;
}

function counts({ speaker, words, lines }: CastRow, l10n: Localizer): string {
  const said = countWords(words, l10n);
  if (speaker === undefined) return said;
  const speeches = lines === 1 ? l10n.t('1 speech') : l10n.t('{0} speeches', formatNumber(lines, l10n));
  return `${said} · ${speeches}`;
}

function buttons(
  { chosen, missing, voice }: CastRow,
  name: string,
  canSwap: boolean,
  l10n: Localizer,
): string {
  const engine = engineName(voice.engine, l10n);
  const isInFile = chosen || missing !== undefined;
  return [
    button('hear', playIcon, l10n.t('Hear {0} as {1}', name, voice.name)),
    button(
      'choose',
      escaped(voice.name),
      l10n.t('Voice of {0}: {1} ({2}). Choose another…', name, voice.name, engine),
    ),
    canSwap
      ? button('swap', escaped(l10n.t('Swap…')), l10n.t('Swap the voice of {0} with another role’s', name))
      : '',
    isInFile
      ? button(
          'letCastingChoose',
          escaped(l10n.t('Let Casting Choose')),
          l10n.t('Take the voice of {0} out of the show file, and let casting choose it', name),
        )
      : '',
  ].join('');
}

/** @param face markup, escaped already */
function button(action: CastAction, face: string, title: string): string {
  return `<button type="button" data-action="${action}" title="${escaped(title)}" aria-label="${escaped(title)}">${face}</button>`;
}

const playIcon =
  '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M4 2l10 6-10 6z"/></svg>';

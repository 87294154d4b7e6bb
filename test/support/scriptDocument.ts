import { activateRules, defaultChoice } from '../../server/src/core/continuity/activeRules';
import { nothingAround } from '../../server/src/core/continuity/checkScript';
import { rules } from '../../server/src/core/continuity/registry';
import { emptyShow, resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { checkDocument } from '../../server/src/ide/checkDocument';
import type { CheckedScript } from '../../server/src/ide/diagnostics';
import { defaultPageSetup, type PageSetup } from '../../server/src/ide/pageSetup';
import { type ScriptDocument, type ShowContext, scriptDocument } from '../../server/src/ide/script';

export { emptyShow };

/** What the settings say of pages where nobody sets them. */
export const onLetter: PageSetup = defaultPageSetup;

/** A script as every editor feature is given it. */
export function documentOf(text: string, uri = 'file:///pilot.fountain', show = emptyShow): ScriptDocument {
  const tree = parse(text, { language: 'auto' });
  return scriptDocument({ uri, version: 1, tree, resolve: (one) => resolve(one, show) });
}

export function showOf(scripts: readonly ScriptDocument[], file = emptyShow, fileUri?: string): ShowContext {
  return { file, scripts, ...(fileUri === undefined ? {} : { fileUri }) };
}

/** A script with what its own words and the default settings find in it. */
export function checkedOf(text: string, uri?: string, show = emptyShow): CheckedScript {
  const script = documentOf(text, uri, show);
  const active = activateRules(rules, defaultChoice, show);
  const { findings } = checkDocument(script, {
    active,
    around: nothingAround,
    pageSetup: onLetter,
  });
  return { script, findings, scripts: [script] };
}

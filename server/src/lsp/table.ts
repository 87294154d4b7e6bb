import { scriptPrefix } from '../core/assistant/scriptPrefix';
import type { ScriptDocument } from '../ide/script';
import type { TableScript } from '../model/scriptOnTable';
import type { Settings } from '../settings/settings';

/** A script as it may be laid on a model's table, by the settings. */
export function tableScript({ screenplay }: ScriptDocument, settings: Settings): TableScript {
  return { prefix: () => scriptPrefix(screenplay), wish: settings['model.scriptReading'] };
}

import type { Localizer } from '../../client/src/words';

/** English as written, with `{0}` filled in as the editor does. */
export const plainLocalizer: Localizer = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)])),
  language: 'en',
};

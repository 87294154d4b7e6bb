import { type Paper, pageLayouts } from '../core/pagination/pageLayout';
import type { PaginationOptions } from '../core/pagination/pagination';
import { defaultSettings, type Settings } from '../settings/settings';

/** How the pages of a script are set: what the settings say of it. */
export interface PageSetup {
  readonly paper: Paper;
  /** (CONTINUED) and CONTINUED: where a scene goes over a page. */
  readonly sceneContinueds: boolean;
}

export function pageSetup(settings: Settings): PageSetup {
  return { paper: settings['pages.paper'], sceneContinueds: settings['pages.sceneContinueds'] };
}

/** Where nobody sets anything. */
export const defaultPageSetup: PageSetup = pageSetup(defaultSettings);

export function paginationOptions({ paper, sceneContinueds }: PageSetup): PaginationOptions {
  return { layout: pageLayouts[paper], sceneContinueds };
}

import type { StoryMapLayer, StoryMapResult } from './requests';

/**
 * What the story map's panel and the extension around it say to one another. The panel says what it wants to show;
 * everything about the script comes from the server.
 */
export type ToStoryMap =
  | { readonly kind: 'map'; readonly uri: string; readonly map: StoryMapResult }
  /** The script cannot be opened: it was moved or removed. */
  | { readonly kind: 'gone'; readonly uri: string }
  /** Where the caret is in the script's editor: a line, from zero. */
  | { readonly kind: 'caret'; readonly line: number };

export type FromStoryMap =
  | { readonly kind: 'draw'; readonly layers: readonly StoryMapLayer[]; readonly width: number }
  /** To a line of the script, from zero. */
  | { readonly kind: 'goTo'; readonly line: number }
  | { readonly kind: 'export'; readonly layers: readonly StoryMapLayer[] };

/** What the panel remembers of itself, to open again where it was; read with care, since it was stored. */
export interface StoryMapState {
  readonly uri?: string;
  /** Those that were switched off: a layer that a script gets later is shown. */
  readonly hiddenLayers: readonly StoryMapLayer[];
  /** 1: the whole script in sight. */
  readonly zoom: number;
  readonly scroll: { readonly left: number; readonly top: number };
  /** Ordinal of the scene that the keys are on. */
  readonly scene?: number;
}

/** What the page that lists the cast and the extension around it say to one another. */
export interface ToCast {
  readonly kind: 'cast';
  readonly markup: string;
}

export const castActions = ['hear', 'choose', 'swap', 'letCastingChoose'] as const;
export type CastAction = (typeof castActions)[number];

export type FromCast =
  | { readonly kind: 'ready' }
  /** A button of a role; the narrator's where there is no speaker. */
  | { readonly kind: CastAction; readonly speaker?: string };

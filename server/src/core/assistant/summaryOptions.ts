/** How long a summary is, and for whom: what the person who asks for it chooses. */
export const summaryLengths = ['short', 'medium', 'long'] as const;
export type SummaryLength = (typeof summaryLengths)[number];

export const audiences = ['writer', 'room', 'producer'] as const;
/** The writer gets everything; the room what is agreed, open and to be done; a producer what has to be decided or paid. */
export type Audience = (typeof audiences)[number];

export interface SummaryChoice {
  readonly length: SummaryLength;
  readonly audience: Audience;
  /** A house format: Markdown with `{{section}}` in it; see `summaryTemplate.ts`. */
  readonly template?: string;
}

export const plainChoice: SummaryChoice = { length: 'medium', audience: 'writer' };

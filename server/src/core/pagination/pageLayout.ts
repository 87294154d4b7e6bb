/**
 * How a page of a screenplay is set, as data: everything in lines of a sixth and columns of a tenth of an inch, which
 * is what Courier 12 gives. Which element goes where is for `blocks.ts`, where pages break for `fillPage.ts`.
 */
export interface ElementShape {
  /** Columns from the left margin to where the text begins. */
  readonly indent: number;
  /** Columns of text before it wraps. */
  readonly width: number;
}

export interface PageLayout {
  /** Lines of text on a full page; header and page number stand above them. */
  readonly linesPerPage: number;
  readonly heading: ElementShape;
  readonly action: ElementShape;
  readonly transition: ElementShape;
  readonly cue: ElementShape;
  readonly parenthetical: ElementShape;
  readonly dialogue: ElementShape;
  /** A column of dual dialogue. */
  readonly dual: { readonly cue: number; readonly parenthetical: number; readonly dialogue: number };
  /** Blank lines above a scene heading, and above every other paragraph; none at the top of a page. */
  readonly aboveHeading: number;
  readonly above: number;
}

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** What both papers share: the left margin is 1.5 inches, and dialogue stands where it stands on either. */
const shared = {
  cue: { indent: 20, width: 37 },
  parenthetical: { indent: 15, width: 25 },
  dialogue: { indent: 10, width: 35 },
  dual: { cue: 28, parenthetical: 24, dialogue: 28 },
  aboveHeading: 2,
  above: 1,
};

function layout(linesPerPage: number, width: number): PageLayout {
  const full = { indent: 0, width };
  return { linesPerPage, heading: full, action: full, transition: full, ...shared };
}

/**
 * US Letter, 8.5 by 11 inches, and A4, 8.27 by 11.69.
 *
 * Margins of 1.5 inches on the left and 1 inch on the other sides leave 54 lines of 60 columns on Letter, 58 of 57 on
 * A4. Dialogue runs from 2.5 to 6 inches from the edge of the sheet, parentheticals from 3 to 5.5, cues begin at 3.5.
 * Sources: the margins and tabs that screenplay format references agree on (The Ultimate Screenplay Format Reference,
 * "Screenplay Measurements": dialogue at 2.5 inches and at most 3.5 wide, top and bottom 1 inch; Final Draft's document
 * format, whose `PageLayout` has 72 points above and below). References differ by a line or two a page, by 3.5 or 3.7
 * inches for the cue, and by one or two blank lines above a heading; two are what most of them ask for.
 */
export const pageLayouts: Readonly<Record<Paper, PageLayout>> = {
  letter: layout(54, 60),
  a4: layout(58, 57),
};

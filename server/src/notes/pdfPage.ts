/** What the process that reads PDF files answers: what is on the pages, put together from positions elsewhere. */
export interface PdfPage {
  readonly pieces: readonly PdfPiece[];
  readonly comments: readonly PdfComment[];
}

/** A piece of text at its place, in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

export interface PdfComment {
  readonly text: string;
  readonly author?: string;
  /** `D:20260316…` */
  readonly date?: string;
  /** Words that it marks. */
  readonly about?: string;
  /** Upper edge. */
  readonly y: number;
}

export type PdfAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly kind: 'failed'; readonly reason: 'locked' | 'damaged' };

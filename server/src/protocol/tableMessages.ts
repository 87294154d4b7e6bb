/** What the extension and the page of the table say to one another. */
export interface ToTable {
  readonly kind: 'table';
  /** Markup, escaped already: the page has no code of its own to make any. */
  readonly markup: string;
}

export interface FromTable {
  readonly kind: 'ready';
}

/** What the page leaves behind when the window is closed. */
export interface TableState {
  readonly isOpen: true;
}

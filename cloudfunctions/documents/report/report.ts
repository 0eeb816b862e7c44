/** A table of a report: its columns' shares of the page's width, and rows of words. */
export interface ReportTable {
  readonly kind: 'table';
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** One part after the other: a heading, running text, a table. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ReportTable;

/** A document of headings, texts and tables on A4, as words. PDF and Word print this and nothing else. */
export interface Report {
  readonly title: string;
  /** Under the title: whose, of when. */
  readonly note: string;
  readonly parts: readonly ReportPart[];
  /** The instant written into the file: the same report gives the same bytes. */
  readonly madeAt: string;
}

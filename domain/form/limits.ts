/** Bounds on what one form may hold, so that a document stays far below the database's 16 MB and a page's 256 KB. */
export const limits = {
  /** Entries in one list: people, titles, projects, results. */
  entries: 100,
  /** Files at one place of the form. */
  files: 20,
  /** Characters of a short text inside an entry. */
  shortText: 100,
  /** Characters of a result's benefit. */
  mediumText: 1000,
  /** Characters of a text field whose round sets no limit. */
  longText: 10_000,
} as const;

/** Tables that prose implies: figures told row by row. */
export const IMPLIED = {
  /** Two rows bear out nothing. */
  fewestRows: 3,
  /** Wider than any list of reporting units. */
  mostRows: 160,
  /** How many figures of a row are looked at. */
  mostColumns: 8,
  /** How many lists back one may belong to the same table. */
  mostLists: 12,
  /** How many where names hold it together. */
  mostNamed: 24,
  /** How many figures apart the first figures of two lists of one table stand. */
  apart: 60,
  /** How many figures back the member before stands. */
  step: 3,
  /** How many figures before and behind a column a figure stands that all of it is measured against. */
  around: 60,
  /** For so many rows one may not bear out what the others do. */
  rowsForOne: 3,
  /** How many members a list may have more than the columns beside it. */
  longer: 4,
  /** How improbable it must be that so many come out by chance. */
  chance: 1e-4,
  /** How many figures behind a column may be what is left of it. */
  behind: 3,
  /** How probable it is that a column adds up to a figure near it. */
  column: 0.03,
  /** and how surely any of all that were tried is meant. */
  anyColumn: 1,
  /** How surely the other rows then tell the same. */
  learnt: 0.96,
} as const;

/** Shares whose words name both of their figures. */
export const DEFINED = {
  /** How many figures back they were told. */
  back: 120,
  /** How many characters of a noun tell it from others. */
  fewest: 3,
  /** Longer words than any noun: how much longer one is decides only between equals. */
  longer: 100,
  /** How surely they are meant, */
  weight: 0.97,
  /** and any others then. */
  other: 0.005,
} as const;

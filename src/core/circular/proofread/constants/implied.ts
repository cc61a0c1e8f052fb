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
  /** How many figures apart the first figures of two lists of one table stand. */
  apart: 60,
  /** How many figures back the member before stands. */
  step: 3,
  /** How many figures before and behind a column a figure stands that all of it is measured against. */
  around: 60,
  /** The share of rows that must come out for the rest to be held to the same, and how many at the least. */
  mostly: 0.6,
  fewestHeld: 2,
  /** How improbable it must be that so many come out by chance. */
  chance: 1e-4,
  /** How surely the other rows then tell the same. */
  learnt: 0.9,
} as const;

/**
 * How well words and places speak for a reading of figures, from 0 to 1 unless they raise or lower another weight. No
 * entry knows whether the figures fit; how they were set is told in `decision`.
 */
/** Wholes and their lists: how well place, lead and words speak for a figure as the sum of a list. */
export const SUMS = {
  /** The weight from which a list that cannot be checked is told of. */
  asserted: 0.3,
  /** How many figures back a whole stands that words name. */
  named: 24,
  /** How many figures behind a list, from its last on, one may sum it up. */
  behindIt: 4,
  /** How close behind its whole a list without a lead stands. */
  behind: 2,
  /** A list whose names leave nothing over. */
  allThere: 0.7,
  /** A list of three or more without a lead. */
  longList: 0.4,
  /** No list is surer. */
  mostSure: 0.95,
  /** Each figure between a whole and its list counts so much less. */
  farther: 0.72,
  /** A whole behind another section. */
  wholeOfNothing: 0.1,
  /** That a list which 其中 leads in right behind its whole is of parts of it, be they all or some. */
  asSome: 0.85,
  /** A whole in another sentence where one stands right in front. */
  elsewhere: 0.02,
  /** A whole of a list that has a total of its own. */
  closed: 0.2,
  /** What was added, as whole of a list in another sentence. */
  step: 0.3,
  /** A led list in another section than its whole. */
  otherSection: 0.6,
  /** Any other list there. */
  farSection: 0.35,
  /** A part so many times its whole */
  twice: 2,
  /** makes it hardly the whole. */
  tooSmall: 0.12,
  /** A member of a longer list as whole. */
  member: 0.4,
  /** Rows that do not hold the same kinds of figures. */
  uneven: 0.4,
  /** Two figures in two sentences make no list. */
  loose: 0.4,
  /** 分别为 right behind a figure lists all of it. */
  next: 1.4,
  /** The longest words between a whole and its list that are right behind. */
  shortLead: 24,
  /** The figure that a bracket explains. */
  hosted: 1.5,
  /** Figures that agree less do not make others farther. */
  misfit: 0.4,
  /** Lighter candidates are not kept. */
  least: 0.01,
  /** A closing whole that says how many it sums up. */
  counted: 0.95,
  /** Counts of what is so or so that may overlap. */
  uncounted: 0.4,
  /** One that says that it closes. */
  told: 0.75,
  /** What closes a list is no member of one. */
  totalAsPart: 0.3,
  /** Whole and parts of one deed. */
  sameDeed: 1.25,
  /** Of two. */
  otherDeed: 0.45,
  /** A whole that ends with the words of all cells of a column. */
  columnWords: 2.5,
  /** Words in common. */
  sameWords: 1.2,
  /** A figure of one of the rows is no whole of the rows. */
  ownRow: 0.6,
  /** How sure it is, by the way a list is led in, that it adds up to something. */
  masses: { bracket: 0.7, among: 0.6, list: 0.8, view: 0.75, attached: 0.75, open: 0, rows: 0, none: 0 },
  /** How well a whole before a list fits, by the way the list is led in. */
  leads: { bracket: 0.62, among: 0.5, list: 0.6, view: 0.55, attached: 0.5, open: 0.02, rows: 0.3, none: 0.1 },
} as const;

/** Lists: what parts the members of a series. */
export const LISTS = {
  /** Wider than any list of reporting units. */
  longest: 160,
  /** Two rows are no table. */
  fewestRows: 3,
  /** Two members have no more figures of other kinds between them. */
  apart: 160,
  /** How much stronger a lead parts a list from what stands before. */
  led: 0.6,
  /** How much rows of other kinds of figures are parted. */
  unlike: 0.3,
  /** How many figures a row holds. */
  row: 6,
} as const;

/** How sure it is that a list holds all. */
export const WHOLENESS = {
  /** How many figures a row holds. */
  row: 6,
  /** How many figures of a long list are looked at. */
  mostRows: 400,
  /** A list with a row in another unit. */
  hole: 0.2,
  /** What a list counts for whose names leave nothing over. */
  allNamed: 1.6,
  /** Two members. */
  few: 0.9,
  /** How many figures back the members are counted. */
  countBack: 5,
} as const;

/** Parts of a figure in the story of its sentence. */
export const ROLE_WEIGHTS = {
  /** A plan as part of a deed, or a deed of a plan. */
  mismatch: 0.12,
} as const;

/** Tables inside a text. */
export const TABLES = {
  /** A relation that most rows of a table bear out. */
  sure: 0.9,
  /** A quotient or growth that this share of its rows bears out, where there are more than a few: no other is meant. */
  surest: 0.96,
  nearlyAll: 0.66,
  few: 3,
  /** Wider tables are not searched. */
  mostColumns: 12,
  /** The share of rows in which two columns must give a third for that to be what the third is. */
  mostly: 0.6,
  /** Two rows prove nothing. */
  fewest: 2,
  /** How many figures before a table may be its totals. */
  back: 40,
  /** A figure of the text and a column in the same role. */
  sameRole: 0.3,
  /** In the same words. */
  sameWords: 0.3,
} as const;

/** Facts told again, counted, limited or set beside each other: how far and how many are looked at. */
/** Facts told again. */
export const RETELLING = {
  /** How many earlier tellings are compared. */
  most: 3,
  /** How many of the first and of the last figures with two characters in common are looked at. */
  ends: 12,
  /** Facts in the same words are one fact more often than not. */
  restated: 0.25,
  /** A count that opens a sentence with its noun takes up what was told of all. */
  takenUp: 0.8,
  /** What stands, in the same words, beside a figure that is printed twice and nowhere else, is told twice as well. */
  besideAgain: 0.8,
  /** How many figures beside it are looked at. */
  beside: 3,
  /** How many characters at the end of their words name the measure of both. */
  tail: 2,
  /** The same words of two figures in two sections, where they are no others', of which the text bears out one. */
  sameLabel: 0.6,
  /** How many characters these have. */
  fewestOfLabel: 4,
  /** What names a state that was told once takes up its figure. */
  stateAgain: 0.9,
  /** How many figures in front of it the noun of its sentence may stand. */
  stateBack: 12,
  /** Fewer of a state may be some of those that were told. */
  fewestOfState: 10n,
  /** How many characters name a measure. */
  telling: 5,
  /** How much of what stands behind a figure names it. */
  short: 8,
  /** How many characters of a noun. */
  tellingNoun: 4,
  /** How many pairs of characters two figures have in common at the least, and what share of those of the shorter. */
  fewestPairs: 2,
  mostlyAlike: 0.75,
  /** Smaller figures are like others by chance. */
  fewest: 20n,
} as const;

/** Facts told again with two digits exchanged. */
export const ECHOES = {
  /** How many figures of the same digits are compared. */
  most: 12,
  /** A single digit has no neighbour. */
  fewest: 10n,
  /** From this many on two figures are hardly alike by chance. */
  long: 1000n,
  /** What more figures have in their words sets none of them apart. */
  common: 4,
  /** How probably figures in like words are one, */
  alike: 0.35,
  /** and long ones in others. */
  unlike: 0.03,
} as const;

/** Parts that cannot be above their whole. */
export const PARTS = {
  /** How many figures back the whole stands. */
  back: 6,
  /** How many figures in another clause a part may stand from the whole that it is said to exceed. */
  close: 2,
  /** A part so many times its whole is no part of it. */
  mostOver: 12,
  /** How many figures stand between those of a month and of all months. */
  beside: 3,
} as const;

/** Counts with the names they count. */
export const COUNTED = {
  /** Longer lists are not written out. */
  mostNames: 200,
  /** Nobody gives all but one of many as examples. */
  many: 4,
  /** and nobody tells all but one of so many rows right behind their number. */
  fewestBehind: 3,
  /** How many figures ahead the rows begin. */
  rowsAhead: 5,
  /** How many lists of one length are compared. */
  mostLists: 40,
} as const;

/** Limits. */
export const LIMITS = {
  /** How many figures back those begin that are counted in front of it. */
  mostBefore: 60,
} as const;

/** What is said of names whose figures stand elsewhere. */
export const NAMED = {
  /** How many of the names must have a figure. */
  fewest: 2,
  /** What joins a limit to names is no longer. */
  longestJoint: 4,
  /** Two names make no ranking. */
  fewestInOrder: 3,
  /** A rank among fewer is of others too. */
  fewestRanked: 4,
  /** How far behind a figure its rank stands. */
  farthest: 40,
  /** Longer words in front of a colon lead in no order. */
  longestLead: 120,
} as const;

/** Units that cannot be. */
export const PLAUSIBLE = {
  /** Fewer homes may be of any size. */
  fewest: 10,
  /** What a lost or added 万 makes of a size. */
  scaled: 10_000,
  /** Less than this in yuan is no public money. */
  leastMoney: 10_000,
  /** How many of its list must have a larger unit for one to have lost it. */
  fellows: 3,
  /** How many figures back a mean stands that a difference of means is told behind. */
  meansBack: 6,
} as const;

/** Rankings. */
export const ORDERED = {
  /** Two figures are in some order always. */
  fewest: 3,
  /** How many figures a row of a ranking holds, and how many rankings hold in all. */
  row: 4,
  ahead: 120,
} as const;

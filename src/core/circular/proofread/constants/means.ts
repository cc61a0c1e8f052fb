/** Means: how well words and places speak for total and count; `structure` says what weights are. */

/** Means with the total and the count they are told of. */
export const AVERAGES = {
  /** How many of the greatest counts of a kind may be what a mean farther on is told for, and how probably each is. */
  greatest: 6,
  ofAll: 0.2,
  /** How much less each smaller one is. */
  lesser: 0.9,
  /** How many figures back an amount stands that lasts for a time, and how probably the nearest is meant. */
  lasting: 8,
  lasts: 0.7,
  /** How surely what falls to a day is of the nearest amount in its sentence. */
  daily: 0.6,
  /** How many figures ahead total and count stand when the mean is told first. */
  ahead: 4,
  /** How many figures back total and count stand. */
  back: 40,
  /** Totals and counts far off. */
  farOff: 0.02,
  /** Each figure between counts so much less. */
  farther: 0.75,
  /** The weight from which on a mean is plainly told. */
  told: 0.5,
  /** How surely it then is of figures in the text. */
  meant: 0.7,
  /** The greatest amount of its noun, where the count stands in front of a mean; how much less each smaller one. */
  forCount: 0.9,
  less: 0.3,
  /** A mean of what has another name. */
  ofOthers: 0.3,
} as const;

/** Means right behind their amount, as counted in texts of other styles. */
export const MEANS_BEHIND = {
  /** How surely they are of that amount and one of the counts of their unit. */
  meant: 0.95,
  /** The nearest amount and count of its sentence, where a greater one stands there too. */
  nearest: 0.7,
  /** How many figures behind a mean its count may stand. */
  ahead: 2,
  /** The greatest before its sentence, and how much less each smaller one. */
  greatest: 0.7,
  less: 0.25,
} as const;

/**
 * The numbers by which a decision weighs structure and odds. Fitted on slips planted in clean texts of the project's
 * own, and looked at against marked texts of other styles while being chosen: figures measured on those say less than
 * on texts never seen.
 */
export const CONSTANTS = {
  /** How sure a structure must be to call figures wrong that no single slip explains. */
  firm: 0.8,
  /** What weight × odds of a slip must reach for a failing relation to be called wrong. */
  odds: 1,
  /** A candidate lighter than this is never called wrong. */
  least: 0.1,
  /** What weight ÷ chance must reach for a relation that comes out to be taken as meant. */
  meant: 4,
  /** What weight ÷ chance a candidate that comes out must reach to stand against a plain one that fails. */
  outdone: 60,
  /** What is off by this factor and no slip mends was not meant. */
  absurd: 3,
  /** The weight from which on a candidate that comes out is meant whatever the chance. */
  plain: 0.3,
  /** How often a figure is mistyped: what the odds of a slip count for against a reading that comes out. */
  slips: 0.05,
  /** How sure a quotient is that siblings in the same words have over the same base. */
  siblings: 0.85,
  /** No candidate is raised more than this by being the only one. */
  raised: 12,
  /** How many figures back a whole or a base is sought, and how many ahead. */
  back: 44,
  ahead: 14,
  /** The slip whose reading is so many times more probable than any other is the one; less is a tie. */
  clear: 2.5,
  /** A figure told by others can be reckoned wrong as well as mistyped. */
  reckoned: 2,
  /** A reading that breaks a relation that holds counts as this much less probable. */
  breaks: 0.02,
  /** A reading of a figure that is printed twice counts for so much less, one that is printed elsewhere for more. */
  echoed: 0.25,
  /** In how many siblings a form must hold for it to be the only one here, and what any other then counts for. */
  analogous: 3,
  unlike: 0.02,
  /** Beside a firm candidate one that weighs less than this share of it is no second telling of a quotient. */
  outshone: 0.35,
  /** The share of a list's parts in a sum that holds from which on a failing sum of the same parts is not meant. */
  explained: 0.5,
} as const;

/** How often people mistype in each way, before the number of places it can happen in is counted. */
export const SLIP_SHARES = {
  replaced: 0.35,
  interchanged: 0.18,
  dropped: 0.15,
  added: 0.12,
  point: 0.08,
  unit: 0.12,
} as const;

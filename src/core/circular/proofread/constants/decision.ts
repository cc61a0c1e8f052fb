/**
 * The numbers by which a decision weighs structure and odds; in `structure` stand those by which words and places speak
 * for a reading; a few tables of roles keep their own beside them. They were set by hand and kept where slips planted
 * in clean texts of the project's own (campaign) were found and blamed best. What calls a claim wrong that no slip
 * explains (`whole`, `telling`, `leastRate`) was set on marked texts of other styles: of such claims two in three were
 * false. Figures measured on those texts say less than figures measured on texts never seen.
 */
export const CONSTANTS = {
  /** How sure a structure must be to call figures wrong that no slip explains, where nothing stands between them. */
  firm: 0.8,
  /** How sure any other must be, a list that leaves something over among them. */
  whole: 0.95,
  /** What weight × odds of a slip must reach for a failing relation to be called wrong. */
  odds: 1,
  /** What the odds of a slip must be where other figures stand between those of a quotient or difference. */
  telling: 1.6,
  /** No structure is surer than what leaves this much doubt. */
  doubt: 0.1,
  /** A candidate lighter than this is never called wrong. */
  least: 0.0005,
  /** and a quotient, which so many pairs could be by chance. */
  leastRate: 0.1,
  /** What weight ÷ chance must reach for a relation that comes out to be taken as meant. */
  meant: 4,
  /** What weight ÷ chance a candidate that comes out must reach to stand against a plain one that fails. */
  outdone: 60,
  /** A quotient that weighs less than this share of a firm one does not stand against that one's slip. */
  twin: 0.15,
  /** A list from which more is missing than any of its members has is of some. */
  ofSome: 0.2,
  /** What is off by this factor and no slip mends was not meant. */
  absurd: 3,
  /** The weight from which on a candidate that comes out is meant whatever the chance. */
  plain: 0.3,
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
  /** A reading that gives a figure other decimals than its kind mostly has counts for so much less. */
  unusual: 0.25,
  /** In how many siblings a form must hold for it to be the only one here, and what any other then counts for. */
  analogous: 3,
  unlike: 0.001,
  /** How sure one is that a sibling in the same words bears out. */
  alike: 0.96,
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

/** The odds of chance. */
export const CHANCE = {
  /** Figures that stand together are seldom so unlike in size unless a unit was lost. */
  unlike: 1000,
  /** and then a lost unit counts for so much. */
  unitsTold: 8,
  /** How often, of all that goes wrong with a result, it is what the right one leaves, or lacks one of its parts. */
  misreckoned: 0.1,
  /** How often a share is reckoned over another figure of the text than the one it is told of. */
  otherBase: 0.1,
  /** How many times more probable a fit as printed is than its rounding alone makes it. */
  roundly: 3,
  /** Ratios are measured in logarithms: unrelated figures are as likely to give 5 % as 50 %. */
  ratioSpan: 3,
} as const;

/** Slips of the finger. */
export const SLIPS = {
  /** A figure printed with as many decimals as its neighbours has hardly lost or gained one behind the point. */
  otherDecimals: 0.1,
  /** Digits that do not stand beside each other are exchanged more seldom. */
  farSwap: 4,
  /** A 万 or 亿 is sooner left out */
  lost: 0.4,
  /** than put in or exchanged. */
  putIn: 0.1,
} as const;

/** What else comes out when a figure is read anew. */
export const GAINED = {
  /** A relation less probable than this speaks for nothing. */
  least: 0.01,
  /** None is surer than this, or it would have been told, */
  surest: 0.9,
  /** what it comes out by is never less probable, */
  leastChance: 1e-4,
  /** and all together speak no louder than this. */
  most: 10000,
  /** Odds from which on it is told that something else comes out. */
  told: 10,
} as const;

/** Where joint blame stops. */
export const BLAME = {
  /** A text with more failing claims than these has no misprints; no slips are sought in it. */
  mostFaults: 400,
  /** A block larger than this is no matter of single slips. */
  largestBlock: 60,
} as const;

/** Weighing what fits and what fails. */
export const DECIDE = {
  /** A fit only by rounding is somewhat less telling than an exact one. */
  within: 0.6,
  /** How many candidates of a failing slot are weighed. */
  mostTried: 6,
  /** A mean may be of many totals and counts. */
  mostRates: 24,
} as const;

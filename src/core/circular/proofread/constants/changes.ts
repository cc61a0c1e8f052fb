/** Remainders, growth and points: how well words and places speak for two states; `structure` says what weights are. */
/** Remainders, surpluses and changes. */
export const DIFFERENCES = {
  /** The two figures that its words call by all they were told with. */
  named: 0.9,
  /** What several steps of one deed leave. */
  steps: 0.5,
  /** How many pairs that percentages tell are looked at, of the first and of the last. */
  pairs: 24,
  /** What one of them leaves in another sentence, */
  ofRate: 0.03,
  /** where the deed that the rest lacks is told again, */
  ofItsDeed: 0.18,
  /** and where the text tells of only one pair of that deed. */
  ofItsOnly: 0.8,
  /** Fewer may be left of anything. */
  handful: 20n,
  /** Roles that no usual difference has. */
  misfit: 0.1,
  /** The weight from which on a difference is plainly told. */
  told: 0.5,
  /** The weight from which on it is likely. */
  likely: 0.2,
  /** How surely a plain one is meant. */
  meant: 0.85,
  /** How surely a likely one is. */
  half: 0.4,
  /** How many figures of its kind back the others stand. */
  back: 14,
  /** How many of the last are paired with each other; farther off two that stand one behind the other. */
  paired: 18,
  /** How many ahead. */
  ahead: 2,
  /** The words may tell the two states the other way round. */
  turnedRound: 0.4,
  /** A change that is the object of a deed (新增泊位) is mostly a figure of its own. */
  object: 0.4,
  /** A change that differs by this factor from what lies between two figures */
  larger: 5,
  /** is theirs so much less probably. */
  unlikely: 0.35,
  /** Another deed than the one that is denied. */
  otherDeed: 0.15,
  /** Of a smaller figure nothing is left. */
  nothingLeft: 0.3,
  /** A member of a list is not divided by what stands behind the list. */
  listed: 0.15,
  /** Lighter candidates are not kept. */
  least: 0.005,
  /** What is left is left by what its own sentence tells; a part told elsewhere is seldom meant. */
  partElsewhere: 0.2,
  /** The whole told after its part. */
  turned: 0.7,
} as const;

/** Growth in percent. */
export const GROWTH = {
  /** The weight of a candidate that words name. */
  told: 0.3,
  /** How surely a change that words name is one of figures in the text. */
  meant: 0.85,
  /** How many figures back the two states stand, in percentage points and in percent. */
  back: 6,
  farther: 16,
  /** How many ahead. */
  ahead: 2,
  /** A change with a name of its own, of other figures. */
  foreign: 0.1,
  /** 156.3亿元,比上年增加12.6亿元,增长8.8%: a state, the step to it and its rate one right behind the other. */
  step: 0.9,
  /** In a list of changes each is of the figure in its own place. */
  notOwn: 0.1,
  /** Any other pair where the state and the earlier one stand one behind the other in front of a change. */
  besidePlain: 0.02,
} as const;

/** Growth in percent right behind a step that lies between two states. */
export const STEPS = {
  /** How surely it is of those two. */
  sure: 0.96,
  /** How much less it is of any with the step for a state. */
  noState: 0.02,
} as const;

/** Changes in percentage points. */
export const POINTS = {
  /** Shares of another sentence beside one of its own. */
  notItsOwn: 0.05,
  /** Shares that words set against each other. */
  told: 0.9,
  /** Shares of one deed in the same words. */
  same: 0.6,
  /** Any other two. */
  neither: 0.2,
  /** How many figures two shares stand apart of which the second is dated. */
  dated: 4,
  /** Shares whose change is given as the growth of their amounts. */
  misread: 0.96,
  /** Each share between counts so much less. */
  farther: 0.7,
  /** Rates of different names. */
  strangers: 0.2,
  /** A share of another sentence. */
  otherSentence: 0.5,
  /** A share that is a growth rate. */
  ofGrowth: 0.5,
  /** Shares of other names than those in front of the change. */
  notNamed: 0.1,
  /** How many figures back an average is told, how many are tried and how probably the one of its rate is meant. */
  averageBack: 80,
  averages: 10,
  average: 0.5,
  /** How many pairs of characters the words of a change and of the share of now have in common at the least, */
  fewestPairs: 2,
  /** and for how many the name of their rate counts. */
  ofRate: 2,
  /** The words may tell the two states the other way round. */
  turnedRound: 0.15,
} as const;

/** What a fund has left. */
export const FUNDS = {
  /** Measures that are always so related, though perhaps not of one stretch of time. */
  told: 0.35,
  /** How many figures of a measure are tried. */
  most: 4,
} as const;

/** What sets the two ends of a list apart. */
export const SPANS = {
  /** How surely two that words call the highest and the lowest are meant right behind them. */
  told: 0.9,
  /** Two figures have no ends. */
  fewest: 3,
  /** How surely the nearest list is meant, and how much less each farther one. */
  nearest: 0.6,
  farther: 0.6,
} as const;

/** Percentages and means: how well words and places speak for top and base; `structure` says what weights are. */
/** Percentages: how sure it is that one is a quotient of figures in the text. */
export const RATES = {
  /** How many figures back the base of a limit stands, what the nearest weighs, and how much less each further one. */
  limitBack: 6,
  limit: 0.3,
  limitFarther: 0.6,
  /** Wider than any list of reporting units. */
  longestList: 160,
  /** A rate that names itself behind its figure is the quotient of something in the text more often than not. */
  meant: 0.85,
  /** The same where the figure right before it has no base. */
  fartherOff: 0.35,
  /** A share right behind an amount, without words of its own, over the base of the like pair in front. */
  oneBase: 0.8,
  /** How many figures back that pair stands. */
  pairsBack: 8,
  /** A percentage without words for it. */
  bare: 0.3,
  /** How many times another figure one is: of which other, words seldom say. */
  times: 0.15,
  /** The weight from which a figure counts as the one right before. */
  nearTop: 0.7,
  /** Two like figures of its clause right in front of a percentage, whatever words say: as counted in reports. */
  beside: 0.35,
  /** The same where words tell a share or a rate: of those that no other figures explain most were wrong. */
  besideTold: 0.7,
  /** The part that a rate is called after, over what it is told a part of with other parts in its clause. */
  called: 0.9,
  /** The same where the two are joined as members of a list. */
  besideInList: 0.2,
  /** A member of the same list as base. */
  fellow: 0.04,
  /** A member of another row as base. */
  member: 0.25,
} as const;

/** What a percentage is a share for. */
export const TOPS = {
  /** How many figures back its amount stands. */
  topsBack: 8,
  /** How many with those of other kinds. */
  farthest: 60,
  /** Each further figure counts so much less. */
  nextTop: 0.3,
  /** In 完成2.5万户的84.4% the figure in front is the base. */
  isBase: 0.05,
  /** The figure in its own place of a list. */
  listed: 1.1,
  /** One in another place. */
  offList: 0.25,
  /** One beyond a semicolon. */
  across: 0.4,
  /** One in another section. */
  otherSection: 0.1,
  /** One with another name. */
  foreign: 0.02,
  /** One of another deed than the percentage names. */
  otherDeed: 0.4,
  /** One of the deed that it names. */
  sameDeed: 1.3,
} as const;

/** What a percentage is a share of. */
export const BASES = {
  /** Each less likely base counts so much less. */
  nextBase: 0.85,
  /** Lighter candidates are not kept: a text has too many. */
  least: 0.004,
  /** From which share of its part on a base of the same unit counts as large enough. */
  almost: 0.8,
  /** A base below its part. */
  smaller: 0.6,
  /** From which factor on a part is no slip away from its base. */
  plainlyMore: 1.5,
  /** A base told after the percentage. */
  behind: 0.5,
  /** The most that words in common can add, to cut the search. */
  mostKin: 2.2,
  /** 实发20196户中,低保家庭6059户,占30.0%: what is divided in a sentence is the base of its shares. */
  ofItAll: 1.3,
  /** A figure that words name as the base, whatever its role. */
  named: 0.6,
  /** The base is another figure than the one that words name. */
  notNamed: 0.02,
  /** Another figure than one that words name by a noun. */
  otherNoun: 0.3,
  /** How many figures back the part stands that a share with a base named in words is told of. */
  partBack: 12,
  /** How many characters of a plan or a deed name it across sections. */
  tellingNoun: 4,
  /** How many characters behind a figure name it. */
  behindIt: 6,
  /** 2.5万户的84.4%: the figure right in front is the base. */
  ofIt: 2,
  /** Any other figure then. */
  notOfIt: 0.1,
} as const;

/** Shares in words, in percent: by how much they are off in texts of other styles, and twice that. */
export const WORDED = {
  /** 七成, */
  tenth: 5,
  /** 三分之二, but never by more than a tenth of it, */
  fraction: 1.2,
  finest: 10,
  /** and with 约 or 近 so many times as much. */
  about: 1.5,
} as const;

/** What is left of a whole that a share was told of. */
export const LEFT = {
  /** How much more that whole weighs, */
  times: 6,
  /** and how much at the most. */
  most: 0.9,
  /** How surely a share right behind a part is of the whole that the text tells it to be a part of. */
  ofItsWhole: 0.85,
  /** How often what stands right beside a part and its share is the rest of the whole. */
  besideShare: 0.5,
} as const;

/** What is told of a name whose figures stand in a row elsewhere. */
export const ROWS = {
  /** Shorter words are no name, nor are longer ones. */
  shortestName: 2,
  longestName: 12,
  /** How many figures of a name are paired. */
  mostCells: 6,
  /** Its percentage is the quotient of the two; siblings that are make it sure. */
  quotient: 0.25,
  /** or of one that stands there and the plan right in front of it. */
  ofPlan: 0.8,
  /** Each figure between counts so much less. */
  farther: 0.5,
  /** The two stand in different paragraphs. */
  elsewhere: 0.5,
  /** The row stands behind what is told of it. */
  behind: 0.3,
  /** Some of the names, with as many as are said, */
  some: 0.6,
  /** or without a number of them. */
  uncounted: 0.2,
  /** A column of a table under other words. */
  otherColumn: 0.3,
  /** How many paragraphs' columns are summed. */
  mostColumns: 8,
  /** What was told first is the part. */
  turned: 0.15,
} as const;

/** Shares over what a list adds up to. */
export const MEMBER_SHARES = {
  /** How many divisions back are looked at, and how many figures in front the list of a named member ends. */
  most: 40,
  back: 30,
  /** Words name the member of a list, */
  named: 0.6,
  /** or tell some of its name. */
  alike: 0.1,
  /** The amount right in front is a part of the list. */
  part: 0.85,
  /** The amount right in front over the nearest whole, where another noun counts that, and each farther one. */
  divided: 0.1,
  otherNoun: 0.05,
  next: 0.6,
  /** A rate that is told of a deed is mostly of something else: only what comes out is taken as meant. */
  ofRate: 0.05,
} as const;

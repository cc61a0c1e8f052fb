/**
 * How well words and places speak for a reading of figures, from 0 to 1 unless they raise or lower another weight. No
 * entry knows whether the figures fit; how they were set is told in `decision`.
 */
/** Wholes and their lists: how well place, lead and words speak for a figure as the sum of a list. */
export const SUMS = {
  /** The weight from which a list that cannot be checked is told of. */
  asserted: 0.3,
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
  asSome: 0.75,
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
  /** One that says that it closes. */
  told: 0.75,
  /** Any other figure behind a list. */
  untold: 0.06,
  /** What closes a list is no member of one. */
  totalAsPart: 0.3,
  /** Whole and parts of one deed. */
  sameDeed: 1.25,
  /** Of two. */
  otherDeed: 0.45,
  /** Words in common. */
  sameWords: 1.2,
  /** A figure of one of the rows is no whole of the rows. */
  ownRow: 0.6,
  /** How sure it is, by the way a list is led in, that it adds up to something. */
  masses: { bracket: 0.7, among: 0.55, list: 0.8, view: 0.75, open: 0, rows: 0, none: 0 },
  /** How well a whole before a list fits, by the way the list is led in. */
  leads: { bracket: 0.62, among: 0.5, list: 0.6, view: 0.55, open: 0.02, rows: 0.3, none: 0.1 },
} as const;

/** Lists: what parts the members of a series. */
export const LISTS = {
  /** Wider than any list of reporting units. */
  longest: 160,
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
  /** A percentage without words for it. */
  bare: 0.3,
  /** The weight from which a figure counts as the one right before. */
  nearTop: 0.7,
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
  nextTop: 0.55,
  /** In 完成2.5万户的84.4% the figure in front is the base. */
  isBase: 0.05,
  /** The figure in its own place of a list. */
  listed: 1.1,
  /** One in another place. */
  offList: 0.25,
  /** One beyond a semicolon. */
  across: 0.4,
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
  /** A base told after the percentage. */
  behind: 0.5,
  /** The most that words in common can add, to cut the search. */
  mostKin: 2.2,
  /** 实发20196户中,低保家庭6059户,占30.0%: what is divided in a sentence is the base of its shares. */
  ofItAll: 1.3,
  /** How many figures farther off are looked at that words name as base. */
  named: 4,
  /** The base is another figure than the one that words name. */
  notNamed: 0.02,
  /** 2.5万户的84.4%: the figure right in front is the base. */
  ofIt: 2,
  /** Any other figure then. */
  notOfIt: 0.1,
} as const;

/** Percentages listed behind the figures they are told of. */
export const ALIGNED = {
  /** How far back the pairs may begin. */
  farthest: 60,
} as const;

/** Parts of a figure in the story of its sentence. */
export const ROLES = {
  /** A plan as part of a deed, or a deed of a plan. */
  mismatch: 0.12,
} as const;

/** Means with the total and the count they are told of. */
export const AVERAGES = {
  /** How many figures ahead total and count stand when the mean is told first. */
  ahead: 2,
  /** How many figures back total and count stand. */
  back: 8,
  /** Each figure between counts so much less. */
  farther: 0.75,
  /** The weight from which on a mean is plainly told. */
  told: 0.5,
  /** How surely it then is of figures in the text. */
  meant: 0.7,
  /** A mean of what has another name. */
  ofOthers: 0.3,
} as const;

/** Remainders, surpluses and changes. */
export const DIFFERENCES = {
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
  least: 0.02,
  /** The whole told after its part. */
  turned: 0.7,
} as const;

/** Growth in percent. */
export const GROWTH = {
  /** The weight of a candidate that words name. */
  told: 0.3,
  /** How surely a change that words name is one of figures in the text. */
  meant: 0.85,
  /** How many figures back the two states stand. */
  back: 6,
  /** How many ahead. */
  ahead: 2,
  /** A change with a name of its own, of other figures. */
  foreign: 0.1,
  /** In a list of changes each is of the figure in its own place. */
  notOwn: 0.1,
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
  /** Each share between counts so much less. */
  farther: 0.7,
  /** Rates of different names. */
  strangers: 0.2,
  /** A share of another sentence. */
  otherSentence: 0.5,
  /** A share that is a growth rate. */
  ofGrowth: 0.5,
  /** How many words in front of a share set it against another. */
  short: 12,
  /** Shares of other names than those in front of the change. */
  notNamed: 0.1,
  /** The share that a whole list is measured against. */
  ofAll: 0.1,
  /** The words may tell the two states the other way round. */
  turnedRound: 0.4,
} as const;

/** Facts told again. */
export const RETELLING = {
  /** A fact that is said to be told again is the earlier one. */
  told: 0.85,
  /** How many earlier tellings are compared. */
  most: 3,
  /** How many of the first and of the last figures with two characters in common are looked at. */
  ends: 12,
  /** Facts in the same words are one fact more often than not. */
  restated: 0.25,
  /** How many characters name a measure. */
  telling: 5,
  /** How much of what stands behind a figure names it. */
  short: 8,
  /** How many characters of a noun. */
  tellingNoun: 4,
  /** How far back a deed is sought again. */
  back: 60,
  /** The shortest noun of a deed. */
  leastNoun: 3,
} as const;

/** Parts that cannot be above their whole. */
export const PARTS = {
  /** How many figures back the whole stands. */
  back: 6,
  /** A part so many times its whole is no part of it. */
  mostOver: 12,
} as const;

/** Counts with the names they count. */
export const COUNTED = {
  /** Longer lists are not written out. */
  mostNames: 200,
  /** Nobody gives all but one of many as examples. */
  many: 4,
  /** How many figures ahead the rows begin. */
  rowsAhead: 5,
  /** How many characters before a count of others the names stand that are not of them. */
  back: 900,
  /** How many lists that have a name in common are compared. */
  mostLists: 40,
} as const;

/** What is said of names whose figures stand elsewhere. */
export const NAMED = {
  /** How many of the names must have a figure. */
  fewest: 2,
  /** Two names make no ranking. */
  fewestInOrder: 3,
  /** A rank among fewer is of others too. */
  fewestRanked: 4,
  /** How far behind a limit its first figure stands. */
  furthest: 80,
  /** How far behind a figure its rank stands. */
  farthest: 40,
  /** Longer words in front of a colon lead in no order. */
  longestLead: 120,
} as const;

/** Shares that make a hundred percent together. */
export const SHARES = {
  /** Two shares could be of two wholes. */
  fewest: 3,
  /** No division has more. */
  most: 60,
  /** Per cent. */
  full: 100,
} as const;

/** Units that cannot be. */
export const PLAUSIBLE = {
  /** Fewer homes may be of any size. */
  fewest: 10,
  /** What a lost or added 万 makes of a size. */
  scaled: 10_000,
  /** Less than this in yuan is no public money. */
  leastMoney: 10_000,
} as const;

/** Tables inside a text. */
export const TABLES = {
  /** A relation that most rows of a table bear out. */
  sure: 0.9,
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

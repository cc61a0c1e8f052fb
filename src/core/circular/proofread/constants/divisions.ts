/**
 * How probable it is that neighbouring figures add up to another one near them, by their places alone. Set from how
 * often such stretches come out in clean texts beyond chance: of those parted from what stands around them more than
 * from each other, right behind the figure, four in ten; of those that begin or end in the middle of a list, one in a
 * hundred.
 */
export const DIVISIONS = {
  /** A stretch right behind its whole, its figures parted by nothing but 、. */
  most: 0.8,
  /** Parted by commas or semicolons. */
  clauses: 0.6,
  /** Parted by full stops. */
  sentences: 0.4,
  /** Its figures are not evenly parted. */
  uneven: 0.3,
  /** Two figures. */
  pair: 0.6,
  /** A stretch behind which its list goes on. */
  openEnd: 0.15,
  /** One in front of which it began: right behind its whole it did so with the whole. */
  besideWhole: 0.6,
  openStart: 0.1,
  /** The whole is parted from the stretch by other figures of its kind. */
  farther: 0.3,
  /** It stands behind the stretch. */
  behind: 0.4,
  /** It says that it closes the stretch. */
  closed: 1.2,
  /** The first or last members of a list, with their sum right behind it. */
  ends: 0.6,
  /** The whole stands in the sentence before, in another one of its section, in another section. */
  places: [1, 0.7, 0.5, 0.2],
  /** How many figures of its kind back a whole stands. */
  back: 14,
  /** The longest stretch. */
  longest: 24,
  /** Figures farther apart stand in no list. */
  apart: 60,
  /** Less probable ones are not looked at. */
  least: 0.004,
  /** What the odds of a place count for: figures as probably meant as not are called wrong at slip odds of four. */
  doubt: 0.25,
  /** The probability from which on a part may be more than its whole, by a slip. */
  firm: 0.3,
  /** Smaller sums come out by chance. */
  fewest: 10,
  /** A whole so many times its parts, or a part so many times its whole, is no slip. */
  mostOff: 12,
} as const;

/** How many in a hundred figures of a place are what two neighbours make, by the marks that part them. */
type Shares = Readonly<Partial<Record<string, number>>>;

/**
 * Three neighbours of one kind. A place is told by the marks between them and by whether what stands in front of them
 * and behind is parted more strongly (|) or not (-). The shares were counted in two hundred and thirty reports, less
 * those that come out by chance; places where fewer than four in a hundred do are left out.
 */
export const TRIPLES = {
  first: {
    '、, ||': 0.44,
    '、, -|': 0.1,
    '、, |-': 0.17,
    '、、 ||': 0.12,
    ',、 ||': 0.73,
    ',、 -|': 0.28,
    ',, ||': 0.53,
    ',, |-': 0.08,
    ',, -|': 0.08,
    ',; ||': 0.35,
    ',; |-': 0.2,
    ';, ||': 0.5,
    ';, -|': 0.08,
    ';; ||': 0.04,
    ';; -|': 0.06,
    '。, ||': 0.6,
    '。, |-': 0.19,
    '。, --': 0.05,
    '。, -|': 0.04,
    '。; |-': 0.35,
  } as Shares,
  middle: { '、, ||': 0.3, ',, ||': 0.07, ',、 ||': 0.06, '。, -|': 0.05, ';, ||': 0.09, ';, -|': 0.04 } as Shares,
  last: {
    '、, ||': 0.56,
    '、, |-': 0.2,
    ',, ||': 0.24,
    ',, |-': 0.15,
    ',、 ||': 0.07,
    ',、 |-': 0.09,
    ',; -|': 0.1,
    '。, |-': 0.06,
  } as Shares,
  /** What these odds count for: figures as probably meant as not are called wrong at slip odds of four. */
  doubt: 0.25,
  /** Neighbours with more figures of other kinds between them have nothing to do with each other. */
  apart: 14,
} as const;

/** Lists beside a list that holds. */
export const DIVIDED_AGAIN = {
  /** How probable it is that a list right beside a division of a whole is another one of it, */
  beside: 0.6,
  /** and one that words say to divide it from another point of view; */
  inView: 0.95,
  /** or, where nothing but 、 parts its members, at the least of some of it. */
  asSome: 0.85,
  /** How many characters stand between the two at the most. */
  apart: 16,
  /** How much surer a column is whose rows have one that holds. */
  rows: 2,
} as const;

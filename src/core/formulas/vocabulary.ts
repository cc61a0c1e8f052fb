/**
 * Which cell of a column is meant: of the row looked at, of a sum row, of the period before, of the annual targets, or
 * of every place.
 */
export type CellReach = 'row' | 'total' | 'subtotal' | 'previous' | 'targets' | 'places';

/** What may stand before a column, and which cell it then means. */
export const REACHES: ReadonlyMap<string, CellReach> = new Map(
  Object.entries({
    本行: 'row',
    合计行: 'total',
    小计: 'subtotal',
    小计行: 'subtotal',
    上期: 'previous',
    年度计划: 'targets',
    各行: 'places',
  }),
);

/** More arguments than a person writes by hand; a limit only so that a slip of the keyboard is told. */
const ANY = 99;

/** What may be called with arguments in brackets: every name it goes by, and how many arguments it takes. */
export const FUNCTIONS = {
  SUM: { names: ['SUM', '求和'], takes: [1, ANY] },
  MAX: { names: ['MAX'], takes: [1, ANY] },
  MIN: { names: ['MIN'], takes: [1, ANY] },
  ABS: { names: ['ABS'], takes: [1, 1] },
  ROUND: { names: ['ROUND'], takes: [1, 2] },
  IF: { names: ['IF'], takes: [2, 3] },
  AND: { names: ['AND'], takes: [1, ANY] },
  OR: { names: ['OR'], takes: [1, ANY] },
  NOT: { names: ['NOT'], takes: [1, 1] },
  空: { names: ['空', '非空'], takes: [1, 1] },
  文本: { names: ['文本'], takes: [1, 1] },
  日期: { names: ['日期', 'DATE'], takes: [1, 3] },
} as const;

/** A function by its first name. */
export type FunctionName = keyof typeof FUNCTIONS;

const BY_NAME: ReadonlyMap<string, FunctionName> = new Map(
  (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name) => FUNCTIONS[name].names.map((word) => [word, name])),
);

/** The function that a word calls; undefined where it calls none. */
export const functionOf = (word: string): FunctionName | undefined => BY_NAME.get(word);

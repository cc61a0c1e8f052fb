import type { FunctionName, CellReach } from './expression';

/** What may stand before a column, and which cell it then means. */
export const REACHES: Readonly<Record<string, CellReach>> = {
  本行: 'row',
  合计行: 'total',
  小计: 'subtotal',
  小计行: 'subtotal',
  上期: 'previous',
  年度计划: 'targets',
  各行: 'places',
};

/** What may be called, under every name it goes by. */
export const FUNCTIONS: Readonly<Record<string, FunctionName>> = {
  SUM: 'SUM',
  求和: 'SUM',
  MAX: 'MAX',
  MIN: 'MIN',
  ABS: 'ABS',
  ROUND: 'ROUND',
  IF: 'IF',
  AND: 'AND',
  OR: 'OR',
  NOT: 'NOT',
  空: '空',
  非空: '空',
  文本: '文本',
  日期: '日期',
  DATE: '日期',
};

/** How many arguments each function takes, at least and at most. */
export const ARGUMENTS: Readonly<Record<FunctionName, readonly [number, number]>> = {
  SUM: [1, 99],
  MAX: [1, 99],
  MIN: [1, 99],
  ABS: [1, 1],
  ROUND: [1, 2],
  IF: [2, 3],
  AND: [1, 99],
  OR: [1, 99],
  NOT: [1, 1],
  空: [1, 1],
  文本: [1, 1],
  日期: [1, 3],
};

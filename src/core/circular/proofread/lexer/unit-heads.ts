import { UNIT_HEAD } from '../vocabulary/forms';
import type { Quantity } from './quantity';
import type { Numeral } from './read-numeral';
import { withUnit } from './read-quantity';

/** The unit that a bare number at a place of a text has from the words that lead in its list; empty where none does. */
export type UnitOfHead = (at: number) => string;

/**
 * 各县计划、完成如下(单位:亿元):甲县计划86.0,完成64.5。 A unit in a bracket in front of a colon is that of all figures up to the end of the
 * sentence that have none.
 */
export function unitHeads(text: string): UnitOfHead {
  const stretches = [...text.matchAll(UNIT_HEAD.pattern)].map(({ index, 0: { length }, 1: unit = '' }) => {
    const end = text.indexOf('。', index);
    return { from: index + length, to: end < 0 ? text.length : end, unit };
  });
  return (at) => stretches.find(({ from, to }) => from <= at && at < to)?.unit ?? '';
}

/** What closes a bare number: nothing that could be its unit. */
const CLOSED = /^$|[,、;。)\n]/;

/** A bare number behind a name as a figure in the unit of its head. */
export function ofHead(text: string, at: number, numeral: Numeral, unit: string): Quantity | undefined {
  if (unit === '' || numeral.isChinese || !CLOSED.test(text.charAt(numeral.end))) return undefined;
  const digits = text.slice(at, numeral.end);
  const read = withUnit(digits + unit, 0, { ...numeral, end: digits.length });
  const isUnit = read?.end === digits.length + unit.length;
  return read && isUnit
    ? { ...read, start: at, end: numeral.end, numeral: { start: at, end: numeral.end }, unit: '' }
    : undefined;
}

import { cellNumber } from '../arithmetic';
import { figureAt, unitRatio, type Ref } from '../relations';
import { findColumn, type Table, type TableColumn } from '../tables';
import { once } from '../workbook';

/** A quotient that should lie within bounds, such as square metres per household. */
export interface BoundedQuotient {
  readonly numerator: Ref;
  readonly denominator: Ref;
  readonly quotient: number;
  readonly from: number;
  readonly to: number;
  readonly isPlausible: boolean;
  /** What the numerator would be in the column's unit, when ㎡ stand for 万㎡. */
  readonly slipTo?: number;
}

/** A column that nearly throughout counts in a smaller unit than its header says or the annex asks: ㎡ for 万㎡. */
export interface SmallerUnit {
  readonly column: TableColumn;
  /** The usual quotient in the unit that the figures are really in. */
  readonly quotient: number;
  /** What its figures are to be multiplied by to be in the unit that it should count in: 0.0001. */
  readonly times: number;
}

/** Every quotient of a table whose figures are both above zero, in the units that its columns really count in. */
export const quotientsOf = (table: Table): readonly BoundedQuotient[] =>
  judged(table).flatMap(({ quotients }) => quotients);

/** The columns that count in a smaller unit throughout. */
export const smallerUnits = (table: Table): readonly SmallerUnit[] =>
  judged(table).flatMap(({ smaller }) => smaller ?? []);

interface QuotientColumn {
  readonly quotients: readonly BoundedQuotient[];
  readonly smaller?: SmallerUnit;
}

/** So many rows, and such a share of them, say what unit a column counts in. */
const ENOUGH = 5;
const MOST = 0.8;

const judged = once((table: Table): readonly QuotientColumn[] =>
  table.annex.relations.flatMap((relation) => {
    if (relation.kind !== 'quotient') return [];
    const over = findColumn(table, relation.numerator);
    const under = findColumn(table, relation.denominator);
    if (!over || !under) return [];
    const { from, to, scale } = relation;
    const isWithin = (value: number): boolean => value >= from && value <= to;
    const stated = unitRatio(over) / unitRatio(under);
    const told = table.rows.flatMap((row) => {
      const numerator = { table, row, column: over };
      const denominator = { table, row, column: under };
      const [typed = 0, bottom = 0] = [figureAt(numerator), figureAt(denominator)];
      return typed > 0 && bottom > 0 ? [{ numerator, denominator, typed, bottom }] : [];
    });
    const quotientIn = (ratio: number, { typed, bottom }: (typeof told)[number]): number =>
      (typed * ratio * scale) / bottom;
    const small = told.map((one) => quotientIn(stated / scale, one)).filter(isWithin);
    const isSmaller = small.length >= ENOUGH && small.length >= MOST * told.length;
    const ratio = isSmaller ? stated / scale : stated;
    const quotients = told.map((one): BoundedQuotient => {
      const { numerator, denominator, typed } = one;
      const quotient = quotientIn(ratio, one);
      const top = typed * ratio;
      const isSlip = !isWithin(quotient) && isWithin(quotient / scale);
      const slip = isSlip ? { slipTo: cellNumber(top / ratio / scale) } : {};
      return {
        numerator,
        denominator,
        quotient,
        from,
        to,
        isPlausible: isPlausibleArea(top, quotient, from, to),
        ...slip,
      };
    });
    const usual = [...small].sort((a, b) => a - b)[Math.floor(small.length / 2)] ?? 0;
    return [{ quotients, ...(isSmaller ? { smaller: { column: over, quotient: usual, times: 1 / scale } } : {}) }];
  }),
);

/** A very small area is rounded to 0.01万㎡ and says little about one household. */
const isPlausibleArea = (top: number, quotient: number, from: number, to: number): boolean =>
  (quotient >= from && quotient <= to) || (top <= 0.02 && quotient <= to * 2 && quotient >= from / 2);

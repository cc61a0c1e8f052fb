import { figureAt, unitRatio, type Ref } from '../relations';
import { findColumn, type Table } from '../tables';

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

/** Every quotient of a table whose figures are both above zero. */
export function quotientsOf(table: Table): readonly BoundedQuotient[] {
  return table.annex.relations.flatMap((relation) => {
    if (relation.kind !== 'quotient') return [];
    const over = findColumn(table, relation.numerator);
    const under = findColumn(table, relation.denominator);
    if (!over || !under) return [];
    return table.rows.flatMap((row) => {
      const numerator = { table, row, column: over };
      const denominator = { table, row, column: under };
      const ratio = unitRatio(over) / unitRatio(under);
      const top = (figureAt(numerator) ?? 0) * ratio;
      const bottom = figureAt(denominator) ?? 0;
      if (top <= 0 || bottom <= 0) return [];
      const { from, to, scale } = relation;
      const quotient = (top * scale) / bottom;
      const isWithin = (value: number): boolean => value >= from && value <= to;
      const slip =
        !isWithin(quotient) && isWithin(quotient / scale)
          ? { slipTo: Number((top / ratio / scale).toPrecision(15)) }
          : {};
      return [
        { numerator, denominator, quotient, from, to, isPlausible: isPlausibleArea(top, quotient, from, to), ...slip },
      ];
    });
  });
}

/** A very small area is rounded to 0.01万㎡ and says little about one household. */
const isPlausibleArea = (top: number, quotient: number, from: number, to: number): boolean =>
  (quotient >= from && quotient <= to) || (top <= 0.02 && quotient <= to * 2 && quotient >= from / 2);

import { type Quantity, printedNumber } from '../lexer/quantity';
import { multiplierAt, unitAt } from '../lexer/units';
import type { Span } from '../proof';
import { FIGURE_CELL, SHARE_COLUMN, UNIT_IN_HEADER } from '../vocabulary/tables';

/** A cell of a table inside a text. */
export interface TextCell extends Span {
  readonly text: string;
}

/** The figure of a cell, with its own unit or the one of its column. */
export function figureInCell({ text, start, end }: TextCell, header: string): Quantity | undefined {
  const [, digits = '', own = ''] = FIGURE_CELL.pattern.exec(text) ?? [];
  const number = digits === '' ? undefined : printedNumber(digits);
  const unit = unitOf(
    own === '' ? (UNIT_IN_HEADER.pattern.exec(header)?.[1] ?? (SHARE_COLUMN.pattern.test(header) ? '%' : '')) : own,
  );
  // 65岁以上(人) begins with a figure and is a name.
  if (!number || (own !== '' && (unit.dimension === '' || !unit.isWhole))) return undefined;
  return {
    start,
    end,
    numeral: { start, end: start + digits.length },
    number,
    power: unit.power,
    dimension: unit.dimension,
    unit: own,
    isCounted: unit.isCounted,
    ...(unit.each === undefined ? {} : { each: unit.each }),
  };
}

interface CellUnit extends Pick<Quantity, 'dimension' | 'power' | 'isCounted' | 'each'> {
  /** Nothing stands behind the unit. */
  readonly isWhole: boolean;
}

/** A word of a single character counts what no unit does. */
const LONGEST_CLASSIFIER = 2;

function unitOf(printed: string): CellUnit {
  const [top, bottom = ''] = printed.split('/');
  // 元/平方米, 件/万户: a column of means.
  if (top && bottom !== '') {
    const [one, other] = [unitOf(top), unitOf(bottom)];
    const dimension = `${one.dimension}/${other.dimension}`;
    return { dimension, power: one.power, isCounted: false, each: other.power, isWhole: other.isWhole };
  }
  const multiplier = multiplierAt(printed, 0);
  const found = unitAt(printed, multiplier.length);
  const rest = printed.slice(multiplier.length);
  if (found) return { ...found.unit, power: found.unit.power + multiplier.power, isWhole: found.form === rest };
  return { dimension: rest, power: multiplier.power, isCounted: true, isWhole: rest.length <= LONGEST_CLASSIFIER };
}

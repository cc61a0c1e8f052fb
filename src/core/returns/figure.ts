import { decimalOf, shifted, toNumber } from '../arithmetic';
import {
  cellAddress,
  cellFormat,
  cellFormula,
  cellValue,
  findColumn,
  readDate,
  isPercentFormat,
  readNumber,
  unitScale,
  type Table,
  type TableRow,
} from '../tables';
import { isBlank, isError, type Address, type Value } from '../workbook';
import { derivations, isNumeric, type Column } from '../programmes';
import { UNCONVERTED, UNREADABLE } from './words';

/** What a cell of a return says, in the annex's own unit, and where it was said. */
export interface ReturnFigure {
  readonly content: Value;
  readonly at: Address;
  /** The value as it stands in the return, with the number format that shows it. */
  readonly found: Value;
  readonly format: string;
  /** The return computes it by a formula, as the merged annex will. */
  readonly isComputed?: true;
  /** The unit it was counted in, where that is not the annex's. */
  readonly unit?: string;
  /** What a person should know: taken over as it is, because it could not be read safely. */
  readonly note?: string;
}

/** The figure of a row in a column of the annex; undefined where the return has no such column. */
export function figureOf(table: Table, row: TableRow, definition: Column): ReturnFigure | undefined {
  const column = findColumn(table, definition.id);
  if (!column) return undefined;
  const found = cellValue(table, row, column);
  const format = cellFormat(table, row, column);
  const read = isNumeric(definition)
    ? readFigure(found, format, column.unit, definition)
    : { content: plainAnswer(found, definition) };
  const isComputed = cellFormula(table, row, column) !== undefined && derivations(table.annex).has(definition.id);
  return { at: cellAddress(table, row, column), found, format, ...read, ...(isComputed ? { isComputed } : {}) };
}

/** Whether a row holds a formula that no program has calculated yet, in a column that is taken over. */
export const isNeverCalculated = (table: Table, row: TableRow, definition: Column): boolean => {
  const column = findColumn(table, definition.id);
  return (
    column !== undefined && cellFormula(table, row, column) !== undefined && cellValue(table, row, column) === undefined
  );
};

type Read = Pick<ReturnFigure, 'content' | 'unit' | 'note'>;

function readFigure(found: Value, format: string, printed: string | undefined, definition: Column): Read {
  const reading = readNumber(found);
  switch (reading.kind) {
    case 'number':
      return definition.kind === 'rate' && isPercentFormat(format)
        ? { content: toNumber(shifted(decimalOf(reading.number), 2)) }
        : converted(reading.number, printed, definition);
    case 'text-number':
      return isSafe(reading.unit, reading.isPercent, printed, definition)
        ? converted(reading.number, reading.unit ?? printed, definition)
        : { content: plainContent(found), note: UNREADABLE };
    case 'blank':
      return { content: undefined };
    case 'none':
    case 'all':
      return { content: plainContent(found) };
    default:
      return { content: plainContent(found), note: UNREADABLE };
  }
}

/** A number written as text is safe where it is exact: 0.41万 in a column of 套 was rounded before it was written. */
function isSafe(
  unit: string | undefined,
  isPercent: boolean,
  printed: string | undefined,
  definition: Column,
): boolean {
  if (isPercent) return definition.kind === 'rate';
  return unit === undefined || unit === (printed ?? definition.unit);
}

/** A number of the printed unit in the annex's unit; unlike units are never converted. */
function converted(number: number, printed: string | undefined, definition: Column): Read {
  if (printed === undefined || definition.unit === undefined || printed === definition.unit) return { content: number };
  const [from, to] = [unitScale(printed), unitScale(definition.unit)];
  if (!from || !to) return { content: number };
  if (from.of !== to.of) return { content: number, unit: printed, note: UNCONVERTED };
  const exponent = Math.round(Math.log10(from.scale / to.scale));
  return { content: toNumber(shifted(decimalOf(number), exponent)), unit: printed };
}

/** What is no figure: a full date that was typed as text becomes the day, anything else stays. */
const plainAnswer = (found: Value, { kind }: Column): Value =>
  kind === 'date' && typeof found === 'string' ? (readDate(found)?.serial ?? plainContent(found)) : plainContent(found);

/** Text without white space around it; an error of a formula is not taken over. */
function plainContent(found: Value): Value {
  if (isBlank(found) || isError(found)) return undefined;
  return typeof found === 'string' ? found.trim() : found;
}

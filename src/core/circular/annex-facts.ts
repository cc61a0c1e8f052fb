import { columnOf } from '../programmes';
import { decimalFrom, decimalOf, fractionOf, printed, trimmed } from '../arithmetic';
import {
  cellFormat,
  cellValue,
  placeRows,
  plainText,
  readNumber,
  rowName,
  totalRow,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import { a1 } from '../workbook';
import type { AnnexFact } from './proofread';

/** Rates are compared as the annexes print them. */
const RATE_DECIMALS = 1;

/**
 * What annexes state as facts that a text can be compared with: every figure of every place and of the total, and who
 * gave which answer.
 */
export const annexFacts = (tables: readonly Table[]): readonly AnnexFact[] =>
  tables.flatMap((table) => {
    const total = totalRow(table);
    const rows = [...(total ? [total] : []), ...placeRows(table)];
    return table.columns.flatMap((column) => [
      ...rows.flatMap((row) => figureFact(table, column, row) ?? []),
      ...answerFacts(table, column),
    ]);
  });

function figureFact(table: Table, column: TableColumn, row: TableRow): AnnexFact | undefined {
  const unit = column.unit ?? column.definition?.unit;
  const reading = readNumber(cellValue(table, row, column));
  if (!column.definition || unit === undefined || reading.kind !== 'number' || !Number.isFinite(reading.number))
    return undefined;
  const figure = decimalOf(reading.number);
  const isRate = column.definition.kind === 'rate';
  const isFraction = isRate && cellFormat(table, row, column).includes('%');
  return {
    ...whereOf(table, row, column),
    measure: column.definition.path.join('/'),
    value: isRate
      ? printed(decimalFrom(fractionOf(isFraction ? { ...figure, units: figure.units * 100n } : figure), RATE_DECIMALS))
      : printed(trimmed(figure)),
    unit: isRate ? '%' : unit,
    ...(isRate ? { decimals: RATE_DECIMALS } : {}),
    ...(row.kind === 'place' ? { place: rowName(row) } : {}),
  };
}

/** Who gave an answer (已印发, 未印发), as a list; it is linked to its first place. */
function answerFacts(table: Table, column: TableColumn): readonly AnnexFact[] {
  if (column.definition?.kind !== 'option') return [];
  return columnOf(table.annex, column.definition.id).options.flatMap((forms) => {
    const rows = placeRows(table).filter((row) =>
      forms.includes(plainText(String(cellValue(table, row, column) ?? ''))),
    );
    const [first] = rows;
    if (!first) return [];
    return {
      ...whereOf(table, first, column),
      measure: forms.find((form) => !/^[是否]$/.test(form)) ?? '',
      value: String(rows.length),
      unit: '个市县',
      places: rows.map(rowName),
    };
  });
}

const whereOf = (
  { annex, programme, sheet }: Table,
  { row }: TableRow,
  { column }: TableColumn,
): Pick<AnnexFact, 'programme' | 'annex' | 'label' | 'sheet' | 'cell'> => ({
  programme,
  annex: annex.id,
  label: annex.name,
  sheet: sheet.name,
  cell: a1({ row, column }),
});

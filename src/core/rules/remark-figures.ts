import { decimalOf, slipBetween } from '../arithmetic';
import { figureAt, readingAt, type Ref } from '../relations';
import { cellValue, plainText, type Table, type TableColumn, type TableRow } from '../tables';
import { numericColumns } from './hit';

/** A figure that a remark states of a column of its row. */
export interface StatedFigure {
  readonly ref: Ref;
  /** As the remark words it: 累计筹集477套. */
  readonly clause: string;
  readonly stated: number;
}

/** A word or two may stand between the name of a column and its figure: 计划为100套. */
const BETWEEN = '[^\\d。；;，,、]{0,2}';

/**
 * What a remark says in the words and the unit of the table's own header and what differs from the cell by one slip of
 * the finger: whoever wrote both meant one figure. Figures of a part, of a plan to come, or of another kind differ by
 * more.
 */
export function contraryFigures(table: Table, row: TableRow, remark: TableColumn): readonly StatedFigure[] {
  const text = plainText(String(cellValue(table, row, remark) ?? ''));
  if (!/\d/.test(text)) return [];
  const columns = numericColumns(table);
  return columns.flatMap((column) => {
    const name = column.path.at(-1) ?? '';
    const unit = column.unit ?? column.definition?.unit ?? '';
    const isNamed = name.length >= 2 && unit !== '' && columns.filter(({ path }) => path.at(-1) === name).length === 1;
    const ref = { table, row, column };
    const figure = figureAt(ref);
    if (!isNamed || figure === undefined || readingAt(ref).kind === 'blank') return [];
    const [clause = '', number = ''] = sentenceOf(name, unit).exec(text) ?? [];
    const stated = Number(number.replaceAll(',', ''));
    const isSlip = clause !== '' && slipBetween(decimalOf(figure), decimalOf(stated)) !== undefined;
    return isSlip ? [{ ref, clause, stated }] : [];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const sentenceOf = (name: string, unit: string): RegExp =>
  new RegExp(`(?<!其中[^。；;，,、]*)${escaped(name)}${BETWEEN}(\\d[\\d,]*(?:\\.\\d+)?)${escaped(unit)}`);

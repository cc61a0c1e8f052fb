import { isFractionCell, figureAt, readingAt, type RateCheck, type Ref } from '../relations';
import { cellFormat, cellValue, plainText, showValue, unitScale, type TableRow } from '../tables';
import { isBlank, isError } from '../workbook';
import type { ColumnExpression } from './expression';
import { cellsMeant, type BoundFormula } from './scene';
import { amountWorth, clean, unknown, withAmounts, type Worth } from './worth';

export function columnWorth(name: ColumnExpression, bound: BoundFormula, row: TableRow): Worth {
  const cells = cellsMeant(name, bound, row);
  const [first] = cells;
  if (!first) return unknown(name.reach === 'total' ? '没有合计行' : '没有对应的行', true);
  if (name.reach === 'places')
    return withAmounts(
      cells.map((ref) => cellWorth(ref, bound)),
      (all) => amountWorth(clean(all.reduce((sum, one) => sum + one.amount, 0))),
    );
  return cellWorth(first, bound);
}

const TEXTS: readonly string[] = ['option', 'text', 'document-number', 'remark', 'place'];

function cellWorth(ref: Ref, bound: BoundFormula): Worth {
  const value = cellValue(ref.table, ref.row, ref.column);
  if (isError(value)) return unknown(`单元格是错误值${value.error}`);
  const kind = ref.column.definition?.kind;
  if (kind !== undefined && TEXTS.includes(kind)) return wordsAt(ref);
  const reading = readingAt(ref);
  if (reading.kind === 'blank') return amountWorth(0, kind === 'rate', true);
  if (reading.kind === 'text')
    return kind === undefined || kind === 'date' || kind === 'sequence'
      ? wordsAt(ref)
      : unknown(`“${reading.text.trim()}”不是数`);
  if (reading.kind === 'all') return unknown(`“${String(value).trim()}”不是数`, true);
  const figure = figureAt(ref);
  if (figure === undefined) return unknown(`“${String(value).trim()}”不能换算成本栏单位`);
  if (isRate(ref)) return amountWorth(clean(isFraction(ref) ? figure : figure / 100), true);
  return amountWorth(clean(figure * scaleTo(ref, bound)));
}

export function wordsAt(ref: Ref): Worth {
  const value = cellValue(ref.table, ref.row, ref.column);
  const shown = plainText(
    typeof value === 'number' ? showValue(value, cellFormat(ref.table, ref.row, ref.column)) : String(value ?? ''),
  );
  const same = ref.column.definition?.options.find((forms) => forms.map(plainText).includes(shown)) ?? [];
  return { kind: 'words', forms: [shown, ...same.map(plainText)], isBlank: isBlank(value) };
}

const isRate = ({ column }: Ref): boolean =>
  column.definition?.kind === 'rate' || (column.definition === undefined && column.unit === '%');

/** Whether a rate is kept as a fraction: by its format, or as most of its column is. */
function isFraction(rate: Ref): boolean {
  const figures = rate.table.rows
    .flatMap((row) => Math.abs(figureAt({ ...rate, row }) ?? 0))
    .filter((figure) => figure > 0);
  const scale: RateCheck['scale'] =
    figures.filter((figure) => figure > 3).length * 2 >= figures.length ? 'points' : 'fraction';
  return isFractionCell({ rate, done: rate, base: rate, scale });
}

/** Figures of another table are read in the unit that the formula's own table has for such things: 亿元 beside 万元. */
function scaleTo({ table, column }: Ref, bound: BoundFormula): number {
  if (table === bound.table) return 1;
  const from = unitScale(column.unit ?? column.definition?.unit ?? '');
  const own = [...bound.columns.values()].find((one) => one.table === bound.table);
  const to = own && unitScale(own.column.unit ?? own.column.definition?.unit ?? '');
  return from && to && from.of === to.of ? from.scale / to.scale : 1;
}

import type { StoredCell } from './read-workbook';

type Cells = ReadonlyMap<string, StoredCell>;
type Result = string | number | undefined;

/**
 * The result of a stored formula, calculated anew from the cells it names; written apart from the generator, which
 * works without formula texts.
 */
export function recalculate(cells: Cells, name: string): Result {
  const cell = cells.get(name);
  if (cell?.formula === undefined) return cell?.value;
  return evaluate(cells, cell.formula);
}

function evaluate(cells: Cells, formula: string): Result {
  const sum = /^SUM\(([A-Z])(\d+):\1(\d+)\)$/.exec(formula);
  if (sum) return sumOf(cells, sum[1] ?? '', Number(sum[2]), Number(sum[3]));
  const rate = /^IF\(N\(([A-Z]\d+)\)=0,"—",(.+)\)$/.exec(formula);
  if (rate) return Number(asNumber(recalculate(cells, rate[1] ?? ''))) === 0 ? '—' : evaluate(cells, rate[2] ?? '');
  const rounded = /^ROUND\((.+)\*100,1\)$/.exec(formula);
  if (rounded) return Number((Number(evaluate(cells, rounded[1] ?? '')) * 100 + 1e-9).toFixed(1));
  const pair = /^([A-Z]\d+)([-+/])([A-Z]\d+)$/.exec(formula);
  if (!pair) throw new Error(`The test cannot calculate ${formula}`);
  return operate(
    asOperand(recalculate(cells, pair[1] ?? '')),
    pair[2] ?? '',
    asOperand(recalculate(cells, pair[3] ?? '')),
  );
}

function sumOf(cells: Cells, column: string, first: number, last: number): number {
  let total = 0;
  for (let row = first; row <= last; row++) total += asNumber(recalculate(cells, `${column}${row}`));
  return total;
}

/** As SUM and N see a cell: text is nothing. */
const asNumber = (value: Result): number => (typeof value === 'number' ? value : 0);

/** As an operator sees a cell: blank is zero, text an error. */
function asOperand(value: Result): number {
  if (typeof value === 'string') throw new Error(`“${value}” stands where a number is calculated with`);
  return value ?? 0;
}

function operate(left: number, sign: string, right: number): Result {
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  return right === 0 ? '#DIV/0!' : left / right;
}

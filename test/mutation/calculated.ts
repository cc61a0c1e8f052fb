import { isError, parseA1, parseArea, valueAt, type Sheet, type Value } from '../../src/core';

/** The sheet with every formula of the example calculated anew: sums, differences, shares and rates, as Excel does. */
export function calculated(sheet: Sheet): Sheet {
  if (!sheet.formulas.some((row) => row.some((formula) => formula !== undefined))) return sheet;
  const cells = calculator(sheet);
  const { row, column } = sheet.origin;
  return {
    ...sheet,
    values: sheet.values.map((line, i) =>
      line.map((value, j) => (sheet.formulas[i]?.[j] === undefined ? value : cells(row + i, column + j))),
    ),
  };
}

type Cells = (row: number, column: number) => Value;

function calculator(sheet: Sheet): Cells {
  const known = new Map<string, Value>();
  const at: Cells = (row, column) => {
    const formula = sheet.formulas[row - sheet.origin.row]?.[column - sheet.origin.column];
    if (formula === undefined) return valueAt(sheet, row, column);
    const key = `${row},${column}`;
    const value = known.has(key) ? known.get(key) : evaluated(formula.slice(1), at);
    known.set(key, value);
    return value;
  };
  return at;
}

const VALUE_ERROR: Value = { error: '#VALUE!' };

function evaluated(formula: string, at: Cells): Value {
  const rest = /^N\(([A-Z]+\d+)\)-SUM\(([^()]+)\)$|^N\(([A-Z]+\d+)\)-N\(([^()]+)\)$/.exec(formula);
  if (rest) return operated(asNumber(cell(rest[1] ?? rest[3] ?? '', at)), '-', sumOf(rest[2] ?? rest[4] ?? '', at));
  const sum = /^(?:SUM|N)\(([^()]+)\)$/.exec(formula)?.[1];
  if (sum !== undefined) return sumOf(sum, at);
  const [, base, inner] = /^IF\(N\(([A-Z]+\d+)\)=0,"—",(.+)\)$/.exec(formula) ?? [];
  if (base !== undefined && inner !== undefined)
    return Number(asNumber(cell(base, at))) === 0 ? '—' : evaluated(inner, at);
  const rounded = /^ROUND\((.+)\*100,1\)$/.exec(formula)?.[1];
  if (rounded !== undefined) {
    const share = evaluated(rounded, at);
    return typeof share === 'number' ? Number((share * 100 + Math.sign(share) * 1e-9).toFixed(1)) : share;
  }
  const [, part, whole] = /^N\(([A-Z]+\d+)\)\/([A-Z]+\d+)$/.exec(formula) ?? [];
  if (part !== undefined && whole !== undefined)
    return operated(asNumber(cell(part, at)), '/', operand(cell(whole, at)));
  const [, left, sign, right] = /^([A-Z]+\d+)([-+/])([A-Z]+\d+)$/.exec(formula) ?? [];
  if (left === undefined || sign === undefined || right === undefined)
    throw new SyntaxError(`cannot calculate ${formula}`);
  return operated(operand(cell(left, at)), sign, operand(cell(right, at)));
}

function cell(name: string, at: Cells): Value {
  const found = parseA1(name);
  return found && at(found.row, found.column);
}

function sumOf(names: string, at: Cells): Value {
  const areas = names.split(',').map((name) => parseArea(name));
  const values = areas.flatMap((area) =>
    area
      ? Array.from({ length: area.rows * area.columns }, (_, i) =>
          at(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
        )
      : [VALUE_ERROR],
  );
  return values.find(isError) ?? clean(values.reduce<number>((sum, value) => sum + Number(asNumber(value)), 0));
}

/** As SUM and N see a cell: text is nothing. */
const asNumber = (value: Value): Value => (isError(value) || typeof value === 'number' ? value : 0);

/** As an operator sees a cell: a blank is zero, text that shows a number is that number. */
function operand(value: Value): Value {
  if (value === undefined) return 0;
  if (typeof value !== 'string') return value;
  return /^\s*-?[\d.]+\s*$/.test(value) ? Number(value) : VALUE_ERROR;
}

function operated(left: Value, sign: string, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const [a, b] = [Number(left), Number(right)];
  if (sign === '/') return b === 0 ? { error: '#DIV/0!' } : a / b;
  return clean(sign === '+' ? a + b : a - b);
}

/** Without the noise of binary addition, which Excel hides. */
const clean = (number: number): number => Number(number.toPrecision(14));

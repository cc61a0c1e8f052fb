/** An error value of a formula, such as #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows. */
export type Value = string | number | CellError | undefined;

/** Reads the value of a cell of the same sheet by its A1 name. */
export type Reader = (cell: string) => Value;

/** A formula as Excel stores it: its text without =, and the result Excel would have saved beside it. */
export interface Formula {
  readonly formula: string;
  readonly result: (read: Reader) => Value;
}

/** What a cell holds; undefined is an empty cell. */
export type Content = string | number | Formula | undefined;

/** Whether content is a formula. */
export const isFormula = (content: Content): content is Formula => typeof content === 'object';

/** The sign for “no task”. */
export const NO_TASK = '—';

/** SUM over the cells of one column; text is passed over, as in Excel. */
export const sum = (column: string, first: number, last: number): Formula => ({
  formula: `SUM(${column}${first}:${column}${last})`,
  result: (read) =>
    tidy(
      Array.from({ length: last - first + 1 }, (_, i) => read(`${column}${first + i}`)).reduce<number>(
        (total, value) => total + (typeof value === 'number' ? value : 0),
        0,
      ),
    ),
});

/** The cells added up. */
export const added = (cells: readonly string[]): Formula => ({
  formula: cells.join('+'),
  result: (read) => tidy(cells.reduce((total, cell) => total + numberIn(read, cell), 0)),
});

/** One cell less another. */
export const difference = (from: string, less: string): Formula => ({
  formula: `${from}-${less}`,
  result: (read) => tidy(numberIn(read, from) - numberIn(read, less)),
});

/** Done of plan as a figure such as 76.2, with one decimal; “—” without a plan. */
export const percentFigure = (done: string, plan: string): Formula => ({
  formula: `IF(N(${plan})=0,"${NO_TASK}",ROUND(${done}/${plan}*100,1))`,
  result: (read) =>
    hasPlan(read, plan) ? Math.round(tidy((numberIn(read, done) / numberIn(read, plan)) * 1000)) / 10 : NO_TASK,
});

/** Done of plan as a fraction, to be shown as a percentage; “—” without a plan. */
export const fraction = (done: string, plan: string): Formula => ({
  formula: `IF(N(${plan})=0,"${NO_TASK}",${done}/${plan})`,
  result: (read) => (hasPlan(read, plan) ? numberIn(read, done) / numberIn(read, plan) : NO_TASK),
});

/** One cell divided by another with nothing against a divisor of zero. */
export const quotient = (of: string, by: string): Formula => ({
  formula: `${of}/${by}`,
  result: (read) => (numberIn(read, by) === 0 ? { error: '#DIV/0!' } : numberIn(read, of) / numberIn(read, by)),
});

const hasPlan = (read: Reader, plan: string): boolean => typeof read(plan) === 'number' && read(plan) !== 0;

function numberIn(read: Reader, cell: string): number {
  const value = read(cell);
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  throw new TypeError(`${cell} holds no number, so the formula beside it would fail in Excel`);
}

/** Decimals as Excel shows them, without the trace of binary fractions. */
const tidy = (value: number): number => Number(value.toFixed(10));

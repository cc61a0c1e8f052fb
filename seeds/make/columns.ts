import { added, difference, fraction, percentFigure } from './formula';
import type { ColumnPlan } from './plan';

type Header = string | readonly string[];

const levels = (header: Header): readonly string[] => (typeof header === 'string' ? [header] : header);

/** 序号. */
export const sequence: ColumnPlan = { key: 'sequence', header: ['序号'], width: 6, shape: 'sequence', total: 'none' };

/** 市县. */
export const place: ColumnPlan = { key: 'place', header: ['市县'], width: 16, shape: 'place', total: 'none' };

/** 备注. */
export const remark = (width: number, header = '备注'): ColumnPlan => ({
  key: 'remark',
  header: [header],
  width,
  shape: 'words',
  total: 'none',
});

/** A whole number that adds up. */
export const count = (key: string, header: Header, width = 11): ColumnPlan => ({
  key,
  header: levels(header),
  width,
  shape: 'count',
  total: 'sum',
});

/** A quantity with two decimals that adds up. */
export const amount = (key: string, header: Header, width = 11): ColumnPlan => ({
  key,
  header: levels(header),
  width,
  shape: 'amount',
  total: 'sum',
});

/** Done of plan, as a figure such as 76.2 under a header with (%). */
export const figureRate = (key: string, header: Header, done: string, plan: string): ColumnPlan => ({
  key,
  header: levels(header),
  width: 10,
  shape: 'figure-rate',
  total: 'derived',
  derive: (cell) => percentFigure(cell(done), cell(plan)),
});

/** Done of plan, as a fraction that the cell shows as 76.2%. */
export const fractionRate = (key: string, header: Header, done: string, plan: string): ColumnPlan => ({
  key,
  header: levels(header),
  width: 12,
  shape: 'fraction-rate',
  total: 'derived',
  derive: (cell) => fraction(cell(done), cell(plan)),
});

/** A column that is the sum of others in its row. */
export const sumOf = (column: ColumnPlan, parts: readonly string[]): ColumnPlan => ({
  ...column,
  derive: (cell) => added(parts.map(cell)),
});

/** A column that is what one column leaves of another. */
export const differenceOf = (column: ColumnPlan, from: string, less: string): ColumnPlan => ({
  ...column,
  derive: (cell) => difference(cell(from), cell(less)),
});

/** One of a few answers. */
export const choice = (key: string, header: Header, width: number): ColumnPlan => ({
  key,
  header: levels(header),
  width,
  shape: 'choice',
  total: 'none',
});

/** Free text. */
export const words = (key: string, header: Header, width: number): ColumnPlan => ({
  key,
  header: levels(header),
  width,
  shape: 'words',
  total: 'none',
});

/** A day. */
export const date = (key: string, header: Header, width: number): ColumnPlan => ({
  key,
  header: levels(header),
  width,
  shape: 'date',
  total: 'none',
});

import type { Content } from './formula';
import type { Rows } from './grid';
import type { SheetPlan } from './plan';

const LINE = 20;

/** Row heights in points: the title's own, two-line headers, and body rows as high as their longest text wraps. */
export function heightsOf(plan: SheetPlan, rows: Rows): ReadonlyMap<number, number> {
  const [first, end] = rows.header;
  return new Map([
    [rows.title, 34],
    [rows.title + 1, LINE],
    [rows.title + 2, LINE],
    [first, end > first ? 24 : 40],
    ...(end > first ? [[end, 36] as const] : []),
    ...plan.rows.map(({ cells }, i) => [rows.body + i, bodyHeight(plan, cells)] as const),
    ...(rows.total ? [[rows.total, bodyHeight(plan, plan.total?.cells ?? {})] as const] : []),
    ...plan.notes.map((_, i) => [rows.notes + i, 22] as const),
    [rows.foot, 30],
  ]);
}

function bodyHeight(plan: SheetPlan, cells: Readonly<Record<string, Content>>): number {
  const lines = plan.columns.map(({ key, width }) => Math.ceil(breadth(cells[key]) / (width - 1)));
  return Math.max(1, ...lines) * LINE;
}

/** The breadth of a text in characters of the default font; a Chinese character takes a little more than two. */
const breadth = (content: Content): number =>
  typeof content === 'string' ? [...content].reduce((sum, sign) => sum + (sign > '\u2000' ? 2.3 : 1.15), 0) : 0;

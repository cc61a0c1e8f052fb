import type { Recognition, Scope, Table } from '../tables';
import { isBlank } from '../workbook';
import type { RuleRun } from './run';
import type { Coverage } from './report';

/** Counts what was read and what was checked. */
export const coverageOf = (
  tables: readonly Table[],
  { unread, dismissed }: Pick<Recognition, 'unread' | 'dismissed'>,
  run: RuleRun,
): Coverage => ({
  sheets: new Set(tables.map(({ sheet }) => sheet.name)).size,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
  cells: tables.reduce((sum, table) => sum + readCells(table), 0),
  unreadCells: unread.filter(({ isOwn }) => isOwn).reduce((sum, { cells }) => sum + cells, 0),
  dismissed:
    dismissed.length +
    tables.reduce((sum, { columns }) => sum + columns.filter(({ isDismissed }) => isDismissed).length, 0),
  rulesChecked: run.rulesRun,
  rulesNotChecked: new Set(run.skipped.map(({ rule }) => rule)).size,
});

function readCells({ sheet, rows, columns }: Table): number {
  const known = columns.filter(({ definition }) => definition !== undefined);
  let cells = 0;
  for (const { row } of rows) {
    const line = sheet.values[row - sheet.origin.row] ?? [];
    for (const { column } of known) if (!isBlank(line[column - sheet.origin.column])) cells++;
  }
  return cells;
}

/** Which places the workbook speaks for: what all its annexes say, the whole province where one of them does. */
export function scopeOfReport(tables: readonly Table[]): Scope | undefined {
  const scopes = tables.filter(({ annex, rows }) => !annex.isTargets && rows.length > 0).map(({ scope }) => scope);
  const [first] = scopes;
  if (!first) return undefined;
  const widest = scopes.reduce((a, b) => (b.places > a.places ? b : a));
  const whole = scopes
    .filter(({ kind }) => kind === 'province')
    .reduce((a, b) => (b.places > a.places ? b : a), { ...widest, places: 0 });
  // What is elsewhere is known from the tables alone, of which each may list other places.
  if (whole.places > 0) return whole.isElsewhere ? { ...whole, places: unitsOf(tables).size } : whole;
  const ids = new Set(scopes.map(({ id }) => id));
  return ids.size === 1
    ? widest
    : {
        kind: 'mixed',
        name: `${ids.size}个地区`,
        id: [...ids].sort().join(),
        places: scopes.reduce((sum, { places }) => sum + places, 0),
      };
}

const unitsOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set(tables.flatMap(({ rows }) => rows.flatMap(({ unit, kind }) => (unit && kind === 'place' ? [unit.id] : []))));

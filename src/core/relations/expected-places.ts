import type { Unit } from '../programmes';
import { placeRows, type Table, type TableRow } from '../tables';
import { figureAt } from './figure';
import { targetRef } from './targets';

/** What a table is compared with. */
export interface Comparisons {
  readonly targets?: readonly Table[];
  readonly previous?: readonly Table[];
}

/**
 * The places a table should list: all of them where every place reports, else those that the period before or a target
 * names.
 */
export function expectedUnits(table: Table, { targets = [], previous = [] }: Comparisons): readonly Unit[] {
  if (table.annex.isForAll && !table.programme.isLearnt) return table.programme.units;
  const before = previous.filter(({ annex }) => annex === table.annex).flatMap(placeRows);
  const planned = targets
    .flatMap(placeRows)
    .filter((row) => table.annex.measures.some((measure) => isPlanned(targets, measure, row)));
  const ids = new Set([...before, ...planned].map(({ unit }) => unit?.id));
  return table.programme.units.filter(({ id }) => ids.has(id));
}

function isPlanned(targets: readonly Table[], measure: Table['annex']['measures'][number], row: TableRow): boolean {
  const target = targetRef(targets, measure, row);
  return target !== undefined && (figureAt(target) ?? 0) > 0;
}

/** Expected places that no row names. */
export function absentUnits(table: Table, comparisons: Comparisons): readonly Unit[] {
  const present = new Set(table.rows.map(({ unit }) => unit?.id));
  return expectedUnits(table, comparisons).filter(({ id }) => !present.has(id));
}

/**
 * The place that each row with an unknown name stands for: the nearest legal name, else the only absent place that
 * shares a character; for a row without a name, the only absent place.
 */
export function meantUnits(table: Table, comparisons: Comparisons): ReadonlyMap<TableRow, Unit> {
  const unnamed = table.rows.filter(({ kind, unit, match }) => kind === 'place' && !unit && match.kind !== 'outside');
  if (unnamed.length === 0) return new Map();
  const absent = absentUnits(table, comparisons);
  return new Map(
    unnamed.flatMap((row) => {
      const meant = meantBy(row, absent);
      return meant ? [[row, meant] as const] : [];
    }),
  );
}

function meantBy({ match, label }: TableRow, absent: readonly Unit[]): Unit | undefined {
  if (match.kind === 'unknown' && match.nearest) return match.nearest;
  const alike = match.kind === 'blank' ? absent : absent.filter(({ name }) => isAlike(label.trim(), name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Names of about one length with a character in common, the last (市, 县) aside. */
const isAlike = (label: string, name: string): boolean =>
  Math.abs(name.length - label.length) <= 1 && [...name.slice(0, -1)].some((character) => label.includes(character));

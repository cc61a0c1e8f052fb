import { isRegistered, plainName } from '../places';
import type { Programme, Unit } from '../programmes';
import type { TableRow } from './table-parts';

/** Which places a table speaks for, by the rows it has and what its title says. */
export interface Scope {
  readonly kind: 'province' | 'prefecture' | 'county' | 'mixed';
  /** 全省, 延边朝鲜族自治州, 敦化市. */
  readonly name: string;
  /**
   * The prefecture of a table of one prefecture, the unit of a county's own; empty for the others. Tables of one scope
   * share it.
   */
  readonly id: string;
  readonly places: number;
  /** Its places are of no register that is known. */
  readonly isElsewhere?: true;
  /** Names that no place of the country has, where most have one: the others are held against its register. */
  readonly unregistered?: number;
}

/** A table of at least so many prefectures is one of the province, whatever is missing in it. */
const MANY_PREFECTURES = 3;

/**
 * The scope of a table: one place is a county's own, places of one prefecture are that prefecture's, all else the
 * province's.
 */
export const scopeOf = (rows: readonly TableRow[], texts: readonly string[], programme: Programme): Scope => ({
  ...plainScope(rows, texts, programme),
  ...(programme.isLearnt ? { isElsewhere: true as const, ...registered(unitsOf(rows)) } : {}),
});

/** Fewer names, or fewer of all, tell nothing of the list. */
const FEWEST_REGISTERED = 3;

function registered(units: readonly Unit[]): Pick<Scope, 'unregistered'> {
  const names = units.map(({ name }) => name);
  const unregistered = names.filter((name) => !isRegistered(plainName(name))).length;
  const known = names.length - unregistered;
  return known >= FEWEST_REGISTERED && known > unregistered ? { unregistered } : {};
}

function plainScope(rows: readonly TableRow[], texts: readonly string[], programme: Programme): Scope {
  const units = unitsOf(rows);
  const prefectures = new Set(units.map(({ prefecture, id }) => prefecture?.id ?? id));
  const [first] = units;
  const isTitled = isWhole(texts, programme);
  const places = units.length;
  // A county or prefecture that fills in the province's form leaves its title as it is: its rows say whose it is.
  if (places === 1 && first) return { kind: 'county', name: first.name, id: first.id, places };
  if (prefectures.size === 1 && first?.prefecture && (!isTitled || isMostOf(units, first.prefecture.id, programme))) {
    return { kind: 'prefecture', name: first.prefecture.name, id: first.prefecture.id, places };
  }
  if (isTitled || prefectures.size >= MANY_PREFECTURES)
    return { kind: 'province', name: programme.province.whole, id: '', places };
  return { kind: 'mixed', name: '部分市县', id: [...prefectures].sort().join(), places };
}

/** A province's table may have rows in one prefecture only; one that lists half of it is that prefecture's. */
const isMostOf = (units: readonly Unit[], id: string, programme: Programme): boolean =>
  units.length > 1 && units.length * 2 >= programme.units.filter(({ prefecture }) => prefecture?.id === id).length;

function unitsOf(rows: readonly TableRow[]): readonly Unit[] {
  const known = new Map<string, Unit>();
  for (const { unit, kind } of rows) if (unit && kind === 'place') known.set(unit.id, unit);
  return [...known.values()];
}

/** Whether a title claims the whole province. */
const isWhole = (texts: readonly string[], { province }: Programme): boolean =>
  texts.some((text) => text.includes(province.whole) || text.includes(province.name));

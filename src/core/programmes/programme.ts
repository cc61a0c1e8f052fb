import type { Annex, Column, Deep } from './annex-schema';
import type { UnitType } from './place-schema';
import type { ProgrammeFile } from './programme-schema';
import { withPlainParagraphs } from './standard-draft';
import type { Thresholds } from './threshold-schema';
import type { WordingFile } from './wording-schema';

export type { UnitType } from './place-schema';

/** A prefecture-level area; it groups units and does not report as a row of its own (its city proper does). */
export interface Prefecture {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A reporting unit (市县): one row of every annex. */
export interface Unit {
  readonly id: string;
  /** The name the circular prints: 长春市, 伊通县. */
  readonly name: string;
  readonly officialName: string;
  readonly type: UnitType;
  /** Absent for an agency or a county that stands directly under its province. */
  readonly prefecture?: Prefecture;
  /** Further names than those that follow from the two above. */
  readonly otherNames: readonly string[];
  readonly notNames: readonly string[];
}

/** An area that does not report itself; its figures belong to `coveredBy`, where that is known. */
export interface OutsidePlace {
  readonly name: string;
  readonly coveredBy?: Unit;
}

/** How an office words its circular. */
export type Wording = Deep<WordingFile>;

/**
 * What an office audits: its places, its annexes, what is due. Everything the core knows of a province it reads from
 * here.
 */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly province: { readonly name: string; readonly short: string; readonly whole: string };
  readonly prefectures: readonly Prefecture[];
  /** In official order. */
  readonly units: readonly Unit[];
  readonly outside: readonly OutsidePlace[];
  readonly annexes: readonly Annex[];
  /** Annexes that belong together. */
  readonly families: readonly (readonly Annex[])[];
  readonly thresholds: Thresholds;
  readonly bases: Readonly<Record<string, string>>;
  readonly wording: Wording;
  /** As its file holds it, for export. */
  readonly file: ProgrammeFile;
  /**
   * Its places are those that a workbook of somewhere else lists; nobody has said that they are all, or spelt right.
   */
  readonly isLearnt?: true;
}

/** A checked file as a programme: ids become the things they name. */
export function programmeOf(file: ProgrammeFile): Programme {
  const units = file.places.map((place): Unit => {
    const prefecture = file.prefectures.find(({ id }) => id === place.prefecture);
    const { id, name, officialName = name, kind: type, otherNames, notNames } = place;
    return { id, name, officialName, type, otherNames, notNames, ...(prefecture ? { prefecture } : {}) };
  });
  const outside = file.outside.map(({ name, coveredBy }): OutsidePlace => {
    const unit = units.find((one) => one.name === coveredBy);
    return { name, ...(unit ? { coveredBy: unit } : {}) };
  });
  const { annexes, wording } = withPlainParagraphs(file);
  const families = file.families.map((ids) => annexes.filter(({ id }) => ids.includes(id)));
  const { id, name, version, province, prefectures, thresholds, bases } = file;
  return {
    id,
    name,
    version,
    province,
    prefectures,
    units,
    outside,
    annexes,
    families,
    thresholds,
    bases,
    wording,
    file,
  };
}

/** The annexes that report progress: all but the annual targets. */
export const reportAnnexes = (programme: Programme): readonly Annex[] =>
  programme.annexes.filter(({ isTargets }) => !isTargets);

/** The table of annual targets, where the programme has one. */
export const targetsAnnex = (programme: Programme): Annex | undefined =>
  programme.annexes.find(({ isTargets }) => isTargets);

/** The annex of an id; undefined for an unknown one. */
export const findAnnex = (programme: Programme, id: string): Annex | undefined =>
  programme.annexes.find((one) => one.id === id);

/** The unit of an id; undefined when the programme has none. */
export const unitById = (programme: Programme, id: string): Unit | undefined =>
  programme.units.find((each) => each.id === id);

/** A unit's place in the official order, from zero; units of no programme come last. */
export function orderOf(programme: Programme, place: Unit): number {
  const at = programme.units.findIndex((each) => each.id === place.id);
  return at < 0 ? programme.units.length : at;
}

/** The column of an annex by id; an id that the definition does not have is a mistake of the program. */
export function columnOf(annex: Annex, id: string): Column {
  const column = annex.columns.find((one) => one.id === id);
  if (!column) throw new RangeError(`${annex.id} has no column ${id}`);
  return column;
}

import { programmeFor, type Programme } from '../programmes';
import { listedUnits, listsMostOf, tablesBefore } from '../relations';
import { placeRows, readPeriod, recognise, usualPeriod, type Period, type Table } from '../tables';
import type { Snapshot } from '../workbook';

/** What progress compares with beside the workbook itself; the same workbooks that an audit takes. */
export interface Compared {
  /** A workbook with the annual targets, when they are not a sheet of this one. */
  readonly targets?: Snapshot;
  /** The same annexes for an earlier period, when the workbook's own history is not to be used. */
  readonly previous?: Snapshot;
}

/** The tables of a workbook, apart by what they are. */
export interface Tables {
  readonly programme: Programme;
  /** What stands now: of an annex with sheets of several months the last. */
  readonly annexes: readonly Table[];
  /** The sheets of earlier months among the others. */
  readonly all: readonly Table[];
  readonly targets: readonly Table[];
  /** The period that most annexes state. */
  readonly period?: Period;
}

/** Recognises a workbook's annexes and targets. */
export function progressTables(snapshot: Snapshot, programme: Programme = programmeFor(snapshot)): Tables {
  const { tables, programme: here } = recognise(snapshot, programme);
  const all = tables.filter(({ annex }) => !annex.isTargets);
  const past = new Set(all.flatMap((table) => pastOf(table, all)));
  const annexes = all.filter((table) => !past.has(table));
  const period = usualPeriod(annexes);
  return {
    programme: here,
    annexes,
    all,
    targets: tables.filter(({ annex }) => annex.isTargets),
    ...(period ? { period } : {}),
  };
}

/** The sheets of the same places for earlier months. */
const pastOf = (table: Table, tables: readonly Table[]): readonly Table[] =>
  (tablesBefore(table, { tables }) ?? []).filter((before) => listsMostOf(table, listedUnits(before)));

/** The targets that hold: those of the second workbook where it has some, else the workbook's own. */
export function targetsThatHold(own: Tables, other: Snapshot | undefined): readonly Table[] {
  const others = other ? progressTables(other, own.programme).targets : [];
  return others.length > 0 ? others : own.targets;
}

/** The year a table of targets is for, from its title before any other line above it; undefined when none names one. */
export function targetYear(table: Table): number | undefined {
  const texts = [...(table.title ? [table.title] : []), ...table.headings].map(({ text }) => text);
  return texts.flatMap((text) => readPeriod(text)?.year ?? yearIn(text) ?? [])[0];
}

function yearIn(text: string): number | undefined {
  const match = /(20\d\d)\s*年/.exec(text.normalize('NFKC'));
  return match ? Number(match[1]) : undefined;
}

/** Whether some tables are of another province than a programme's: most places of theirs are none of its. */
export function isOtherProvince(tables: readonly Table[], { isLearnt }: Programme): boolean {
  const rows = tables.flatMap(placeRows);
  const unknown = rows.filter(({ match }) => match.kind === 'unknown' || match.kind === 'blank').length;
  return unknown * 2 > rows.length || tables.some((table) => table.programme.isLearnt !== isLearnt);
}

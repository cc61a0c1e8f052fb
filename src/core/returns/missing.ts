import { recognise, readNumber, cellValue, findColumn, isNoTask } from '../tables';
import { groupedBy, type Snapshot } from '../workbook';
import type { Base } from './base';
import type { Ledger } from './ledger';
import { reportAnnexes, type Annex, type Programme, type Unit } from '../programmes';

/** An annex and the places whose rows are still to come. */
export interface Missing {
  readonly annex: Annex;
  readonly places: readonly Unit[];
}

/**
 * The places that a merge is about: all of the programme, or one prefecture's where most of its places sent or stand in
 * the base, and no other place does.
 */
export function expectedPlaces({ entries }: Ledger, programme: Programme, base?: Base): readonly Unit[] {
  const listed = base?.tables.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit?.id ?? [])) ?? [];
  const sent = new Set([...entries.flatMap(({ place }) => (place ? [place.id] : [])), ...listed]);
  const areas = [...groupedBy(programme.units, ({ prefecture, id }) => prefecture?.id ?? id).values()];
  const own = areas.filter((units) => units.some(({ id }) => sent.has(id)));
  const [only] = own;
  return own.length === 1 && only && only.length > 1 && sent.size * 2 > only.length ? only : programme.units;
}

/** Places without a row: in annexes in which all report every one of them, in the others those that have a target. */
export function missingPlaces(
  ledger: Ledger,
  expected: readonly Unit[],
  programme: Programme,
  targets: Snapshot | undefined,
): readonly Missing[] {
  const tasks = targets ? placesWithTask(targets) : new Map<string, ReadonlySet<string>>();
  const sent = new Set(ledger.winners.map(({ annex, place }) => `${annex.id} ${place.id}`));
  return reportAnnexes(programme).flatMap((annex): readonly Missing[] => {
    const due = annex.isForAll ? expected : expected.filter(({ id }) => tasks.get(annex.id)?.has(id));
    const places = due.filter(({ id }) => !sent.has(`${annex.id} ${id}`));
    return places.length > 0 ? [{ annex, places }] : [];
  });

  /** By annex, the places whose annual target for one of its measures is above zero. */
  function placesWithTask(workbook: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
    const tables = recognise(workbook, programme).tables.filter((table) => table.annex.isTargets);
    return new Map(
      programme.annexes.map((annex) => [
        annex.id,
        new Set(
          tables.flatMap((table) => {
            const columns = annex.measures
              .flatMap(({ targetColumn }) =>
                targetColumn === undefined ? [] : [findColumn(table, targetColumn) ?? []],
              )
              .flat();
            return table.rows.flatMap((row) =>
              row.unit && columns.some((column) => hasTask(cellValue(table, row, column))) ? [row.unit.id] : [],
            );
          }),
        ),
      ]),
    );
  }
}

function hasTask(value: Parameters<typeof readNumber>[0]): boolean {
  const reading = readNumber(value);
  return !isNoTask(reading) && !(reading.kind === 'number' && reading.number === 0);
}

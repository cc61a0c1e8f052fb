import { usualProgramme, type Programme } from '../programmes';
import { areaIn } from '../tables';
import { findSheet, plannedSheet, valueAt, type Edit, type SheetPlan, type Snapshot } from '../workbook';
import { baseOf, type Base } from './base';
import type { Entry } from './entries';
import { ledgerOf, type Ledger } from './ledger';
import { mergedAnnexes, type MergedAnnex } from './merged';
import { newAnnex, type WrittenAnnex } from './new-annex';
import { expectedPlaces, missingPlaces, type Missing } from './missing';
import { pour } from './pour';
import type { Received } from './received';
import { placeLines, registerSheet, type PlaceLine } from './register';
import { sourcesSheet, type MergeSource } from './sources';
import { ROWLESS } from './words';

/** How returns are put together. */
export interface MergeOptions {
  readonly programme?: Programme;
  /** A workbook to fill: its looks, its further columns and what people wrote in it stay. */
  readonly base?: Snapshot;
  /** Returns with 错误 come in too, marked. */
  readonly withErrors?: boolean;
  /** The annual targets: they tell which places owe a row in annexes that not all report. */
  readonly targets?: Snapshot;
}

/**
 * The annexes put together, what became of every file, and the edits that write it all into the base or an empty
 * workbook.
 */
export interface Merge {
  readonly ledger: Ledger;
  readonly annexes: readonly MergedAnnex[];
  readonly missing: readonly Missing[];
  readonly places: readonly PlaceLine[];
  readonly sources: readonly MergeSource[];
  /** How many rows found no place in the base. */
  readonly rowless: number;
  readonly edits: readonly Edit[];
}

/** Merges returns. The same files give the same workbook; merged into it once more they change nothing. */
export function merge(
  files: readonly Received[],
  { programme = usualProgramme, base: workbook, withErrors = false, targets }: MergeOptions = {},
): Merge {
  const base = workbook && baseOf(workbook, programme);
  const entered = ledgerOf(files, base?.period);
  const annexes = mergedAnnexes(entered, programme, withErrors);
  const expected = expectedPlaces(entered, programme, base);
  const written = annexes.map((one) =>
    base && hasAnnex(base, one) ? intoBase(one, base) : newAnnex(one, entered, expected, programme, workbook),
  );
  const ledger = withRowless(entered, written);
  const missing = missingPlaces(ledger, expected, programme, targets ?? workbook);
  const places = placeLines(ledger, expected, missing, programme);
  const sources = written.flatMap((one) => one.sources);
  const marks = written.flatMap((one) => one.marks);
  const plans = [
    ...written.flatMap(({ plan }) => plan ?? []),
    registerSheet(ledger, places, withErrors),
    sourcesSheet(sources),
  ];
  return {
    ledger,
    annexes,
    missing,
    places,
    sources,
    rowless: written.reduce((sum, one) => sum + one.rowless.length, 0),
    edits: [
      ...written.flatMap(({ cells }) => cells),
      ...plans.filter((plan) => !workbook || !stands(workbook, plan)).map((plan): Edit => ({ kind: 'sheet', plan })),
      ...(marks.length > 0 && workbook ? [{ kind: 'clear-marks', what: 'audit' } as const] : []),
      ...marks,
    ],
  };
}

const hasAnnex = ({ tables }: Base, { annex }: MergedAnnex): boolean =>
  tables.some((table) => table.annex.id === annex.id);

function intoBase(merged: MergedAnnex, base: Base): WrittenAnnex {
  const { edits, sources, rowless } = pour(merged, base);
  const marked = merged.rows.filter(({ isMarked }) => isMarked);
  const tables = base.tables.filter((table) => table.annex.id === merged.annex.id);
  return {
    cells: edits,
    sources,
    rowless,
    marks: tables.flatMap((table): readonly Edit[] => {
      const rows = table.rows.filter(
        ({ kind, unit }) => kind === 'place' && marked.some(({ place }) => place.id === unit?.id),
      );
      const areas = rows.map(({ row }) =>
        areaIn(table, { row, column: table.area.column, rows: 1, columns: table.area.columns }),
      );
      return areas.length > 0 ? [{ kind: 'mark', sheet: table.sheet.name, areas, look: 'error' }] : [];
    }),
  };
}

/** Entries say which of their rows found no place in the base. */
function withRowless(ledger: Ledger, written: readonly WrittenAnnex[]): Ledger {
  const rowless = written.flatMap((one) => one.rowless);
  const withReasons = (entry: Entry): Entry => {
    const added = rowless
      .filter(({ winner }) => winner.entry === entry)
      .map(({ winner }) => ROWLESS(winner.annex.name));
    return added.length === 0 ? entry : { ...entry, reasons: [...entry.reasons, ...added] };
  };
  return { ...ledger, entries: ledger.entries.map(withReasons) };
}

function stands(workbook: Snapshot, plan: SheetPlan): boolean {
  const [now, wanted] = [findSheet(workbook, plan.name), plannedSheet(plan)];
  if (!now) return false;
  const rows = Math.max(wanted.values.length, now.origin.row + now.values.length);
  const columns = Math.max(wanted.values[0]?.length ?? 0, now.origin.column + (now.values[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) => row).every((row) =>
    Array.from({ length: columns }, (_, column) => column).every(
      (column) => (valueAt(now, row, column) ?? '') === (valueAt(wanted, row, column) ?? ''),
    ),
  );
}

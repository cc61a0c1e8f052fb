import { derivations, type Programme, type Unit } from '../programmes';
import { cutOffDay, periodName } from '../tables';
import { findSheet, type CellEdit, type Edit, type SheetPlan, type Snapshot, type Value } from '../workbook';
import { shownBy, type AnnexLine } from './annex-lines';
import { annexSheet, type AnnexSheet } from './annex-sheet';
import type { Ledger } from './ledger';
import type { MergedAnnex, MergedRow } from './merged';
import type { MergeSource } from './sources';
import { annexTitle, standardLines, scopeName } from './standard-annex';
import { CUT_OFF_LINE, MERGED } from './words';

/**
 * What writing a merged annex comes to: cells of the base or a sheet of its own, marks on rows with errors, where each
 * figure stands.
 */
export interface WrittenAnnex {
  readonly cells: readonly CellEdit[];
  readonly plan?: SheetPlan;
  readonly marks: readonly Edit[];
  readonly sources: readonly MergeSource[];
  /** Rows that found no place in the base. */
  readonly rowless: readonly MergedRow[];
}

/** An annex on a sheet of its own, in the standard form. */
export function newAnnex(
  { annex, rows, manner }: MergedAnnex,
  { period }: Ledger,
  expected: readonly Unit[],
  programme: Programme,
  workbook: Snapshot | undefined,
): WrittenAnnex {
  const day = cutOffDay([...new Set(rows.map(({ winner }) => winner.row.table))], period);
  const lines = standardLines(
    annex,
    rows.map(({ place, figures }) => ({ place, given: givenBy(annex, figures) })),
    manner,
  );
  const own = annex.number === undefined ? annex.name : `附件${annex.number}${annex.name}`;
  const sheet = workbook && findSheet(workbook, own) ? MERGED(own) : own;
  const laid = annexSheet({
    annex,
    sheet,
    lines,
    noTask: manner.noTask,
    fractions: manner.fractions,
    title: annexTitle(annex, scopeName(expected, programme), programme, period && periodName(period)),
    cutOff: day ? CUT_OFF_LINE(day) : '',
  });
  const lineOf = placeLinesOf(lines, rows);
  const areas = rows
    .filter(({ isMarked }) => isMarked)
    .map((row) => ({ row: laid.firstRow + (lineOf.get(row) ?? 0), column: 0, rows: 1, columns: annex.columns.length }));
  return {
    cells: [],
    plan: laid.plan,
    marks: areas.length > 0 ? [{ kind: 'mark', sheet, areas, look: 'error' }] : [],
    sources: rows.flatMap((row) => sourcesOf(annex, row, laid, lineOf.get(row) ?? 0)),
    rowless: [],
  };
}

/** What a row gives: where it computes a sum from what it gives as well, the annex computes it anew. */
function givenBy(annex: MergedAnnex['annex'], figures: MergedRow['figures']): ReadonlyMap<string, Value> {
  const derived = derivations(annex);
  return new Map(
    [...figures].flatMap(([id, { content, isComputed }]): readonly (readonly [string, Value])[] => {
      const derivation = derived.get(id);
      const terms =
        derivation === undefined || derivation.kind === 'rate'
          ? []
          : [...derivation.parts, ...(derivation.kind === 'rest' ? [derivation.whole] : [])];
      return isComputed && terms.length > 0 && terms.every((term) => figures.has(term)) ? [] : [[id, content]];
    }),
  );
}

const placeLinesOf = (
  lines: readonly AnnexLine[],
  rows: readonly MergedRow[],
): ReadonlyMap<MergedRow | undefined, number> =>
  new Map(lines.flatMap((line, i) => (line.kind === 'place' ? [i] : [])).map((line, i) => [rows[i], line] as const));

/** Every figure but the rates, which are computed. */
function sourcesOf(
  annex: MergedAnnex['annex'],
  row: MergedRow,
  { plan, firstRow, contents }: AnnexSheet,
  line: number,
): readonly MergeSource[] {
  return annex.columns.flatMap((column, i): readonly MergeSource[] => {
    const figure = row.figures.get(column.id);
    if (!figure || figure.content === undefined || column.kind === 'rate') return [];
    const at = { sheet: plan.name, row: firstRow + line, column: i };
    return [{ annex, row, column, figure, at, content: shownBy(contents[line]?.get(column.id)) }];
  });
}

import { decimalOf, shifted, toNumber } from '../arithmetic';
import { derivations, isNumeric, type Column } from '../programmes';
import { cellAddress, cellFormula, cellValue, unitScale, type Table, type TableColumn, type TableRow } from '../tables';
import { a1, isBlank, type Address, type CellEdit, type Value } from '../workbook';
import { contentIn, type Base } from './base';
import type { ReturnFigure } from './figure';
import type { MergedAnnex, MergedRow } from './merged';
import { refreshedFormulas, type After } from './refresh';
import type { MergeSource } from './sources';
import { KEPT } from './words';

/** What pouring an annex into a base changes, where its figures stand, and the places that have no row there. */
export interface Poured {
  readonly edits: readonly CellEdit[];
  readonly sources: readonly MergeSource[];
  readonly rowless: readonly MergedRow[];
}

/**
 * Puts merged rows into the annex as the base has it, by place and column. Only what changed since the last merge is
 * written: a cell that a person changed keeps what it holds as long as the return says the same as before; formulas,
 * looks and further columns stay.
 */
export function pour({ annex, rows }: MergedAnnex, base: Base): Poured {
  const tables = base.tables.filter((table) => table.annex.id === annex.id);
  const poured = rows.map((row) => ({ row, cells: tables.flatMap((table) => cellsOf(row, table, base)) }));
  const written = poured.flatMap(({ cells }) => cells.flatMap(({ edit }) => edit ?? []));
  const after: After = new Map(written.map((edit) => [cellName(edit.at), literal(edit)]));
  return {
    edits: [...written, ...tables.flatMap((table) => refreshedFormulas(table, base, after))],
    sources: poured.flatMap(({ cells }) => cells.flatMap(({ source }) => source ?? [])),
    rowless: poured.filter(({ row }) => !tables.some((table) => rowFor(row, table))).map(({ row }) => row),
  };
}

const cellName = (at: Address): string => `${at.sheet}!${a1(at)}`;
const literal = ({ to }: CellEdit): Value => (typeof to === 'object' && 'formula' in to ? to.result : to);
const rowFor = ({ place }: MergedRow, { rows }: Table): TableRow | undefined =>
  rows.find((row) => row.kind === 'place' && row.unit?.id === place.id);

interface PouredCell {
  readonly edit?: CellEdit;
  readonly source?: MergeSource;
}

function cellsOf(row: MergedRow, table: Table, base: Base): readonly PouredCell[] {
  const target = rowFor(row, table);
  if (!target) return [];
  return table.columns.flatMap((column) => {
    const { definition } = column;
    const figure = definition && row.figures.get(definition.id);
    if (!figure || derivations(table.annex).get(definition.id)?.kind === 'rate') return [];
    return [
      cellFormula(table, target, column) === undefined
        ? pouredCell(row, figure, table, target, column, base)
        : computedCell(row, figure, table, target, column),
    ];
  });
}

/** What the base has a formula for stays; the return's own figure is named beside it. */
function computedCell(
  row: MergedRow,
  figure: ReturnFigure,
  table: Table,
  target: TableRow,
  column: TableColumn,
): PouredCell {
  const { definition } = column;
  if (!definition || isBlank(figure.content)) return {};
  const content = inBaseUnit(figure.content, column, definition);
  return {
    source: { annex: table.annex, row, column: definition, figure, at: cellAddress(table, target, column), content },
  };
}

function pouredCell(
  row: MergedRow,
  figure: ReturnFigure,
  table: Table,
  target: TableRow,
  column: TableColumn,
  base: Base,
): PouredCell {
  const definition = column.definition;
  if (!definition) return {};
  const at = cellAddress(table, target, column);
  const now = cellValue(table, target, column);
  const next = inBaseUnit(figure.content, column, definition);
  const before = base.merged.get(cellName(at));
  const isOwn = !isBlank(now) && !same(now, before) && (same(next, before) || isBlank(next) || !isNumeric(definition));
  const content = isOwn ? now : next;
  const source: MergeSource = {
    annex: table.annex,
    row,
    column: definition,
    figure: isOwn && !same(now, next) ? { ...figure, note: KEPT } : figure,
    at,
    content: isOwn ? next : content,
  };
  const told = isBlank(figure.content) ? {} : { source };
  if (same(content, now)) return told;
  return { ...told, edit: { kind: 'cell', at, was: contentIn(base, at), to: content } };
}

const same = (one: Value, other: Value): boolean => (isBlank(one) && isBlank(other)) || one === other;

/** A figure in the annex's unit as the base counts it. */
function inBaseUnit(content: Value, { unit }: TableColumn, definition: Column): Value {
  const [from, to] = [unitScale(definition.unit ?? ''), unitScale(unit ?? '')];
  if (typeof content !== 'number' || !from || !to || from.of !== to.of) return content;
  return toNumber(shifted(decimalOf(content), Math.round(Math.log10(from.scale / to.scale))));
}

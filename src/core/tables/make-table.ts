import { findPlaces } from '../places';
import { isAdditive, type Column, type Programme } from '../programmes';
import type { Body } from './body';
import type { ColumnFigures } from './column-figures';
import type { Assignment } from './columns';
import type { HeaderBlock } from './find-blocks';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';
import { ownColumns } from './own-columns';
import { withLearntUnits, withProvenUnits } from './learnt-unit';
import { readPeriod } from './period';
import { scopeOf } from './scope';
import { addressIn, type Table } from './table';
import type { TableColumn, TableRow } from './table-parts';
import { fillInPeriod, headingPeriod, sheetPeriod, type TitleText, type Headings } from './title';
import { realSheet } from './turned';
import type { View } from './view';

/** What a block is known as. */
export interface BlockIdentity {
  readonly annex: Table['annex'];
  readonly assignment: Assignment;
  readonly headings: Headings;
  readonly headers: readonly HeaderColumn[];
  readonly title: TitleText | undefined;
  /** The figures of its columns as typed. */
  readonly typed: ReadonlyMap<number, ColumnFigures>;
}

/** The table of a block whose annex and columns are known. */
export function makeTable(
  view: View,
  block: HeaderBlock,
  body: Body,
  { annex, assignment, headings, headers, title, typed }: BlockIdentity,
): Table {
  const { header } = block;
  const { sheet } = view;
  const known = new Set(assignment.columns.values());
  const rows = withTitlePlace(body.rows, [...headings.texts.map(({ text }) => text), sheet.name], view.programme);
  const period =
    headingPeriod(headings, title) ??
    sheetPeriod(realSheet(view), view.isTurned ? undefined : header.row) ??
    readPeriod(sheet.name) ??
    fillInPeriod(headings);
  const columns = headers.map((one) => tableColumn(view, one, assignment, headings.units));
  const texts = [...(title ? [title.text] : []), sheet.name];
  const table = {
    sheet,
    programme: view.programme,
    ...(view.isTurned ? { isTurned: true as const } : {}),
    ...(view.split ? { split: view.split } : {}),
    annex,
    scope: scopeOf(rows, texts, view.programme),
    area: { ...header, rows: Math.max(body.end, header.row + header.rows) - header.row },
    header,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    headings: headings.texts,
    columns: withLearntUnits(withProvenUnits(columns, annex, typed), annex, typed),
    ...(block.parentColumn === undefined ? {} : { parentColumn: block.parentColumn }),
    rows: view.isTurned || view.split ? rows.map((row) => realRow(view, row)) : rows,
    missing: annex.columns.filter((column) => !known.has(column)),
    asides: body.asides.map(({ row, label }) => ({ row, text: label })),
    blankRows: body.blankRows,
    notes: body.notes,
  };
  return { ...table, own: ownColumns(table, typed) };
}

/** The only row of a form that names no place is of the one place that the title or 填报单位 names. */
function withTitlePlace(
  rows: readonly TableRow[],
  texts: readonly string[],
  programme: Programme,
): readonly TableRow[] {
  const [row, ...others] = rows;
  if (!row || others.length > 0 || row.unit || row.match.kind !== 'unknown' || row.match.nearest) return rows;
  const units = new Set(texts.flatMap((text) => findPlaces(text, programme).map(({ unit }) => unit)));
  const [unit] = units;
  return unit && units.size === 1
    ? [{ ...row, kind: 'place', unit, match: { kind: 'unit', unit, form: 'standard' } }]
    : rows;
}

const realRow = (view: View, row: TableRow): TableRow => ({
  ...row,
  labelCell: addressIn(view, row.labelCell.row, row.labelCell.column),
});

function tableColumn(view: View, header: HeaderColumn, assignment: Assignment, units: readonly string[]): TableColumn {
  const definition = assignment.columns.get(header.column);
  const evidence = assignment.evidence.get(header.column);
  const unit = header.unit ?? units.find((one) => definition !== undefined && measuresSame(one, definition));
  return {
    column: header.column,
    path: header.path,
    header: addressIn(view, header.lastRow, header.column),
    ...(unit === undefined ? {} : { unit }),
    ...(definition ? { definition } : {}),
    ...(evidence ? { evidence } : {}),
    ...(assignment.dismissed.has(header.column) ? { isDismissed: true } : {}),
  };
}

/** Whether a unit of the 单位 line is one for this column: 套 and 万套 are, 亿元 is not. */
function measuresSame(unit: string, definition: Column): boolean {
  const of = unitScale(definition.unit ?? '')?.of;
  return isAdditive(definition) && of !== undefined && unitScale(unit)?.of === of;
}

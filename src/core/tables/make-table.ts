import { isAdditive, type Column } from '../programmes';
import type { Body } from './body';
import type { Assignment } from './columns';
import type { Block } from './find-blocks';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';
import { ownColumns } from './own-columns';
import { readPeriod } from './period';
import { scopeOf } from './scope';
import { addressIn, type Table, type TableColumn, type TableRow } from './table';
import { headingPeriod, sheetPeriod, type Heading, type Headings } from './title';
import { realSheet } from './turned';
import type { View } from './view';

/** What a block is known as. */
export interface Named {
  readonly annex: Table['annex'];
  readonly assignment: Assignment;
  readonly headings: Headings;
  readonly headers: readonly HeaderColumn[];
  readonly title: Heading | undefined;
}

/** The table of a block whose annex and columns are known. */
export function makeTable(view: View, block: Block, body: Body, { annex, assignment, headings, headers, title }: Named): Table {
  const { header } = block;
  const { sheet } = view;
  const known = new Set(assignment.columns.values());
  const period = headingPeriod(headings, title) ?? sheetPeriod(realSheet(view)) ?? readPeriod(sheet.name);
  const texts = [...(title ? [title.text] : []), sheet.name];
  const table = {
    sheet,
    programme: view.programme,
    ...(view.isTurned ? { isTurned: true as const } : {}),
    annex,
    scope: scopeOf(body.rows, texts, view.programme),
    area: { ...header, rows: Math.max(body.end, header.row + header.rows) - header.row },
    header,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    headings: headings.texts,
    columns: headers.map((one) => tableColumn(view, one, assignment, headings.units)),
    ...(block.parentColumn === undefined ? {} : { parentColumn: block.parentColumn }),
    rows: view.isTurned ? body.rows.map((row) => turnedRow(view, row)) : body.rows,
    missing: annex.columns.filter((column) => !known.has(column)),
    asides: body.asides.map(({ row, label }) => ({ row, text: label })),
    blankRows: body.blankRows,
    notes: body.notes,
  };
  return { ...table, own: ownColumns(table) };
}

const turnedRow = (view: View, row: TableRow): TableRow =>
  ({ ...row, labelCell: addressIn(view, row.labelCell.row, row.labelCell.column) });

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

import { a1, areaA1, columnName, rowNumber, type Area, type PrintPlan, type SheetPlan } from '../../core';
import { done, type Workbook } from './excelize';

/** Adds a planned sheet at the end of a workbook that is open in excelize: its frame and print set-up, without cells and charts. */
export function addFrame(workbook: Workbook, plan: SheetPlan): void {
  const { name } = plan;
  done(workbook.NewSheet(name));
  plan.columnWidths.forEach((width, column) => done(workbook.SetColWidth(name, columnName(column), columnName(column), storedWidth(width))));
  Object.entries(plan.rowHeights ?? {}).forEach(([row, height]) => done(workbook.SetRowHeight(name, rowNumber(Number(row)), height)));
  for (const area of plan.merges ?? []) done(workbook.MergeCell(name, ...corners(area)));
  done(workbook.SetSheetProps(name, { FitToPage: plan.print?.fitToWidth ?? false, ...(plan.tabColour ? { TabColorRGB: `FF${plan.tabColour.slice(1)}` } : {}) }));
  addFreeze(workbook, plan);
  addTable(workbook, plan);
  if (plan.print) addPrint(workbook, name, plan.print);
  if (plan.isHidden) done(workbook.SetSheetVisible(name, false));
}

/** A width in characters as Excel stores it, with the padding of five pixels at seven pixels a character. */
const storedWidth = (characters: number): number => Math.round((characters + 5 / 7) * 100) / 100;

const corners = (area: Area): [string, string] =>
  [a1(area), a1({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })];

function addFreeze(workbook: Workbook, { name, freezeRows = 0, freezeColumns = 0 }: SheetPlan): void {
  if (freezeRows === 0 && freezeColumns === 0) return;
  const pane = freezeRows === 0 ? 'topRight' : freezeColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeft = a1({ row: freezeRows, column: freezeColumns });
  done(workbook.SetPanes(name, { Freeze: true, XSplit: freezeColumns, YSplit: freezeRows, TopLeftCell: topLeft, ActivePane: pane }));
}

/** A table takes the names of its columns from cells that are there, so its header is written first. */
function addTable(workbook: Workbook, { name, table, cells }: SheetPlan): void {
  if (!table) return;
  const header = cells[table.area.row]?.slice(table.area.column, table.area.column + table.area.columns) ?? [];
  done(workbook.SetSheetRow(name, a1(table.area), header.map(({ content }) => (typeof content === 'string' ? content : ''))));
  done(workbook.AddTable(name, { Range: areaA1(table.area), Name: table.name, StyleName: 'TableStyleLight1', ShowRowStripes: false }));
}

const A4 = 9;
const NARROW = { Left: 0.25, Right: 0.25, Top: 0.75, Bottom: 0.75, Header: 0.3, Footer: 0.3, Horizontally: true };

function addPrint(workbook: Workbook, name: string, print: PrintPlan): void {
  const fit = print.fitToWidth ? { FitToWidth: 1, FitToHeight: 0 } : {};
  done(workbook.SetPageLayout(name, { Size: A4, Orientation: print.orientation, ...fit }));
  done(workbook.SetPageMargins(name, NARROW));
  if (print.pageNumbers) done(workbook.SetHeaderFooter(name, { OddFooter: '&C第 &P 页，共 &N 页' }));
  if (print.repeatRows === 0) return;
  done(workbook.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: `'${name.replaceAll("'", "''")}'!$1:$${print.repeatRows}`, Scope: name }));
}

import { done, fileOf, type Workbook } from '../../src/hosts/xlsx/excelize';
import { excelizeInNode } from '../../src/hosts/xlsx/excelize-node';
import type { Content } from './formula';
import { letter, type LaidSheet, type Look } from './grid';
import { styleOf } from './looks';
import { resultsOf } from './results';
import { withSavedResults } from './saved-results';

/** The bytes of an .xlsx with these sheets; the same bytes for the same sheets every time. */
export async function workbookFile(sheets: readonly LaidSheet[], title: string): Promise<Uint8Array> {
  const file = (await excelizeInNode()).NewFile();
  sheets.forEach((sheet, i) => {
    done(i === 0 ? file.SetSheetName('Sheet1', sheet.name) : file.NewSheet(sheet.name));
    writeSheet(file, sheet);
  });
  file.SetActiveSheet(0);
  const written = { Created: '2022-10-08T01:00:00Z', Modified: '2022-10-08T01:00:00Z', Creator: '示例', LastModifiedBy: '示例', Title: title };
  done(file.SetDocProps(written));
  done(file.SetAppProps({ Application: 'Microsoft Excel', AppVersion: '16.0300' }));
  return withSavedResults(fileOf(file), sheets.map(resultsOf));
}

function writeSheet(file: Workbook, sheet: LaidSheet): void {
  const styles = new Map<Look, number>();
  for (const [name, { content, look }] of sheet.cells) {
    writeContent(file, sheet.name, name, content);
    if (!styles.has(look)) styles.set(look, newStyle(file, look));
    done(file.SetCellStyle(sheet.name, name, name, styles.get(look) ?? 0));
  }
  sheet.merges.forEach(([from, to]) => done(file.MergeCell(sheet.name, from, to)));
  sheet.widths.forEach((width, i) => done(file.SetColWidth(sheet.name, letter(i), letter(i), width)));
  sheet.heights.forEach((height, row) => done(file.SetRowHeight(sheet.name, row, height)));
  freeze(file, sheet);
  setUpPrint(file, sheet);
}

const newStyle = (file: Workbook, look: Look): number => done(file.NewStyle(styleOf(look))).style;

function writeContent(file: Workbook, sheet: string, cell: string, content: Content): void {
  if (typeof content === 'number') done(file.SetCellValue(sheet, cell, content));
  else if (typeof content === 'string') done(file.SetCellStr(sheet, cell, content));
  else if (content) done(file.SetCellFormula(sheet, cell, content.formula));
}

function freeze(file: Workbook, { name, header: [, end] }: LaidSheet): void {
  done(file.SetPanes(name, { Freeze: true, XSplit: 2, YSplit: end, TopLeftCell: `C${end + 1}`, ActivePane: 'bottomRight' }));
}

function setUpPrint(file: Workbook, { name, header: [first, end], paper, widths, lastRow }: LaidSheet): void {
  const quoted = `'${name}'`;
  done(file.SetSheetProps(name, { FitToPage: true }));
  done(file.SetPageLayout(name, { Size: 9, Orientation: paper, FitToWidth: 1, FitToHeight: 0 }));
  done(file.SetPageMargins(name, { Left: 0.5, Right: 0.5, Top: 0.7, Bottom: 0.7, Header: 0.3, Footer: 0.3, Horizontally: true }));
  done(file.SetHeaderFooter(name, { OddFooter: '&C第 &P 页，共 &N 页' }));
  done(file.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: `${quoted}!$${first}:$${end}`, Scope: name }));
  done(file.SetDefinedName({ Name: '_xlnm.Print_Area', RefersTo: `${quoted}!$A$1:$${letter(widths.length - 1)}$${lastRow}`, Scope: name }));
}

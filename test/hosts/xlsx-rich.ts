import { excelizeInNode } from '../../src/hosts/xlsx/excelize-node';
import { fileOf } from '../../src/hosts/xlsx/excelize';

/** A file with what users put into annexes and every writer must keep: notes, drop-downs, their own conditional formats, print set-up, names, charts. */
export async function richFile(): Promise<Uint8Array> {
  const excelize = await excelizeInNode();
  const book = excelize.NewFile();
  for (const name of ['附件1', '附件2', '附件3']) {
    book.NewSheet(name);
    book.SetSheetRow(name, 'A1', ['市县', '计划', '完成']);
    book.SetSheetRow(name, 'A2', ['长春市', 500, 400]);
    book.SetSheetRow(name, 'A3', ['吉林市', 300, 300]);
    book.SetCellFormula(name, 'B4', 'SUM(B2:B3)');
    book.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: `'${name}'!$1:$1`, Scope: name });
    book.SetPageLayout(name, { Size: 9, Orientation: 'landscape' });
    book.SetHeaderFooter(name, { OddFooter: '&P' });
  }
  book.DeleteSheet('Sheet1');
  book.AddComment('附件1', { Cell: 'A2', Author: '审核人', Paragraph: [{ Text: '请核对' }] });
  const list = { Type: 'list', Sqref: 'A2:A3', Formula1: '"长春市,吉林市"', AllowBlank: true };
  book.AddDataValidation('附件1', list as never);
  const { style } = book.NewConditionalStyle({ Fill: { Type: 'pattern', Pattern: 1, Color: ['#00FF00'] } });
  book.SetConditionalFormat('附件1', 'B2:B3', [{ Type: 'cell', Criteria: '>', Value: '400', Format: style }]);
  book.SetConditionalFormat('附件1', 'C2:C3', [{ Type: 'data_bar', Criteria: '=', MinType: 'min', MaxType: 'max', BarColor: '#638EC6' }]);
  book.SetCellStyle('附件1', 'B2', 'B2', book.NewStyle({ Font: { Bold: true, Family: '宋体', Size: 12 }, NumFmt: 3 }).style);
  book.SetDefinedName({ Name: '合计', RefersTo: "'附件1'!$B$4" });
  book.AddChart('附件2', 'E2', { Type: excelize.Col, Series: [{ Name: "'附件2'!$B$1", Categories: "'附件2'!$A$2:$A$3", Values: "'附件2'!$B$2:$B$3" }] });
  return fileOf(book);
}

import { openXlsx } from '../../src/hosts/xlsx';
import type { Sheet } from '../../src/core';
import { bytesOf, partsOf, workbookParts, type Parts } from './xlsx-parts';

async function sheetOf(xml: string, others: Parts = {}): Promise<Sheet> {
  const file = await openXlsx(bytesOf(workbookParts({ 附件1: xml }, others)));
  const [sheet] = (await file.read()).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const cells = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`;

const strings = (...items: readonly string[]): Parts => ({
  'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

describe('reading values', () => {
  test('numbers, booleans and errors keep their kind', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1"><v>1.50</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>' +
          '<c r="D1"><v>1E-3</v></c>',
      ),
    );
    expect(sheet.values).toEqual([[1.5, true, { error: '#DIV/0!' }, 0.001]]);
  });

  test('text that looks like an error is text', async () => {
    const sheet = await sheetOf(cells('<c r="A1" t="inlineStr"><is><t>#DIV/0!</t></is></c>'));
    expect(sheet.values).toEqual([['#DIV/0!']]);
  });

  test('shared text keeps its spaces, line breaks and entities, and drops phonetic guides', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
          '<c r="D1" t="s"><v>3</v></c>',
      ),
      strings(
        '<t xml:space="preserve"> 长春 市 </t>',
        '<r><t>新</t></r><r><rPr><b/></rPr><t>开工</t></r><rPh sb="0" eb="1"><t>xin</t></rPh>',
        '<t>a&amp;b&lt;&#x4E2D;\r\n第二行</t>',
        '<t>_x000D_x_x005F_y</t>',
      ),
    );
    expect(sheet.values).toEqual([[' 长春 市 ', '新开工', 'a&b<中\n第二行', '\rx_y']]);
  });

  test('inline rich text is joined', async () => {
    expect(
      (await sheetOf(cells('<c r="A1" t="inlineStr"><is><r><t>其</t></r><r><t>中</t></r></is></c>'))).values,
    ).toEqual([['其中']]);
  });

  test('a date is its serial number, also when it is stored as ISO text', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1" s="2"><v>44834</v></c><c r="B1" t="d"><v>2022-09-30</v></c><c r="C1" t="d">' +
          '<v>2022-09-30T12:00:00</v></c>',
      ),
    );
    expect(sheet.values).toEqual([[44834, 44834, 44834.5]]);
  });

  test('a formula shows its cached value, and nothing when the file has none', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>"x"</f>' +
          '<v>x</v></c><c r="D1" t="str"><f>""</f><v></v></c>',
      ),
    );
    expect(sheet.values).toEqual([[2, undefined, 'x', '']]);
    expect(sheet.formulas).toEqual([['=1+1', '=A1*2', '="x"', '=""']]);
  });

  test('a shared text without its number is a blank cell, which stays as it is written', async () => {
    const blank = '<c r="B1" t="s" s="1"><v/></c>';
    const host = await openXlsx(
      bytesOf(workbookParts({ 甲: cells(`<c r="A1"><v>1</v></c>${blank}<c r="C1"><v>3</v></c>`) })),
    );
    expect((await host.read()).sheets[0]?.values).toEqual([[1, undefined, 3]]);
    await host.write([{ kind: 'cell', at: { sheet: '甲', row: 0, column: 0 }, was: 1, to: 2 }]);
    expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain(blank);
  });

  test('cells and rows without references follow each other', async () => {
    const sheet = await sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData>',
    );
    expect(sheet.values).toEqual([
      [1, 2],
      [undefined, undefined],
      [undefined, 3],
    ]);
  });

  test('a worksheet whose elements have a namespace prefix reads the same', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>' +
      '</x:sheetData></x:worksheet>';
    expect((await sheetOf('', { 'xl/worksheets/sheet1.xml': xml })).values).toEqual([[7]]);
  });
});

describe('reading formulas', () => {
  test('a shared formula becomes the own formula of every cell', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">SUM($A$1:A1)*\'A ' +
          "1'!C1+LOG10(A1)</f><v>1</v></c>",
        '<c r="B2"><f t="shared" si="0"/><v>1</v></c>',
        '<c r="B3"><f t="shared" si="0"></f><v>1</v></c>',
      ),
    );
    expect(sheet.formulas.map((row) => row[1])).toEqual([
      "=SUM($A$1:A1)*'A 1'!C1+LOG10(A1)",
      "=SUM($A$1:A2)*'A 1'!C2+LOG10(A2)",
      "=SUM($A$1:A3)*'A 1'!C3+LOG10(A3)",
    ]);
  });

  test('an array formula stands in every cell of its area', async () => {
    const sheet = await sheetOf(
      cells(
        '<c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c>',
        '<c r="A2"><v>2</v></c>',
        '<c r="A3"><v>3</v></c>',
      ),
    );
    expect(sheet.formulas).toEqual([['=ROW(1:2)'], ['=ROW(1:2)'], [undefined]]);
  });
});

test('reading formats and layout styles become number format codes, also for cells that are not stored', async () => {
  const sheet = await sheetOf(
    `<cols><col min="3" max="3" style="1"/></cols>${cells(
      '<c r="A1" s="2"><v>1</v></c><c r="B1" s="3"/><c r="D1"><v>1</v></c>',
    ).replace('</sheetData>', '<row r="2" s="1" customFormat="1"><c r="D2"><v>1</v></c></row></sheetData>')}`,
  );
  expect(sheet.formats).toEqual([
    ['m/d/yyyy', '@', '0%', 'General'],
    ['0%', '0%', '0%', 'General'],
  ]);
});

test('reading formats and layout a custom format is its code', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;套&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="164"/></cellXfs>' +
    '</styleSheet>';
  expect((await sheetOf(cells('<c r="A1"><v>1</v></c>'), { 'xl/styles.xml': styles })).formats).toEqual([['0.0"套"']]);
});

test('the range in use goes from the first cell with a value to the last, whatever is merely formatted', async () => {
  const sheet = await sheetOf(
    '<sheetData><row r="2"><c r="A2" s="1"/><c r="C2"><v>1</v></c></row><row r="5"><c r="D5">' +
      '<f>C2</f></c></row><row r="1000"><c r="Z1000" s="1"/></row></sheetData>',
  );
  expect(sheet.origin).toEqual({ row: 1, column: 2 });
  expect(sheet.values).toEqual([
    [1, undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(sheet.formats.length).toBe(4);
});

test('reading formats and layout an empty sheet has no rows', async () => {
  expect(await sheetOf('<sheetData/>')).toMatchObject({
    values: [],
    formulas: [],
    formats: [],
    origin: { row: 0, column: 0 },
  });
});

test('reading formats and layout merges, hidden rows and columns and protection are told', async () => {
  const sheet = await sheetOf(
    '<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v>' +
      '</c></row><row r="2" hidden="1"><c r="C2"><v>1</v></c></row></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  );
  expect(sheet).toMatchObject({
    isProtected: true,
    hiddenRows: [1],
    hiddenColumns: [1, 2],
    merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
  });
});

test('reading formats and layout a sheet whose protection is off is not protected', async () => {
  expect((await sheetOf('<sheetData/><sheetProtection sheet="0"/>')).isProtected).toBe(false);
});

test('reading formats and layout the visibility of each sheet is told', async () => {
  const parts = workbookParts(
    { 甲: '<sheetData/>', 乙: '<sheetData/>', 丙: '<sheetData/>' },
    {},
    { 乙: 'state="hidden"', 丙: 'state="veryHidden"' },
  );
  const { sheets } = await (await openXlsx(bytesOf(parts))).read();
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['甲', 'visible'],
    ['乙', 'hidden'],
    ['丙', 'veryHidden'],
  ]);
});

test('settings that Excel keeps for the add-in are read; those of other add-ins and broken ones are not', async () => {
  const extension =
    '<we:webextension xmlns:we="w"><we:properties>' +
    '<we:property name="annex-audit:thresholds" value="{&quot;start&quot;:60}"/>' +
    '<we:property name="annex-audit:cut" value="{&quot;sta"/>' +
    '<we:property name="Office.AutoShow" value="true"/></we:properties></we:webextension>';
  const file = await openXlsx(
    bytesOf(workbookParts({ 甲: '<sheetData/>' }, { 'xl/webextensions/webextension1.xml': extension })),
  );
  expect((await file.read()).settings).toEqual({ thresholds: { start: 60 } });
});

test('a stray cell far below costs little', async () => {
  const sheet = await sheetOf(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="J1048576"><v>1</v></c></row></sheetData>',
  );
  expect(sheet.values.length).toBe(1_048_576);
  expect(sheet.values[5]).toBe(sheet.values[6]);
});

import { readFileSync } from 'node:fs';
import { highlightFormula, markFormula, MARK_LOOKS, OWNER_LINE, parseArea, type Snapshot } from '../../../src/core';
import { openFile } from '../../../src/apps/workbench/file/open';
import { editsSince, saveFile } from '../../../src/apps/workbench/file/save';
import { univerModel, type WorkbookModel } from '../../../src/apps/workbench/model';
import { headlessUniver } from '../../hosts/headless-univer';

const bytes = readFileSync('seeds/annexes-2022-09.xlsx');
const engine = headlessUniver();
afterAll(() => engine.dispose());

const opened = (): { readonly snapshot: Snapshot; readonly model: WorkbookModel } => {
  const { snapshot, contents } = openFile(bytes);
  return { snapshot, model: univerModel(engine.api, contents) };
};

const area = (text: string) => {
  const found = parseArea(text);
  if (!found) throw new Error(text);
  return found;
};

const first = (model: WorkbookModel) => {
  const [sheet] = model.sheets();
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('saving', () => {
  test('a workbook nobody touched needs no edit and keeps its bytes', async () => {
    const { snapshot, model } = opened();
    await model.settled();
    expect(editsSince(snapshot, model)).toEqual([]);
    expect(Buffer.from(await saveFile(bytes, snapshot, model)).equals(bytes)).toBe(true);
  });

  test('a typed figure, a cleared cell and a changed number format are edits of their cells only', () => {
    const { snapshot, model } = opened();
    const sheet = first(model);
    sheet.write(7, 2, [[2211]]);
    sheet.write(8, 2, [[undefined]]);
    sheet.writeFormats(9, 2, [['0.00']]);
    expect(editsSince(snapshot, model)).toEqual([
      { kind: 'cell', at: { sheet: sheet.name(), row: 7, column: 2 }, was: 2210, to: 2211 },
      { kind: 'cell', at: { sheet: sheet.name(), row: 8, column: 2 }, was: 1516, to: undefined },
      expect.objectContaining({ at: { sheet: sheet.name(), row: 9, column: 2 }, was: 988, to: 988, format: '0.00' }),
    ]);
  });

  test('marks, highlights and settings become the edits that wrote them', () => {
    const { snapshot, model } = opened();
    const sheet = first(model);
    sheet.putConditionalFormat({
      id: 'a',
      areas: [area('C8'), area('D9:D10')],
      rule: { kind: 'formula', formula: markFormula('error'), look: MARK_LOOKS.error },
    });
    sheet.putConditionalFormat({
      id: 'b',
      areas: [area('B8:B31')],
      rule: { kind: 'formula', formula: highlightFormula('=$E8<60'), look: { fill: '#FF0000' } },
    });
    model.setSetting('explanations', [1]);
    expect(editsSince(snapshot, model)).toEqual([
      { kind: 'setting', key: 'explanations', to: [1] },
      { kind: 'clear-marks', what: 'all' },
      { kind: 'mark', sheet: sheet.name(), areas: [area('C8'), area('D9:D10')], look: 'error' },
      { kind: 'highlight', sheet: sheet.name(), area: area('B8:B31'), formula: '=$E8<60', look: { fill: '#FF0000' } },
    ]);
  });

  test('a sheet written by the add-in comes back from the file with its looks and links', async () => {
    const { snapshot, model } = opened();
    const sheet = model.addSheet('差错清单');
    sheet.write(0, 0, [['差错清单'], [OWNER_LINE], ['C8']]);
    sheet.style(area('A1:C1'), { bold: true, size: 16, fill: '#DDEBF7' });
    sheet.merge(area('A1:C1'));
    sheet.resize('columns', 0, 1, 96);
    sheet.set('frozen', { rows: 2, columns: 0 });
    sheet.set('hyperlinks', { A3: { reference: `'${first(model).name()}'!C8` } });
    const reopened = openFile(await saveFile(bytes, snapshot, model));
    expect(reopened.contents.sheets.at(-1)).toMatchObject({
      name: '差错清单',
      rows: [
        [{ value: '差错清单', style: { bold: true, size: 16, fill: '#DDEBF7' } }, {}, {}],
        [{ value: OWNER_LINE }],
        [{ value: 'C8' }],
      ],
      merges: [area('A1:C1')],
      frozen: { rows: 2, columns: 0 },
    });
    expect(reopened.contents.sheets.at(-1)?.hyperlinks?.['A3']?.reference).toContain('!C8');
    expect(reopened.contents.sheets.at(-1)?.columnWidths?.[0]).toBeCloseTo(96, -1);
    expect(reopened.snapshot.sheets.slice(0, -1)).toEqual(snapshot.sheets);
  }, 30_000);
});

import { areaA1, highlightFormula, MARK_LOOKS, markFormula, type Area, type Sheet, type Value } from '../../src/core';
import { memoryHost, type Mark } from '../../src/hosts/memory';
import { hostContract, type CellInput, type SheetInput } from './contract';

const parts = (input: CellInput) => (typeof input === 'object' && !('error' in input) ? input : { value: input });
const ORIGIN = { row: 0, column: 0 };

function sheetFrom(input: SheetInput): Sheet {
  const grid = <Fact>(fact: (cell: Exclude<ReturnType<typeof parts>, undefined>) => Fact): Fact[][] =>
    input.cells.map((row) => row.map((one) => fact(parts(one))));
  return {
    name: input.name,
    visibility: input.visibility ?? 'visible',
    isProtected: input.isProtected ?? false,
    origin: input.origin ?? ORIGIN,
    values: grid<Value>(({ value }) => value),
    formulas: grid((one) => ('formula' in one ? one.formula : undefined)),
    formats: grid((one) => ('format' in one ? one.format : undefined) ?? 'General'),
    merges: input.merges ?? [],
    hiddenRows: input.hiddenRows ?? [],
    hiddenColumns: input.hiddenColumns ?? [],
  };
}

const areasOf = (mark: Mark): readonly Area[] => (mark.kind === 'mark' ? mark.areas : [mark.area]);
const formatOf = (mark: Mark) => ({
  areas: areasOf(mark).map(areaA1),
  formula: mark.kind === 'mark' ? markFormula(mark.look) : highlightFormula(mark.formula),
  fill: mark.kind === 'mark' ? MARK_LOOKS[mark.look].fill : mark.look.fill,
});

hostContract('memory', async (inputs) => {
  const host = memoryHost({ sheets: inputs.map(sheetFrom), settings: {} });
  const own = (name: string) => inputs.find((input) => input.name === name);
  return {
    host,
    calculates: false,
    readsOwnWhole: true,
    conditionalFormats: async (sheet) => [
      ...(own(sheet)?.conditionalFormats ?? []).map(({ area, formula, fill }) => ({
        areas: [areaA1(area)],
        formula,
        fill,
      })),
      ...host
        .marks()
        .filter((mark) => mark.sheet === sheet)
        .map(formatOf),
    ],
    fill: async (sheet, row, column) => {
      const found = own(sheet)?.cells[row]?.[column];
      return typeof found === 'object' && 'fill' in found ? found.fill : undefined;
    },
    type: async (sheet, row, column, content) => {
      const now = host.snapshot();
      const changed = memoryHost(now);
      const found = now.sheets.find((one) => one.name === sheet);
      await changed.write([
        { kind: 'cell', at: { sheet, row, column }, was: found?.values[row]?.[column], to: content },
      ]);
      host.replace(changed.snapshot());
    },
  };
});

test('the memory host shows tests what it was given', async () => {
  const host = memoryHost({ sheets: [sheetFrom({ name: '表', cells: [[1]] })], settings: {} });
  await host.write([
    {
      kind: 'highlight',
      sheet: '表',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      formula: '=A1=0',
      look: { fill: '#FF0000' },
    },
  ]);
  expect(host.marks()).toHaveLength(1);
  expect(host.batches()).toHaveLength(1);
  expect(host.plans().size).toBe(0);
});

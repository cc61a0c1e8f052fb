import { readFileSync } from 'node:fs';
import {
  applyEdits,
  audit,
  cellAddress,
  cellFormula,
  cellValue,
  findColumn,
  jilin,
  merge,
  recognise,
  type CellEdit,
  type Content,
  type Received,
  type Snapshot,
} from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';
import { cut, figuresIn, received } from './cut';

const EMPTY: Snapshot = { sheets: [], settings: {} };

let whole: Snapshot;
let files: readonly Received[];
let merged: Snapshot;
beforeAll(async () => {
  whole = await (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();
  files = jilin.units.map(({ name }) => received(`${name}.xlsx`, cut(whole, [name])));
  merged = applyEdits(EMPTY, merge(files, { withErrors: true }).edits);
});

/** The cell of a place in a column of the subsidies. */
function cellOf(snapshot: Snapshot, place: string, id: string) {
  const table = recognise(snapshot).tables.find(({ annex }) => annex.id === 'rent-subsidy');
  const row = table?.rows.find(({ unit, kind }) => (place === '合计' ? kind === 'total' : unit?.name === place));
  const column = table && findColumn(table, id);
  if (!table || !row || !column) throw new Error('no such cell');
  return {
    at: cellAddress(table, row, column),
    value: cellValue(table, row, column),
    formula: cellFormula(table, row, column),
  };
}

function changed(snapshot: Snapshot, place: string, id: string, to: Content): Snapshot {
  const { at, value } = cellOf(snapshot, place, id);
  return applyEdits(snapshot, [{ kind: 'cell', at, was: value, to }]);
}

/** The files with 敦化市's figure of households paid changed. */
const resent = (to: number): readonly Received[] => [
  ...files,
  received(
    '敦化市_v2.xlsx',
    changed(changed(cut(whole, ['敦化市']), '敦化市', 'done', to), '敦化市', 'rate', undefined),
  ),
];

const cells = (edits: readonly { readonly kind: string }[]): readonly CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === 'cell');

/** The workbook with every figure of a place taken out. */
function emptied(snapshot: Snapshot): Snapshot {
  const edits = recognise(snapshot).tables.flatMap((table) =>
    table.rows
      .filter(({ kind }) => kind === 'place')
      .flatMap((row) =>
        table.columns
          .filter(
            ({ definition }) =>
              definition && !['sequence', 'place'].includes(definition.kind) && definition.kind !== 'rate',
          )
          .filter((column) => cellFormula(table, row, column) === undefined)
          .map((column): CellEdit => ({
            kind: 'cell',
            at: cellAddress(table, row, column),
            was: cellValue(table, row, column),
            to: undefined,
          })),
      ),
  );
  return applyEdits(snapshot, edits);
}

describe('merging into a base', () => {
  it('a second merge changes nothing', () => {
    expect(
      merge(files, { withErrors: true, base: merged }).edits.filter(({ kind }) => kind === 'cell' || kind === 'sheet'),
    ).toEqual([]);
  });

  it('writes what a later return changed, and brings totals and rates along', () => {
    const { edits } = merge(resent(1500), { withErrors: true, base: merged });
    const touched = cells(edits).map(({ at }) => at);
    expect(touched).toEqual(
      expect.arrayContaining([
        cellOf(merged, '敦化市', 'done').at,
        cellOf(merged, '敦化市', 'rate').at,
        cellOf(merged, '合计', 'done').at,
      ]),
    );
    expect(touched).toHaveLength(4);
    const after = applyEdits(merged, edits);
    const before = cellOf(merged, '合计', 'done').value;
    expect(cellOf(after, '合计', 'done').value).toBe(
      Number(before) + 1500 - Number(cellOf(merged, '敦化市', 'done').value),
    );
    expect(audit(after).findings.filter(({ rule }) => /total|rate/.test(rule))).toEqual([]);
  });

  it('fills an empty provincial workbook of another look: the same annexes come out', () => {
    const after = applyEdits(emptied(whole), merge(files, { withErrors: true, base: emptied(whole) }).edits);
    const [before, filled] = [figuresIn(whole), figuresIn(after)];
    const inputs = [...before].filter(([key]) => !/ rate$|-rate$| total | total$/.test(key));
    expect(inputs.filter(([key, value]) => filled.get(key) !== value)).toEqual([]);
  });

  it('keeps the remark a person wrote and the figure a person corrected, until the return says something new', () => {
    const edited = changed(changed(merged, '敦化市', 'remark', '已电话核实'), '敦化市', 'done', 1425);
    const again = applyEdits(edited, merge(files, { withErrors: true, base: edited }).edits);
    expect(cellOf(again, '敦化市', 'remark').value).toBe('已电话核实');
    expect(cellOf(again, '敦化市', 'done').value).toBe(1425);
    const later = applyEdits(again, merge(resent(1500), { withErrors: true, base: again }).edits);
    expect(cellOf(later, '敦化市', 'done').value).toBe(1500);
    expect(cellOf(later, '敦化市', 'remark').value).toBe('已电话核实');
  });

  it('says which places have no row in the base', () => {
    const base = applyEdits(EMPTY, merge(files.slice(0, 40), { withErrors: true }).edits);
    const entry = merge(files, { withErrors: true, base }).ledger.entries.find(({ place }) => place?.name === '安图县');
    expect(entry?.reasons.join('')).toContain('没有这个市县的行');
  });

  it('takes nothing over into a base of another period', async () => {
    const june = await (await openXlsx(readFileSync('seeds/annexes-2022-06.xlsx'))).read();
    const { ledger, edits } = merge(files.slice(0, 3), { base: june });
    expect(ledger.entries.every(({ state }) => state === 'refused')).toBe(true);
    expect(cells(edits)).toEqual([]);
  });
});

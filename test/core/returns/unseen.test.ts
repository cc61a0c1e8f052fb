import { readFileSync } from 'node:fs';
import {
  applyEdits,
  cellAddress,
  cellValue,
  jilin,
  merge,
  recognise,
  type CellEdit,
  type Edit,
  type Merge,
  type Snapshot,
  type Value,
} from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';
import { random } from '../../mutation/random';
import { cut, figuresIn } from './cut';
import { layoutOf, returnsOf, shuffled } from './offices';

const EMPTY: Snapshot = { sheets: [], settings: {} };

let whole: Snapshot;
beforeAll(async () => {
  whole = await (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();
});

const changing = ({ edits }: Merge): readonly Edit[] => edits.filter(({ kind }) => kind === 'cell' || kind === 'sheet');

/** What a workbook says otherwise than the province, or says beyond it; a remark on a total is nobody's return. */
function differences(province: Snapshot, merged: Snapshot): readonly string[] {
  const [model, found] = [figuresIn(province), figuresIn(merged)];
  const keys = [...new Set([...model.keys(), ...found.keys()])].filter((key) => !key.endsWith('total remark'));
  return keys
    .filter((key) => model.get(key) !== found.get(key))
    .map((key) => `${key}: ${shown(model.get(key))}, not ${shown(found.get(key))}`);
}

const shown = (value: Value): string => JSON.stringify(value ?? null);

/** The workbook with every reported figure taken out. */
function emptied(snapshot: Snapshot): Snapshot {
  const edits = recognise(snapshot).tables.flatMap((table) =>
    table.rows
      .filter(({ kind }) => kind !== 'part')
      .flatMap((row) =>
        table.columns
          .filter(({ definition }) => definition && !['sequence', 'place'].includes(definition.kind))
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

describe('returns that nobody has seen', () => {
  it.each([1, 2, 3])(
    'merge into the very province they were written from, and once more change nothing: province %i',
    (seed) => {
      const draw = random(seed);
      const province = shuffled(whole, draw);
      const files = returnsOf(province, draw);
      const merged = applyEdits(EMPTY, merge(files, { withErrors: true }).edits);
      expect(differences(province, merged)).toEqual([]);
      expect(changing(merge(files, { withErrors: true, base: merged }))).toEqual([]);
    },
  );

  it.each([11, 13, 15])('fill a provincial workbook of whatever layout with the same figures: province %i', (seed) => {
    const draw = random(seed);
    const province = shuffled(whole, draw);
    const base = emptied(
      cut(
        province,
        jilin.units.map(({ name }) => name),
        { ...layoutOf(draw), isText: false },
      ),
    );
    const files = returnsOf(province, draw);
    const filled = applyEdits(base, merge(files, { withErrors: true, base }).edits);
    const reported = (line: string): boolean => !/rate:| total /.test(line);
    expect(differences(province, filled).filter(reported)).toEqual([]);
    expect(changing(merge(files, { withErrors: true, base: filled }))).toEqual([]);
  });
});

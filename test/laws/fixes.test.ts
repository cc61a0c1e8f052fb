import fc from 'fast-check';
import {
  audit,
  fixEdits,
  applyEdits,
  changeKey,
  planFixes,
  safeFindings,
  undoEdits,
  undoPlan,
  type CellEdit,
  type Edit,
  type Sheet,
  type Snapshot,
  type Value,
} from '../../src/core';
import { drawings, sheetFrom } from './table-sheets';
import { runs } from '../runs';

/** How careless hands write what stands in a cell. */
const SLIPS: readonly ((value: Value) => Value)[] = [
  (value) => (typeof value === 'number' ? String(value) : value),
  (value) => (typeof value === 'number' ? ` ${value.toLocaleString('en-US')} ` : value),
  (value) =>
    typeof value === 'number'
      ? String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : value,
  (value) => (typeof value === 'number' ? `${value / 10000}万` : value),
  (value) => (typeof value === 'number' ? value + 3 : value),
  (value) => (typeof value === 'string' ? [...value].join(' ') : value),
  (value) => (typeof value === 'string' ? ` ${value}　` : value),
  (value) => (typeof value === 'string' && /[市县]$/.test(value) ? value.slice(0, -1) : value),
];

const slips = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), how: fc.constantFrom(...SLIPS) }), {
  minLength: 1,
  maxLength: 8,
});

/** A table with some of its body cells written carelessly. */
const careless: fc.Arbitrary<Snapshot> = fc.tuple(drawings, slips).map(([drawing, all]) => {
  const sheet = sheetFrom(drawing);
  const height = drawing.places.length + (drawing.total === 'none' ? 0 : 1);
  return {
    sheets: [
      all.reduce(
        (one, slip) => slipped(one, one.values.length - 1 - (slip.row % height), slip.column, slip.how),
        sheet,
      ),
    ],
    settings: {},
  };
});

function slipped(sheet: Sheet, row: number, column: number, how: (value: Value) => Value): Sheet {
  const width = sheet.values[0]?.length ?? 1;
  return {
    ...sheet,
    values: sheet.values.map((cells, i) =>
      i === row ? cells.map((value, j) => (j === column % width ? how(value) : value)) : cells,
    ),
  };
}

const cells = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === 'cell');

const written = (snapshot: Snapshot, edits: readonly Edit[]): Snapshot => applyEdits(snapshot, edits);

const batchOf = (snapshot: Snapshot): readonly Edit[] =>
  fixEdits(snapshot, planFixes(snapshot, safeFindings(audit(snapshot).findings)).changes, '2022-10-08 09:30');

describe('all safe fixes at once', () => {
  it('leave nothing that is safe to fix', () => {
    fc.assert(
      fc.property(careless, (snapshot) => {
        const after = written(snapshot, batchOf(snapshot));
        expect(safeFindings(audit(after).findings).map((one) => one.message)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('add no finding that was not there', () => {
    fc.assert(
      fc.property(careless, (snapshot) => {
        const before = audit(snapshot).findings.length;
        expect(audit(written(snapshot, batchOf(snapshot))).findings.length).toBeLessThanOrEqual(before);
      }),
      { numRuns: runs(40) },
    );
  });

  it('are taken back exactly', () => {
    fc.assert(
      fc.property(careless, (snapshot) => {
        const after = written(snapshot, batchOf(snapshot));
        const keys = new Set(cells(batchOf(snapshot)).map(changeKey));
        const before = written(after, undoEdits(after, undoPlan(after, keys).edits, '2022-10-08 09:40'));
        expect(before.sheets.slice(0, snapshot.sheets.length)).toEqual(snapshot.sheets);
      }),
      { numRuns: runs(40) },
    );
  });
});

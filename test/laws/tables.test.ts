import fc from 'fast-check';
import { audit, recognise, type Snapshot, type Table } from '../../src/core';
import { drawings, sheetFrom, type Drawing } from './table-sheets';
import { runs } from '../runs';

const workbook = (drawing: Drawing): Snapshot => ({ sheets: [sheetFrom(drawing)], settings: {} });
const tableOf = (drawing: Drawing): Table | undefined => recognise(workbook(drawing)).tables[0];

describe('any annex, laid out in any way', () => {
  it('is recognised with all its columns, each in its place', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const table = tableOf(drawing);
        expect(table?.annex.id).toBe(drawing.annex.id);
        expect(table?.missing.map((column) => column.id)).toEqual([]);
        const found = new Map(table?.columns.map((column) => [column.definition?.id, column.column - drawing.column]));
        expect(new Set(found.values()).size).toBe(drawing.annex.columns.length);
        expect(table?.columns.filter((column) => column.definition === undefined)).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('is recognised with all its rows, the total told apart', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const rows = tableOf(drawing)?.rows ?? [];
        expect(rows.filter((row) => row.kind === 'place').map((row) => row.unit?.name)).toEqual(drawing.places);
        expect(rows.filter((row) => row.kind === 'total')).toHaveLength(drawing.total === 'none' ? 0 : 1);
        expect(rows).toHaveLength(drawing.places.length + (drawing.total === 'none' ? 0 : 1));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('moving a table', () => {
  it('moves everything that was found in it', () => {
    fc.assert(
      fc.property(drawings, fc.nat(30), fc.nat(15), (drawing, down, right) => {
        const places = (one: Drawing): unknown => {
          const table = tableOf(one);
          return (
            table && {
              rows: table.rows.map((row) => [
                row.kind,
                row.row - one.row,
                row.labelCell.column - one.column,
                row.subtotal,
              ]),
              columns: table.columns.map((column) => [
                column.definition?.id,
                column.column - one.column,
                column.header.row - one.row,
              ]),
              area: [table.area.row - one.row, table.area.column - one.column, table.area.rows, table.area.columns],
              title: table.title && [table.title.at.row - one.row, table.title.at.column - one.column],
            }
          );
        };
        expect(places({ ...drawing, row: drawing.row + down, column: drawing.column + right })).toEqual(
          places(drawing),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('moves every finding with it', () => {
    fc.assert(
      fc.property(drawings, fc.nat(30), fc.nat(15), (drawing, down, right) => {
        const findings = (one: Drawing): unknown =>
          audit(workbook(one)).findings.map(({ rule, at, message, also }) => [
            rule,
            at.row - one.row,
            at.column - one.column,
            message.replace(/第\d+行/g, ''),
            also.map((cell) => [cell.row - one.row, cell.column - one.column]),
          ]);
        expect(findings({ ...drawing, row: drawing.row + down, column: drawing.column + right })).toEqual(
          findings(drawing),
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('an audit', () => {
  it('gives the same report twice and leaves the snapshot as it was', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const snapshot = workbook(drawing);
        const before = structuredClone(snapshot);
        expect(JSON.stringify(audit(snapshot).findings)).toBe(JSON.stringify(audit(workbook(drawing)).findings));
        expect(snapshot).toEqual(before);
      }),
      { numRuns: runs(25) },
    );
  });

  it('is not changed by an unrelated sheet', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const snapshot = workbook(drawing);
        const note = {
          ...sheetFrom(drawing),
          name: '说明',
          values: [['填报说明'], ['一、数据截至2022年9月30日。']],
          formulas: [[undefined], [undefined]],
          formats: [['General'], ['General']],
          merges: [],
        };
        const ids = (one: Snapshot): readonly string[] => audit(one).findings.map((finding) => finding.id);
        expect(ids({ ...snapshot, sheets: [note, ...snapshot.sheets] })).toEqual(ids(snapshot));
      }),
      { numRuns: runs(40) },
    );
  });
});

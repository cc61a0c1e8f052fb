import type { Snapshot } from '../../../src/core';
import { surroundings } from '../../../src/apps/documents/surroundings';
import { workbookOf } from '../../core/build';
import { drawn } from '../../core/tables/drawn';

const WIDE: Snapshot = workbookOf(
  drawn(
    Array.from({ length: 30 }, (_, row) => Array.from({ length: 14 }, (_, i) => `${row}.${i}`).join('|')).join('\n'),
  ),
);
const [sheet = ''] = WIDE.sheets.map(({ name }) => name);
const around = { rowsAround: 1, columnsAround: 1 };

describe('what is shown around a cell', () => {
  it('are its neighbours, and the other cells that a finding speaks of, however far away', () => {
    const shown = surroundings(WIDE, [], {
      at: { sheet, row: 5, column: 12 },
      suspect: undefined,
      related: [{ sheet, row: 20, column: 4 }],
      ...around,
    });
    expect(shown?.columns).toEqual(['A', 'B', 'E', 'L', 'M', 'N']);
    expect(shown?.rows.map(({ name }) => name)).toEqual(['5', '6', '7', '21']);
    expect(
      shown?.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'related').map(({ a1 }) => a1)),
    ).toEqual(['E21']);
  });

  it('are only the first of many other cells', () => {
    const related = Array.from({ length: 9 }, (_, i) => ({ sheet, row: 15 + i, column: 12 }));
    expect(
      surroundings(WIDE, [], { at: { sheet, row: 5, column: 12 }, suspect: undefined, related, ...around })?.rows,
    ).toHaveLength(3 + 4);
  });
});

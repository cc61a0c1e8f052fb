import { applyEdits, undoPlan, type CellEdit, type Snapshot } from '../../../src/core';
import { changeLog } from '../../../src/core/repair/change-log';
import { keptBatch } from '../../../src/core/repair/last-batch';
import { subsidies } from '../audit/samples';

const honest = subsidies('1 | 集安市 | 520 | 560 | 107.7');
const sheet = honest.sheets[0]!;
const at = { sheet: sheet.name, row: sheet.origin.row, column: sheet.origin.column };
/** A change that nobody made: it says that a link stood where the title stands. */
const edit: CellEdit = {
  kind: 'cell',
  at,
  was: { formula: '=HYPERLINK("http://example.invalid","点这里")' },
  to: sheet.values[0]![0],
};
const line = { time: '2022-10-08 09:30', edit, place: '集安市', column: '', rule: '数字存成文本', reason: '' };
const planted: Snapshot = { ...honest, settings: { ...honest.settings, 'last-batch': keptBatch(line.time, [line]) } };

test('a planted last batch that no log tells of is not taken back', () => {
  expect(undoPlan(planted)).toEqual({
    edits: [],
    left: [{ edit: expect.objectContaining({ at }), reason: 'unlogged' }],
  });
});

test('with a planted log beside it, a formula that this program did not replace is still not written', () => {
  const withLog = applyEdits(planted, [{ kind: 'sheet', plan: changeLog(planted, [line]) }]);
  const { edits, left } = undoPlan(withLog);
  expect(edits).toEqual([]);
  expect(left.map(({ reason }) => reason)).toEqual(['formula']);
});

import fc from 'fast-check';
import {
  applyEdits,
  contentAt,
  findSheet,
  isSameContent,
  OWNER_LINE,
  refusalOf,
  undone,
  usedArea,
  valueAt,
  type CellEdit,
  type Content,
  type Sheet,
  type Snapshot,
} from '../../../src/core';

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  name: '附件1',
  visibility: 'visible',
  isProtected: false,
  origin: { row: 1, column: 1 },
  values: [
    ['长春市', 1],
    ['吉林市', undefined],
  ],
  formulas: [
    [undefined, undefined],
    [undefined, '=C2'],
  ],
  formats: [
    ['@', 'General'],
    ['@', '0'],
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...changes,
});
const workbook = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, settings: {} });
const edit = (row: number, column: number, was: Content, to: Content): CellEdit => ({
  kind: 'cell',
  at: { sheet: '附件1', row, column },
  was,
  to,
});
const area = { row: 0, column: 0, rows: 1, columns: 1 };

test('a cell outside the range in use makes it grow on every side, and nothing moves', () => {
  const after = applyEdits(workbook(sheet()), [edit(0, 0, undefined, 'a'), edit(4, 5, undefined, 'b')]);
  const grown = findSheet(after, '附件1') ?? sheet();
  expect(usedArea(grown)).toEqual({ row: 0, column: 0, rows: 5, columns: 6 });
  expect([valueAt(grown, 0, 0), valueAt(grown, 1, 1), valueAt(grown, 4, 5)]).toEqual(['a', '长春市', 'b']);
  expect(grown.formats[2]?.[2]).toBe('0');
});

test('the workbook given is not changed', () => {
  const before = workbook(sheet());
  const copy = structuredClone(before);
  applyEdits(before, [edit(1, 2, 1, 2), { kind: 'remove-sheet', name: '附件1' }, { kind: 'setting', key: 'a', to: 1 }]);
  expect(before).toEqual(copy);
});

test('an edit of a cell edited before in the batch is compared with what that edit leaves', () => {
  expect(refusalOf(workbook(sheet()), [edit(1, 2, 1, 2), edit(1, 2, 2, 3)])).toBeUndefined();
  expect(refusalOf(workbook(sheet()), [edit(1, 2, 1, 2), edit(1, 2, 1, 3)])).toEqual({
    kind: 'stale',
    at: { sheet: '附件1', row: 1, column: 2 },
  });
});

test('a mark may be put on a sheet planned in the same batch, but not on one that is nowhere', () => {
  const plan = { name: '汇总表', cells: [[], [{ content: OWNER_LINE }]], looks: {}, columnWidths: [] };
  const mark = { kind: 'mark', sheet: '汇总表', areas: [area], look: 'info' } as const;
  expect(refusalOf(workbook(sheet()), [{ kind: 'sheet', plan }, mark])).toBeUndefined();
  expect(refusalOf(workbook(sheet()), [mark])).toEqual({ kind: 'missing-sheet', sheet: '汇总表' });
});

test('an owned sheet that the user has protected is not refreshed, but may be removed', () => {
  const owned = sheet({
    name: '差错清单',
    origin: { row: 1, column: 0 },
    values: [[OWNER_LINE]],
    formulas: [[undefined]],
    formats: [['@']],
    isProtected: true,
  });
  const plan = { name: '差错清单', cells: [], looks: {}, columnWidths: [] };
  expect(refusalOf(workbook(owned), [{ kind: 'sheet', plan }])).toEqual({ kind: 'protected', sheet: '差错清单' });
  expect(refusalOf(workbook(owned), [{ kind: 'remove-sheet', name: '差错清单' }])).toBeUndefined();
});

test('sheets are found whatever the case of their name', () => {
  expect(
    refusalOf(workbook(sheet({ name: 'Annex' })), [{ ...edit(1, 2, 1, 2), at: { sheet: 'ANNEX', row: 1, column: 2 } }]),
  ).toBeUndefined();
});

test('text that looks like a number, an error or a formula is another content than those', () => {
  const contents: readonly Content[] = [1, '1', true, undefined, { error: '#N/A' }, '#N/A', { formula: '=A1' }, '=A1'];
  contents.forEach((one, row) =>
    contents.forEach((other, column) => expect(isSameContent(one, other)).toBe(row === column)),
  );
  expect(isSameContent('', undefined)).toBe(true);
});

const content = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
  fc.constant({ error: '#DIV/0!' }),
  fc.constant({ formula: '=A1' }),
);
const cells = fc.array(fc.tuple(fc.nat(6), fc.nat(6), content), { maxLength: 12 });

test('undoing a batch restores the content of every cell', () => {
  fc.assert(
    fc.property(cells, (changes) => {
      let now = workbook(sheet());
      const edits = changes.map(([row, column, to]) => {
        const made = edit(row, column, contentAt(findSheet(now, '附件1'), { row, column }), to);
        now = applyEdits(now, [made]);
        return made;
      });
      const back = applyEdits(now, undone(edits));
      for (let row = 0; row < 7; row++) {
        for (let column = 0; column < 7; column++) {
          const [one, other] = [workbook(sheet()), back].map((each) =>
            contentAt(findSheet(each, '附件1'), { row, column }),
          );
          if (!isSameContent(one, other)) return false;
        }
      }
      return refusalOf(workbook(sheet()), edits) === undefined;
    }),
  );
});

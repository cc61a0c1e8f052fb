import {
  areaA1,
  clearHighlightEdits,
  highlightEdits,
  highlightFormula,
  MARKS_SHEET,
  ownerOf,
  progress,
  refusalOf,
  STATUS_LOOKS,
  STATUS_NAMES,
  valueAt,
  type Edit,
  type HighlightEdit,
  type Snapshot,
  type Status,
  type Value,
} from '../../../src/core';
import { formulaAtCell, relativeFormula } from '../../../src/core/relations';
import { univerModel } from '../../../src/apps/workbench/model';
import { memoryHost } from '../../../src/hosts/memory';
import { headlessUniver } from '../../hosts/headless-univer';
import { sheetOf, workbookOf } from '../build';
import { measureOf, seed } from './seeds';

const engine = headlessUniver();
afterAll(() => engine.dispose());

const highlightsOf = (edits: readonly Edit[]): readonly HighlightEdit[] =>
  edits.filter((edit) => edit.kind === 'highlight');

/**
 * Every highlight's verdict on every row, calculated by a spreadsheet: the fill that shows in a cell, the last
 * highlight that holds.
 */
async function shownFills(
  snapshot: Snapshot,
  sheetName: string,
  highlights: readonly HighlightEdit[],
): Promise<(row: number, column: number) => string | undefined> {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const own = highlights.filter((one) => one.sheet === sheetName);
  const width = Math.max(...sheet.values.map((row) => row.length));
  const contents = sheet.values.map((values, row) => [
    ...Array.from({ length: width }, (_, column) => ({ value: values[column] })),
    ...own.map(({ area, formula }) => ({
      formula: row < area.row || row >= area.row + area.rows ? '=FALSE' : `=IF(${moved(formula, area.row, row)},1,0)`,
    })),
  ]);
  const model = univerModel(engine.api, { sheets: [{ name: 'x', rows: [[]] }] });
  const [page] = model.sheets();
  if (!page) throw new Error('no sheet');
  page.write(
    0,
    0,
    contents.map((row) => row.map((cell) => ('formula' in cell ? cell : cell.value))),
  );
  await model.settled();
  return (row, column) => {
    const holding = own.flatMap(({ area, look }, i) =>
      area.column <= column && column < area.column + area.columns && page.cell(row, width + i).value === 1
        ? [look.fill]
        : [],
    );
    return holding.at(-1);
  };
}

/** A conditional format's formula as it reads in another row of its area. */
const moved = (formula: string, from: number, to: number): string =>
  (formulaAtCell(relativeFormula(formula, from, 0), to, 0) ?? '').replace(/^=/, '');

const fillOf = (status: Status): string | undefined => STATUS_LOOKS[status]?.fill;

const TITLE = ['2022年1-9月全省租赁补贴发放工作进展情况表'];
const HEAD = ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '备注'];
const subsidies = (rows: readonly (readonly Value[])[]): Snapshot =>
  workbookOf(sheetOf({ name: '附件2', rows: [TITLE, HEAD, ...rows.map((row, i) => [i + 1, ...row])] }));

const NAMES = [
  '长春市',
  '双阳区',
  '九台区',
  '农安县',
  '榆树市',
  '德惠市',
  '公主岭市',
  '吉林市',
  '永吉县',
  '蛟河市',
  '桦甸市',
  '舒兰市',
  '磐石市',
  '四平市',
  '梨树县',
  '伊通县',
  '双辽市',
  '辽源市',
  '东丰县',
  '东辽县',
];

test('a spreadsheet shows in every cell of a measure the colour of its status', async () => {
  const targets: readonly Value[] = [100, 0, '—', undefined, '无任务', 0.3, 1.2, 40];
  const done: readonly Value[] = [0, 100, 75, 74.99, undefined, 0.9, 0.3, 30, 120];
  const pairs = targets.flatMap((target) => done.map((figure) => [target, figure] as const));
  for (let from = 0; from < pairs.length; from += NAMES.length) {
    const rows = pairs.slice(from, from + NAMES.length).map((pair, i) => [NAMES[i], ...pair]);
    const previous = subsidies(rows.map(([name, target, figure], i) => [name, target, i % 3 === 0 ? figure : 1]));
    const snapshot = subsidies(rows);
    const state = progress(snapshot, { previous });
    const fill = await shownFills(snapshot, '附件2', highlightsOf(highlightEdits(state).edits));
    const places = measureOf(state, 'subsidy').places;
    expect(
      places.map(({ row, place, target, done: now, status }) => ({
        place,
        target,
        now,
        fill: fill(row.row, 3),
        status,
      })),
    ).toEqual(
      places.map(({ place, target, done: now, status }) => ({ place, target, now, fill: fillOf(status), status })),
    );
    const bad = places.map(({ status }) =>
      ['zero', 'stalled', 'behind'].includes(status) ? fillOf(status) : undefined,
    );
    expect(places.map(({ row }) => fill(row.row, 1))).toEqual(bad);
  }
}, 60_000);

test('the example workbook is coloured as its statuses are, the places by the worst of their measures', async () => {
  const snapshot = await seed('annexes-2022-09.xlsx');
  const state = progress(snapshot, { previous: await seed('annexes-2022-06.xlsx') });
  const highlights = highlightsOf(highlightEdits(state).edits);
  for (const name of ['附件1棚改开工', '附件3房屋征收', '附件4政策出台', '问题项目整改']) {
    const fill = await shownFills(snapshot, name, highlights);
    const measures = state.measures.filter(({ table }) => table.sheet.name === name);
    for (const { places, measure } of measures) {
      expect([measure.id, ...places.map(({ cells }) => fill(cells.done.row, cells.done.column))]).toEqual([
        measure.id,
        ...places.map(({ status }) => fillOf(status)),
      ]);
    }
    const worst = (row: number): Status | undefined =>
      (['zero', 'stalled', 'behind'] as const).find((status) =>
        measures.some(({ places }) => places.some((one) => one.row.row === row && one.status === status)),
      );
    const rows = measures[0]?.places.map(({ row }) => row.row) ?? [];
    expect(rows.map((row) => fill(row, 1))).toEqual(rows.map((row) => fillOf(worst(row) ?? 'normal')));
  }
}, 60_000);

test('colours follow an edited figure: a place that comes back to the figure before stands still again', async () => {
  const previous = subsidies([
    ['长春市', 500, 300],
    ['吉林市', 400, 100],
  ]);
  const state = progress(
    subsidies([
      ['长春市', 500, 480],
      ['吉林市', 400, 0],
    ]),
    { previous },
  );
  const highlights = highlightsOf(highlightEdits(state).edits);
  const edited = await shownFills(
    subsidies([
      ['长春市', 500, 300],
      ['吉林市', 400, 400],
    ]),
    '附件2',
    highlights,
  );
  expect([edited(2, 3), edited(3, 3), edited(3, 1)]).toEqual([fillOf('stalled'), fillOf('done'), undefined]);
  const sorted = await shownFills(
    subsidies([
      ['吉林市', 400, 100],
      ['长春市', 500, 480],
    ]),
    '附件2',
    highlights,
  );
  expect([sorted(2, 3), sorted(3, 3)]).toEqual([fillOf('stalled'), undefined]);
});

test('a borrowed target stands in the formula of its row', async () => {
  const targets = workbookOf(
    sheetOf({
      name: '年度计划',
      rows: [['2022年度计划表'], ['序号', '市县', '租赁补贴(户)'], [1, '长春市', 1000], [2, '吉林市', 1]],
    }),
  );
  const snapshot = subsidies([
    ['长春市', undefined, 480],
    ['吉林市', 400, 390],
  ]);
  const state = progress(snapshot, { targets });
  const fill = await shownFills(snapshot, '附件2', highlightsOf(highlightEdits(state).edits));
  expect([fill(2, 3), fill(3, 3)]).toEqual([fillOf('behind'), undefined]);
});

describe('the batch', () => {
  test('takes the old highlights off first; every formula is ours and short enough for Excel', async () => {
    const snapshot = await seed('annexes-2022-09.xlsx');
    const { edits, protectedSheets } = highlightEdits(
      progress(snapshot, { previous: await seed('annexes-2022-06.xlsx') }),
    );
    expect(edits[0]).toEqual({ kind: 'clear-marks', what: 'progress' });
    expect(protectedSheets).toEqual([]);
    expect(refusalOf(snapshot, edits)).toBeUndefined();
    const formulas = highlightsOf(edits).map(({ formula }) => highlightFormula(formula));
    expect(formulas.filter((formula) => ownerOf(formula) !== 'progress' || formula.length > 255)).toEqual([]);
    expect(formulas.length).toBeLessThan(150);
  });

  test('leaves protected sheets alone and names them', () => {
    const snapshot = subsidies([['长春市', 500, 0]]);
    const locked = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    const { edits, protectedSheets } = highlightEdits(progress(locked));
    expect([highlightsOf(edits), protectedSheets]).toEqual([[], ['附件2']]);
  });

  test('says every status in words too, and goes without a trace', async () => {
    const snapshot = subsidies([
      ['长春市', 500, 0],
      ['吉林市', 400, 410],
    ]);
    const host = memoryHost(snapshot);
    await host.write(highlightEdits(progress(snapshot)).edits);
    const marks = host.snapshot().sheets.find(({ name }) => name === MARKS_SHEET);
    const column = (index: number) => marks?.values.slice(5).map((_, i) => valueAt(marks, i + 5, index));
    expect([column(2), column(9), column(10)]).toEqual([
      ['合计', '长春市', '吉林市'],
      [STATUS_NAMES.behind, STATUS_NAMES.zero, STATUS_NAMES.over],
      ['黄', '红', '绿'],
    ]);
    await host.write(clearHighlightEdits(host.snapshot()));
    expect([host.snapshot(), host.marks()]).toEqual([snapshot, []]);
  });

  test('clears beside a sheet of the user that has the name of ours', () => {
    const snapshot = workbookOf(sheetOf({ name: MARKS_SHEET, rows: [['我的表'], ['长春市']] }));
    expect(refusalOf(snapshot, clearHighlightEdits(snapshot))).toBeUndefined();
  });

  test('marks the figures of a measure as one run of cells where they are neighbours', () => {
    const areas = highlightsOf(
      highlightEdits(
        progress(
          subsidies([
            ['长春市', 500, 0],
            ['吉林市', 400, 1],
          ]),
        ),
      ).edits,
    ).map(({ area }) => areaA1(area));
    expect([...new Set(areas)]).toEqual(['C3:E4', 'B3:B4']);
  });
});

describe('where the rows of a table are not those of its sheet', () => {
  const ROWS = [
    ['长春市', 100, 0, 0],
    ['吉林市', 200, 20, 10],
    ['四平市', 100, 100, 100],
    ['辽源市', 400, 0, 0],
  ] as const;
  const HEADS = ['市县', '计划发放(户)', '已发放(户)', '完成率(%)'];
  const across = HEADS.map((head, i) => [head, ...ROWS.map((row) => row[i])]);
  const cut = [0, 1].map((i) => [...(ROWS[i] ?? []), undefined, ...(ROWS[i + 2] ?? [])]);

  it.each([
    ['places run across', across, { zero: [4, 2], behind: [4, 3], done: [4, 4] }],
    ['the list was cut', [[...HEADS, undefined, ...HEADS], ...cut], { zero: [3, 3], behind: [4, 3], done: [3, 8] }],
  ] as const)('the real cells show the colour of their status: %s', async (_, rows, at) => {
    const snapshot = workbookOf(sheetOf({ name: '附件2', rows: [TITLE, ...rows] }));
    const found = progress(snapshot);
    expect(found.measures[0]?.places.map(({ status }) => status)).toEqual(['zero', 'behind', 'done', 'zero']);
    const edits = highlightEdits(found).edits;
    const fill = await shownFills(snapshot, '附件2', highlightsOf(edits));
    for (const [status, [row, column]] of Object.entries(at)) {
      expect([status, fill(row - 1, column - 1)]).toEqual([status, fillOf(status as Status)]);
    }
    const coloured = snapshot.sheets[0]?.values.flatMap((line, i) =>
      line.map((__, j) => fill(i, j)).filter((one) => one !== undefined),
    );
    expect(coloured).toHaveLength(4 * 3 + 3);
    expect(refusalOf(snapshot, edits)).toBeUndefined();
  });
});

import {
  applyEdits,
  audit,
  isFormula,
  refusalOf,
  summaryEdits,
  summaryPlan,
  valueAt,
  OWNER_LINE,
  type Content,
  type Edit,
  type Sheet,
  type SheetPlan,
  type Snapshot,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { seed } from '../progress/seeds';

let whole: Snapshot;
let previous: Snapshot;
let targets: Snapshot;
let plan: SheetPlan;
beforeAll(async () => {
  whole = await seed('annexes-2022-09.xlsx');
  previous = await seed('annexes-2022-06.xlsx');
  targets = await seed('targets-2022.xlsx');
  plan = summaryPlan(whole, { previous, targets, report: audit(whole, { previous, targets }) });
});

const only = (...names: readonly string[]): Snapshot => ({
  ...whole,
  sheets: whole.sheets.filter(({ name }) => names.includes(name)),
});
const textsOf = ({ cells }: SheetPlan): readonly string[] =>
  cells.flat().flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
const formulasOf = ({ cells }: SheetPlan): readonly string[] =>
  cells.flat().flatMap(({ content }) => (isFormula(content) ? [content.formula] : []));
const rowOf = ({ cells }: SheetPlan, text: string): readonly Content[] =>
  cells.find((row) => row.some(({ content }) => content === text))?.map(({ content }) => content) ?? [];
const editsOf = (snapshot: Snapshot): readonly Edit[] => {
  const planned = summaryEdits(snapshot, { previous, targets });
  return planned.kind === 'ready' ? planned.edits : [];
};
const planIn = (edits: readonly Edit[]): SheetPlan | undefined =>
  edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan] : []))[0];

test('title, period, cut-off and comparison stand on top', () => {
  expect(plan.cells[0]?.[0]?.content).toBe('2022年1-9月全省保障性安居工程进展情况汇总表');
  expect(plan.cells[1]?.[0]?.content).toMatch(new RegExp(`^${OWNER_LINE}.*截至2022年9月30日.*上期：2022年1-6月`));
});

test('headline figures point at the totals of the annexes', () => {
  expect(rowOf(plan, '年度计划')).toContainEqual({ formula: "='附件1棚改开工'!C7" });
  expect(rowOf(plan, '完成')).toContainEqual({ formula: "='附件1棚改开工'!D7" });
  expect(rowOf(plan, '完成率(%)')).toContainEqual({ formula: "='附件1棚改开工'!D7/'附件1棚改开工'!C7*100" });
});

test('every place stands in the table once, prefecture by prefecture', () => {
  const first = plan.filter?.row ?? 0;
  const names = plan.cells.slice(first + 1, first + (plan.filter?.rows ?? 0)).map((row) => row[1]?.content);
  expect(names).toHaveLength(51);
  expect(names.slice(0, 3)).toEqual(['长春市', '双阳区', '九台区']);
  expect(names.at(-1)).toBe('长白山管委会');
});

test('the lists name who has done nothing, with live figures', () => {
  const list = formulasOf(plan).find((formula) => formula.includes('辽源市（计划"'));
  expect(list).toContain('&\'附件2租赁补贴\'!C9&"户）"');
  expect(textsOf(plan)).toContain('农安县、榆树市、德惠市、集安市、乾安县、扶余市、龙井市');
});

test('the audit says how much it looked at', () => {
  expect(textsOf(plan).find((text) => text.startsWith('运行规则'))).toMatch(
    /^运行规则\d+条：通过\d+条，发现问题\d+条，另有\d+条规则有未检查的内容。/,
  );
});

test('every chart takes its figures from cells that are filled, and covers them or lies below its section', () => {
  expect(plan.charts?.length).toBe(10);
  for (const { categories, series } of plan.charts ?? []) {
    for (const { row, column, rows } of [categories, ...series.map(({ values }) => values)]) {
      expect(plan.cells[row]?.[column]?.content).toBeDefined();
      expect(plan.cells[row + rows - 1]?.[column]?.content).toBeDefined();
    }
  }
});

test('nothing merged overlaps, and nothing stands outside the columns', () => {
  const taken = new Set<string>();
  for (const { row, column, columns } of plan.merges ?? []) {
    for (let each = column; each < column + columns; each++) {
      expect(taken.has(`${row},${each}`)).toBe(false);
      taken.add(`${row},${each}`);
      expect(each).toBeLessThan(plan.columnWidths.length);
    }
  }
  expect(Object.values(plan.rowHeights ?? {}).every((height) => height > 0 && height < 409)).toBe(true);
});

test('hardly anything is merged, and no letters are smaller than those of the tables', () => {
  expect(plan.merges?.length).toBeLessThanOrEqual(100);
  expect(Math.min(...Object.values(plan.looks).map(({ size }) => size ?? 11))).toBe(10.5);
});

test('every text has room in its cells', () => {
  const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  const merged = (row: number, column: number): number =>
    plan.merges?.find((area) => area.row === row && area.column === column)?.columns ?? 1;
  const cramped = plan.cells.flatMap((cells, row) =>
    cells.flatMap(({ content, look }, column) => {
      const { border, size = 11 } = plan.looks[look ?? ''] ?? {};
      const room = plan.columnWidths
        .slice(column, column + merged(row, column))
        .reduce((sum, characters) => sum + characters, 0);
      if (border === undefined || typeof content !== 'string' || room === 0) return [];
      const lines = content
        .split('\n')
        .reduce((sum, part) => sum + Math.max(1, Math.ceil((width(part) * size) / 11 / room)), 0);
      return lines * size * 1.2 > (plan.rowHeights?.[row] ?? 15) ? [content] : [];
    }),
  );
  expect(cramped).toEqual([]);
});

test('charts go from those behind to those ahead', () => {
  const chart = plan.charts?.find(({ name }) => name === 'overview-rates');
  const names = Array.from(
    { length: chart?.categories.rows ?? 0 },
    (_, i) => plan.cells[(chart?.categories.row ?? 0) + i]?.[chart?.categories.column ?? 0]?.content,
  );
  expect(names[0]).toBe('审计问题整改');
  expect(names.at(-1)).toBe('棚改完成投资');
});

test('what the charts are drawn from stands outside what is printed', () => {
  const { area } = plan.print ?? {};
  for (const { categories, at } of plan.charts ?? []) {
    expect(categories.column).toBeGreaterThan((area?.columns ?? 0) - 1);
    expect(at.column + at.columns).toBeLessThanOrEqual(area?.columns ?? 0);
  }
});

test('the names of the measures are repeated on the pages of the tables of places, and on no others', () => {
  const { repeatFrom = 0, repeatRows = 0 } = plan.print ?? {};
  const contents = (row: number): readonly Content[] => plan.cells[row]?.map(({ content }) => content) ?? [];
  expect(repeatRows).toBe(repeatFrom + 1);
  expect(contents(repeatFrom)).toEqual(contents(2));
  const sections = plan.cells.flatMap(([first], row) =>
    first?.look === 'section' ? [[row, first.content] as const] : [],
  );
  expect(sections.filter(([row]) => row >= repeatFrom - 1).map(([, title]) => title)).toEqual([
    '六、各市县完成率',
    '七、各市县状态和排名',
  ]);
  expect(sections.map(([, title]) => String(title)[0]).join('')).toBe('一二三四五六七');
});

test('a place’s colour follows its name, however the table of rates is sorted', () => {
  const stalled = plan.highlights?.find(({ formula }) => formula.endsWith('="停滞"'));
  expect(stalled?.formula).toMatch(/^=LEFT\(INDEX\(C\$\d+:C\$\d+,MATCH\(\$B\d+,\$B\$\d+:\$B\$\d+,0\)\),\d\)="/);
});

test('a refresh of what was written changes nothing', () => {
  const once = applyEdits(whole, editsOf(whole));
  expect(planIn(editsOf(once))).toEqual(planIn(editsOf(whole)));
});

const withCell = (snapshot: Snapshot, name: string, row: number, column: number, value: string | number): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet): Sheet =>
    sheet.name === name
      ? {
          ...sheet,
          values: sheet.values.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell))),
        }
      : sheet,
  ),
});

const written = (snapshot: Snapshot, row: number, column: number) => {
  const sheet = snapshot.sheets.find(({ name }) => name === '汇总表');
  return sheet && valueAt(sheet, row, column);
};

test('the user’s notes survive a refresh, beside places and actions', () => {
  const once = applyEdits(whole, editsOf(whole));
  const place = plan.cells.findIndex((row) => row[1]?.content === '辽源市');
  const action = plan.cells.findIndex((row) => row[0]?.content === 40);
  const last = plan.columnWidths.length - 1;
  const notes = plan.cells[action]?.findIndex(({ look }) => look?.startsWith('notes')) ?? -1;
  const noted = withCell(withCell(once, '汇总表', place, last, '已约谈'), '汇总表', action, notes, '已发函');
  const again = applyEdits(noted, editsOf(noted));
  expect(written(again, place, last)).toBe('已约谈');
  expect(written(again, action, notes)).toBe('已发函');
});

test('an edit in an annex changes only what it touches', () => {
  const edited = withCell(whole, '附件2租赁补贴', 5, 3, 6900);
  const [before, after] = [
    plan,
    summaryPlan(edited, { previous, targets, report: audit(whole, { previous, targets }) }),
  ];
  const changed = after.cells.flatMap((row, i) =>
    row.filter((cell, j) => JSON.stringify(cell) !== JSON.stringify(before.cells[i]?.[j])),
  );
  expect(after.cells.length).toBe(before.cells.length);
  expect(changed.length).toBeLessThan(90);
});

test('a sheet of that name that is the user’s own is kept', () => {
  const foreign = { ...whole, sheets: [...whole.sheets, sheetOf({ name: '汇总表', rows: [['我的汇总']] })] };
  expect(summaryEdits(foreign)).toEqual({ kind: 'foreign-sheet', sheet: '汇总表' });
});

test.each(['附件1棚改开工', '附件2租赁补贴', '附件3房屋征收', '附件4政策出台', '资金落实', '问题项目整改', '公租房'])(
  'works with %s alone, without previous period, targets and audit',
  (name) => {
    const planned = summaryEdits(only(name));
    expect(planned.kind).toBe('ready');
    if (planned.kind !== 'ready') return;
    expect(refusalOf(only(name), planned.edits)).toBeUndefined();
    expect(formulasOf(planIn(planned.edits) ?? plan).join()).not.toMatch(/undefined|NaN|=$|\/\*/);
    expect(textsOf(planIn(planned.edits) ?? plan).join()).toContain('没有上期数据');
  },
);

test('more measures than a page can hold are not laid out side by side', () => {
  const [sheet] = only('附件1棚改开工').sheets;
  const copies = Array.from({ length: 67 }, (_, i) => (sheet ? [{ ...sheet, name: `附件1（${i}）` }] : [])).flat();
  expect(summaryEdits({ ...whole, sheets: copies })).toEqual({ kind: 'too-large', measures: 201, places: 24 });
});

test('a workbook without annexes has nothing to sum up', () => {
  expect(summaryEdits(workbookOf(sheetOf({ rows: [['无']] })))).toEqual({ kind: 'no-annexes' });
});

import { draftCircular, highlightEdits, progress } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const HEAD = ['序号', '市县', '计划发放(户)', '已发放(户)'];

const list = (name: string, months: string, rows: readonly (readonly (string | number)[])[]) =>
  sheetOf({ name, rows: [[`2022年${months}全省租赁补贴发放工作进展情况表`], HEAD, ...rows] });

describe('an annex on sheets of several months', () => {
  const month = (to: number, done: readonly number[]) =>
    list(
      `${to}月`,
      `1-${to}月`,
      done.map((figure, i) => [i + 1, ['长春市', '吉林市', '四平市'][i] ?? '', 100, figure]),
    );
  const found = progress(workbookOf(month(7, [10, 20, 30]), month(8, [20, 20, 60]), month(9, [90, 20, 100])));

  it('stands where the last month says, and once', () => {
    expect(found.measures.map(({ table }) => table.sheet.name)).toEqual(['9月']);
    expect(found.period?.toMonth).toBe(9);
    expect(found.previousPeriod?.toMonth).toBe(8);
  });

  it('shows who has not moved since the month before', () => {
    expect(found.measures[0]?.places.map(({ place, status }) => `${place} ${status}`)).toEqual([
      '长春市 normal',
      '吉林市 stalled',
      '四平市 done',
    ]);
  });
});

describe('a list that goes on over two sheets', () => {
  const workbook = workbookOf(
    list('一', '1-9月', [
      [1, '长春市', 100, 0],
      [2, '吉林市', 100, 80],
      ['', '本页小计', 200, 80],
    ]),
    list('二', '1-9月', [
      [3, '四平市', 100, 100],
      [4, '辽源市', 300, 30],
      ['', '本页小计', 400, 130],
      ['', '总计', 600, 210],
    ]),
  );

  it('is one measure with all places, ranked among each other', () => {
    const [measure, ...others] = progress(workbook).measures;
    expect(others).toEqual([]);
    expect(measure?.places.map(({ place, rank }) => `${place} ${String(rank)}`)).toEqual([
      '长春市 4',
      '吉林市 2',
      '四平市 1',
      '辽源市 3',
    ]);
    expect(measure?.total.done).toEqual({ units: 210n, decimals: 0 });
  });

  it('is highlighted on each of its sheets', () => {
    const edits = highlightEdits(progress(workbook)).edits.filter((edit) => edit.kind === 'highlight');
    const rowsOn = (sheet: string) =>
      new Set(edits.filter((edit) => edit.sheet === sheet).map(({ area }) => `${area.row + 1}+${area.rows}`));
    expect([...rowsOn('一')]).toEqual(['3+2']);
    expect([...rowsOn('二')]).toEqual(['3+2']);
  });

  it('is not drafted from one of them', () => {
    expect(draftCircular(workbook).notes.join()).toContain('分在2张工作表上，没有据此起草');
  });
});

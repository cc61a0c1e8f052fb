import { audit, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const said = (...rows: readonly (readonly Value[])[]): readonly string[] =>
  audit(
    workbookOf(
      sheetOf({
        rows: [
          ['2022年1-9月全省租赁补贴发放工作进展情况表'],
          ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
          ...rows,
        ],
      }),
    ),
  ).findings.map(({ title, message }) => `${title}：${message}`);

describe('a sentence of the audit', () => {
  it('shows a truth as its cell does', () => {
    expect(said([1, '延吉市', true, 2354, 102.3], [2, '图们市', 410, 420, 102.4])).toContainEqual(
      expect.stringContaining('“TRUE”不是数字'),
    );
  });

  it('shows a number of three hundred digits as its cell does', () => {
    const all = said(
      ['', '合计', 2710, 2774, 102.4],
      [1, '延吉市', 2300, 1e308, 102.3],
      [2, '图们市', 410, 420, 102.4],
    );
    expect(all).toContainEqual(expect.stringContaining('相加为1E+308，少1E+308'));
    expect(all.join()).not.toMatch(/\d{22}/);
  });

  it('names rows without a name by their cells', () => {
    expect(
      said(
        ['', '合计', '=SUM(C4:C5)|2710', 2774, 102.4],
        [1, '延吉市', 2300, 2354, 102.3],
        [2, '图们市', 410, 420, 102.4],
        [3, '', 700, 716, 102.3],
      ),
    ).toContainEqual(expect.stringContaining('没有包括C6。'));
  });
});

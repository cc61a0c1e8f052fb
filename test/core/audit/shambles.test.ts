import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from '../tables/drawn';

describe('a table in which nearly everything is wrong', () => {
  it('is answered in time and memory, without a guess', () => {
    const snapshot = workbookOf(
      drawn(`
保障性租赁住房工作进展情况表
序号 | 市县 | 开工率 | APP | 认定书 | | 备注 | 已开工 | 实施意见 | 领导小组 | 计划
 | | | | 套数 | 项目 | | | | |
1 | 梅河口市 | 3 | 已上线 | 6 | 8 | | 10 | 已出台 | 已成立 | 9999
2 | 集安市 | 9 | 已上线 | ' 268  | 3 | | 6 | 已出台 | 已成立 | 7
3 | 长白山管委会 | 9999 | 已上线 | 8 | 9 | | 268 | 已出台 | 已成立 | 6
4 | 四平市 | 7 | 已上线 | 3 | 9999 | | 8 | 已出台 | 已成立 | 268
5 | 白山市 | 6 | 已上线 | 9 | 7 | | 3 | 已出台 | 已成立 | 8
 | 合计 | | | 294 | 10026 | | 292 | | | 10288`),
    );
    const { findings, skipped } = audit(snapshot);
    expect(findings.filter((one) => one.level === 'error').length).toBeGreaterThan(3);
    expect(skipped.filter((one) => one.reason.includes('出错'))).toEqual([]);
  }, 10_000);
});

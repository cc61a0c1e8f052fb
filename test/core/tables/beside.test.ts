import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const told = (text: string): readonly string[] =>
  audit(workbookOf(drawn(text))).findings.flatMap(({ level, rule, at, message }) =>
    level === 'info' ? [] : [`${rule} ${at.row} ${at.column} ${message}`],
  );

/** Two tables with their titles and notes, the shorter at the left. */
const TWO = `
租赁补贴发放情况表||||公租房分配情况表
地区|计划（户）|已发放（户）||单位|累计筹集（套）|已分配（套）
青石县|500|300||白水县|900|450
红岩县|400|100||黑河县|700|350
合计|900|400||黄沙县|300|30
注：数据由各地上报。||||合计|1900|830`;

describe('two tables beside each other', () => {
  it('are read as two, whatever their columns of places are called', () => {
    expect(tablesOn(drawn(TWO)).map((table) => described(table).rows)).toEqual([
      '青石县 红岩县 总:合计',
      '白水县 黑河县 黄沙县 总:合计',
    ]);
  });

  it('may have a note below the shorter', () => {
    expect(told(TWO).filter((one) => one.startsWith('stray'))).toEqual([]);
    expect(told(TWO.replace('注：数据由各地上报。', '88')).filter((one) => one.startsWith('stray'))).toHaveLength(1);
  });
});

describe('an annex', () => {
  it('is the one whose columns are called so, though another would have a meaning for all of them', () => {
    const [table] = tablesOn(
      drawn(`
公租房租赁补贴发放情况表
县区|目标任务|已发放|任务完成率|其中：甲类|占比
青石县|500|300|60|150|50
红岩县|400|100|25|40|40
白水县|700|630|90|63|10
黑河县|200|150|75|120|80
合计|1800|1180|65.6|373|31.6`),
    );
    expect(described(table)).toMatchObject({
      annex: 'rent-subsidy',
      columns: 'place plan done rate 【其中:甲类】 【占比】',
    });
  });
});

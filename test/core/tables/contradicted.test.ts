import { audit, recognise } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn } from './drawn';

/** What is told of a sheet besides the annexes and places that are not there. */
const told = (text: string): readonly string[] =>
  audit(workbookOf(drawn(text)))
    .findings.filter(({ level, rule }) => level === 'error' && rule !== 'missing-place')
    .map(({ rule, message }) => `${rule} ${message}`);

const columnsOf = (text: string): string | undefined => described(recognise(workbookOf(drawn(text))).tables[0]).columns;

/** Every rate is of the rooms, and no figure of the table is their number. */
const OF_NOTHING = `
公租房分配情况表
地区|筹集房源（套）|分配房源（套）|分配率（%）
永吉县|400|300|60.0
蛟河市|900|450|41.7
桦甸市|700|560|66.7
舒兰市|250|200|66.7
磐石市|640|160|20.8`;

/** Every rate is what is certified of the plan, though it is called what is begun. */
const OF_CERTIFIED = `
保障性租赁住房情况表
地区|计划筹集（套）|开工套数（套）|完成率（%）|认定书|<
^|^|^|^|项目（个）|套数（套）
永吉县|400|300|50.0|2|200
蛟河市|900|450|40.0|3|360
桦甸市|700|560|30.0|1|210
舒兰市|250|200|64.0|1|160
磐石市|640|160|50.0|4|320`;

/** Every rate is the plan of what is done. */
const UPSIDE_DOWN = `
租赁补贴发放情况表
地区|本年计划发放户数（户）|已发放户数（户）|完成率（%）
永吉县|400|300|133.3
蛟河市|900|450|200.0
桦甸市|700|560|125.0
舒兰市|250|200|125.0
磐石市|640|160|400.0`;

/** Every rate is of what had been paid by the month before. */
const OF_LAST_MONTH = `
租赁补贴情况表
地区|年度计划（户）|上月累计（户）|本月新增（户）|本月累计（户）|完成率（%）
永吉县|400|300|20|320|75.0
蛟河市|900|450|60|510|50.0
桦甸市|700|560|35|595|80.0
舒兰市|250|200|10|210|80.0
磐石市|640|160|64|224|25.0`;

/** Every portion is that of another column than the one it stands beside and is called after. */
const OF_ANOTHER = `
租赁补贴情况表
地区|计划（户）|已发放（户）|完成率（%）|子丑金额（元）|子丑比重（%）
永吉县|400|300|75.0|8200|23.6
蛟河市|900|450|50.0|9700|35.4
桦甸市|700|210|30.0|5300|16.5
舒兰市|250|200|80.0|1100|15.7
磐石市|640|112|17.5|6900|8.8
合计|2890|1272|44.0|31200|100`;

describe('figures that contradict what a header says', () => {
  it('are wrong rates, where the header calls them the rate and nothing else may be meant', () => {
    expect(columnsOf(OF_NOTHING)).toBe('place raised allocated allocated-rate');
    expect(told(OF_NOTHING).join()).toMatch(/^rate-mismatch 5处中有5处“比率不符”/);
  });

  it('do not take its name from a plan, and the rate is told to be of something else', () => {
    expect(columnsOf(OF_CERTIFIED)).toBe('place plan done rate certified-projects certified-units');
    expect(told(OF_CERTIFIED).join()).toMatch(/^rate-mismatch .*实际是按“认定书\/套数\(套\)”÷“计划\(套\)”计算的/);
  });

  it('do not exchange plan and done where the words of one deny the other', () => {
    expect(columnsOf(UPSIDE_DOWN)).toBe('place plan done rate');
    expect(told(UPSIDE_DOWN).join()).toMatch(/^rate-mismatch 5处中有5处“比率不符”/);
  });
});

/** What is left of the first two is small, and so are the rooms of the last in the unit of the others. */
const SMALL = `
公租房分配情况表
地区|累计筹集（万套）|已分配（万套）|分配率（%）|未分配（万套）|本年新建|<
^|^|^|^|^|计划（套）|开工（套）
永吉县|0.4872|0.4795|98.4|0.0077|0|0
蛟河市|0.3619|0.3544|97.9|0.0075|120|120
桦甸市|0.2038|0.1987|97.5|0.0051|96|96
舒兰市|0.4156|0.4071|98.0|0.0085|98|64
磐石市|0.2764|0.2693|97.4|0.0071|80|58
图们市|0.1439|0.1388|96.5|0.0051|0|0`;

describe('amounts of four decimals', () => {
  it('are equal to others to the fourth, not by being small', () => {
    expect(told(SMALL)).toEqual([]);
  });
});

/** What the last group calls its area is the first area alone, but in one row. */
const OF_ONE_GROUP = `
房屋征收情况表
地区|征收|<|拆迁|<|总量|<
^|户数（户）|面积（万㎡）|户数（户）|面积（万㎡）|户数（户）|面积（万㎡）
永吉县|120|1.21|30|0.32|150|1.21
蛟河市|90|0.88|12|0.14|102|0.88
桦甸市|75|0.71|0|0|75|0.71
舒兰市|210|2.24|41|0.39|251|2.24
磐石市|66|0.59|18|0.22|84|0.59
图们市|38|0.41|9|0.08|47|0.41
敦化市|140|1.37|52|0.61|192|1.37`;

describe('a column beside a known one in its group', () => {
  it('is that group of the annex, though its figures are those of another', () => {
    expect(columnsOf(OF_ONE_GROUP)).toMatch(/ all-households all-area$/);
    expect(told(OF_ONE_GROUP).join()).toMatch(/^row-sum-mismatch \d处中有6处“分项与合计不符”/);
  });
});

describe('an empty column that words of another fit', () => {
  it('is not taken for the column that has the figures', () => {
    const text = `
各地保障房空置问题整改台账
序号|地区|审计指出空置套数|整改情况|<|<|未完成原因
^|^|^|已完成|剩余|完成率|^
|合计|430|234|196|0.544|
1|永吉县|120|90|30|0.75|
2|蛟河市|60|30|30|0.5|
3|桦甸市|50|40|10|0.8|
4|舒兰市|200|74|126|0.37|`;
    expect(recognise(workbookOf(drawn(text))).tables.map(({ annex }) => annex.id)).toEqual(['audit-vacancy']);
    expect(told(text)).toEqual([]);
  });

  it('do not hide the month’s figures where the rate is still that of the month before', () => {
    expect(columnsOf(OF_LAST_MONTH)).toBe('place plan 【上月累计】 【本月新增】 done rate');
    expect(told(OF_LAST_MONTH).join()).toMatch(/^rate-mismatch .*实际是按“上月累计\(户\)”÷“计划发放\(户\)”计算的/);
  });

  it('are a wrong portion where it is called after the column beside it', () => {
    expect(told(OF_ANOTHER).join()).toMatch(
      /^rate-mismatch .*实际是按“已发放\(户\)”÷“已发放\(户\)”的合计计算的，应为“子丑金额\(元\)”÷/,
    );
  });
});

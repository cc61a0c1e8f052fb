import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

/** A list of places across that goes on below, with a mark of the page over each part. */
const PAGES = `
2022年1-9月房屋征收工作进展情况表
第1页  共2页
指标|单位|甲子县|乙丑县|丙寅县
房屋征收|户数（户）|348|193|222
^|面积（万㎡）|4.65|1.92|3.26
房屋拆迁|户数（户）|29|0|0
^|面积（万㎡）|0.29|0|0
合计|户数（户）|377|193|222
^|面积（万㎡）|4.94|1.92|3.26
续表  第2页  共2页
指标|单位|丁卯县|戊辰县|全省
房屋征收|户数（户）|436|334|1533
^|面积（万㎡）|5.01|4.78|19.62
房屋拆迁|户数（户）|37|0|66
^|面积（万㎡）|0.35|0|0.64
合计|户数（户）|473|334|1599
^|面积（万㎡）|5.36|4.78|20.26`;

describe('a table whose places run across over two pages', () => {
  it('has its groups on both, and one total', () => {
    const columns = 'place taken-households taken-area demolished-households demolished-area all-households all-area';
    expect(tablesOn(drawn(PAGES)).map((table) => described(table).columns?.replace(/ 【.*】/, ''))).toEqual([
      columns,
      columns,
    ]);
    const errors = (text: string): readonly string[] =>
      audit(workbookOf(drawn(text))).findings.flatMap(({ level, rule }) => (level === 'error' ? [rule] : []));
    expect(errors(PAGES)).toEqual([]);
    expect(errors(PAGES.replace('|1533', '|1633'))).not.toEqual([]);
  });
});

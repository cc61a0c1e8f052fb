import { printed } from '../../../../src/core/arithmetic';
import { chineseNumber } from '../../../../src/core/circular/proofread/lexer/numerals';
import { type Quantity, valueOf } from '../../../../src/core/circular/proofread/lexer/quantity';
import { tokensOf } from '../../../../src/core/circular/proofread/lexer/tokens';
import { readingOf } from '../../../../src/core/circular/proofread/reading';

const quantities = (text: string): readonly Quantity[] =>
  tokensOf(readingOf(text).text).flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []));
const brief = (text: string): readonly string[] =>
  quantities(text).map(
    (quantity) => `${printed(valueOf(quantity))} ${quantity.dimension}${quantity.bound ? ` ${quantity.bound}` : ''}`,
  );

test.each([
  ['已开工9655套', ['9655 套']],
  ['1.2379万套', ['12379 套']],
  ['12,670 套', ['12670 套']],
  ['１２，６７０套', ['12670 套']],
  ['溪砚点 1 268.45亿元', ['126845000000 元']],
  ['泥车1\u2009268\u202f450辆', ['1268450 辆']],
  ['岚澄 12.5 670套', ['670 套']],
  ['12 670套', ['670 套']],
  ['58.62万㎡', ['586200 ㎡']],
  ['58.62万平方米', ['586200 ㎡']],
  ['5.27亿元', ['527000000 元']],
  ['76.2％', ['76.2 %']],
  ['百分之七十六点二', ['76.2 %']],
  ['2.5个百分点', ['2.5 百分点']],
  ['7个市县', ['7 个市县']],
  ['21个市（州）', ['21 个市县']],
  ['十二个县（市、区）', ['12 个市县']],
  ['长沙、株洲3市', ['3 个市县']],
  ['64个棚改在建问题项目', ['64 个项目']],
  ['分别为120、80和60套', ['120 套', '80 套', '60 套']],
  ['6.4万套（间）', ['64000 套']],
  ['42元/户', ['42 元/户']],
  ['前3位', ['3 个市县']],
  ['55\u200b8.40万㎡', ['5584000 ㎡']],
  ['5\u00ad58.40\u200d万㎡', ['5584000 ㎡']],
  ['\u202e558\u200e.40\u202c万㎡', ['5584000 ㎡']],
])('%s is read as %j', (text, figures) => {
  expect(brief(text)).toEqual(figures);
});

test.each([
  ['近50亿元', 'about'],
  ['约1.2万套', 'about'],
  ['约占总造价的八成', 'about'],
  ['超过90%', 'over'],
  ['3000余户', 'over'],
  ['50%以上', 'over'],
  ['不足60%', 'under'],
  ['60%以下', 'under'],
  ['已签约120户', undefined],
  ['最近3个项目', undefined],
  ['超额完成20套', undefined],
])('%s has the bound %s', (text, bound) => {
  expect(quantities(text)[0]?.bound).toBe(bound);
});

test.each([
  '2022年9月30日',
  '吉安居办〔2022〕22号',
  '1-9月',
  '省政府令第273号',
  '第3批',
  '60%-70%',
  '九台区',
  '三元区',
  '一户一策',
  '一批项目',
  '12345热线',
  '附件1',
  '3个月',
  '上午9:30',
  '3市场',
  '5G',
])('%s holds no figure', (text) => {
  expect(brief(text)).toEqual([]);
});

test.each([
  ['十二', '12'],
  ['一百零三', '103'],
  ['二十', '20'],
  ['三点五', '3.5'],
  ['两千', '2000'],
  ['二〇二二', '2022'],
  ['七八', undefined],
  ['百千', undefined],
])('%s is %s', (numeral, number) => {
  expect(chineseNumber(numeral)).toBe(number);
});

test('tokens cover the text without gaps', () => {
  const { text } = readingOf('截至9月30日，长春市（86套）、已开工9655套。\n（一）其中：');
  const tokens = tokensOf(text);
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test('a line that only wraps a sentence does not end it', () => {
  const wrapped = '全省计划发展保障性租赁住房一万二千六百七十套，截至今年九月三十日各地合计\n已开工9655套';
  expect(readingOf(wrapped).text).not.toContain('\n');
  expect(readingOf('一、总体情况\n已开工9655套').text).toContain('\n');
});

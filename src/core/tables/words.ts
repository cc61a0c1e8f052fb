import { onceText, type Value } from '../workbook';
import { plainText } from './header-text';

const bare = (text: string): string => plainText(text).replace(/[、,，/\\()（）[\]·|]/g, '');

const STRONG =
  /^(?:各|所属|所在|填报|上报)?(?:(?![及和])[市州县区盟旗及和]+|地州?市州?|市地|地区|城市|行政区|省份|省市)(?:单位)?(?:名称|名|别)?$|地区$/;
const WEAK =
  /^(?:填报|上报|责任|报送|统计|实施)?(?:单位|主体)(?:名称)?$|^(?:行政)?区划(?:名称)?$|^(?:项目)?所在地$|^名称$|^隶属$|^乡镇街道$|^辖区(?:名称)?$|^区域$|^项目名称$|^指标名称$/;

/** What a corner cell names beside the places, on the other side of its diagonal: 项目＼市县. */
const CORNER = /项目|指标|内容|栏目|类别/;

/** Whether a header text names the column of places: for certain, or only when nothing better does. */
export const placeHeader: (text: string) => 'strong' | 'weak' | undefined = onceText((text) => {
  const plain = bare(text);
  if (STRONG.test(plain) || STRONG.test(plain.replace(CORNER, ''))) return 'strong';
  return WEAK.test(plain) ? 'weak' : undefined;
});

/** Whether a header text names the list of measures of a form whose places run across. */
export const isMeasureHeader = (text: string): boolean => /^(?:指标|项目|内容|栏目)(?:名称)?$/.test(bare(text));

/** Whether a header text names the column of ordinals. */
export const isSequenceHeader: (text: string) => boolean = onceText((text) =>
  /^(?:序号|编号|序|行次|no\.?)$/i.test(bare(text)),
);

const cellText = (value: Value): string => (value === undefined || typeof value === 'object' ? '' : String(value));

/** Large figures, decimals and names of places number no column; what a column is reckoned of may say 100%. */
const isNoIndex = (value: Value): boolean =>
  typeof value === 'number'
    ? value > 99 || value < 0 || !Number.isInteger(value)
    : typeof value === 'string' && /[1-9]\d\d|\d\.\d|[市县区]/.test(value.replace(/[=＝].*$|[(（]\d.*[÷/+-].*$/, ''));

/** Whether a row's cells are the index row of a statistical form: 甲 乙 1 2 3, or 1=2+3. */
export function isIndexRow(cells: readonly Value[]): boolean {
  if (cells.some(isNoIndex)) return false;
  const filled = cells.map((value) => plainText(cellText(value))).filter((text) => text !== '');
  if (filled.length < 3) return false;
  return ALPHABETS.some((alphabet) => countsUp(filled, alphabet));
}

/** What columns are counted with. */
const ALPHABETS = [
  '甲乙丙丁戊己庚辛壬癸',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
  '一二三四五六七八九十',
];

/** Members of an alphabet and numbers, each counting up by one; a computed column (3=1+2) counts as its own number. */
function countsUp(texts: readonly string[], alphabet: string): boolean {
  const letters: number[] = [];
  const numbers: number[] = [];
  for (const text of texts) {
    const [, letter, number] =
      /^第?[([]?(?:([^\d])|(\d{1,2}))[)\]]?[栏列]?(?:=.+|\([^()]*[-+÷/][^()]*\))?$/u.exec(text) ?? [];
    if (/^(?:[栏行]次|栏|序号|—|-)$/.test(text)) continue;
    if (number !== undefined) numbers.push(Number(number));
    else if (letter !== undefined && alphabet.includes(letter)) letters.push(alphabet.indexOf(letter));
    else return false;
  }
  const isUp = (list: readonly number[]): boolean => list.every((one, i) => i === 0 || one === (list[i - 1] ?? 0) + 1);
  return (
    isUp(letters) &&
    isUp(numbers) &&
    letters.length + numbers.length >= 3 &&
    (letters[0] ?? 0) === 0 &&
    (numbers[0] ?? 1) <= letters.length + 1
  );
}

/** What a table is called that is none of the office's annexes. */
export const OTHER_NAME = '其他表';

/** Whether a label marks a row of averages, which is neither a place nor a total. */
export const isAverageLabel: (text: string) => boolean = onceText((text) =>
  /平均(?:值|数|水平)?$/.test(plainText(text)),
);

/** Whether a label ends like a sum: 全区合计, 县区小计. */
export const isSumLabel: (text: string) => boolean = onceText((text) => {
  const plain = plainText(text).replace(/^其中:/, '');
  return /(?:合计|总计|小计|共计|累计|汇总)[:)]?$/.test(plain) && !/[;。,]|:./.test(plain);
});

/** Whether a label marks a part of what stands above it. */
export const isPartLabel: (text: string) => boolean = onceText((text) => /^其中/.test(plainText(text)));

/** Whether a label names a prefecture's own urban area beside the prefecture's sum. */
export const isCityProper = (text: string): boolean => /(?:本级|市区|[市州县区盟]直|城区)\)?$/.test(plainText(text));

/** Whether a label names a city's own urban area without naming the city. */
export const isCityProperAlone: (text: string) => boolean = onceText((text) =>
  /^[(]?(?:[市州县区盟]?本级|市区|[市州县区盟]直|城区|市辖区)[)]?$/.test(plainText(text)),
);

/** Whether a total's label is the lesser kind, a group's or a page's: a sub-total where a greater one stands. */
export const isLesserTotal = (text: string): boolean => /小计:?$|^本页/.test(plainText(text));

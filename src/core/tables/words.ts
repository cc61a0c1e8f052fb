import { plainText } from './header-text';

const bare = (text: string): string => plainText(text).replace(/[、,，/\\()（）[\]·|]/g, '');

const STRONG = /^(?:各|所属|填报|上报)?(?:市县区?|县市区?|市州县?|州市|地市|市地|地区|城市|县区|区县|市区县|省份|省市|市|县|区|市县单位|地市州)(?:名称|名|别)?$|地区$/;
const WEAK = /^(?:填报|上报|责任|报送)?单位(?:名称)?$|^(?:行政)?区划(?:名称)?$|^名称$|^隶属$|^乡镇街道$|^辖区$|^区域$|^项目名称$|^指标名称$/;

/** Whether a header text names the column of places for certain. */
export const isPlaceHeader = (text: string): boolean => STRONG.test(bare(text));

/** Whether a header text may name the column of places when nothing better does. */
export const isWeakPlaceHeader = (text: string): boolean => WEAK.test(bare(text));

/** Whether a header text names the column of ordinals. */
export const isSequenceHeader = (text: string): boolean => /^(?:序号|编号|序|行次|no\.?)$/i.test(bare(text));

/** Whether a text begins a note or signature line below a table. */
export const isFootLine = (text: string): boolean =>
  /^(?:备?注|说明|附注|填报|填表|审核|复核|制表|单位负责人|统计负责人|负责人|分管|主管|联系|报送|报出|数据来源|示例数据|本表)/.test(plainText(text))
  && (/[::]/.test(plainText(text)) || plainText(text).length > 8);

/** Whether a row's texts are the index row of a statistical form: 甲 乙 1 2 3, or 1=2+3. */
export function isIndexRow(texts: readonly string[]): boolean {
  const filled = texts.map((text) => plainText(text)).filter((text) => text !== '');
  if (filled.length < 3) return false;
  if (!filled.every((text) => /^(?:[甲乙丙丁戊己A-Ha-h]|栏次|序号|[(]?\d{1,2}[)]?|\d{1,2}=[\d+\-*/÷×%()]+|—|-)$/.test(text))) return false;
  const numbers = filled.filter((text) => /^[(]?\d{1,2}[)]?$/.test(text)).map((text) => Number(text.replace(/[()]/g, '')));
  return numbers.length >= 2 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}

/** Whether a label marks a part of what stands above it. */
export const isPartLabel = (text: string): boolean => /^其中/.test(plainText(text));

/** Whether a label names a prefecture's own urban area beside the prefecture's sum. */
export const isCityProper = (text: string): boolean => /(?:本级|市区|市直|城区)\)?$/.test(plainText(text));

/** Whether a total's label is the lesser kind, which is a sub-total where a greater one stands beside it. */
export const isLesserTotal = (text: string): boolean => /小计:?$/.test(plainText(text));

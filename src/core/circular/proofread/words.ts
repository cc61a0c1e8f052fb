/** The words for people: one function per kind of statement, facts in, one Chinese sentence out. */
const joined = (figures: readonly string[]): string =>
  figures.length <= 4 ? figures.join('、') : `${figures.slice(0, 3).join('、')}等${figures.length}项`;

export const sumWords = {
  holds: (whole: string, parts: number): string => `所列${parts}项之和与“${whole}”一致。`,
  rounding: (whole: string, sum: string): string => `各项之和为${sum}，与“${whole}”之差在四舍五入范围内。`,
  fails: (whole: string, parts: readonly string[], sum: string): string => `“${whole}”与所列${joined(parts)}之和${sum}不符。`,
  within: (whole: string, part: string): string => `“${part}”不超过其整体“${whole}”。`,
  exceeds: (whole: string, part: string): string => `“${part}”是“${whole}”的一部分，却比它大。`,
  partial: (whole: string): string => `所列各项均不超过“${whole}”；文中只列出一部分，不核对合计。`,
  blurred: (whole: string): string => `“${whole}”或所列数字带“约、近、余、以上”等字样，不核对合计。`,
  unclear: (): string => '所列各项是否相互重叠、是否列全不能确定，不核对合计。',
};

export const rateWords = {
  holds: (share: string, top: string, bottom: string): string => `“${share}”与${top}÷${bottom}一致。`,
  rounding: (share: string, top: string, bottom: string, expected: string): string =>
    `按${top}÷${bottom}，考虑四舍五入应在${expected}之间，“${share}”在此范围内。`,
  fails: (share: string, top: string, bottom: string, expected: string): string => `按${top}÷${bottom}应为${expected}，文中为“${share}”。`,
  baseless: (share: string): string => `文中没有能与“${share}”对应的分子和基数，不核对。`,
  blurred: (share: string): string => `“${share}”的分子或基数带“约、近、余、以上”等字样，不核对。`,
};

export const thresholdWords = {
  holds: (limit: string, top: string, bottom: string): string => `${top}÷${bottom}符合所述界限“${limit}”。`,
  fails: (limit: string, top: string, bottom: string): string => `${top}÷${bottom}不符合所述界限“${limit}”。`,
  baseless: (limit: string): string => `文中没有能与“${limit}”比较的数字，不核对。`,
};

export const countWords = {
  holds: (count: string, named: number): string => `“${count}”与所列${named}个名称一致，无重复。`,
  fails: (count: string, named: number): string => `“${count}”与所列名称不符，实际列出${named}个。`,
  repeated: (name: string, distinct: number, count: string | undefined): string =>
    `名单中“${name}”出现两次，实际为${distinct}个${count === undefined ? '' : `，文中为“${count}”`}。`,
  distinct: (named: number): string => `所列${named}个名称无重复。`,
  examples: (count: string, named: number): string => `“等”前只举例${named}个，不与“${count}”核对。`,
  within: (named: number, count: string): string => `所举${named}个名称均在前文“${count}”的名单之内。`,
  unclear: (count: string): string => `不能确定所列名称就是“${count}”，不核对个数。`,
};

export const differenceWords = {
  'holds': (whole: string, parts: readonly string[]): string => `“${whole}”等于${parts.join('与')}之和。`,
  'within-rounding': (whole: string, parts: readonly string[]): string => `“${whole}”与${parts.join('、')}之和的差在四舍五入范围内。`,
  'not-checkable': (whole: string): string => `“${whole}”或相关数字带“约、近、余、以上”等字样，不核对差额。`,
  'fails': (whole: string, parts: readonly string[]): string => `“${whole}”应等于${parts.join('与')}之和，实际不等。`,
};

export const othersWords = {
  holds: (whole: string, groups: readonly number[], others: string): string => `“${whole}”等于前述${groups.join('、')}个与“其余${others}”之和。`,
  fails: (whole: string, groups: readonly number[], others: string): string => `“${whole}”应等于前述${groups.join('、')}个与“其余${others}”之和，实际不等。`,
};

export const growthWords = {
  'holds': (result: string, first: string, second: string): string => `“${result}”与${first}、${second}一致。`,
  'within-rounding': (result: string, first: string, second: string): string => `“${result}”与${first}、${second}之差在四舍五入范围内。`,
  'not-checkable': (result: string): string => `“${result}”所依据的数字带“约、近、余、以上”等字样，不核对。`,
  'fails': (result: string, first: string, second: string): string => `“${result}”与${first}、${second}不符。`,
};

export const orderWords = {
  holds: (count: number, isFalling: boolean): string => `所列${count}个数字${isFalling ? '由大到小' : '由小到大'}，次序无误。`,
  fails: (last: string, next: string, isFalling: boolean): string => `“${next}”排在“${last}”之后，与${isFalling ? '由大到小' : '由小到大'}的次序不符。`,
};

export const limitWords = {
  holds: (count: number, limit: string): string => `所列${count}个数字均符合界限“${limit}”。`,
  fails: (figure: string, limit: string): string => `“${figure}”不符合所述界限“${limit}”。`,
  vague: (limit: string): string => `“${limit}”是约数，不核对。`,
};

export const scaleWords = {
  usual: (area: string, homes: string): string => `“${area}”与“${homes}”折合每户面积在合理范围内。`,
  area: (area: string, homes: string): string => `“${area}”与“${homes}”折合每户面积不合常理，面积或户数的单位有误。`,
  fraction: (count: string): string => `“${count}”不是整数，单位前缺少“万”。`,
  odd: (figure: string, beside: string): string => `“${figure}”与同列的“${beside}”单位相差悬殊，单位前缺少“万”或“亿”。`,
  money: (amount: string, label: string): string => `“${label}${amount}”作为资金总额过小，单位应为万元或亿元。`,
};

export const suspicionWords = {
  unit: (figure: string, meant: string): string => `“${figure}”的单位有误，应为“${meant}”`,
  power: (figure: string, meant: string): string => `“${figure}”的小数点或位数有误，应为“${meant}”`,
  added: (figure: string, meant: string, digit: string): string => `“${figure}”比应有的“${meant}”多一位数字${digit}`,
  dropped: (figure: string, meant: string, digit: string): string => `“${figure}”比应有的“${meant}”少一位数字${digit}`,
  interchanged: (figure: string, meant: string): string => `“${figure}”相邻两位数字颠倒，应为“${meant}”`,
  replaced: (figure: string, meant: string): string => `“${figure}”有一位数字不同，应为“${meant}”`,
  others: (count: number, whole: string): string => `；其余${count}项与合计“${whole}”相符。`,
};

export const annexWords = {
  holds: (figure: string, annex: string, name: string, stated: string): string => `“${figure}”与附表“${annex}”的${name}${stated}一致。`,
  fails: (figure: string, annex: string, name: string, stated: string): string => `“${figure}”与附表“${annex}”的${name}${stated}不一致。`,
  sameNames: (annex: string, measure: string, count: number): string => `名单与附表“${annex}”中“${measure}”的${count}个市县一致。`,
  someNames: (count: string, annex: string, measure: string): string => `“${count}”及所举名称与附表“${annex}”中“${measure}”一致。`,
  otherNames: (annex: string, measure: string, surplus: readonly string[], missing: readonly string[]): string => {
    const parts = [...(surplus.length > 0 ? [`文中多出${surplus.join('、')}`] : []), ...(missing.length > 0 ? [`缺少${missing.join('、')}`] : [])];
    return `名单与附表“${annex}”中“${measure}”的市县不一致：${parts.join('，')}。`;
  },
};

export const repeatedWords = {
  holds: (figure: string, label: string): string => `“${label}${figure}”与前文所述一致。`,
  fails: (figure: string, label: string, earlier: string): string => `“${label}${figure}”与前文“${earlier}”不一致。`,
};

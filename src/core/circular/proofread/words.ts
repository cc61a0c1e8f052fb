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
  unclear: (count: string): string => `不能确定所列名称就是“${count}”，不核对个数。`,
};

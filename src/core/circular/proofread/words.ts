import type { Quantity } from './lexer/quantity';

/** The words for people: one function per kind of statement, facts in, one Chinese sentence out. */
const MOST_SHOWN = 8;

/** Figures as one adds them up; of long lists the ends. */
export const addedUp = (figures: readonly string[]): string =>
  figures.length <= MOST_SHOWN
    ? figures.join('＋')
    : `${figures.slice(0, 3).join('＋')}＋…＋${figures.at(-1) ?? ''}（${figures.length}项）`;

/** How a relation came out, for people. */
type Outcome = 'holds' | 'rounding' | 'fails';

/** What was reckoned, what it comes to, and what the text has instead; `left` ends where the result follows. */
export const reckoning = (left: string, result: string, stated: string, outcome: Outcome): string =>
  outcome === 'holds'
    ? `${left}${stated}。`
    : `${left}${result}，文中为${stated}${outcome === 'rounding' ? '，差在四舍五入范围内' : ''}。`;

/** A share in words with what the words around it add: 七成以上. */
export const boundShare = (share: string, bound: Quantity['bound']): string =>
  /[多余强弱]$/.test(share) ? share : share + (bound === 'over' ? '以上' : bound === 'under' ? '以下' : '');

/** A longer numeral is shown by its beginning. */
const MOST_DIGITS = 24;

export const numeralWords = {
  odd: (numeral: string): string =>
    `“${numeral.length > MOST_DIGITS ? numeral.slice(0, MOST_DIGITS) + '…' : numeral}”的写法读不出是多少，没有核对。`,
};

export const sumWords = {
  leftOut: (part: string): string => `合计像是漏加了${part}。`,
  partial: (): string => '只列出一部分，或不能确定是否列全，不核对合计。',
};

export const rateWords = {
  over: (top: string, bottom: string): string => `文中的数与${top}÷${bottom}相符，像是用错了基数。`,
  baseless: (share: string): string => `文中没有能确定与“${share}”对应的分子和基数，不核对。`,
};

export const growthWords = {
  between: (now: string, other: string): string => `由${other}与${now}算得`,
  baseless: (share: string): string => `文中没有与“${share}”对应的前期数字，不核对。`,
};

export const partWords = {
  holds: (whole: string, part: string): string => `${part}不超过其整体${whole}。`,
  fails: (whole: string, part: string): string => `${part}是${whole}的一部分，却比它大。`,
  overAll: (share: string): string => `${share}超过了整体的100%，部分不会比整体大。`,
};

export const restatedWords = {
  holds: (figure: string, earlier: string): string => `“${figure}”与前文“${earlier}”一致。`,
  fails: (figure: string, earlier: string): string => `同一数字前文为${earlier}，此处为${figure}。`,
};

export const countWords = {
  holds: (count: string, named: number): string => `所列名称${named}个，与“${count}”一致，无重复。`,
  fails: (count: string, named: number): string => `所列名称${named}个，文中为“${count}”。`,
  repeated: (name: string, distinct: number, count: string): string =>
    `名单中“${name}”出现两次，实际为${distinct}个，文中为“${count}”。`,
  ofFull: (count: string, named: number): string => `所举${named}个名称均在文中所列的“${count}”之内，个数一致。`,
  examples: (count: string, named: number): string => `“等”前只举例${named}个，不与“${count}”核对。`,
};

export const orderWords = {
  holds: (count: number, isFalling: boolean): string =>
    `所列${count}个数字${isFalling ? '由大到小' : '由小到大'}，次序无误。`,
  fails: (last: string, next: string, isFalling: boolean): string =>
    `${next}排在${last}之后，与${isFalling ? '由大到小' : '由小到大'}的次序不符。`,
  ranked: (figure: string, rank: number): string => `${figure}排第${rank}位，与所列数字一致。`,
  misranked: (figure: string, rank: number, right: number, all: number): string =>
    `${figure}在所列${all}个中居第${right}位，文中为第${rank}位。`,
};

export const limitWords = {
  holds: (count: number, limit: string): string => `所列${count}个数字均符合界限“${limit}”。`,
  fails: (figure: string, limit: string): string => `${figure}不符合所述界限“${limit}”。`,
};

export const scaleWords = {
  usual: (area: string, homes: string): string => `${area}与${homes}折合每户面积在合理范围内。`,
  area: (area: string, homes: string): string => `${area}与${homes}折合每户面积不合常理，面积或户数的单位有误。`,
  fraction: (count: string): string => `${count}不是整数，单位前缺少“万”。`,
  money: (amount: string, label: string): string => `“${label}${amount}”作为资金总额过小，单位应为万元或亿元。`,
};

export const blameWords = {
  located: (typed: string, meant: string, kind: keyof typeof SLIPS): string => `${typed}${SLIPS[kind]}，应为${meant}。`,
  figure: (typed: string): string => `有误的多半是${typed}。`,
  borneOut: (typed: string, meant: string): string => `其余数字另有印证，${typed}应为${meant}。`,
  reckoned: (typed: string, meant: string): string => `${typed}应为${meant}。`,
  tie: (first: string, second: string): string => `有误的是以下之一：${first}；${second}。`,
  reading: (typed: string, meant: string): string => `${typed}应为${meant}`,
  unlocated: (): string => '不能确定哪个数字有误。',
  also: (count: number): string => `改后另有${count}处随之相符。`,
};

const SLIPS = {
  replaced: '有一位数字不同',
  interchanged: '相邻两位数字颠倒',
  dropped: '少一位数字',
  added: '多一位数字',
  point: '小数点错位',
  unit: '单位有误',
} as const;

export const annexWords = {
  holds: (figure: string, annex: string, name: string, stated: string): string =>
    `${figure}与附表“${annex}”的${name}${stated}一致。`,
  fails: (figure: string, annex: string, name: string, stated: string): string =>
    `${figure}与附表“${annex}”的${name}${stated}不一致。`,
  sameNames: (annex: string, measure: string, count: number): string =>
    `名单与附表“${annex}”中“${measure}”的${count}个市县一致。`,
  someNames: (count: string, annex: string, measure: string): string =>
    `“${count}”及所举名称与附表“${annex}”中“${measure}”一致。`,
  otherNames: (annex: string, measure: string, surplus: readonly string[], missing: readonly string[]): string => {
    const parts = [
      ...(surplus.length > 0 ? [`文中多出${surplus.join('、')}`] : []),
      ...(missing.length > 0 ? [`缺少${missing.join('、')}`] : []),
    ];
    return `名单与附表“${annex}”中“${measure}”的市县不一致：${parts.join('，')}。`;
  },
};

import type { Blur } from './quantity';

/** Words in front of a figure that blur it. 签约, 最近 and 超额 only look like them. */
const BEFORE: readonly (readonly [Blur, RegExp])[] = [
  [
    'under',
    /(?:不足|不到|(?<!不)(?:低于|少于|小于)|未达到?|没有?达到?|达不到|未满|不满|不超过|不高于|不多于|不大于|至多|最多|[<≤]|(?<!不)低于(?:全[国省市县])?平均(?:水平|值|数)?\()$/,
  ],
  [
    'over',
    /(?:超过|超出|(?<!赶)超|逾|突破|高于|多于|大于|不少于|不低于|不小于|至少|最少|[>≥]|[超高](?:过|于)(?:全[国省市县])?平均(?:水平|值|数)?\()$/,
  ],
  ['about', /(?:大约|约为|约占(?:[^,;。:、\d]*的)?|约有|约|将近|接近|(?<![最附临邻])近|大概|预计)$/],
];

/** Words behind the unit. */
const AFTER: readonly (readonly [Blur, RegExp])[] = [
  ['over', /^(?:(?:\(含\)|及|[或和]其)?(?:以上|之上|有余|出头|开外)|还多|多一?点|[多强](?=[,。;、)]))/],
  ['under', /^(?:(?:\(含\)|及|[或和]其)?(?:以下|之下|以内|之内)|弱(?=[,。;、)]))/],
  ['about', /^(?:左右|上下)/],
];

const SIGNED = /[签履预节合违解制条公]约$/;

/** 较计划的3万个超出0.5万个: what is set against another figure tells how far beyond it is. */
const BEYOND = /[较比][^,;。:、]{1,16}(?:超出|\d[^,;。:、]{0,4}超过)$/;

/** Further back than 较上年同期 reaches, no bound belongs to the figure. */
const LONGEST = 12;

/** The bound that the words before an index put on the figure that begins there. */
export function boundBefore(text: string, at: number): Blur | undefined {
  const words = text.slice(Math.max(0, at - LONGEST), at);
  return SIGNED.test(words) || BEYOND.test(text.slice(Math.max(0, at - 2 * LONGEST), at))
    ? undefined
    : BEFORE.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The words before a figure without those that put a bound on it. */
export const withoutBound = (words: string): string =>
  BEFORE.reduce((rest, [, pattern]) => rest.replace(pattern, ''), words);

/** The bound that the words behind a unit put on its figure. */
export const boundAfter = (text: string, end: number): Blur | undefined =>
  AFTER.find(([, pattern]) => pattern.test(text.slice(end, end + 6)))?.[0];

/** The blur between numeral and unit: 3000余户, 1.2万多套. */
export const boundInside = (text: string, at: number): { readonly length: number; readonly bound?: Blur } =>
  /^[余多来]/.test(text.slice(at, at + 1)) ? { length: 1, bound: 'over' } : { length: 0 };

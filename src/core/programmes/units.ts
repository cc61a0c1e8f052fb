/** What is counted or measured, as it is printed behind a figure; the longer words first. */
const NOUNS = '平方公里|公顷|公里|人次|户次|套|户|个|人|元|㎡|栋|幢|间|处|份|项|宗|件|家|次|亩|米|吨';

/** A unit of a quantity, with what multiplies it: 万套, 亿元, 公里. */
export const QUANTITY_UNIT = `(?:百万|千万|万|亿|千)?(?:${NOUNS})`;

/** The same in its two parts: what multiplies, and what is counted. */
export const UNIT_PARTS = new RegExp(`^(百万|千万|万|亿|千)?(${NOUNS}|%)$`, 'u');

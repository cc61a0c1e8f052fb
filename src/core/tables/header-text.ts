import { QUANTITY_UNIT, UNIT_PARTS } from '../programmes';
import { onceText } from '../workbook';

/** A header cell's text without its unit, and the unit. */
export interface HeaderText {
  readonly text: string;
  readonly unit?: string;
}

const UNIT = `${QUANTITY_UNIT}|%|套[、/(]户\\)?|户[、/(]套\\)?`;
const UNIT_ONLY = new RegExp(`^(?:${UNIT})$`);
const BRACKETED = new RegExp(`[(\\[【〔](?:单位[:：]?)?(${UNIT})[)\\]】〕]`);

/** Text in one form: half width, no white space or line breaks, ㎡ for every way of writing square metres. */
export const plainText: (text: string) => string = onceText((text) =>
  withSquareMetres(IS_PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')),
);

/** Few texts speak of square metres; looking for two characters costs less than replacing. */
const withSquareMetres = (text: string): string =>
  text.includes('平') || text.includes('m2') ? text.replace(/平方米|平米|m2/g, '㎡') : text;

/**
 * ASCII and Chinese characters without white space stay as they are; sheets hold little else, and normalising is slow.
 */
const IS_PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/**
 * Splits a header text such as “计划(套)” or a lone “(万㎡)” into name and unit; brackets that hold no unit stay in the
 * name.
 */
export const readHeaderText: (raw: string) => HeaderText = onceText((raw) => {
  const text = plainText(raw);
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1]) return { text: text.replace(bracketed[0], ''), unit: bracketed[1] };
  if (UNIT_ONLY.test(text)) return { text: '', unit: text };
  return { text };
});

/**
 * Whether a header path names a rate: its leaf does, or a group ends like one. The unit of a rate is never that of the
 * group above it.
 */
export const isRatePath = (path: readonly string[]): boolean =>
  /率|比例|百分比|占比/.test(path.at(-1) ?? '') || path.some((part) => /(?:率|比例|百分比|占比)$/.test(part));

/**
 * The units that a 单位 line names, a text of nothing but units, or a bracket of such in a title, in order, dates
 * aside: （2023年1—11月，户、平方米）; empty when the text is no such line.
 */
export const readUnitLine: (raw: string) => readonly string[] = onceText((raw) => {
  const text = plainText(raw);
  const match = /(?:计量|数据)?单位:([^;。]*)/.exec(text);
  if (match?.[1]) return unitsIn(match[1]).filter((part) => UNIT_ONLY.test(part));
  return (
    [text, ...[...text.matchAll(/\(([^()]*)\)/g)].map(([, inner = '']) => inner)]
      .map((part) => unitsIn(part).filter((one) => !/\d/.test(one)))
      .find(areUnits) ?? []
  );
});

const areUnits = (parts: readonly string[]): boolean => parts.length > 0 && parts.every((part) => UNIT_ONLY.test(part));

/** Whether a text is nothing but units, with or without the word for it: 户、平方米. */
export const isUnitLine = (raw: string): boolean =>
  areUnits(unitsIn(plainText(raw).replace(/^\(?(?:计量|数据)?单位:?|\)$/g, '')));

const unitsIn = (text: string): readonly string[] => text.split(/[、,,/()]/);

/** What a unit measures and how many base units it is. */
export interface UnitScale {
  readonly of: string;
  readonly scale: number;
}

/** What a unit measures and how many base units it is; undefined for a unit that is not known. */
export const unitScale: (unit: string) => UnitScale | undefined = onceText((unit) => {
  const match = UNIT_PARTS.exec(unit);
  if (!match?.[2]) return undefined;
  const scale = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }[match[1] ?? ''] ?? 1;
  return { of: match[2], scale };
});

import { onceText } from '../workbook';

/** A reporting period: the year and the months it covers, and the day the figures stand for when the sheet says it. */
export interface Period {
  readonly year: number;
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** A period as an id: 2022-09 for January to September 2022. */
export const periodId = (period: Period): string => `${period.year}-${String(period.toMonth).padStart(2, '0')}`;

const TO = '[-—–―~至到一]+';
const MONTH = '(0?\\d|1\\d)';
const RANGE = new RegExp(`(20\\d\\d)年(?:${MONTH}月?(?:\\d{1,2}日)?${TO}(?:20\\d\\d年)?)?${MONTH}月`);
/** A day, or a month alone: 2022-09-30, 2022.9. */
const DAY = new RegExp(`(?<!\\d)(20\\d\\d)[-./]${MONTH}(?:[-./][0-3]?\\d)?(?![\\d.%])`, 'g');
const QUARTERS: readonly (readonly [RegExp, number])[] = [
  [/(20\d\d)年第?一季度/, 3],
  [/(20\d\d)年(?:上半年|[前第]?二季度)/, 6],
  [/(20\d\d)年[前第]?三季度/, 9],
  [/(20\d\d)年(?:全年|度)/, 12],
];

/** When a system wrote a list: 导出时间 2025-01-06 09:14:27. A day with a time of day ends no period. */
const MOMENT = /20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\sT]*\d{1,2}:\d{2}(?::\d{2})?/g;

/** The period a text states (“2022年1-9月”, “截至2022年9月30日”, “2022年上半年”); undefined when it states none. */
export const readPeriod: (text: string) => Period | undefined = onceText((text) => {
  const plain = inDigits(text.normalize('NFKC').replace(MOMENT, '').replace(/\s+/g, ''));
  const range = RANGE.exec(plain);
  if (range) return period(Number(range[1]), Number(range[3]), range[2] === undefined ? 1 : Number(range[2]));
  const days = [...plain.matchAll(DAY)];
  const [first, last] = [days[0], days.at(-1)];
  if (first && last)
    return period(Number(last[1]), Number(last[2]), first[1] === last[1] && days.length > 1 ? Number(first[2]) : 1);
  for (const [pattern, toMonth] of QUARTERS) {
    const match = pattern.exec(plain);
    if (match) return period(Number(match[1]), toMonth, 1);
  }
  return undefined;
});

/** Whether a text states a year as a whole, as the title of a yearly task does: months elsewhere then tell more. */
export function statesYearOnly(text: string): boolean {
  const period = readPeriod(text);
  return period !== undefined && period.toMonth === 12 && /年(?:全年|度)/.test(text) && !/\d\s*[月.\-/]/.test(text);
}

const DIGITS = '〇一二三四五六七八九';

/** A date in Chinese numerals in digits: 二〇二三年十月三十一日 is 2023年10月31日. */
const inDigits = (text: string): string =>
  text
    .replace(/二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}(?=年)/g, (year) =>
      [...year].map((sign) => Math.max(0, DIGITS.indexOf(sign))).join(''),
    )
    .replace(/[一二三]?十?[一二三四五六七八九十](?=[月日]|[至到~—-][一二三四五六七八九十]+月)/g, (number) =>
      String(daysOf(number)),
    );

/** A numeral up to thirty-one. */
function daysOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (sign: string | undefined, blank: number): number => (sign ? DIGITS.indexOf(sign) : blank);
  return (numeral.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

function period(year: number, toMonth: number, fromMonth: number): Period | undefined {
  return toMonth >= 1 && toMonth <= 12 && fromMonth >= 1 && fromMonth <= toMonth
    ? { year, fromMonth, toMonth }
    : undefined;
}

/** Whether two periods end in the same month. */
export const samePeriod = (a: Period, b: Period): boolean => a.year === b.year && a.toMonth === b.toMonth;

/** A period as people write it: 2022年1-9月. */
export const periodName = ({ year, fromMonth, toMonth }: Period): string =>
  fromMonth === toMonth ? `${year}年${toMonth}月` : `${year}年${fromMonth}-${toMonth}月`;

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** The characters of Chinese numerals, without 万 and 亿, which are read as multipliers. */
export const CHINESE_NUMERAL =
  /[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[〇零一二三四五六七八九]+)?/y;

/** No figure in words is longer; what is, is no number. */
const LONGEST = 16;

/** A Chinese numeral in digits: 十二 is 12, 一百零三 is 103, 三点五 is 3.5; undefined when it is no number (百千). */
export function chineseNumber(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [whole = '', part] = text.split('点');
  const digits = wholeNumber(whole);
  if (digits === undefined) return undefined;
  return part === undefined ? digits : `${digits}.${[...part].map((each) => DIGITS[each] ?? '').join('')}`;
}

function wholeNumber(text: string): string | undefined {
  const characters = [...text];
  if (characters.every((each) => DIGITS[each] !== undefined)) return spelled(characters);
  let sum = 0;
  let digit: number | undefined;
  for (const each of characters) {
    const place = PLACES[each];
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[each];
      continue;
    }
    if (digit === undefined && (sum > 0 || place > 10)) return undefined;
    sum += (digit ?? 1) * place;
    digit = undefined;
  }
  return String(sum + (digit ?? 0));
}

/** Digits one by one, as in 二〇二二; two or three different ones in a row (七八个) are an estimate, not a number. */
function spelled(characters: readonly string[]): string | undefined {
  const digits = characters.map((each) => DIGITS[each]).join('');
  return characters.length === 1 || characters.length > 3 ? String(Number(digits)) : undefined;
}

const NAMES = '零一二三四五六七八九';
const PLACE_NAMES = ['', '十', '百', '千'];

/** A whole number below ten thousand in Chinese numerals: 21 is 二十一; undefined for any other. */
export function inChinese(digits: string): string | undefined {
  if (!/^[1-9]\d{0,3}$/.test(digits)) return undefined;
  const spoken = [...digits]
    .map((digit, at) =>
      digit === '0' ? '零' : `${NAMES[Number(digit)] ?? ''}${PLACE_NAMES[digits.length - 1 - at] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return digits.length === 2 ? spoken.replace(/^一十/, '十') : spoken;
}

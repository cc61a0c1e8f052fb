import { prefixOf } from '../xml/elements';
import { listItems, withItem, type Listed, scanCellStyles } from './style-sheet';
import { attribute, withAttribute } from '../xml/attributes';
import { escapeXml } from '../xml/text';

/** The codes behind the built-in format ids (ECMA-376 part 1, 18.8.30); 27 to 58 as Chinese Excel has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/**
 * Whether a number format shows a number as a day or a time; quoted words, colours and escaped letters do not count.
 */
export const isTimeFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^[\]]*\]|General|[eE][+-]/g, ''));

/** The built-in id of a code, if it has one. */
const builtInId = (code: string): number | undefined => {
  const id = Object.keys(BUILT_IN).find((key) => BUILT_IN[Number(key)] === code);
  return id === undefined ? undefined : Number(id);
};

/** A style like another but with the number format of this code; found in the style sheet or added to it. */
export function withFormat(xml: string, style: number, code: string): Listed {
  const format = withNumberFormat(xml, code);
  const like = listItems(xml, 'cellXfs')[style] ?? `<${prefixOf(xml)}xf/>`;
  const end = like.indexOf('>');
  const tag = withAttribute(withAttribute(like.slice(0, end), 'numFmtId', String(format.id)), 'applyNumberFormat', '1');
  return withItem(format.xml, 'cellXfs', tag + like.slice(end));
}

/** Finds or adds a number format, and gives its id. */
export function withNumberFormat(xml: string, code: string): { readonly xml: string; readonly id: number } {
  const stored = listItems(xml, 'numFmts').map((item) => ({
    id: Number(attribute(item, 'numFmtId')),
    code: attribute(item, 'formatCode'),
  }));
  const id = builtInId(code) ?? stored.find((format) => format.code === code)?.id;
  if (id !== undefined) return { xml, id };
  const next = Math.max(163, ...stored.map((format) => format.id)) + 1;
  return {
    xml: withItem(xml, 'numFmts', `<${prefixOf(xml)}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`).xml,
    id: next,
  };
}

/** The number format code of every cell style, by the style's index. */
export function styleFormats(xml: string): readonly string[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  scanCellStyles(xml, (name, attributes) => {
    if (name === 'numFmt')
      custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? 'General');
    if (name === 'xf') ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
  });
  return ids.map((id) => custom.get(id) ?? BUILT_IN[id] ?? 'General');
}

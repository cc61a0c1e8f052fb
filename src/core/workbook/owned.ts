import type { MarkLook } from './edit';
import { valueAt, type Sheet } from './snapshot';

/**
 * The line in cell A2 by which a sheet says that the add-in wrote it; readable by people, by every host and after
 * copying.
 */
export const OWNER_LINE = '本表由“附表审核”生成';

/** Whether the add-in wrote this sheet: such sheets are never audited and may be refreshed or removed. */
export function isOwnedSheet(sheet: Sheet): boolean {
  const line = valueAt(sheet, 1, 0);
  return typeof line === 'string' && line.startsWith(OWNER_LINE);
}

/**
 * The owner's line of a sheet that keeps what people gave: imported targets, archived periods. It is refreshed, but
 * never removed with the marks.
 */
export const DATA_LINE = `${OWNER_LINE}，清除时保留`;

/** Whether an owned sheet keeps data that cannot be made again from the workbook. */
export function isDataSheet(sheet: Sheet): boolean {
  const line = valueAt(sheet, 1, 0);
  return typeof line === 'string' && line.startsWith(DATA_LINE);
}

/** The sheet on which users write formulas of their own (审核公式): it steers the audit and is no data. */
export const FORMULA_SHEET = '审核公式';

/** The signature inside the formula of every conditional format the add-in owns. */
const SIGNATURE = 'annex-audit:';

/** Settings of the add-in carry this before their key, in Excel and in the properties of a file. */
export const SETTING_PREFIX = SIGNATURE;

/** The constantly true formula of an audit mark; the signature makes it ours wherever the file goes. */
export const markFormula = (look: MarkLook): string => `=LEN("${SIGNATURE}${look}")>0`;

/** A live highlight's formula, signed without changing its meaning. */
export const highlightFormula = (formula: string): string =>
  `=AND(LEN("${SIGNATURE}progress")>0,${formula.replace(/^=/, '')})`;

/** Which of our conditional formats a formula belongs to; undefined for the user's own. */
export function ownerOf(formula: string): 'audit' | 'progress' | undefined {
  const at = formula.indexOf(`LEN("${SIGNATURE}`);
  if (at < 0) return undefined;
  return formula.startsWith(`LEN("${SIGNATURE}progress")`, at) ? 'progress' : 'audit';
}

/** The colours of the audit marks, one look per level; chosen to differ in lightness too, for grey print. */
export const MARK_LOOKS: Readonly<
  Record<MarkLook, { readonly fill: string; readonly colour: string; readonly bold: boolean }>
> = {
  error: { fill: '#F8B4B4', colour: '#7A0A0A', bold: true },
  warning: { fill: '#FFE08A', colour: '#5C4300', bold: false },
  info: { fill: '#D6E6F7', colour: '#123A63', bold: false },
};

import { plainText } from '../tables';
import { findSheet, isError, valueAt, type Address, type Sheet, type Snapshot } from '../workbook';
import { FORMULA_HEAD, FORMULA_LEVELS, FORMULA_SHEET, FORMULA_WORDS } from './words';

/** One line of the sheet 审核公式, as written. */
export interface FormulaLine {
  /** The cell of the formula. */
  readonly at: Address;
  /** Whether it stands in a file of its own, so that its cell is none of the workbook. */
  readonly isElsewhere: boolean;
  readonly rowNumber: number;
  readonly annex: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly formula: string;
  readonly note: string;
  readonly isOn: boolean;
  /** What is wrong with the line apart from its formula. */
  readonly mistakes: readonly string[];
}

type Head = (typeof FORMULA_HEAD)[number];

/** How far down the sheet its header may stand. */
const FIRST_ROWS = 10;

/**
 * The lines of the sheet 审核公式, found by its header, in any order of columns; lines without a formula are passed over.
 */
export function formulaLines(snapshot: Snapshot, isOwnFile = false): readonly FormulaLine[] {
  const sheet =
    findSheet(snapshot, FORMULA_SHEET) ??
    (isOwnFile ? snapshot.sheets.find((one) => headOf(one) !== undefined) : undefined);
  const head = sheet && headOf(sheet);
  if (!sheet || !head) return [];
  const last = sheet.origin.row + sheet.values.length;
  const lines = Array.from({ length: Math.max(0, last - head.row - 1) }, (_, i) => head.row + 1 + i).flatMap(
    (row) => lineAt(sheet, row, head.columns, isOwnFile) ?? [],
  );
  return lines.length <= MOST_LINES ? lines : withoutRest(lines.slice(0, MOST_LINES));
}

/** More than any office writes; every one is held against every row. */
const MOST_LINES = 500;

/** The last line that is read says that others are not. */
const withoutRest = (lines: readonly FormulaLine[]): readonly FormulaLine[] =>
  lines.map((line, i) =>
    i < lines.length - 1 ? line : { ...line, mistakes: [...line.mistakes, FORMULA_WORDS.tooManyLines(lines.length)] },
  );

function lineAt(
  sheet: Sheet,
  row: number,
  columns: ReadonlyMap<Head, number>,
  isOwnFile: boolean,
): FormulaLine | undefined {
  const text = (head: Head): string => {
    const column = columns.get(head);
    const value = column === undefined ? undefined : valueAt(sheet, row, column);
    return value === undefined || isError(value) ? '' : String(value).trim();
  };
  const formula = text('公式');
  if (formula === '') return undefined;
  const [level, isOn] = [levelOf(text('级别')), switchOf(text('启用'))];
  return {
    at: { sheet: sheet.name, row, column: columns.get('公式') ?? 0 },
    isElsewhere: isOwnFile,
    rowNumber: row + 1,
    annex: text('附表'),
    level: level ?? 'warning',
    formula,
    note: text('说明'),
    isOn: isOn ?? true,
    mistakes: [
      ...(level === undefined ? [FORMULA_WORDS.unknownLevel(text('级别'))] : []),
      ...(isOn === undefined ? [FORMULA_WORDS.unknownSwitch(text('启用'))] : []),
    ],
  };
}

/** 错误 unless another level is written; undefined for a word that is none. */
const levelOf = (text: string): FormulaLine['level'] | undefined =>
  text === '' ? 'error' : FORMULA_LEVELS[text as keyof typeof FORMULA_LEVELS];

function switchOf(text: string): boolean | undefined {
  if (['', '是', '启用', '√', 'Y', 'y', 'true', 'TRUE', '1'].includes(text)) return true;
  return ['否', '停用', '不启用', '×', 'N', 'n', 'false', 'FALSE', '0'].includes(text) ? false : undefined;
}

/** Where the head of a sheet of formulas stands, and which column holds what; undefined where there is none. */
export function headOf(
  sheet: Sheet,
): { readonly row: number; readonly columns: ReadonlyMap<Head, number> } | undefined {
  for (const [i, values] of sheet.values.slice(0, FIRST_ROWS).entries()) {
    const texts = values.map((value) => plainText(String(value ?? '')));
    const columns = new Map(
      FORMULA_HEAD.flatMap((head) =>
        texts.includes(head) ? [[head, sheet.origin.column + texts.indexOf(head)] as const] : [],
      ),
    );
    if (columns.has('公式') && columns.size >= 2) return { row: sheet.origin.row + i, columns };
  }
  return undefined;
}

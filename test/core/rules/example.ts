import { parseA1, parseArea, type Address, type Area, type Sheet, type Snapshot, type Value } from '../../../src/core';
import { textValue } from '../build';
import type { Example, TableText } from './page';

/** An example as workbooks, with the cells that carry the mark of an expected finding. */
export interface Workbooks {
  readonly snapshot: Snapshot;
  readonly targets?: Snapshot;
  readonly previous?: Snapshot;
  readonly marked: readonly Address[];
}

type Role = 'own' | 'targets' | 'previous';

interface Placed {
  readonly role: Role;
  readonly sheet: Sheet;
  readonly marked: readonly Address[];
}

/** Turns the tables of an example into sheets: one table one sheet, title in row 1. */
export function workbooksOf(example: Example): Workbooks {
  const placed = example.tables.map(placedSheet);
  const of = (role: Role): readonly Sheet[] => placed.filter((one) => one.role === role).map((one) => one.sheet);
  const other = (role: Role): Snapshot | undefined =>
    of(role).length > 0 ? { sheets: of(role), settings: {} } : undefined;
  const [targets, previous] = [other('targets'), other('previous')];
  return {
    snapshot: { sheets: of('own'), settings: {} },
    marked: placed.flatMap((one) => one.marked),
    ...(targets ? { targets } : {}),
    ...(previous ? { previous } : {}),
  };
}

const ROLES: readonly (readonly [string, Role])[] = [
  ['计划：', 'targets'],
  ['上期：', 'previous'],
];

function placedSheet(text: TableText, index: number): Placed {
  const first = text.titles[0] ?? '';
  const [prefix, role] = ROLES.find(([one]) => first.startsWith(one)) ?? ['', 'own' as const];
  const titles = text.titles.map((title, i) => [i === 0 ? title.slice(prefix.length) : title]);
  const name = text.settings.get('工作表') ?? `表${index + 1}`;
  const cells = [...titles, ...continued(text)].map((row) => row.map(readCell));
  return { role, sheet: sheetOf(name, cells, text.settings), marked: markedCells(name, cells) };
}

/** The rows, the last of which goes on as the line 续行：1200行 says: with ordinals, and each of another name. */
function continued({ rows, settings }: TableText): readonly (readonly string[])[] {
  const [ordinal = '', name = '', ...cells] = rows.at(-1) ?? [];
  const more = Array.from({ length: parseInt(settings.get('续行') ?? '0', 10) }, (_, i) => i + 1);
  return [...rows, ...more.map((at) => [String(Number(ordinal) + at), `${counted(at)}${name}`, ...cells])];
}

/** A number in the twelve signs of the years, which no name of a place is taken for. */
const counted = (number: number): string =>
  [...number.toString(12).padStart(4, '0')].map((digit) => '子丑寅卯辰巳午未申酉戌亥'[parseInt(digit, 12)]).join('');

/** One cell as written in a page. */
interface Cell {
  readonly value: Value;
  readonly formula?: string;
  readonly format?: string;
  readonly isMarked: boolean;
}

const MARK = /\s*\{!\}$/;

function readCell(raw: string): Cell {
  const isMarked = MARK.test(raw);
  return { ...content(raw.replace(MARK, '')), isMarked };
}

/**
 * `…` is text to the character; '12 is a text number; 76.2% and 2021-05-06 are numbers with a format; =公式|值 is a
 * formula.
 */
function content(text: string): Omit<Cell, 'isMarked'> {
  const exact = /^`(.*)`$/.exec(text);
  if (exact) return { value: exact[1] };
  if (text.startsWith('=')) return formulaCell(text);
  if (/^-?\d+(\.\d+)?%$/.test(text))
    return { value: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)), format: '0.0%' };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { value: Date.parse(text) / 86_400_000 + 25569, format: 'yyyy-mm-dd' };
  return { value: textValue(text) };
}

function formulaCell(text: string): Omit<Cell, 'isMarked'> {
  const bar = text.lastIndexOf('|');
  if (bar < 0) throw new SyntaxError(`A formula shows its value, =公式|值: ${text}`);
  return { ...content(text.slice(bar + 1)), formula: text.slice(0, bar) };
}

const markedCells = (sheet: string, cells: readonly (readonly Cell[])[]): readonly Address[] =>
  cells.flatMap((row, i) => row.flatMap((cell, j) => (cell.isMarked ? [{ sheet, row: i, column: j }] : [])));

function sheetOf(name: string, cells: readonly (readonly Cell[])[], settings: ReadonlyMap<string, string>): Sheet {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const grid = <T>(read: (cell: Cell | undefined) => T): readonly (readonly T[])[] =>
    cells.map((row) => Array.from({ length: width }, (_, i) => read(row[i])));
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    origin: { row: 0, column: 0 },
    values: grid((cell) => cell?.value),
    formulas: grid((cell) => cell?.formula),
    formats: grid((cell) => cell?.format ?? 'General'),
    merges: list(settings.get('合并')).map(areaOf),
    ...(settings.has('校验') ? { validations: (settings.get('校验') ?? '').split(/\s+/).map(areaOf) } : {}),
    hiddenRows: list(settings.get('隐藏行')).map((row) => Number(row) - 1),
    hiddenColumns: list(settings.get('隐藏列')).map((letters) => parseA1(`${letters}1`)?.column ?? -1),
  };
}

const list = (text = ''): readonly string[] => text.split('、').filter((one) => one !== '');

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new SyntaxError(`no area: ${text}`);
  return area;
}

import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { isError, isFormula, type Value } from '../../../core';
import type { CellContents, CellStyle } from './sheet-contents';
import type { CellInput } from './sheet-model';

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;

/** Univer's cell for contents, replacing whatever was there; style is untouched. */
export function toUniverCell(input: CellInput): ICellData {
  const empty: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null as never };
  if (input === undefined || input === '') return empty;
  if (isFormula(input)) return { ...empty, f: input.formula };
  if (isError(input)) return { ...empty, v: input.error, t: CellValueType.STRING, custom: { isError: true } };
  if (typeof input === 'number') return { ...empty, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...empty, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...empty, v: input, t: PLAIN_TEXT.test(input) ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/**
 * Text that begins with a letter, or has a Chinese one that is no part of a date, is mistaken for nothing else and
 * shown without the apostrophe of forced text.
 */
const PLAIN_TEXT = /^(?!(true|false)$)\p{Letter}|(?![年月日时分秒])\p{Script=Han}/iu;

/** Univer's cell for a workbook being opened: a formula comes with the value it showed; `listed` names a style. */
export function openedCell(cell: CellContents, listed: (style: CellStyle) => string): ICellData {
  const { f: _none, si: _shared, p: _rich, ...value } = toUniverCell(cell.value);
  return {
    ...withoutNull(value),
    ...(cell.formula === undefined ? {} : openedFormula(cell.formula)),
    ...(cell.style === undefined ? {} : { s: listed(cell.style) }),
  };
}

/**
 * References to other workbooks, across sheets (3-D) and into tables are not calculated: Univer keeps the value, we the
 * text.
 */
const NOT_CALCULATED = /\[|:[^!,()]*!/;

const openedFormula = (formula: string): ICellData =>
  NOT_CALCULATED.test(formula) ? { custom: { formulaAside: formula } } : { f: formula };

const withoutNull = (cell: ICellData): ICellData =>
  Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));

/** What a Univer cell holds, in our words. Only formulas and marked literals are errors; typed look-alikes are text. */
export function fromUniverCell(cell: Nullable<ICellData>, formula: string | undefined, style: CellStyle): CellContents {
  const value = valueOf(cell, formula !== undefined);
  return {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    style,
  };
}

function valueOf(cell: Nullable<ICellData>, hasFormula: boolean): Value {
  const v = cell?.v ?? richText(cell);
  if (v === null || v === undefined) return undefined;
  if (typeof v === 'boolean') return v;
  if (cell?.t === CellValueType.BOOLEAN) return Number(v) === 1;
  if (typeof v === 'number') return v;
  if (cell?.t === CellValueType.NUMBER) return Number(v);
  if (ERRORS.test(v) && (hasFormula || cell?.custom?.['isError'])) return { error: v };
  return v === '' && !hasFormula ? undefined : v;
}

/** Text typed with mixed fonts is kept as a document. */
const richText = (cell: Nullable<ICellData>): string | undefined =>
  cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');

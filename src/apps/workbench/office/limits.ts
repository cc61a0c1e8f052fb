import { WHOLE } from './areas';
import { numberArgument, textArgument } from './arguments';
import { invalid } from './failure';
import type { Area } from '../../../core';

/*
 * What Excel does not take. Each limit names its source: "specifications" is support.microsoft.com, "Excel
 * specifications and limits"; "reference" is learn.microsoft.com, the page of the member in the Excel JavaScript API.
 */

/** A number within bounds, the ends included. */
const within =
  (least: number, most: number) =>
  (value: unknown, name: string): number => {
    const read = numberArgument(value, name);
    return read >= least && read <= most ? read : invalid(`${name} must lie between ${least} and ${most}, not ${read}`);
  };

/** Points of the widest column: 255 characters (specifications, "Column width") of seven pixels and the padding. */
export const columnWidth = within(0, (255 * 7 + 5) * 0.75);
/** 409 points (specifications, "Row height"). */
export const rowHeight = within(0, 409);
/** 1 to 409 points (reference, Excel.RangeFont.size). */
export const fontSize = within(1, 409);
/** 0 to 250 (reference, Excel.RangeFormat.indentLevel). */
export const indentLevel = within(0, 250);
/** Points, not negative (reference, Excel.PageLayout margins). */
export const margin = within(0, 10_000);
/** 10 to 400 percent (reference, Excel.PageLayoutZoomOptions.scale). */
export const zoomScale = within(10, 400);
/** Pages, from one on (reference, Excel.PageLayoutZoomOptions.horizontalFitToPages). */
export const pagesToFit = within(1, 32_767);

/** At most 255 characters in a header or footer (specifications, "Characters in a header or footer"). */
export function footer(value: unknown): string {
  const read = textArgument(value, 'footer');
  return read.length <= 255 ? read : invalid('a footer holds at most 255 characters');
}

/** At most 32,767 characters in a cell (specifications, "Total number of characters that a cell can contain"). */
export const cellText = (read: string): string =>
  read.length <= 32_767 ? read : invalid('a cell holds at most 32,767 characters');

/**
 * 2 MB for all settings of an add-in (learn.microsoft.com, "Persisting add-in state and settings"); half of it for one.
 */
const MOST_SETTING = 1024 * 1024;
export function settingValue(value: unknown): unknown {
  const size = JSON.stringify(value ?? null).length;
  return size <= MOST_SETTING ? value : invalid('a setting holds at most 1 MB');
}

/** Ranges lie inside the grid (specifications, "Worksheet size"). */
export function inGrid(area: Area): Area {
  const fits =
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= WHOLE.rows &&
    area.column + area.columns <= WHOLE.columns;
  return fits ? area : invalid('the range leaves the sheet');
}

/** At most 1,026 page breaks; none above the first row (specifications, "Page breaks"). */
export function pageBreak(row: number, already: number): number {
  if (row < 1) return invalid('a page break cannot come before the first row');
  return already < 1_026 ? row : invalid('a sheet has at most 1,026 horizontal page breaks');
}

/**
 * A code of at most 255 characters in at most four sections, its quotes and brackets closed (support.microsoft.com,
 * "Number format codes").
 */
export function numberFormat(value: unknown): string {
  const code = textArgument(value, 'numberFormat');
  const bare = code.replaceAll(/\\.|"[^"]*"|\[[^\]]*\]/gu, '');
  const isSound = code.length > 0 && code.length <= 255 && !/["[\]]/u.test(bare) && bare.split(';').length <= 4;
  return isSound ? code : invalid(`${code} is no number format`);
}

const CELL_LIKE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/iu;

/**
 * Begins with a letter, _ or \, holds no blanks, is no cell's address (support.microsoft.com, "Rename an Excel table").
 */
export function tableName(value: unknown): string {
  const name = textArgument(value, 'name');
  const isSound = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !CELL_LIKE.test(name);
  return isSound ? name : invalid(`${name} is no name for a table`);
}

/**
 * One to 31 characters without \ / ? * [ ] :, no apostrophe at the ends, not the reserved History
 * (support.microsoft.com, "Rename a worksheet").
 */
export function sheetName(value: unknown): string {
  const name = textArgument(value, 'name');
  const isSound =
    name !== '' && name.length <= 31 && !/[\\/?*[\]:]/u.test(name) && !/^'|'$/u.test(name) && !/^history$/iu.test(name);
  return isSound ? name : invalid(`${name} is no name for a sheet`);
}

import { areaA1, quotedSheet, type Area } from '../../../../core';
import type { SheetModel } from '../../model';
import { areaOf } from '../areas';
import { invalid } from '../failure';

/** One area of a sheet. */
export interface RangeState {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Several areas of a sheet. */
export interface AreasState {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** The address with its sheet, as Excel gives it. */
export const fullAddress = ({ sheet, area }: RangeState): string => {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name()) ? sheet.name() : quotedSheet(sheet.name());
  return `${name}!${areaA1(area)}`;
};

/** The range an argument is, given as an object or as an address. */
export function rangeArgument(value: unknown, sheet?: SheetModel): RangeState {
  if (typeof value === 'string' && sheet) return { sheet, area: areaOf(value) };
  return (value as { readonly state?: RangeState } | undefined)?.state ?? invalid('a range is needed');
}

import { type Variable, type IntegerRow, fixed } from './row';
import type { Shift } from './shift';

/** The rows once some changes are believed; what has changed is settled and no suspect any more. */
export function believed(
  rows: readonly IntegerRow[],
  variables: readonly Variable[],
  shifts: readonly Shift[],
): readonly IntegerRow[] {
  return shifts.reduce((left, { variable, to }) => {
    const value = variables[variable]?.value ?? 0n;
    return left.map((row) => fixed(row, variable, value, to));
  }, rows);
}

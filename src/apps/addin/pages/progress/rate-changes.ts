import type { CellEdit, Change, Finding, Progress } from '../../../../core';
import { words } from '../../words';

/** Edits of rates as changes that the log and the undo batch can hold, each with its place and column. */
export function rateChanges(progress: Progress, edits: readonly CellEdit[]): readonly Change[] {
  const names = namesByCell(progress);
  return edits.map((edit) => ({ finding: findingOf(edit, names.get(keyOf(edit.at))), edits: [edit] }));
}

interface ColumnNames {
  readonly place: string;
  readonly column: string;
}

const keyOf = ({ sheet, row, column }: CellEdit['at']): string => `${sheet}!${row},${column}`;

function namesByCell({ measures }: Progress): ReadonlyMap<string, ColumnNames> {
  return new Map(
    measures.flatMap(({ measure, places, total }) => {
      const column = words.rateOf(measure.name);
      const rows = [...places, ...(total.cells ? [{ place: words.total, cells: total.cells }] : [])];
      return rows.flatMap(({ place, cells: { rate } }) => (rate ? [[keyOf(rate), { place, column }] as const] : []));
    }),
  );
}

/** Nothing was found wrong: the change was asked for. */
const findingOf = ({ at }: CellEdit, names: ColumnNames | undefined): Finding => ({
  id: keyOf(at),
  rule: 'rate-formula',
  title: words.calculateRates,
  level: 'info',
  at,
  also: [],
  message: words.rateReason,
  why: '',
  basis: '',
  candidates: [],
  isMarked: false,
  ...names,
});

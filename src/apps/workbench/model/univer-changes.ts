import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import type { Area } from '../../../core';
import type { Dimension, ModelChange } from './sheet-model';

/** What Univer's mutations carry, as far as the change log looks. */
interface MutationParameters {
  readonly subUnitId?: string;
  readonly subUnitName?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, object | null>>>>;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
}

type Describe = (sheet: string, parameters: MutationParameters) => readonly ModelChange[];

const kind =
  (name: 'merges' | 'sizes' | 'hidden' | 'conditional-formats'): Describe =>
  (sheet) => [{ kind: name, sheet }];
const aspect =
  (name: 'tabColour' | 'frozen' | 'filter' | 'visibility' | 'showsGridlines'): Describe =>
  (sheet) => [{ kind: 'aspect', sheet, aspect: name }];

const moved =
  (axis: Dimension, sign: 1 | -1): Describe =>
  (sheet, { range }) => {
    if (!range) return [];
    const [first, last] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return [{ kind: 'moved', sheet, axis, at: first, count: sign * (last - first + 1) }];
  };

const MUTATIONS: Readonly<Record<string, Describe>> = {
  'sheet.mutation.set-range-values': cells,
  'sheet.mutation.add-worksheet-merge': kind('merges'),
  'sheet.mutation.remove-worksheet-merge': kind('merges'),
  'sheet.mutation.set-worksheet-col-width': kind('sizes'),
  'sheet.mutation.set-worksheet-row-height': kind('sizes'),
  'sheet.mutation.set-row-hidden': kind('hidden'),
  'sheet.mutation.set-row-visible': kind('hidden'),
  'sheet.mutation.set-col-hidden': kind('hidden'),
  'sheet.mutation.set-col-visible': kind('hidden'),
  'sheet.mutation.add-conditional-rule': kind('conditional-formats'),
  'sheet.mutation.set-conditional-rule': kind('conditional-formats'),
  'sheet.mutation.delete-conditional-rule': kind('conditional-formats'),
  'sheet.mutation.move-conditional-rule': kind('conditional-formats'),
  'sheet.mutation.set-frozen': aspect('frozen'),
  'sheet.mutation.set-tab-color': aspect('tabColour'),
  'sheet.mutation.set-filter-range': aspect('filter'),
  'sheet.mutation.remove-filter': aspect('filter'),
  'sheet.mutation.set-worksheet-hidden': aspect('visibility'),
  'sheet.mutation.toggle-gridlines': aspect('showsGridlines'),
  'sheet.mutation.set-worksheet-name': (sheet) => [{ kind: 'sheet-renamed', sheet }],
  'sheet.mutation.set-worksheet-order': (sheet) => [{ kind: 'sheet-moved', sheet }],
  'sheet.mutation.insert-sheet': (_, { sheet }) => (sheet ? [{ kind: 'sheet-added', sheet: sheet.id }] : []),
  'sheet.mutation.remove-sheet': (sheet, { subUnitName }) => [
    { kind: 'sheet-removed', sheet, name: subUnitName ?? '' },
  ],
  'sheet.mutation.insert-row': moved('rows', 1),
  'sheet.mutation.remove-rows': moved('rows', -1),
  'sheet.mutation.insert-col': moved('columns', 1),
  'sheet.mutation.remove-col': moved('columns', -1),
};

/** The changes a Univer command makes to the workbook; none for display, selection and recalculation. */
export function changesOf(command: Readonly<ICommandInfo>, options?: IExecutionOptions): readonly ModelChange[] {
  if (options?.['fromFormula']) return [];
  const parameters = (command.params ?? {}) as MutationParameters;
  return MUTATIONS[command.id]?.(parameters.subUnitId ?? '', parameters) ?? [];
}

/** The sheet whose cells a recalculation has just filled. */
export function calculatedSheet(command: Readonly<ICommandInfo>, options?: IExecutionOptions): string | undefined {
  if (command.id !== 'sheet.mutation.set-range-values' || !options?.['fromFormula']) return undefined;
  return (command.params as MutationParameters).subUnitId;
}

function cells(sheet: string, { cellValue }: MutationParameters): readonly ModelChange[] {
  const area = areaOf(cellValue ?? {});
  if (!area) return [];
  const isStyle = Object.values(cellValue ?? {}).every((row) =>
    Object.values(row).every((cell) => cell && Object.keys(cell).every((key) => key === 's')),
  );
  return [{ kind: isStyle ? 'style' : 'contents', sheet, area }];
}

/** The smallest area around the cells of a matrix. */
function areaOf(matrix: Readonly<Record<number, Readonly<Record<number, unknown>>>>): Area | undefined {
  const rows = Object.keys(matrix).map(Number);
  const columns = Object.values(matrix).flatMap((row) => Object.keys(row).map(Number));
  if (rows.length === 0 || columns.length === 0) return undefined;
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

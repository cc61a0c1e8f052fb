import { learnRelations, readColumnFigures, type Learnt, type Table, type TableColumn } from '../tables';
import { annexLabel } from './built-in';
import type { FormulaText } from './sheet';
import { FORMULA_WORDS } from './words';

/** A relation that the figures of a table prove and its annex does not state, as a formula to be taken over. */
export interface LearntFormula {
  readonly sheet: string;
  readonly text: FormulaText;
  /** The rows that tell, and how many agree. */
  readonly rows: number;
  readonly holding: number;
}

/** Fewer telling rows could agree by chance, and one in ten may hold the slip that the formula will find. */
const ENOUGH_ROWS = 6;
/** One row in ten may hold the slip. */
const MOST_SHARE = 0.9;
/** Wider tables have too many pairs of columns to be looked through when a page opens. */
const MOST_COLUMNS = 40;

/** What the tables prove beyond their annexes, the most supported first. */
export const learntFormulas = (tables: readonly Table[]): readonly LearntFormula[] =>
  tables.flatMap(learntIn).sort((a, b) => b.holding - a.holding);

function learntIn(table: Table): readonly LearntFormula[] {
  const columns = table.columns.filter(isOfFigures).map(({ column }) => column);
  if (columns.length > MOST_COLUMNS) return [];
  const at = (column: number): TableColumn | undefined => table.columns.find((one) => one.column === column);
  const figures = readColumnFigures(table.sheet, table.rows, columns);
  return learnRelations(figures, columns)
    .filter((one) => one.rows >= ENOUGH_ROWS && one.holding >= one.rows * MOST_SHARE && isNews(one, table, at))
    .map(({ kind, whole, parts, rows, holding }) => {
      const [name, ...names] = [whole, ...parts].map((column) => `[${labelOf(at(column))}]`);
      const formula = `${name} = ${names.join(kind === 'sum' ? ' + ' : ' / ')}`;
      return {
        sheet: table.sheet.name,
        text: { annex: annexLabel(table.annex), level: '核实', formula, note: FORMULA_WORDS.learnt(rows, holding) },
        rows,
        holding,
      };
    });
}

const isOfFigures = ({ definition }: TableColumn): boolean =>
  !definition || ['count', 'amount', 'rate'].includes(definition.kind);

/** The header path of a column, by which a formula finds it. */
const labelOf = (column: TableColumn | undefined): string =>
  (column?.definition ? column.definition.path : (column?.path ?? [])).join('/');

/**
 * Whether the annex states nothing of these columns already; a difference or a quotient of stated columns is no news
 * either.
 */
function isNews({ whole, parts }: Learnt, { annex }: Table, at: (column: number) => TableColumn | undefined): boolean {
  const ids = [whole, ...parts].map((column) => at(column)?.definition?.id);
  if (ids.some((id) => id === undefined))
    return [whole, ...parts].every((column) => (at(column)?.path.join('') ?? '') !== '');
  const wanted = new Set(ids);
  return !annex.relations.some((relation) => {
    const own =
      relation.kind === 'rate'
        ? [relation.rate, relation.done, relation.base]
        : relation.kind === 'sum'
          ? [relation.whole, ...relation.parts]
          : relation.kind === 'linear'
            ? relation.terms.map(({ column }) => column)
            : [];
    return own.length > 0 && own.every((id) => wanted.has(id));
  });
}

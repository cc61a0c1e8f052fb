import { columnLabel } from '../programmes';
import type { Table, TableColumn } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly name: string;
  readonly before: string;
}

/** Columns in another order are read correctly, but copying blocks from one annex to another then goes wrong. */
export const movedColumn = tableRule('moved-column')<Facts>({
  level: 'info',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '栏目顺序不同',
    why: '审核按表头识别，不受影响；整块复制粘贴时会错位。',
    say: ({ name, before }) => `“${name}”在表样中排在“${before}”之前。`,
  },
  check: (table) => {
    const moved = firstMoved(table);
    return moved ? [{ at: moved.column.header, facts: { name: moved.name, before: moved.before } }] : [];
  },
});

/** The first column that stands behind one it should precede. */
function firstMoved(
  table: Table,
): { readonly column: TableColumn; readonly name: string; readonly before: string } | undefined {
  let furthest: TableColumn | undefined;
  const order = ({ definition }: TableColumn): number => (definition ? table.annex.columns.indexOf(definition) : -1);
  for (const column of table.columns) {
    if (!column.definition) continue;
    if (furthest?.definition && order(column) < order(furthest)) {
      return { column, name: columnLabel(column.definition), before: columnLabel(furthest.definition) };
    }
    furthest = column;
  }
  return undefined;
}

import { columnLabel } from '../programmes';
import { tableRule } from './rule';

interface Facts {
  readonly column: string;
}

/** Every required column of an annex must be there; what depends on it cannot be checked. */
export const missingColumn = tableRule('missing-column')<Facts>({
  level: 'error',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '缺少栏目',
    why: '缺少这一栏，与它有关的审核和汇总都无法进行。',
    say: ({ column }) => `没有找到“${column}”栏，或表头文字无法识别。`,
  },
  check: (table) => {
    const at = table.columns.find((column) => column.definition?.kind === 'place')?.header;
    return table.missing
      .filter((column) => !column.isOptional)
      .map((column) => ({ at: at ?? { sheet: table.sheet.name, ...table.header }, facts: { column: columnLabel(column) }, expected: columnLabel(column) }));
  },
});

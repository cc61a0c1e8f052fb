import { explainedColumns, placeRows } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly name: string;
  readonly count: number;
}

/** More columns than these are told once. */
const MOST_TOLD = 20;

/** A column the annex does not have and no figures explain; it is left unchecked and not summed up. */
export const extraColumn = tableRule('extra-column')<Facts>({
  level: 'info',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '多出栏目',
    why: '表样里没有这一栏，未作审核，也不会进入汇总。',
    say: ({ name, count }) => (count > 1 ? `“${name}”等${count}栏不在表样中。` : `“${name}”不在表样中。`),
  },
  concerns: (table) => placeRows(table).length > 0,
  check: (table) => {
    const first = new Map<string, number>();
    const own = explainedColumns(table);
    const names = table.columns.map((column) => column.path.join('/'));
    names.forEach((name, i) => {
      if (!first.has(name)) first.set(name, i);
    });
    const found = table.columns.flatMap(({ definition, header, column }, i) => {
      const name = names[i] ?? '';
      const isAgain = first.get(name) !== i;
      return definition || own.has(column) || name === '' || isAgain || column === table.parentColumn
        ? []
        : [{ at: header, value: name, facts: { name, count: 1 } }];
    });
    const [one] = found;
    return one && found.length > MOST_TOLD ? [{ ...one, facts: { ...one.facts, count: found.length } }] : found;
  },
});

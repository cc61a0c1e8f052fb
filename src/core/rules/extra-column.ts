import { placeRows } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly name: string;
}

/** A column the annex does not have and no figures explain; it is left unchecked and not summed up. */
export const extraColumn = tableRule('extra-column')<Facts>({
  level: 'info',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '多出栏目',
    why: '表样里没有这一栏，未作审核，也不会进入汇总。',
    say: ({ name }) => `“${name}”不在表样中。`,
  },
  concerns: (table) => placeRows(table).length > 0,
  check: (table) => {
    const own = new Set(table.own.columns.map(({ column }) => column));
    const names = table.columns.map((column) => column.path.join('/'));
    return table.columns.flatMap(({ definition, header, column }, i) => {
      const name = names[i] ?? '';
      const isAgain = names.indexOf(name) < i;
      return definition || own.has(column) || name === '' || isAgain || column === table.parentColumn ? [] : [{ at: header, value: name, facts: { name } }];
    });
  },
});

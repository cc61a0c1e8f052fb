import { groupedBy } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import type { Fact } from '../facts/fact';
import type { ImpliedTable } from './common';
import { firstIndex, toldNames } from './told-names';

/**
 * The tables that lists imply by the names of their members, in whatever order each tells them: 计划…甲县、乙县、丙县;
 * 完成率由高到低为丙县、甲县、乙县. The rows are the names of the last list that the others know.
 */
export function tablesByName(facts: readonly Fact[]): readonly ImpliedTable[] {
  const all = toldNames(facts).lists;
  return all.flatMap((list, at) => {
    const near = all
      .slice(Math.max(0, at - IMPLIED.mostNamed), at)
      .filter((each) => firstIndex(list) - firstIndex(each) <= IMPLIED.apart);
    const byRows = groupedBy(near, (each) => [...list.keys()].filter((name) => each.has(name)).join(' '));
    return [...byRows].flatMap(([names, others]): readonly ImpliedTable[] => {
      const rows = names.split(' ');
      const columns = [...others, list].map((each) => rows.flatMap((name) => each.get(name) ?? []));
      return rows.length < IMPLIED.fewestRows ? [] : [{ columns, from: others.length }];
    });
  });
}

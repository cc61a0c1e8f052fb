import type { Annex } from '../programmes';
import type { Table } from '../tables';
import { workbookRule } from './rule';

interface Facts {
  readonly name: string;
}

/** How many annexes of a family make a workbook look like a whole set, so that the others are missed. */
const ENOUGH = 2;

/**
 * A workbook that carries some annexes of a family should carry all of it. A single annex is a single annex, and a
 * place or a prefecture sends what it has something to report in: the register of returns says what it still owes.
 */
export const missingAnnex = workbookRule('missing-annex')<Facts>({
  level: 'warning',
  basis: '附表目录',
  traits: { about: 'sheet' },
  words: {
    title: '缺少附表',
    why: '缺一张附表，通报的相应段落就没有数据。',
    say: ({ name }) => `没有找到“${name}”。`,
  },
  check: ({ tables }) => {
    const at = tables[0]?.title?.at ?? tables[0]?.columns[0]?.header;
    if (!at || isOneAreas(tables)) return [];
    return missing(tables).map((one) => ({ at, isMarked: false, annex: one, facts: { name: one.title } }));
  },
});

/**
 * Whether all tables list places of one prefecture only, whatever their titles say: the return of a county or a
 * prefecture.
 */
function isOneAreas(tables: readonly Table[]): boolean {
  const areas = new Set<string>();
  for (const { annex, rows } of tables)
    for (const { unit } of annex.isTargets ? [] : rows) if (unit) areas.add(unit.prefecture?.id ?? unit.id);
  return areas.size === 1;
}

function missing(tables: readonly Table[]): readonly Annex[] {
  const present = new Set(tables.map((table) => table.annex.id));
  const [first] = tables;
  return (first?.programme.families ?? []).flatMap((family) => {
    const absent = family.filter((one) => !present.has(one.id));
    return family.length - absent.length >= ENOUGH ? absent : [];
  });
}

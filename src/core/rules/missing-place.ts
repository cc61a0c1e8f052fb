import { absentUnits, expectedUnits, meantUnits } from '../relations';
import type { Unit } from '../programmes';
import { namesColumn, type Table } from '../tables';
import { NO_LIST, tableRule, type Context } from './rule';

interface Facts {
  readonly places: string;
  readonly count: number;
}

/**
 * How much of what it should list a table must list before a missing place is a gap and not another table's business.
 */
const MOST_OF_THEM = 0.6;

/**
 * An annex in which every place reports should list them all, any other those that have a target or stood in it the
 * period before; a county's own table lists only its own. A place whose name is only misspelt is not missing.
 */
export const missingPlace = tableRule('missing-place')<Facts>({
  level: 'warning',
  basis: '报送市县名录',
  traits: { about: 'name' },
  words: {
    title: '缺少市县',
    why: '没有列出的市县不会进入合计和排名。',
    say: ({ places, count }) => `有${count}个市县没有列出：${places}。`,
  },
  check: (table, context) => {
    if (table.programme.isLearnt && table.annex.isForAll) return [{ unchecked: NO_LIST }];
    const absent = missing(table, context);
    const at = namesColumn(table)?.header;
    if (absent.length === 0 || !at) return [];
    const places = absent.map((unit) => unit.name).join('、');
    return [{ at, facts: { places, count: absent.length }, value: places }];
  },
});

function missing(table: Table, context: Context): readonly Unit[] {
  const absent = absentUnits(table, context);
  const expected = expectedUnits(table, context).length;
  if (absent.length === 0 || expected - absent.length < expected * MOST_OF_THEM) return [];
  const meant = new Set([...meantUnits(table, context).values()].map(({ id }) => id));
  return absent.filter(({ id }) => !meant.has(id));
}

import { placeRows, type TableColumn } from '../tables';
import { tableRule, type Hit, type Rule } from '../rules';
import type { Found } from './found';

interface Facts {
  readonly title: string;
  readonly failed: number;
  readonly checked: number;
  readonly reason: string;
}

/** How many rows must fail before the rule itself is suspect, and which share of those checked. */
const ENOUGH = 5;
const MOST = 0.5;

/** A rule that fails nearly everywhere tells more about the columns, the units or the hierarchy than about the rows. */
export const suspectRule: Rule = tableRule('suspect-rule')<Facts>({
  level: 'error',
  basis: '同一问题出现在多数行',
  traits: { about: 'sheet' },
  words: {
    title: '多数行不符',
    why: '逐行修改没有意义，先查表头、单位和合计口径。',
    say: ({ title, failed, checked, reason }) => `“${title}”在${checked}处中有${failed}处不成立，${reason}。`,
  },
  check: () => [],
});

const GENERAL = '多半是栏目错位、单位不符或口径不同';

/** Findings of one rule on most rows of a column become one finding on the column's header. Safe fixes stay row by row: they can be applied at once. */
export function suspected(found: readonly Found[]): readonly Found[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = groupKey(one);
    if (key === undefined) continue;
    const list = groups.get(key);
    if (list) list.push(one);
    else groups.set(key, [one]);
  }
  const replaced = new Map<Found, Found | undefined>();
  for (const group of groups.values()) {
    const suspect = suspectOf(group);
    if (suspect) group.forEach((one, i) => replaced.set(one, i === 0 ? suspect : undefined));
  }
  return found.flatMap((one) => (replaced.has(one) ? replaced.get(one) ?? [] : [one]));
}

/** Sums are checked column by column, everything else row by row within one column. */
function groupKey({ rule, hit, table }: Found): string | undefined {
  if (!table || !hit.row || hit.fix?.isSafe || rule.level === 'info') return undefined;
  const isTotal = hit.balance?.kind === 'total';
  if (!isTotal && hit.row.kind !== 'place') return undefined;
  return `${rule.id}|${table.sheet.name}|${table.area.row}|${isTotal ? 'total' : (hit.column?.column ?? '')}`;
}

function suspectOf(group: readonly Found[]): Found | undefined {
  const [first] = group;
  const table = first?.table;
  if (!first || !table) return undefined;
  const isTotal = first.hit.balance?.kind === 'total';
  const failed = isTotal ? new Set(group.map(({ hit }) => hit.balance?.whole.column.column)).size : new Set(group.map(({ hit }) => hit.row?.row)).size;
  const checked = isTotal ? table.columns.filter(({ definition }) => definition?.kind === 'count' || definition?.kind === 'amount').length : placeRows(table).length;
  if (failed < ENOUGH || failed <= checked * MOST) return undefined;
  const facts: Facts = { title: first.rule.words.title, failed, checked, reason: first.rule.words.throughout ?? GENERAL };
  return { rule: suspectRule, table, hit: suspectHit(facts, isTotal ? undefined : first.hit.column, first) };
}

function suspectHit(facts: Facts, column: TableColumn | undefined, { hit, table }: Found): Hit<never> {
  const at = column?.header ?? (table?.columns.find((one) => one.definition?.kind === 'place')?.header ?? hit.at);
  const found: Hit<Facts> = { at, facts, ...(column ? { column } : {}) };
  return found as unknown as Hit<never>;
}

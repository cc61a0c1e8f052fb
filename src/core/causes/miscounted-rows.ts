import { covers, leafRows, referredAreas } from '../relations';
import { cellAddress } from '../tables';
import { addressKey, groupedBy } from '../workbook';
import { rowKey } from './at-cell';
import { rooted, type CauseRule } from './cause';
import { type Found } from './found';

/**
 * A place that stands twice, or is missing, shifts the ordinals below it and makes a sum look short: both are told at
 * the row.
 */
export const miscountedRows: CauseRule<'miscounted-rows'> = {
  id: 'miscounted-rows',
  words: { title: '多一行或少一行', why: '改正多出或缺少的那一行，序号和求和范围就都对了。' },
  find(found) {
    const doubles = found.filter(({ rule }) => rule.id === 'duplicate-place');
    const absent = found.filter(({ rule }) => rule.id === 'missing-place');
    if (doubles.length === 0 && absent.length === 0) return [];
    const atRow = groupedBy(doubles, ({ hit }) => rowKey(hit.at));
    return rooted(found, (one) => renumberedBy(one, atRow, absent) ?? shortOf(one, doubles));
  },
};

/** The row by which ordinals are off: one too many, or as many too few as places are missing. */
function renumberedBy(
  one: Found,
  doubles: ReadonlyMap<string, readonly Found[]>,
  absent: readonly Found[],
): Found | undefined {
  const { rule, hit } = one;
  if (rule.id !== 'sequence-gap') return undefined;
  const surplus = Number(hit.value) - Number(hit.expected);
  const missing = absent.find(({ hit: { at } }) => at.sheet === hit.at.sheet);
  if (missing?.hit.value?.split('、').length === surplus) return missing;
  return surplus < 0 ? doubles.get(rowKey(hit.at))?.[0] : undefined;
}

/** The double that is all that a short sum leaves out. */
function shortOf({ rule, hit, table }: Found, doubles: readonly Found[]): Found | undefined {
  if (rule.id !== 'formula-range-short' || !table || doubles.length === 0) return undefined;
  const doubled = new Map(doubles.map((one) => [addressKey(one.hit.at), one]));
  const at = addressKey(hit.at);
  const column = table.columns.find((one) => table.rows.some((row) => addressKey(cellAddress(table, row, one)) === at));
  if (!column) return undefined;
  const areas = referredAreas(hit.value ?? '');
  const missed = leafRows(table).filter((row) => !covers(areas, cellAddress(table, row, column)));
  const roots = missed.map(({ labelCell }) => doubled.get(addressKey(labelCell)));
  return roots.every((root) => root !== undefined) ? roots[0] : undefined;
}

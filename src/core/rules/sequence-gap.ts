import { addressOf, type Ref } from '../relations';
import { cellFormula, cellValue, findColumn, type Table } from '../tables';
import { once, type Value } from '../workbook';
import { cellHit } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly found: number;
  readonly expected: number;
}

/** Ordinals run 1, 2, 3 … over the places (or start again in each prefecture). A gap usually means a deleted row. */
export const sequenceGap = tableRule('sequence-gap')<Facts>({
  level: 'info',
  basis: '附表表样',
  traits: { about: 'name' },
  words: {
    title: '序号不连续',
    why: '断号或重号常是删行、插行后没有重排，容易漏掉市县。',
    say: ({ found, expected }) => `序号是${found}，按顺序应为${expected}。`,
  },
  needs: ['sequence'],
  check: (table, { tables }) =>
    runs(misnumbered(table, tables)).map(([first, ...others]) =>
      cellHit(first.ref, first, {
        expected: String(first.expected),
        ...(isTyped([first, ...others]) ? { fix: { isSafe: true, ...change(first), others: others.map(change) } } : {}),
      }),
    ),
});

interface Misnumbered extends Facts {
  readonly ref: Ref;
}

const change = ({ ref, expected }: Misnumbered) => ({ at: addressOf(ref), to: expected });

const isTyped = (run: readonly Misnumbered[]): boolean =>
  run.every(({ ref }) => cellFormula(ref.table, ref.row, ref.column) === undefined);

/** Rows whose ordinal is not their place in the list, which may go on from another sheet. */
function misnumbered(table: Table, tables: readonly Table[]): readonly Misnumbered[] {
  const column = findColumn(table, 'sequence');
  if (!column) return [];
  const wrong: Misnumbered[] = [];
  let expected = lastBefore(table, tables);
  let isBelowSubtotal = false;
  for (const row of table.rows) {
    if (row.kind === 'subtotal') isBelowSubtotal = true;
    if (row.kind !== 'place') continue;
    const found = ordinal(cellValue(table, row, column));
    // The ordinals may begin again below a sub-total.
    expected = isBelowSubtotal && found === 1 ? 1 : expected + 1;
    isBelowSubtotal = false;
    if (found !== undefined && found !== expected) wrong.push({ ref: { table, row, column }, found, expected });
  }
  return wrong;
}

/** Where another table of the annex ends with the number before the first of this one, that; else none. */
function lastBefore(table: Table, tables: readonly Table[]): number {
  const first = ordinalsOf(table)[0] ?? 1;
  const isBefore = (other: Table): boolean =>
    other !== table && other.annex === table.annex && ordinalsOf(other).at(-1) === first - 1;
  return first > 1 && tables.some(isBefore) ? first - 1 : 0;
}

const ordinalsOf = once((table: Table): readonly number[] => {
  const column = findColumn(table, 'sequence');
  if (!column) return [];
  return table.rows.flatMap((row) => (row.kind === 'place' ? (ordinal(cellValue(table, row, column)) ?? []) : []));
});

function ordinal(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}

/** One lost or added row shifts every number below: neighbours off by the same amount are one fault. */
function runs(wrong: readonly Misnumbered[]): readonly (readonly [Misnumbered, ...Misnumbered[]])[] {
  const result: [Misnumbered, ...Misnumbered[]][] = [];
  for (const one of wrong) {
    const run = result.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last && one.expected === last.expected + 1 && one.found - one.expected === last.found - last.expected;
    if (run && goesOn) run.push(one);
    else result.push([one]);
  }
  return result;
}

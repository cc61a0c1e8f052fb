import { isNumeric } from '../programmes';
import { hasFormulas, tableRule, type Proposal, type Rule } from '../rules';
import { cellValue, columnTitle, namesColumn, readNumber, type Table, type TableColumn } from '../tables';
import { groupedBy, groupedByCell, isBlank, once, type Address } from '../workbook';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { onHeader } from './whole-column';
import { conventionWords } from './words';

/**
 * So many cells, and such a share of the filled ones, are a way of writing and no slip; so is the only rate of a
 * column, and a short column in a table that is written so nearly throughout.
 */
const ENOUGH_CELLS = 3;
const MOST = 0.5;
const THROUGHOUT = 0.9;

/**
 * A way of writing that most of a column shares, whatever rule about form found it: told once, at its header, with one
 * fix for all. A cell whose figure is wrong, too, is left out of the fix.
 */
export const columnConvention: CauseRule<'column-convention'> = {
  id: 'column-convention',
  words: { title: '整栏写法不合表样', why: '整栏写法一致，不影响核对；统一改过来，公式和汇总才好用。' },
  *find(found) {
    const wrong = groupedByCell(found.filter(isOfFigure), ({ hit }) => [hit.at]);
    const ways = groupedBy(
      found.filter(({ hit }) => hit.column),
      wayOf,
    );
    for (const [first, ...others] of groupedBy(found, columnOfWay).values()) {
      const says = first && remarkOf([first, ...others], wrong, ways);
      if (says) yield { says, silences: [first, ...others] };
    }
  },
};

/** What such a remark is of: no rule that checks a table, since it takes all findings to see it. */
const remarkOnColumn: Rule<'column-convention'> = tableRule('column-convention')({
  level: 'info',
  basis: '附表填报要求',
  traits: { about: 'form' },
  words: { ...columnConvention.words, say: () => '' },
  check: () => [],
});

const isOfFigure = ({ rule: { traits } }: Found): boolean => traits.about === 'value' || traits.about === 'sum';

/** A rule about form in one table. */
const wayOf = ({ rule, table }: Found): string | undefined =>
  table && (rule.traits.about === 'form' || rule.id === 'irregular-place-name')
    ? [rule.id, table.sheet.name, table.area.row, table.area.column].join('|')
    : undefined;

/** The column that a finding is about; names are a column, too. */
const columnOf = ({ hit, table }: Found): TableColumn | undefined => hit.column ?? (table && namesColumn(table));

/** The same in one column. */
function columnOfWay(one: Found): string | undefined {
  const [way, column] = [wayOf(one), columnOf(one)];
  return way === undefined || !one.hit.row || !column ? undefined : `${way}|${column.column}`;
}

function remarkOf(
  group: readonly [Found, ...Found[]],
  wrong: (at: Address) => readonly Found[],
  ways: ReadonlyMap<string, readonly Found[]>,
): Found | undefined {
  const [first] = group;
  const [{ rule, hit, table }, column] = [first, columnOf(first)];
  if (!table || !column) return undefined;
  const filled = filledCells(table, column);
  const isOnlyRate = table.rows.length === 1 && column.definition?.kind === 'rate';
  const isWhole = group.length === filled && (isOnlyRate || isThroughout(table, ways.get(wayOf(first) ?? '')));
  if (!isWhole && (group.length < ENOUGH_CELLS || group.length < filled * MOST)) return undefined;
  const fix = groupedFix(group.filter((one) => wrong(one.hit.at).length === 0));
  const note = conventionWords(columnTitle(column), rule.words.title, group.length, filled, hit.value ?? '');
  const told = onHeader(first, table, column, note);
  return {
    ...told,
    rule: remarkOnColumn,
    hit: { ...told.hit, level: levelOf(first, column), ...(fix ? { fix } : {}) },
  };
}

/** Whether nearly all figures of a table are written in one way. */
function isThroughout(table: Table, way: readonly Found[] = []): boolean {
  const filled = table.columns
    .filter(({ definition }) => definition && isNumeric(definition))
    .reduce((sum, column) => sum + filledCells(table, column), 0);
  return way.length >= ENOUGH_CELLS && way.length >= filled * THROUGHOUT;
}

/** Cells that hold an answer; a dash for no task is none. */
const filledCells = (table: Table, column: TableColumn): number => filledIn(table)(column);

const filledIn = once((table: Table) =>
  once((column: TableColumn): number => {
    const values = table.rows.map((row) => cellValue(table, row, column));
    return values.filter((value) => !isBlank(value) && readNumber(value).kind !== 'none').length;
  }),
);

/**
 * A whole column of figures as text is passed over by every formula, so it needs a decision where there are formulas;
 * other ways of writing are remarks.
 */
const levelOf = ({ rule, table }: Found, { definition }: TableColumn): 'warning' | 'info' =>
  rule.id === 'text-number' && definition?.kind !== 'rate' && table && hasFormulas(table.sheet) ? 'warning' : 'info';

/** The fixes of all cells as one. */
function groupedFix(group: readonly Found[]): Proposal | undefined {
  const [first, ...others] = group.flatMap(({ hit }) => hit.fix ?? []);
  if (!first) return undefined;
  const isSafe = group.every(({ hit }) => hit.fix?.isSafe !== false);
  return { ...first, isSafe, others };
}

import { hasFormula, isSumOfRows, type Balance, type Ref } from '../relations';
import type { RowKind, TableColumn } from '../tables';
import { addressKey, groupedBy } from '../workbook';
import type { Cause, CauseRule } from './cause';
import type { Found } from './found';
import { columnsFailing, isOfTotals, PLACES, suspectOf } from './whole-column';

/** So many rows, hardly one of which holds, are not so many slips. */
const LONG = 1_000;
const HARDLY_ONE = 0.95;
/** Projects below their places are as many rows, and as alike. */
const LINES: readonly RowKind[] = ['place', 'part'];

/**
 * A long column in which hardly a row passes a rule: told at once, before anybody looks for slips. In a thousand rows
 * that all fail alike there are none to be found, and what each would be told for is not even worked out.
 */
export const longColumn: CauseRule<'long-column'> = {
  id: 'long-column',
  words: { title: '整栏不符', why: '上千行几乎行行不符，不是一个个填错的，先查表头、单位和合计口径。' },
  isNamed: true,
  find(found) {
    const failing = (of: readonly Found[], kinds: readonly RowKind[]): readonly (readonly Found[])[] =>
      columnsFailing(of, kinds).filter(([first]) => !isOfTotals(first));
    const long = failing(found, LINES)
      .filter(({ length }) => length >= LONG)
      .flatMap((group) => suspectOf(group, HARDLY_ONE, LINES));
    const told = new Set(long.flatMap(({ silences }) => silences));
    const left = told.size === 0 ? found : found.filter((one) => !told.has(one));
    const short = failing(left, PLACES).filter(({ length }) => length < LONG);
    const causes = [...long, ...short.flatMap((group) => formulasThroughout(group, left))];
    return [...groupedBy(causes, ({ says }) => addressKey(says.hit.at)).values()].flatMap(toldByDecisive);
  },
};

/** Where a rule shows by itself that a whole column is wrong, relations that fail throughout it say nothing more. */
function toldByDecisive(causes: readonly Cause[]): readonly Cause[] {
  const decisive = causes.find(({ says }) => says.rule.traits.isDecisive);
  if (!decisive) return causes;
  const isMore = ({ silences: [first] }: Cause): boolean => (first.hit.balance ?? first.hit.rate) !== undefined;
  const more = causes.filter((one) => one !== decisive && isMore(one)).flatMap(({ silences }) => silences);
  return [
    { ...decisive, silences: [...decisive.silences, ...more] },
    ...causes.filter((one) => one !== decisive && !isMore(one)),
  ];
}

/**
 * A column that is computed in every row and breaks the same relation in every row is computed wrongly: no typed figure
 * is looked for that would make it right.
 */
function formulasThroughout(group: readonly Found[], found: readonly Found[]): readonly Cause[] {
  const [balance] = group.flatMap(({ hit }) => hit.balance ?? []);
  if (!balance || isSumOfRows(balance) || balance.kind === 'target') return [];
  const columns = columnsIn(balance);
  const isComputed = (at: number): boolean =>
    group.every(({ hit }) => hit.balance !== undefined && hasFormula(cellsIn(hit.balance)[at] ?? balance.whole));
  const [only, ...more] = columns.flatMap((column, at) => (isComputed(at) ? [column] : []));
  if (!only || more.length > 0) return [];
  return suspectOf(group, HARDLY_ONE, PLACES).map(({ says, silences }) => ({
    says: { ...says, hit: { ...says.hit, at: only.header, column: only } },
    silences: [
      ...silences,
      ...found.filter(
        ({ hit }) =>
          hit.row?.kind !== 'place' && hit.balance && columnsIn(hit.balance).every((one, at) => one === columns[at]),
      ),
    ],
  }));
}

const cellsIn = ({ whole, parts }: Balance): readonly Ref[] => [whole, ...parts];
const columnsIn = (balance: Balance): readonly TableColumn[] => cellsIn(balance).map(({ column }) => column);

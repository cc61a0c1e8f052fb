import { addressKey, groupedBy } from '../workbook';
import type { Cause, CauseRule } from './cause';
import { columnsFailing, isOfTotals, suspectOf } from './whole-column';

/** So many rows, hardly one of which holds, are not so many slips. */
const LONG = 1_000;
const HARDLY_ONE = 0.95;

/**
 * A long column in which hardly a row passes a rule: told at once, before anybody looks for slips. In a thousand rows
 * that all fail alike there are none to be found, and what each would be told for is not even worked out.
 */
export const longColumn: CauseRule<'long-column'> = {
  id: 'long-column',
  words: { title: '整栏不符', why: '上千行几乎行行不符，不是一个个填错的，先查表头、单位和合计口径。' },
  isNamed: true,
  find(found) {
    const long = columnsFailing(found).filter((group) => group.length >= LONG && !isOfTotals(group[0]));
    const causes = long.flatMap((group) => suspectOf(group, HARDLY_ONE));
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

import { columnTitle, relationsOf } from '../tables';
import { addressOf, figureAt, printNumber, weighedOf, type Balance } from '../relations';
import { cellHit, shownAt } from './hit';
import { isUnchecked, tableRule, type Hit, type Unchecked } from './rule';

interface Facts {
  readonly says: string;
  readonly figures: readonly string[];
}

/**
 * A linear relation that is neither a sum nor a part, stated by a programme or by the user, holds in every row. An
 * equation tells which of its cells is wrong; a bound that is missed is as likely a true figure, and stays where it
 * is.
 */
export const relationMismatch = tableRule('relation-mismatch')<Facts>({
  level: 'error',
  basis: '附表栏目关系',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '栏目关系不符',
    why: '这些栏目互相矛盾，至少有一个填错。',
    throughout: '多半是关系本身写错，或栏目错位',
    say: ({ says, figures }) => `应有${says}，现${figures.join('、')}。`,
  },
  concerns: (table) => relationsOf(table).some((relation) => relation.kind === 'linear'),
  check: (table) => {
    const outcomes = weighedOf(table, 'linear').flatMap(({ balance, weight }): (Hit<Facts> | Unchecked)[] => {
      if (weight.kind === 'fails') return [failure(balance)];
      return weight.kind === 'unchecked'
        ? [{ unchecked: `“${columnTitle(weight.culprit.column)}”栏有单元格不是数字（“${shownAt(weight.culprit)}”）` }]
        : [];
    });
    const reasons = [...new Set(outcomes.flatMap((one) => (isUnchecked(one) ? [one.unchecked] : [])))];
    return [...outcomes.filter((one) => !isUnchecked(one)), ...reasons.map((unchecked) => ({ unchecked }))];
  },
});

function failure(balance: Balance): Hit<Facts> {
  const { whole, parts, linear } = balance;
  const figures = [whole, ...parts].map(
    (ref) => `“${columnTitle(ref.column)}”${shownAt(ref).trim() === '' ? '空' : shownAt(ref)}`,
  );
  const expected = linear && expectedWhole(balance, linear);
  return cellHit(
    whole,
    { says: linear?.says ?? '', figures },
    {
      ...(linear?.op === '=' ? { balance } : {}),
      also: parts.map(addressOf),
      ...(expected === undefined ? {} : { expected }),
    },
  );
}

/** What the whole would have to be so that an equation holds with the other cells as they are. */
function expectedWhole(
  { whole, parts }: Balance,
  { factors, op, constant }: NonNullable<Balance['linear']>,
): string | undefined {
  const [own = 0, ...others] = factors;
  if (op !== '=' || own === 0) return undefined;
  const rest = parts.reduce((sum, part, i) => sum + (figureAt(part) ?? 0) * (others[i] ?? 0), 0);
  return printNumber(Number(((constant - rest) / own).toPrecision(12)), whole.column.definition?.decimals ?? 0);
}

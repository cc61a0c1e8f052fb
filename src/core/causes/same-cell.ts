import { byCell, isExchange, isRelational } from './at-cell';
import { rooted, type Cause, type CauseRule } from './cause';
import { levelOf, type Found } from './found';
import { isBefore } from './gravity';

/**
 * Several findings about the value of one cell are one fault: what shows by itself that the cell is wrong stands for
 * the relations that fail at it; a wrong formula stands for the value it computes. How a cell is
 * written is another fault than what it says: neither hides the other, but no way of writing is proposed for a wrong
 * value.
 */
export const sameCell: CauseRule<'same-cell'> = {
  id: 'same-cell',
  words: { title: '一格一错', why: '同一格的值错了，由它引起的不符不必再说一遍。' },
  find(found) {
    const here = byCell(found);
    const causes = rooted(found, (one) => {
      if (isForm(one)) return undefined;
      return here(one.hit.at).find((other) => other !== one && isToldBy(one, other));
    });
    return [...causes, ...found.flatMap((one) => unwritable(one, here(one.hit.at)))];
  },
};

function isToldBy(one: Found, other: Found): boolean {
  if (one.rule.traits.doubt) return false;
  if (isExchange(other)) return !isExchange(one) && (isDecisive(one) || one.hit.balance?.kind === 'target');
  if (!isDecisive(other)) return false;
  if (isDecisive(one)) return outranks(other, one) && other.hit.column !== undefined;
  return (isRelational(one) || isSumOf(other, one)) && !isExchange(one);
}

/** A sum whose formula is wrong fails for that reason, also where its figures cannot tell which of them is wrong. */
const isSumOf = (other: Found, one: Found): boolean =>
  other.rule.traits.about === 'formula' && one.hit.balance !== undefined;

const isForm = ({ rule }: Found): boolean => rule.traits.about === 'form';
const isDecisive = (one: Found): boolean => one.rule.traits.isDecisive === true && !isForm(one);

/** A wrong formula explains the value it computes; else the rule that counts first. */
function outranks(other: Found, one: Found): boolean {
  const [isFormula, isValue] = [other, one].map(({ rule }) => rule.traits.about === 'formula');
  return isFormula === isValue ? isBefore(other, one) : isFormula === true;
}

/** A form finding where the value itself is wrong: it stays, without its fix. */
function unwritable(one: Found, here: readonly Found[]): readonly Cause[] {
  if (!isForm(one) || !one.hit.fix) return [];
  const isWrong = here.some(
    (other) => other !== one && levelOf(other) === 'error' && (isDecisive(other) || isRelational(other)),
  );
  const { fix: _, ...hit } = one.hit;
  return isWrong ? [{ says: { ...one, hit }, silences: [one] }] : [];
}

import { decimalOf, unitSlip } from '../arithmetic';
import { figureAt } from '../relations';
import { byCell } from './at-cell';
import { rooted, type CauseRule } from './cause';
import { levelOf, type Found } from './found';
import { isAsGrave, isMoreTelling } from './gravity';

/**
 * A doubt is silent where an error, or a more telling doubt, stands at its cell, or at a cell that it compares its own
 * with.
 */
export const echo: CauseRule<'echo'> = {
  id: 'echo',
  words: { title: '疑问随错误', why: '这一格或所比的那一格已经查出错误，由此引起的疑问不再单列。' },
  find(found) {
    const at = byCell(found);
    return rooted(found, (one) => {
      const beside = (one.hit.also ?? []).flatMap(at);
      if (one.rule.id === 'percent-scale' || one.rule.id === 'scale-jump') return beside.find(isScaleFault);
      const told = one.rule.traits.compares?.includes('beside')
        ? beside.find((other) => outweighs(other, one))
        : undefined;
      return (
        told ??
        (one.rule.traits.doubt ? at(one.hit.at).find((other) => other !== one && outweighs(other, one)) : undefined)
      );
    });
  },
};

/**
 * A located error outweighs every doubt; of two doubts the more telling one, unless it is the milder. How a cell is
 * written hides no doubt of its value.
 */
function outweighs(other: Found, one: Found): boolean {
  if (other.hit.column === undefined || (other.rule.traits.about === 'form' && isOfValue(one))) return false;
  if (!other.rule.traits.doubt) return levelOf(other) === 'error' && other.reading?.isLocated !== false;
  return one.rule.traits.doubt !== undefined && isMoreTelling(other, one) && isAsGrave(other, one);
}

const isOfValue = ({ rule: { traits } }: Found): boolean => traits.doubt === 'comparison' || traits.doubt === 'sense';

/** Whether a cell is to be changed by a power of ten, which moves the rate computed from it by the same. */
function isScaleFault({ hit, table }: Found): boolean {
  const to = hit.fix?.to;
  const figure = table && hit.row && hit.column ? figureAt({ table, row: hit.row, column: hit.column }) : undefined;
  return typeof to === 'number' && figure !== undefined && unitSlip(decimalOf(figure), decimalOf(to)) !== undefined;
}

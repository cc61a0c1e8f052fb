import type { Localisation } from '../../arithmetic';
import type { Ref } from '../../relations';
import type { Cause } from '../cause';
import type { Found } from '../found';
import { isUnknown, type CellBlock } from './block';
import { cellsOfFound, keysOfFound } from './components';
import { filledAt, relocated, tied } from './relocate';
import type { ComponentScene } from './scene';

/** What an answer of the localiser says of the failing relations that were asked about. */
export function causesOf(
  found: readonly Found[],
  answer: Localisation,
  { cells }: CellBlock,
  scene: ComponentScene,
): readonly Cause[] {
  const [best, another] = answer.candidates;
  if (answer.status === 'consistent') return told(found, filledIn(found, answer, cells));
  if (answer.status === 'located' && best) return told(found, relocated(found, best, cells, scene));
  if (answer.status !== 'tie') return [];
  const suspects = [...new Set(answer.minimalSets.flat())].flatMap((key) => cells.get(key) ?? []);
  return found.map((one) => ({ says: tied(one, another ? undefined : best, suspects, cells), silences: [one] }));
}

/**
 * The located findings stand where the first failing relation stood. The first tells them all, a further one those of
 * its cell.
 */
function told(found: readonly Found[], located: readonly Found[]): readonly Cause[] {
  const [first, ...others] = found;
  if (!first) return [];
  const touches = (one: Found, { hit }: Found): boolean =>
    cellsOfFound(one).some(({ row, column }) => row === hit.row && column === hit.column);
  return located.map((says, i) => ({
    says,
    silences: [first, ...others.filter((one) => i === 0 || touches(one, says))],
  }));
}

/**
 * Blanks that could be filled so that all holds explain everything: the finding moves to them, with the only value
 * possible.
 */
function filledIn(
  found: readonly Found[],
  { filled }: Localisation,
  cells: ReadonlyMap<string, Ref>,
): readonly Found[] {
  return [...cells]
    .filter(([, ref]) => isUnknown(ref))
    .flatMap(([key, ref]) => {
      const owner = found.find((one) => keysOfFound(one).includes(key));
      return owner ? [filledAt(owner, ref, filled[key])] : [];
    });
}

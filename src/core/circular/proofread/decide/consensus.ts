import { printed } from '../../../arithmetic';
import type { Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import type { Fault } from './blocks';
import { powerOfTen } from './ranges';
import type { TextEvidence } from './readings';

/**
 * 三处都应为9945,文中为10045: what several failing relations make of one figure alike, be it a slip of the finger or not.
 * Two must say so to the last digit, or one of three. Nothing where it breaks what holds.
 */
export function agreedOn(failing: readonly Draft[], { kept }: Pick<TextEvidence, 'kept'>): Fault | undefined {
  let best: Fault | undefined;
  for (const [figure, own] of underEach(failing, ({ constraint }) => constraint?.figures ?? [])) {
    for (const fresh of own.length < FEWEST ? [] : exactly(figure, own)) {
      const drafts = own.filter(({ constraint }) => constraint?.isTrueWith(figure, fresh));
      const exact = drafts.filter((draft) => exactly(figure, [draft]).length > 0);
      const isBroken = kept.get(figure)?.some(({ isTrueWith }) => !isTrueWith(figure, fresh)) === true;
      if (isBroken || exact.length + drafts.length < 2 * FEWEST || drafts.length <= (best?.drafts.length ?? 0))
        continue;
      best = { drafts, status: 'located', suspects: [{ figure, reckoned: printed(fresh.number), isSure: true }] };
    }
  }
  return best;
}

/** How many relations agree. */
const FEWEST = 2;

/** What sums leave of a figure to the last digit. */
function exactly(figure: Quantity, failing: readonly Draft[]): readonly Quantity[] {
  const unit = powerOfTen(figure.power - figure.number.decimals);
  const faces = failing.map(({ constraint }) => (constraint?.needed?.(figure)?.face ?? 0) / unit);
  const units = new Set(
    faces.filter((face) => face >= 1 && Math.abs(face - Math.round(face)) < NEARLY).map(Math.round),
  );
  return [...units].map((each) => ({ ...figure, number: { ...figure.number, units: BigInt(each) } }));
}

/** What plain numbers are off by. */
const NEARLY = 1e-6;

import { EXCHANGE } from '../constants/decision';
import { printed } from '../../../arithmetic';
import type { Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import type { Fault } from './blocks';

/**
 * Two relations that no single slip mends and that both come out when two of their figures change places are one
 * fault: the figures were exchanged. Only where one such pair can be found.
 */
export function exchangesIn(faults: readonly Fault[]): readonly Fault[] {
  const open = faults.filter(
    ({ drafts, suspects }) => drafts.length === 1 && suspects.every(({ misprint }) => !misprint),
  );
  if (open.length < 2 || open.length > EXCHANGE.most) return faults;
  const found = open.flatMap((one, at) => open.slice(at + 1).flatMap((other) => exchangeOf(one, other)));
  return found.reduce<readonly Fault[]>((left, exchange) => {
    const isRival = found.some(
      (each) => each !== exchange && each.drafts.some((draft) => exchange.drafts.includes(draft)),
    );
    return isRival
      ? left
      : [...left.filter(({ drafts }) => !drafts.some((each) => exchange.drafts.includes(each))), exchange];
  }, faults);
}

function exchangeOf(one: Fault, other: Fault): readonly Fault[] {
  const [left, right] = [one.drafts[0], other.drafts[0]];
  if (!left || !right || left.kind !== right.kind) return [];
  const pairs = (left.constraint?.figures ?? []).flatMap((figure, at) => {
    const fellow = right.constraint?.figures[at];
    return fellow && areExchanged(left, figure, right, fellow) ? [[figure, fellow] as const] : [];
  });
  const [pair, ...others] = pairs;
  if (!pair || others.length > 0) return [];
  const [figure, exchanged] = pair;
  return [
    {
      drafts: [left, right],
      status: 'located',
      suspects: [{ figure, exchanged, reckoned: printed(exchanged.number), isSure: true }],
    },
  ];
}

/** Whether both relations come out when two figures of one kind, each in the same place of its own, change places. */
function areExchanged(left: Draft, one: Quantity, right: Draft, other: Quantity): boolean {
  const isLike = one.dimension === other.dimension && one.power === other.power;
  const isInBoth =
    left.constraint?.figures.includes(other) === true || right.constraint?.figures.includes(one) === true;
  return (
    isLike &&
    !isInBoth &&
    left.constraint?.isTrueWith(one, { ...one, number: other.number }) === true &&
    right.constraint?.isTrueWith(other, { ...other, number: one.number }) === true
  );
}

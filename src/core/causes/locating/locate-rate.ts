import { cellNumber, decimalOf, numbersNear, rounded, slipBetween } from '../../arithmetic';
import { addressOf, factorOf, figureAt, hasFormula, leftOut, rateAt, type Ref } from '../../relations';
import { isSameCell } from '../../workbook';
import { termsOfRate, relationCells } from './components';
import { candidateAt, corrected, leastDecimals, movedTo, undecided } from './corrected';
import { evidenceWords, tieWords } from '../words';
import type { Candidate, Found } from '../found';
import type { ComponentScene } from './scene';

/** A cell that a slip would explain, and the value then meant, when there is exactly one. */
interface RateSuspect {
  readonly ref: Ref;
  readonly to: number | undefined;
}

/**
 * Judges a failing rate alone: what is done and planned is believed where a typed sum confirms it, then a slip decides,
 * else the tie is shown.
 */
export function locateRate(one: Found, scene: ComponentScene): Found {
  const check = one.hit.rate;
  if (!check) return one;
  const operands = termsOfRate(check).filter((ref) => !hasFormula(ref) && !isConfirmed(ref, scene));
  const slipped = operands.flatMap((ref): readonly RateSuspect[] => {
    const [to, another] = numbersNear(figureAt(ref) ?? 0, leastDecimals(ref), fitting(check, ref));
    return to === undefined ? [] : [{ ref, to: another === undefined ? to : undefined }];
  });
  const slip = slipOfRate(one);
  const isDoubted = scene.isOverwritten(check.rate) || scene.isMisreferred(check.rate);
  if (operands.length === 0 || isDoubted || (slip !== undefined && slipped.length === 0)) {
    const isSlip = slip === undefined ? {} : { isSlip: true as const };
    return { ...one, reading: { isLocated: true, note: slip ?? '', candidates: [], ...isSlip } };
  }
  const [only, another] = slipped;
  if (only && !another && slip === undefined) return onOperand(one, only);
  return undecided(one, tieWords(operands.length + 1), { candidates: slipped.flatMap(candidateOf) });
}

/** Whether a rate holds once the cell that another finding names has the value that it is to have. */
export function isSettledBy({ hit: { rate } }: Found, { hit: { at, fix } }: Found): boolean {
  const to = fix?.to;
  return (
    rate !== undefined &&
    typeof to === 'number' &&
    termsOfRate(rate).some((ref) => isSameCell(addressOf(ref), at) && fitting(rate, ref)(to))
  );
}

/**
 * Whether a typed sum that holds would break if this cell changed. A sum by formula follows its cells and confirms
 * nothing.
 */
function isConfirmed(ref: Ref, scene: ComponentScene): boolean {
  const balances = scene.holding(ref);
  return balances.some((balance) => balance.kind !== 'part' && balance.kind !== 'linear' && !hasFormula(balance.whole));
}

/** The slip between a printed rate and what its cells come to, as a clause; none where no slip tells. */
function slipOfRate({ hit: { rate, expected } }: Found): string | undefined {
  const found = rate && rateAt(rate);
  if (!found || expected === undefined) return undefined;
  const shown = Number((found.points - leftOut(rate)).toFixed(found.decimals));
  const typed = rounded(decimalOf(shown), Math.max(1, found.decimals));
  return slipBetween(typed, rounded(decimalOf(cellNumber(Number(expected))), 1), 1)
    ? evidenceWords('digit', shown, cellNumber(Number(expected)), 1)
    : undefined;
}

function onOperand(one: Found, { ref, to }: RateSuspect): Found {
  const candidates = candidateOf({ ref, to });
  const note = candidates[0]?.evidence ?? '这个数多半少填、多填或错填了一位';
  const also = relationCells(one)
    .filter((cell) => cell !== ref)
    .map(addressOf);
  const hit = { also, ...(to === undefined ? {} : corrected(ref, to)) };
  return movedTo(one, ref, hit, { isSlip: true, note, candidates });
}

const candidateOf = ({ ref, to }: RateSuspect): readonly Candidate[] =>
  to === undefined ? [] : [candidateAt(ref, to)];

/** Which values of one of its operands make a printed rate possible. */
function fitting(check: NonNullable<Found['hit']['rate']>, ref: Ref): (value: number) => boolean {
  const found = rateAt(check);
  if (!found) return () => false;
  const [done, base] = [figureAt(check.done) ?? 0, figureAt(check.base) ?? 0];
  const half = 0.5 * 10 ** -Math.min(1, found.decimals);
  const hundred = 100 * factorOf(check);
  return (value) => {
    const [top, bottom] = [ref === check.done ? value : done, ref === check.base ? value : base];
    return bottom > 0 && Math.abs((hundred * top) / bottom - found.points) <= half;
  };
}

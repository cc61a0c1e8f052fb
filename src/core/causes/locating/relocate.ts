import { decimalOf, slipBetween, type RecordCandidate as Reading, type ValueChange } from '../../arithmetic';
import { addressOf, formulaOfTotal, hasFormula, leftOutOf, refKey, type Ref } from '../../relations';
import { rowName } from '../../tables';
import { keysOfFound, relationCells } from './components';
import { candidateAt, corrected, leastDecimals, movedTo, printedAt, undecided } from './corrected';
import {
  agreementWords,
  evidenceWords,
  leftOutWords,
  ONLY_FRACTION_WORDS,
  OVERWRITTEN_WORDS,
  tieWords,
  TYPED_TOTAL_WORDS,
} from '../words';
import type { Address } from '../../workbook';
import { levelOf, type Found } from '../found';
import { isOnlyFraction, type ComponentScene } from './scene';

/** The most cells a tie names one by one. */
const MOST_NAMED = 6;

/** A change of a reading at its cell. */
interface CellChange extends ValueChange {
  readonly ref: Ref;
}

/** The changes of a reading at their cells. */
const changesAt = ({ changes }: Reading, cells: ReadonlyMap<string, Ref>): readonly CellChange[] =>
  changes.flatMap((change) => {
    const ref = cells.get(change.variable);
    return ref ? [{ ...change, ref }] : [];
  });

/**
 * The findings of a located reading: one for every changed cell, or one for a swapped pair, named after the first
 * relation that the cell breaks.
 */
export function relocated(
  found: readonly Found[],
  reading: Reading,
  cells: ReadonlyMap<string, Ref>,
  scene: ComponentScene,
): readonly Found[] {
  const changes = changesAt(reading, cells);
  const [first, other, third] = changes;
  return reading.evidence === 'swap' && first && other && !third
    ? [locatedAt(first, reading, found, scene, other)]
    : changes.map((change) => locatedAt(change, reading, found, scene));
}

/** The finding of one changed cell, and of the other one it was swapped with. */
function locatedAt(
  change: CellChange,
  reading: Reading,
  found: readonly Found[],
  scene: ComponentScene,
  other?: CellChange,
): Found {
  const { ref, from, to, variable } = change;
  const touching = found.filter((one) => keysOfFound(one).includes(variable));
  const owner = touching[0] ?? found[0];
  if (!owner) throw new RangeError('a located cell lies in no relation');
  const evidence = evidenceOf(change, reading, leastDecimals(ref));
  const leftOut = evidence === 'only' ? leftOutOf(ref) : undefined;
  const isGuess = evidence === 'only' && !leftOut;
  const isBound = isGuess && touching.every(({ hit }) => hit.balance?.kind === 'part');
  const said = leftOut
    ? leftOutWords(rowName(leftOut.part.row), leftOut.isTwice)
    : evidenceWords(evidence, from, to, leastDecimals(ref));
  const { expected, fix } = corrected(ref, to, other && [{ at: other.ref, to: other.to }]);
  const formula = formulaOfTotal(ref);
  const restored = formula === undefined ? undefined : { fix: { isSafe: false, at: addressOf(ref), to: { formula } } };
  // A slip, or a second relation that asks for the same figure, leaves no doubt about the first.
  const { level: _, ...hit } = owner.hit;
  const level = isGuess ? (touching.find((one) => levelOf(one) === 'error') ?? owner).hit.level : undefined;
  return movedTo(
    { ...owner, hit },
    ref,
    {
      ...(level === undefined ? {} : { level }),
      expected: isBound ? boundOn(ref, owner, expected) : expected,
      also: related(owner, ref),
      ...(restored ?? (isGuess || hasFormula(ref) ? {} : { fix })),
    },
    {
      note: isGuess ? doubt(ref, scene) : said + agreement(owner, ref),
      candidates: isBound ? [] : [candidateAt(ref, to, said)],
      ...(isGuess ? {} : { isSlip: true }),
    },
  );
}

/** What a cell must keep to where nothing but a limit (part ≤ whole) speaks of it, and no figure follows. */
const boundOn = (ref: Ref, { hit }: Found, to: string): string =>
  `${hit.balance && refKey(hit.balance.whole) === refKey(ref) ? '≥' : '≤'}${to}`;

/** A reading of several changes is as strong as its best; each change is only as strong as its own slip. */
function evidenceOf(change: ValueChange, { evidence, changes }: Reading, decimals: number): Reading['evidence'] {
  if (changes.length === 1 || evidence === 'swap' || evidence === 'only') return evidence;
  const slip = slipBetween(decimalOf(change.from), decimalOf(change.to), decimals);
  if (!slip) return evidence === 'confirmed' || evidence === 'previous' ? evidence : 'only';
  return slip.kind === 'unit' || slip.kind === 'sign' ? slip.kind : 'digit';
}

function doubt(ref: Ref, { isOverwritten }: ComponentScene): string {
  if (isOnlyFraction(ref)) return ONLY_FRACTION_WORDS;
  if (!isOverwritten(ref)) return '';
  return formulaOfTotal(ref) === undefined ? OVERWRITTEN_WORDS : TYPED_TOTAL_WORDS;
}

/** The other side of the relation: the whole, or the parts of a short one. */
function related(one: Found, ref: Ref): readonly Address[] {
  const cells = relationCells(one);
  const isLong = cells.length > MOST_NAMED + 1;
  return (isLong ? cells.slice(0, 1) : cells).filter((cell) => refKey(cell) !== refKey(ref)).map(addressOf);
}

/** For a part of a sum: that all the others agree with the whole. */
function agreement({ hit: { balance } }: Found, ref: Ref): string {
  if (!balance || balance.kind === 'part' || balance.kind === 'linear') return '';
  const { whole, parts } = balance;
  return refKey(whole) === refKey(ref) || parts.length < 2
    ? ''
    : `；${agreementWords(parts.length - 1, printedAt(whole))}`;
}

/** A finding whose cause is a blank cell, with what the relations leave for it. */
export const filledAt = (one: Found, ref: Ref, value: number | undefined): Found =>
  movedTo(one, ref, { also: related(one, ref), ...(value === undefined ? {} : corrected(ref, value)) }, { note: '' });

/** A finding whose cause nothing decides: it stays where it is, says so, and names the cells when they are few. */
export function tied(
  one: Found,
  shared: Reading | undefined,
  suspects: readonly Ref[],
  cells: ReadonlyMap<string, Ref>,
): Found {
  const named = shared
    ? changesAt(shared, cells).map(({ ref, from, to }) =>
        candidateAt(ref, to, evidenceWords(shared.evidence, from, to, leastDecimals(ref))),
      )
    : [];
  const { at, also: others = [] } = one.hit;
  const few = suspects.length <= MOST_NAMED ? suspects.map(addressOf) : [];
  const also = few.length > 0 ? few.filter(({ row, column }) => row !== at.row || column !== at.column) : others;
  const note = suspects.length > 1 ? tieWords(suspects.length) : '';
  const isSlip = named.length > 0 ? { isSlip: true as const } : {};
  return undecided({ ...one, hit: { ...one.hit, also } }, note, { candidates: named, ...isSlip });
}

import { decimalOf, slipBetween, type RecordCandidate as Reading, type ValueChange } from '../../arithmetic';
import { addressOf, formulaOfTotal, hasFormula, refKey, type Ref } from '../../relations';
import { keysOfFound, relationCells } from './components';
import { candidateAt, corrected, leastDecimals, movedTo, printedAt, undecided } from './corrected';
import {
  agreementWords,
  evidenceWords,
  ONLY_FRACTION_WORDS,
  OVERWRITTEN_WORDS,
  tieWords,
  TYPED_TOTAL_WORDS,
} from '../words';
import { levelOf, type Candidate, type Found } from '../found';
import { isOnlyFraction, type ComponentScene } from './scene';

/** The most cells a tie names one by one. */
const MOST_NAMED = 6;

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
  const isSwap = reading.evidence === 'swap' && reading.changes.length === 2;
  const changes = isSwap ? reading.changes.slice(0, 1) : reading.changes;
  return changes.flatMap((change) => {
    const ref = cells.get(change.variable);
    return ref ? [locatedAt(ref, change, reading, found, cells, scene)] : [];
  });
}

function locatedAt(
  ref: Ref,
  change: ValueChange,
  reading: Reading,
  found: readonly Found[],
  cells: ReadonlyMap<string, Ref>,
  scene: ComponentScene,
): Found {
  const touching = found.filter((one) => keysOfFound(one).includes(change.variable));
  const owner = touching[0] ?? found[0];
  if (!owner) throw new RangeError('a located cell lies in no relation');
  const least = leastDecimals(ref);
  const evidence = evidenceOf(change, reading, least);
  const isSuggested = evidence !== 'only' && !hasFormula(ref);
  const isBound = evidence === 'only' && touching.every(({ hit }) => hit.balance?.kind === 'part');
  const note =
    evidence === 'only'
      ? doubt(ref, scene)
      : evidenceWords(evidence, change.from, change.to, least) + agreement(owner, ref);
  const formula = formulaOfTotal(ref);
  const restored = formula === undefined ? undefined : { fix: { isSafe: false, at: addressOf(ref), to: { formula } } };
  const pair = reading.evidence === 'swap' ? reading.changes.slice(1) : [];
  const others = pair.flatMap(({ variable, to }) => {
    const at = cells.get(variable);
    return at ? [{ at, to }] : [];
  });
  const { expected, fix } = corrected(ref, change.to, others);
  const gravest = touching.find((one) => levelOf(one) === 'error') ?? owner;
  const { level: _, ...hit } = owner.hit;
  // A slip, or a second relation that asks for the same figure, leaves no doubt about the first.
  const level = gravest.hit.level === undefined || evidence !== 'only' ? {} : { level: gravest.hit.level };
  return movedTo(
    { ...owner, hit },
    ref,
    {
      ...level,
      expected: isBound ? boundOn(ref, owner, expected) : expected,
      also: related(owner, ref),
      ...(restored ?? (isSuggested ? { fix } : {})),
    },
    {
      note,
      candidates: isBound ? [] : [candidate(ref, change, evidence)],
      ...(evidence === 'only' ? {} : { isSlip: true }),
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
function related(one: Found, ref: Ref): Found['hit']['also'] & object {
  const cells = relationCells(one);
  const isLong = (one.hit.balance?.parts.length ?? 0) > MOST_NAMED;
  return cells
    .slice(0, isLong ? 1 : cells.length)
    .filter((cell) => refKey(cell) !== refKey(ref))
    .map(addressOf);
}

/** For a part of a sum: that all the others agree with the whole. */
function agreement({ hit }: Found, ref: Ref): string {
  const { balance } = hit;
  if (
    !balance ||
    balance.kind === 'part' ||
    balance.kind === 'linear' ||
    refKey(balance.whole) === refKey(ref) ||
    balance.parts.length < 2
  )
    return '';
  const { whole } = balance;
  return `；${agreementWords(balance.parts.length - 1, printedAt(whole))}`;
}

const candidate = (ref: Ref, { from, to }: ValueChange, evidence: Reading['evidence']): Candidate =>
  candidateAt(ref, to, evidenceWords(evidence, from, to, leastDecimals(ref)));

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
  const named = (shared?.changes ?? []).flatMap((change) => {
    const ref = cells.get(change.variable);
    return ref && shared ? [candidate(ref, change, shared.evidence)] : [];
  });
  const { at, also: others = [] } = one.hit;
  const few = suspects.length <= MOST_NAMED ? suspects.map(addressOf) : [];
  const also = few.length > 0 ? few.filter(({ row, column }) => row !== at.row || column !== at.column) : others;
  const note = suspects.length > 1 ? tieWords(suspects.length) : '';
  const isSlip = named.length > 0 ? { isSlip: true as const } : {};
  return undecided({ ...one, hit: { ...one.hit, also } }, note, { candidates: named, ...isSlip });
}

import type { Constraint, Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import { blocksOf, type Fault, type Suspect } from './blocks';
import { BLAME, CONSTANTS } from '../constants/decision';
import { agreedOn } from './consensus';
import { unmetOf } from './gained';
import { type TextEvidence, type FigureReading, readingsOf, timesOf, usualDecimals } from './readings';
import type { Slot } from './slot';

/**
 * Blames jointly over each connected block of failing drafts: the one reading that makes true what fails and breaks
 * nothing that holds. What a reading does not explain is a fault of its own.
 */
export function faultsOf(
  failing: readonly Draft[],
  holding: readonly Draft[],
  figures: readonly Quantity[],
  open: readonly Slot[],
): readonly Fault[] {
  if (failing.length > BLAME.mostFaults)
    return failing.map((draft) => ({ drafts: [draft], status: 'unlocated', suspects: [] }));
  const kept = underEach(
    holding.flatMap(({ constraint }) => constraint ?? []),
    (constraint) => constraint.figures,
  );
  const unmet = unmetOf(
    open,
    failing.flatMap(({ constraint }) => (constraint ? [constraint.figures] : [])),
  );
  const evidence: TextEvidence = { kept, unmet, times: timesOf(figures), decimals: usualDecimals(figures) };
  return blocksOf(failing).flatMap((block) => faultsIn(block, evidence));
}

function faultsIn(block: readonly Draft[], evidence: TextEvidence): readonly Fault[] {
  const faults: Fault[] = [];
  let left = block.filter(({ constraint }) => constraint && !constraint.isMisreckoned);
  const plain = block
    .filter(({ constraint }) => !constraint || constraint.isMisreckoned)
    .map((draft) => misreckoned(draft));
  while (left.length > 0) {
    const readings = left.length > BLAME.largestBlock ? [] : readingsOf(left, evidence);
    const most = Math.max(0, ...readings.map(({ mended }) => mended.length));
    const agreed = left.length > Math.max(1, most) ? agreedOn(left, evidence) : undefined;
    if (agreed && agreed.drafts.length > most) {
      faults.push(agreed);
      left = left.filter((draft) => !agreed.drafts.includes(draft));
      continue;
    }
    const [best] = readings.filter(({ mended }) => mended.length === most);
    if (!best) return [...plain, ...faults, ...left.map((draft) => eliminated(draft, evidence.kept))];
    const rivals = readings.filter(
      ({ mended }) => mended.length === most && mended.every((draft) => best.mended.includes(draft)),
    );
    faults.push(faultOf(best.mended, rivals));
    left = left.filter((draft) => !best.mended.includes(draft));
  }
  return [...plain, ...faults];
}

/** A result that was plainly reckoned wrong is the fault; whatever has no figures to weigh is laid on none. */
function misreckoned(draft: Draft): Fault {
  const { result, reckoned } = draft.constraint ?? {};
  return result
    ? {
        drafts: [draft],
        status: 'located',
        suspects: [{ figure: result, isSure: reckoned !== undefined, ...(reckoned === undefined ? {} : { reckoned }) }],
      }
    : { drafts: [draft], status: 'unlocated', suspects: [] };
}

/**
 * Where no single slip mends a relation, the one figure that nothing else in the text bears out is suspected; of
 * several the one reckoned from the others.
 */
function eliminated(draft: Draft, kept: ReadonlyMap<Quantity, readonly Constraint[]>): Fault {
  const figures = draft.constraint?.figures ?? [];
  const open = figures.filter((figure) => !kept.has(figure));
  const { result, reckoned } = draft.constraint ?? {};
  const only = open.length === 1 ? open[0] : open.find((figure) => figure === result);
  const isReckoned = only === result && reckoned !== undefined && (open.length === 1 || draft.kind === 'sum');
  const isOne = only !== undefined && figures.length > 1;
  return {
    drafts: [draft],
    status: isOne ? 'located' : 'unlocated',
    suspects: isOne
      ? [
          {
            figure: only,
            isSure: isReckoned,
            ...(isReckoned ? { reckoned, ...(open.length === 1 ? { isBorneOut: true } : {}) } : {}),
          },
        ]
      : [],
  };
}

function faultOf(drafts: readonly Draft[], readings: readonly FigureReading[]): Fault {
  const worth = new Map<Quantity, number>();
  for (const reading of readings) worth.set(reading.figure, (worth.get(reading.figure) ?? 0) + reading.worth);
  const ranked = [...worth].sort(([, a], [, b]) => b - a);
  const [top] = ranked;
  const rivals = ranked.filter(([, each]) => top && each * CONSTANTS.clear >= top[1]);
  const suspects = rivals.slice(0, 2).flatMap(([figure]) => suspectOf(figure, readings));
  const status = rivals.length === 1 ? 'located' : rivals.length === 2 ? 'tie' : 'unlocated';
  const [draft, ...more] = drafts;
  const { result, isInWords } = draft?.constraint ?? {};
  if (isInWords && result && more.length === 0 && !readings.some(({ gained }) => gained > 0))
    return { drafts, status: 'located', suspects: [{ figure: result, isSure: false }] };
  return { drafts, status, suspects: status === 'unlocated' ? [] : suspects };
}

function suspectOf(figure: Quantity, readings: readonly FigureReading[]): readonly Suspect[] {
  const [first, second] = readings.filter((reading) => reading.figure === figure).sort((a, b) => b.worth - a.worth);
  return first
    ? [
        {
          figure,
          misprint: first.misprint,
          gained: first.gained,
          isSure: !second || second.worth * CONSTANTS.clear < first.worth,
        },
      ]
    : [];
}

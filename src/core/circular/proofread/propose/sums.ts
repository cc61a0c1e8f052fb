import { groupedBy, once } from '../../../workbook';
import { SUMS, WHOLENESS } from '../constants/structure';
import type { Slot } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { AMONG_IT, AMONG_NAMED, REST_LED, TOGETHER_SHARE } from '../vocabulary/leads';
import { AREA } from '../lexer/areas';
import { deedOf, roleOf } from '../vocabulary/roles';
import { areTaskAndDone, figureKind, firstFact, isSameMeasure } from './common';
import { completeness } from './completeness';
import { type FigureRun, isClosing, leadOf } from './run';
import { seriesRuns } from './runs';
import { type WithWhole, wholesBefore, wholesBehind } from './sum-wholes';

/**
 * Every series with the wholes it may be a division of: led in, by sections, in brackets, with the whole before or
 * behind.
 */
export const sumSlots = once((facts: readonly Fact[]): readonly Slot[] => {
  const amounts = facts.filter(({ quantity, isMean }) => !isMean && quantity.dimension !== '%');
  const streams = groupedBy(amounts, figureKind);
  const runs = seriesRuns(facts);
  const rows = rowsOf(runs);
  return runs.flatMap((run) => slotOf(run, rows, streams, facts) ?? []);
});

/** For each figure the longest simple list it stands in. */
function rowsOf(runs: readonly FigureRun[]): ReadonlyMap<Fact, FigureRun> {
  const rows = new Map<Fact, FigureRun>();
  for (const run of runs
    .filter(({ facts }) => facts.every(({ lead }, at) => at === 0 || lead === undefined))
    .sort((a, b) => a.inside - b.inside || b.facts.length - a.facts.length)) {
    for (const fact of run.facts) if (!rows.has(fact)) rows.set(fact, run);
  }
  return rows;
}

function slotOf(
  told: FigureRun,
  rows: ReadonlyMap<Fact, FigureRun>,
  streams: ReadonlyMap<string, readonly Fact[]>,
  facts: readonly Fact[],
): Slot | undefined {
  const [begun] = told.facts;
  const stream = (begun && streams.get(figureKind(begun))) ?? [];
  const run = begun && REST_LED.pattern.test(begun.gap) ? withListBefore(told, begun, rows, stream) : told;
  const [first] = run.facts;
  if (!first) return undefined;
  if (isShared(run, facts) || isLoosePair(run) || areTaskAndDone(run.facts) || areOfTwoTimes(run)) return undefined;
  const all = [...wholesBefore(run, rows, stream, facts), ...wholesBehind(run, stream, facts)];
  const said = wholeSaid(first, facts);
  const isClosed = all.some(({ isClosing }) => isClosing);
  const candidates = (said ? all.filter(({ whole, isClosing }) => whole === said || isClosing) : all).map((each) =>
    isClosed && !each.isClosing ? weakened(each) : each,
  );
  const [owner] = [...candidates].sort((a, b) => b.candidate.weight - a.candidate.weight);
  if (!owner) return undefined;
  const mass = run === told ? massOf(run, candidates, facts) : SUMS.longList;
  return {
    kind: 'sum',
    owner: owner.whole,
    candidates: candidates.map(({ candidate }) => candidate),
    isAsserted: run.isLed && owner.candidate.weight > SUMS.asserted,
    mass: mass > 0 ? Math.min(SUMS.mostSure, mass) : undefined,
  };
}

/** 甲类27件、乙类19件,两类46件。其余依次是:丙类8件、丁类5件: the rest of a list goes on with it, beyond what sums up its head. */
function withListBefore(
  rest: FigureRun,
  first: Fact,
  rows: ReadonlyMap<Fact, FigureRun>,
  stream: readonly Fact[],
): FigureRun {
  const at = firstFact(stream, first.index);
  const last = stream
    .slice(Math.max(0, at - SUMS.behind), at)
    .filter((fact) => !isClosing(fact))
    .at(-1);
  const head = last && rows.get(last);
  return head?.facts.at(-1) === last && head && !head.facts.includes(first)
    ? { ...head, facts: [...head.facts, ...rest.facts], inside: STRENGTH.sentence }
    : { ...rest, facts: [] };
}

/** A list with a total of its own right behind it is some of what stands in front. */
const weakened = ({ whole, candidate }: WithWhole): WithWhole => ({
  whole,
  candidate: { ...candidate, weight: candidate.weight * SUMS.closed },
});

/** 3427件,比上年的3915件减少12.5%,办结3386件: what was before is not added to what is now. */
const areOfTwoTimes = ({ facts }: FigureRun): boolean =>
  facts.some(({ role }) => role === 'earlier') && !facts.every(({ role }) => role === 'earlier');

/** Two figures in two sentences that nothing leads in are no list. */
const isLoosePair = ({ facts, isLed, inside }: FigureRun): boolean =>
  !isLed && facts.length === 2 && inside >= STRENGTH.sentence && inside < STRENGTH.section;

/** A list whose members together have a share of the whole (四市合计占41.2%) is not all of it. */
function isShared({ facts }: FigureRun, all: readonly Fact[]): boolean {
  const last = facts.at(-1);
  const behind = last ? all.slice(last.index + 1, last.index + 3) : [];
  const next = behind[0]?.quantity.dimension === AREA ? behind[1] : behind[0];
  return (
    next !== undefined &&
    next.quantity.dimension === '%' &&
    next.strength <= STRENGTH.sentence &&
    TOGETHER_SHARE.pattern.test(next.label)
  );
}

/** 2323户中，已签约…: what is divided stands right in front; 已开工项目中，封顶…: it was told in the same words before. */
function wholeSaid(first: Fact, facts: readonly Fact[]): Fact | undefined {
  if (AMONG_IT.pattern.test(first.gap)) return facts[first.index - 1];
  const [, words = ''] = AMONG_NAMED.pattern.exec(first.gap) ?? [];
  const [role, deed] = [roleOf(words), deedOf(words)];
  const told = facts
    .slice(Math.max(0, first.index - SUMS.named), first.index)
    .filter((fact) => fact.role === role && fact.deed === deed && isSameMeasure(fact, first));
  return deed === '' ? undefined : told.at(-1);
}

/**
 * A list without a lead right behind its whole, in its sentence, is its division when its names leave nothing over,
 * less surely when it is long.
 */
function massOf(run: FigureRun, candidates: readonly WithWhole[], facts: readonly Fact[]): number {
  const lead = leadOf(run, facts);
  const complete = completeness(run, facts);
  const [first] = run.facts;
  if ((lead !== 'none' && lead !== 'rows') || !first) return SUMS.masses[lead] * complete;
  const isBehind = candidates.some(
    ({ whole }) =>
      (whole.sentence === first.sentence || isSentenceBefore(whole, run)) &&
      whole.index < first.index &&
      first.index - whole.index <= SUMS.behind &&
      !run.facts.includes(whole),
  );
  if (!isBehind || run.inside >= STRENGTH.sentence) return 0;
  return complete >= WHOLENESS.allNamed
    ? SUMS.allThere
    : run.facts.length > 2 && first.strength <= STRENGTH.clause
      ? SUMS.longList
      : 0;
}

/** 共5230处。一类1200处、…: a sentence of nothing but a list divides the figure in front of it. */
const isSentenceBefore = (whole: Fact, { facts, inside }: FigureRun): boolean => {
  const [first] = facts;
  return (
    first !== undefined &&
    facts.length > 2 &&
    inside <= STRENGTH.segment &&
    first.strength === STRENGTH.sentence &&
    whole.paragraph === first.paragraph &&
    whole.sentence === first.sentence - 1 &&
    whole.index === first.index - 1
  );
};

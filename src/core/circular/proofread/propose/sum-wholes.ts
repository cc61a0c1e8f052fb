import { CONSTANTS } from '../constants/decision';
import { SUMS } from '../constants/structure';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { AREA } from '../lexer/areas';
import { OTHERS, TOTALS_BEHIND } from '../vocabulary/leads';
import { firstFact, isOfOneSum } from './common';
import { completeness, membersSaid, timesIn } from './completeness';
import { type FigureRun, goesOnFromTotal, isSecond, leadOf } from './run';
import { wholeFactor } from './whole-factors';

/** A list with a figure that may be its whole. */
export interface WithWhole {
  readonly whole: Fact;
  readonly candidate: SlotCandidate;
  /** It stands right behind the list and says how many members it sums up. */
  readonly isClosing?: boolean;
}

/** Every figure of its kind in front of a list, each less the farther it stands. */
export function wholesBefore(
  run: FigureRun,
  rows: ReadonlyMap<Fact, FigureRun>,
  stream: readonly Fact[],
  facts: readonly Fact[],
): readonly WithWhole[] {
  const [first] = run.facts;
  if (!first) return [];
  const at = firstFact(stream, first.index);
  const lead = leadOf(run, facts);
  const loose =
    (lead === 'rows' && run.inside >= STRENGTH.sentence && run.facts.length === 2 ? SUMS.loose : 1) *
    (isUneven(run) ? SUMS.uneven : 1);
  const whole = completeness(run, facts);
  const front = stream[at - 1];
  const isDirect = LED_DIRECTLY.has(lead) && isWholeInFront(front, first);
  let nearness = 1;
  let passed: FigureRun | undefined;
  const found: WithWhole[] = [];
  for (let back = at - 1; back >= 0 && at - back <= CONSTANTS.back; back -= 1) {
    const fact = stream[back];
    if (!fact || fact.quantity.bound || !isOfOneSum(fact, first) || isInnerBracket(fact, first)) continue;
    const own = lead === 'attached' && fact !== front ? 'none' : lead;
    const agreed = wholeFactor(fact, { run, lead: own, rows, divided: isDirect ? front : undefined });
    const isNext = fact.index === first.index - 1 && first.gap.length < SUMS.shortLead;
    const weight = clamp(
      SUMS.leads[own] * nearness * agreed * whole * loose * (isNext && lead === 'list' ? SUMS.next : 1),
    );
    const row = rows.get(fact);
    if (agreed > SUMS.misfit && (row === undefined || row !== passed)) nearness *= SUMS.farther;
    passed = row;
    if (weight > SUMS.least)
      found.push({
        whole: fact,
        candidate: {
          ...candidateOf(fact, run, weight),
          isEnumerated: run.inside <= STRENGTH.member,
          isView: lead === 'view',
          ...(run.inside >= STRENGTH.sentence && run.facts.length > 2
            ? { kin: `rows ${fact.paragraph} ${run.facts.map(({ sentence }) => sentence).join()}` }
            : {}),
          ...(isDirect && fact.index === first.index - 1 && run.inside < STRENGTH.clause
            ? { asSome: SUMS.asSome }
            : {}),
        },
      });
  }
  return found;
}

/** 其中 and a bracket right behind a figure of their kind divide that one. */
const LED_DIRECTLY: ReadonlySet<keyof typeof SUMS.leads> = new Set(['among', 'bracket', 'attached'] as const);

const isWholeInFront = (fact: Fact | undefined, first: Fact): boolean =>
  fact !== undefined &&
  fact.index === first.index - 1 &&
  fact.paragraph === first.paragraph &&
  first.sentence - fact.sentence <= (first.lead === 'among' ? 1 : 0) &&
  fact.quantity.bound === undefined &&
  isOfOneSum(fact, first);

/** Rows that do not hold the same kinds of figures are hardly rows of one table. */
const isUneven = ({ inside, isLed }: FigureRun): boolean => !isLed && (2 * inside) % 1 !== 0;
const clamp = (weight: number): number => Math.min(1, weight);

/** A figure inside a bracket is no whole of what stands outside it. */
const isInnerBracket = (whole: Fact, part: Fact): boolean =>
  whole.bracket !== part.bracket &&
  whole.host !== undefined &&
  whole.bracket > 0 &&
  part.host?.bracket !== whole.bracket;

/** A whole behind its parts says so, or simply closes the sentence. */
export function wholesBehind(run: FigureRun, stream: readonly Fact[], facts: readonly Fact[]): readonly WithWhole[] {
  const last = run.facts.at(-1);
  if (!last) return [];
  const at = firstFact(stream, last.index);
  const next = stream.slice(at + 1, at + SUMS.behindIt);
  // 抽查44个小区,发现问题82个。共抽查82个小区: of two that are counted alike one with the noun of the list goes first.
  const ofNoun = last.quantity.dimension === '个' ? [] : next.filter((fact) => isSameNoun(fact, last));
  const behind = ofNoun.length > 0 && run.facts.every((fact) => isSameNoun(fact, last)) ? ofNoun : next;
  return behind.slice(0, 2).flatMap((fact, step) => {
    if (OTHERS.pattern.test(fact.label)) return [];
    const said = membersSaid(fact, facts);
    // 三期合计152座,已建成132座: what goes on from a total sums up the second figures of the rows, and no others.
    const goesOn = step === 1 && goesOnFromTotal(fact, facts);
    const second = step === 0 && facts[fact.index + 1];
    if (isSecond(last, facts) ? second && goesOnFromTotal(second, facts) : goesOn) return [];
    const isTold =
      goesOn || said > 0
        ? goesOn || step === 0
        : TOTALS_BEHIND.pattern.test(fact.label) || TOTALS_BEHIND.pattern.test(fact.gap.slice(-8));
    if (!isTold || fact.quantity.bound || !isOfOneSum(fact, last) || fact.bracket !== last.bracket) return [];
    const isCounted = isTold && namesIn(run) === said;
    if ((said > 0 && !isCounted && !goesOn) || isOfOthers(run, fact, facts)) return [];
    const weight = clamp(
      (isCounted ? SUMS.counted : SUMS.told) *
        SUMS.farther ** step *
        (run.inside < STRENGTH.sentence ? 1 : SUMS.otherSection) *
        (isCounted || fact.strength < STRENGTH.section ? 1 : SUMS.wholeOfNothing),
    );
    return [{ whole: fact, candidate: candidateOf(fact, run, weight), isClosing: isCounted }];
  });
}

/** 抽查10个仅有3个。占比最高的两市合计19个: what no mark parts is of one name, whatever sums up those of several. */
const isOfOthers = ({ inside }: FigureRun, { index, strength }: Fact, facts: readonly Fact[]): boolean =>
  inside === STRENGTH.none && strength === STRENGTH.none && facts[index - 1]?.quantity.dimension === AREA;

const isSameNoun = (one: Fact, other: Fact): boolean => one.quantity.dimension === other.quantity.dimension;

/** How many names a list counts. */
const namesIn = ({ facts }: FigureRun): number => facts.reduce((sum, fact) => sum + timesIn(fact), 0);

const candidateOf = (whole: Fact, run: FigureRun, weight: number): SlotCandidate =>
  sumCandidate(
    whole,
    membersOf(run, whole).flatMap((fact) => Array<Fact>(timesIn(fact)).fill(fact)),
    weight,
  );

/** A last member as large as the whole is the whole told again: 四项之和就是486.2亿元. */
function membersOf({ facts }: FigureRun, { quantity }: Fact): readonly Fact[] {
  const last = facts.at(-1);
  const isAgain = facts.length > 2 && last && rangeOf(last.quantity).face === rangeOf(quantity).face;
  return isAgain ? facts.slice(0, -1) : facts;
}

import { CONSTANTS } from '../constants/decision';
import { SUMS } from '../constants/structure';
import { rangeOf } from '../decide/ranges';
import type { SlotCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { sharedPairs } from '../facts/labels';
import type { Quantity } from '../lexer/quantity';
import { MEMBERS_SAID, OTHERS, TOTALS_BEHIND } from '../vocabulary/leads';
import type { Role } from '../vocabulary/roles';
import { firstFact, isSameMeasure, rolesAgree } from './common';
import { completeness, membersSaid, namesAll, timesIn } from './completeness';
import { type FigureRun, leadOf } from './run';

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
    if (!fact || fact.quantity.bound || !isSameMeasure(fact, first) || isInnerBracket(fact, first)) continue;
    const isHost =
      first.host !== undefined &&
      (fact === first.host || (fact.clause === first.host.clause && fact.bracket === first.host.bracket));
    const agreed =
      agreement(fact, run) *
      stateFactor(fact, first) *
      sizeFactor(fact, run) *
      sectionFactor(fact, first, run) *
      (isHost
        ? SUMS.hosted
        : first.host && isInOneBracket(run) && fact.sentence !== first.host.sentence
          ? SUMS.elsewhere
          : 1) *
      (isDirect && fact.sentence !== front?.sentence && fact.sentence !== first.sentence && !isHost
        ? SUMS.elsewhere
        : 1) *
      (isMiddle(fact, rows, lead) && !isHost ? SUMS.member : 1);
    const isNext = fact.index === first.index - 1 && first.gap.length < SUMS.shortLead;
    const weight = clamp(
      SUMS.leads[lead] * nearness * agreed * whole * loose * (isNext && lead === 'list' ? SUMS.next : 1),
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

/** What a bracket lists belongs to what stands in front of it; 312户(330户)、408户(421户) lists no more than its rows do. */
const isInOneBracket = ({ facts: [first, second] }: FigureRun): boolean => first?.bracket === second?.bracket;

/** 其中 and a bracket right behind a figure of their kind divide that one. */
const LED_DIRECTLY: ReadonlySet<keyof typeof SUMS.leads> = new Set(['among', 'bracket'] as const);

const isWholeInFront = (fact: Fact | undefined, first: Fact): boolean =>
  fact !== undefined &&
  fact.index === first.index - 1 &&
  fact.paragraph === first.paragraph &&
  first.sentence - fact.sentence <= (first.lead === 'among' ? 1 : 0) &&
  fact.quantity.bound === undefined &&
  isSameMeasure(fact, first);

/** What was added is no whole of what is listed in a sentence of its own; the state it led to is. */
const stateFactor = (whole: Fact, first: Fact): number =>
  STEPS.has(whole.role) && first.sentence !== whole.sentence && !first.label.includes('增') ? SUMS.step : 1;
const STEPS: ReadonlySet<Role> = new Set<Role>(['growth', 'beyond']);

/** A list in another section than its whole says so. */
const sectionFactor = ({ section }: Fact, first: Fact, { isLed, inside }: FigureRun): number =>
  section.join() === first.section.join() || inside >= STRENGTH.section
    ? 1
    : isLed
      ? SUMS.otherSection
      : SUMS.farSection;

/** A figure far below one of the parts, or below several, is hardly their whole. */
function sizeFactor(whole: Fact, { facts, isLed }: FigureRun): number {
  const face = rangeOf(whole.quantity).face;
  const above = facts.filter(({ quantity }) => rangeOf(quantity).face > face && quantity.unit === whole.quantity.unit);
  const isFarBelow = above.some(({ quantity }) => rangeOf(quantity).face > SUMS.twice * face);
  return above.length > 1 || (isFarBelow && !isLed && !namesAll(facts)) ? SUMS.tooSmall : 1;
}

/** A member of a longer list that is not its last is seldom divided further on. */
const isMiddle = (fact: Fact, rows: ReadonlyMap<Fact, FigureRun>, lead: keyof typeof SUMS.leads): boolean => {
  const row = rows.get(fact);
  return (
    row !== undefined &&
    row.facts.length > 1 &&
    ((row.facts.length > 2 && row.facts.at(-1) !== fact) || lead === 'none')
  );
};
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
export function wholesBehind(run: FigureRun, stream: readonly Fact[]): readonly WithWhole[] {
  const last = run.facts.at(-1);
  if (!last) return [];
  const at = firstFact(stream, last.index);
  return stream.slice(at + 1, at + 3).flatMap((fact, step) => {
    if (OTHERS.pattern.test(fact.label)) return [];
    const isSaid = MEMBERS_SAID.pattern.test(fact.label);
    const isTold = isSaid
      ? step === 0
      : TOTALS_BEHIND.pattern.test(fact.label) || TOTALS_BEHIND.pattern.test(fact.gap.slice(-8));
    if (!isTold || fact.quantity.bound || !isSameMeasure(fact, last) || fact.bracket !== last.bracket) return [];
    const isCounted = isTold && run.facts.length === membersSaid(fact.label);
    const weight = clamp(
      (isCounted ? SUMS.counted : SUMS.told) *
        SUMS.farther ** step *
        (run.inside < STRENGTH.sentence ? 1 : SUMS.otherSection) *
        (isCounted || fact.strength < STRENGTH.section ? 1 : SUMS.wholeOfNothing),
    );
    return [{ whole: fact, candidate: candidateOf(fact, run, weight), isClosing: isCounted }];
  });
}

const candidateOf = (whole: Fact, run: FigureRun, weight: number): SlotCandidate => ({
  relation: {
    kind: 'sum',
    whole: whole.quantity,
    parts: membersOf(run, whole).flatMap((fact) => Array<Quantity>(timesIn(fact)).fill(fact.quantity)),
  },
  weight,
  form: '',
});

/** A last member as large as the whole is the whole told again: 四项之和就是486.2亿元. */
function membersOf({ facts }: FigureRun, { quantity }: Fact): readonly Fact[] {
  const last = facts.at(-1);
  const isAgain = facts.length > 2 && last && rangeOf(last.quantity).face === rangeOf(quantity).face;
  return isAgain ? facts.slice(0, -1) : facts;
}

/** How well a figure and the members of a list tell of the same measure. */
function agreement(whole: Fact, { facts }: FigureRun): number {
  const [first] = facts;
  if (!first) return 0;
  const roles = facts.every(({ role }) => role === first.role) ? rolesAgree(whole.role, first.role) : 1;
  const deeds =
    first.deed !== '' && whole.deed !== '' && facts.every(({ deed }) => deed === first.deed)
      ? first.deed === whole.deed
        ? SUMS.sameDeed
        : SUMS.otherDeed
      : 1;
  const words = sharedPairs(whole.label, first.gap) > 0 ? SUMS.sameWords : 1;
  const totals = facts.some(
    ({ label }) => label !== '' && TOTALS_BEHIND.pattern.test(label) && !OTHERS.pattern.test(label),
  )
    ? SUMS.totalAsPart
    : 1;
  return (
    totals *
    roles *
    deeds *
    words *
    (facts.some(({ subject, isNamed }) => isNamed && subject === whole.subject && subject.length > 1) ? SUMS.ownRow : 1)
  );
}

import type { Candidate, Slot } from '../decide/slot';
import { meet, rangeOf } from '../decide/ranges';
import { CONSTANTS } from '../decide/constants';
import { type Fact, STRENGTH } from '../facts/fact';
import { sharedPairs } from '../facts/labels';
import type { Quantity } from '../lexer/quantity';
import { AMONG_IT, MEMBERS_SAID, OTHERS, TOGETHER_SHARE, TOTALS_BEHIND } from '../vocabulary/leads';
import type { Role } from '../vocabulary/roles';
import { isSameMeasure, kindOf, rolesAgree } from './common';
import { ALL_NAMED, completeness, membersSaid, namesAll, timesIn } from './completeness';
import { type Run, runsOf } from './runs';

/**
 * Every series with the wholes it may be a division of: led in, by sections, in brackets, with the whole before or
 * behind.
 */
export function sumSlots(facts: readonly Fact[]): readonly Slot[] {
  const streams = new Map<string, Fact[]>();
  for (const fact of facts.filter(({ quantity, isMean }) => !isMean && quantity.dimension !== '%')) {
    const stream = streams.get(kindOf(fact));
    if (stream) stream.push(fact);
    else streams.set(kindOf(fact), [fact]);
  }
  const runs = runsOf(facts);
  const rows = rowsOf(runs);
  return runs.flatMap((run) => slotOf(run, rows, streams, facts) ?? []);
}

/** For each figure the longest simple list it stands in. */
function rowsOf(runs: readonly Run[]): ReadonlyMap<Fact, Run> {
  const rows = new Map<Fact, Run>();
  for (const run of runs
    .filter(({ facts }) => facts.every(({ lead }, at) => at === 0 || lead === undefined))
    .sort((a, b) => a.inside - b.inside || b.facts.length - a.facts.length)) {
    for (const fact of run.facts) if (!rows.has(fact)) rows.set(fact, run);
  }
  return rows;
}

function slotOf(
  run: Run,
  rows: ReadonlyMap<Fact, Run>,
  streams: ReadonlyMap<string, readonly Fact[]>,
  facts: readonly Fact[],
): Slot | undefined {
  const [first] = run.facts;
  if (!first) return undefined;
  const stream = streams.get(kindOf(first)) ?? [];
  if (isShared(run, facts) || isToldTwice(run)) return undefined;
  const all = [...wholesBefore(run, rows, stream, facts), ...wholesBehind(run, stream)];
  const said = wholeSaid(first, facts);
  const candidates = said ? all.filter(({ whole }) => whole === said) : all;
  const [owner] = [...candidates].sort((a, b) => b.candidate.weight - a.candidate.weight);
  if (!owner) return undefined;
  const mass = massOf(run, candidates, facts);
  return {
    kind: 'sum',
    owner: owner.whole,
    candidates: candidates.map(({ candidate }) => candidate),
    isAsserted: run.isLed && owner.candidate.weight > ASSERTED,
    ...(mass > 0 ? { mass: Math.min(MOST_SURE, mass) } : {}),
  };
}

/** 187340万元, 折合18.73亿元: one amount in two units makes no two parts. */
const isToldTwice = ({ facts }: Run): boolean =>
  facts.some(
    ({ quantity }, at) =>
      at > 0 &&
      quantity.power !== facts[at - 1]?.quantity.power &&
      facts
        .slice(0, at)
        .some((each) => each.quantity.power !== quantity.power && meet(rangeOf(each.quantity), rangeOf(quantity))),
  );

/** A list whose members together have a share of the whole (四市合计占41.2%) is not all of it. */
function isShared({ facts }: Run, all: readonly Fact[]): boolean {
  const last = facts.at(-1);
  const next = last && all[last.index + 1];
  return (
    next !== undefined &&
    next.quantity.dimension === '%' &&
    next.strength <= STRENGTH.sentence &&
    TOGETHER_SHARE.pattern.test(next.label)
  );
}

const ASSERTED = 0.3;

/** 2323户中，已签约…: what is divided stands right in front. */
const wholeSaid = (first: Fact, facts: readonly Fact[]): Fact | undefined =>
  AMONG_IT.pattern.test(first.gap) ? facts[first.index - 1] : undefined;

/**
 * A list without a lead right behind its whole, in its sentence, is its division when its names leave nothing over,
 * less surely when it is long.
 */
function massOf(run: Run, candidates: readonly WithWhole[], facts: readonly Fact[]): number {
  const lead = leadOf(run, facts);
  const complete = completeness(run, facts);
  const [first] = run.facts;
  if ((lead !== 'none' && lead !== 'rows') || !first) return MASSES[lead] * complete;
  const isBehind = candidates.some(
    ({ whole }) =>
      (whole.sentence === first.sentence || isSentenceBefore(whole, run)) &&
      whole.index < first.index &&
      first.index - whole.index <= BEHIND &&
      !run.facts.includes(whole),
  );
  if (!isBehind || run.inside >= STRENGTH.sentence) return 0;
  return complete >= ALL_NAMED ? ALL_THERE : run.facts.length > 2 && first.strength <= STRENGTH.clause ? LONG_LIST : 0;
}

/** 共5230处。一类1200处、…: a sentence of nothing but a list divides the figure in front of it. */
const isSentenceBefore = (whole: Fact, { facts, inside }: Run): boolean => {
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

const BEHIND = 2;
const ALL_THERE = 0.7;
const LONG_LIST = 0.4;

/** How sure it is, by the way a list is led in, that it adds up to something. */
const MASSES = { bracket: 0.7, among: 0.55, list: 0.8, view: 0.75, open: 0, rows: 0, none: 0 } as const;
const MOST_SURE = 0.95;

interface WithWhole {
  readonly whole: Fact;
  readonly candidate: Candidate;
}

/** Structure by the way the list is led in; what it can be believed to hold all parts of. */
const LEADS = { bracket: 0.62, among: 0.5, list: 0.6, view: 0.55, open: 0.02, rows: 0.3, none: 0.1 } as const;
const FARTHER = 0.72;
const WHOLE_OF_NOTHING = 0.5;

function wholesBefore(
  run: Run,
  rows: ReadonlyMap<Fact, Run>,
  stream: readonly Fact[],
  facts: readonly Fact[],
): readonly WithWhole[] {
  const [first] = run.facts;
  if (!first) return [];
  const at = placeIn(stream, first);
  const lead = leadOf(run, facts);
  const loose =
    (lead === 'rows' && run.inside >= STRENGTH.sentence && run.facts.length === 2 ? LOOSE : 1) *
    (isUneven(run) ? UNEVEN : 1);
  const whole = completeness(run, facts);
  let nearness = 1;
  let passed: Run | undefined;
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
      (isHost ? HOSTED : 1) *
      (isMiddle(fact, rows, lead) && !isHost ? MEMBER : 1);
    const isNext = fact.index === first.index - 1 && first.gap.length < SHORT_LEAD;
    const weight = clamp(LEADS[lead] * nearness * agreed * whole * loose * (isNext && lead === 'list' ? NEXT : 1));
    const row = rows.get(fact);
    if (agreed > MISFIT && (row === undefined || row !== passed)) nearness *= FARTHER;
    passed = row;
    if (weight > LEAST) found.push({ whole: fact, candidate: candidateOf(fact, run, weight) });
  }
  return found;
}

/** What was added is no whole of what is listed in a sentence of its own; the state it led to is. */
const stateFactor = (whole: Fact, first: Fact): number =>
  STEPS.has(whole.role) && first.sentence !== whole.sentence && !first.label.includes('增') ? STEP : 1;
const STEPS: ReadonlySet<Role> = new Set<Role>(['growth', 'beyond']);
const STEP = 0.3;

/** A list in another section than its whole says so. */
const sectionFactor = ({ section }: Fact, first: Fact, { isLed, inside }: Run): number =>
  section.join() === first.section.join() || inside >= STRENGTH.section ? 1 : isLed ? OTHER_SECTION : FAR_SECTION;
const OTHER_SECTION = 0.6;
const FAR_SECTION = 0.35;

/** A figure far below one of the parts is hardly their whole. */
const sizeFactor = (whole: Fact, { facts, isLed }: Run): number =>
  !isLed &&
  !namesAll(facts) &&
  facts.some(
    ({ quantity }) =>
      rangeOf(quantity).face > TWICE * rangeOf(whole.quantity).face && quantity.unit === whole.quantity.unit,
  )
    ? TOO_SMALL
    : 1;
const TWICE = 2;
const TOO_SMALL = 0.12;

/** A member of a longer list that is not its last is seldom divided further on. */
const isMiddle = (fact: Fact, rows: ReadonlyMap<Fact, Run>, lead: keyof typeof LEADS): boolean => {
  const row = rows.get(fact);
  return (
    row !== undefined &&
    row.facts.length > 1 &&
    ((row.facts.length > 2 && row.facts.at(-1) !== fact) || lead === 'none')
  );
};
const MEMBER = 0.4;
/** Rows that do not hold the same kinds of figures are hardly rows of one table. */
const isUneven = ({ inside, isLed }: Run): boolean => !isLed && (2 * inside) % 1 !== 0;
const UNEVEN = 0.4;
/** Two figures in two sentences make no list. */
const LOOSE = 0.4;
/** 分别为 right behind a figure lists all of it. */
const NEXT = 1.4;
const SHORT_LEAD = 24;
const HOSTED = 1.5;
const MISFIT = 0.4;
const LEAST = 0.01;
const clamp = (weight: number): number => Math.min(1, weight);

/** A figure inside a bracket is no whole of what stands outside it. */
const isInnerBracket = (whole: Fact, part: Fact): boolean =>
  whole.bracket !== part.bracket &&
  whole.host !== undefined &&
  whole.bracket > 0 &&
  part.host?.bracket !== whole.bracket;

/** Where a figure stands in a stream that is in the order of the text. */
function placeIn(stream: readonly Fact[], fact: Fact): number {
  let [low, high] = [0, stream.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stream[middle]?.index ?? 0) < fact.index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A whole behind its parts says so, or simply closes the sentence. */
function wholesBehind(run: Run, stream: readonly Fact[]): readonly WithWhole[] {
  const last = run.facts.at(-1);
  if (!last) return [];
  const at = placeIn(stream, last);
  return stream.slice(at + 1, at + 3).flatMap((fact, step) => {
    if (OTHERS.pattern.test(fact.label)) return [];
    const isTold =
      TOTALS_BEHIND.pattern.test(fact.label) ||
      MEMBERS_SAID.pattern.test(fact.label) ||
      TOTALS_BEHIND.pattern.test(fact.gap.slice(-8));
    if (fact.quantity.bound || !isSameMeasure(fact, last) || fact.bracket !== last.bracket) return [];
    const isCounted = isTold && run.facts.length === membersSaid(fact.label);
    const weight = clamp(
      (isCounted ? COUNTED : isTold ? TOLD : UNTOLD) *
        FARTHER ** step *
        (run.inside < STRENGTH.sentence ? 1 : OTHER_SECTION) *
        (fact.strength < STRENGTH.section ? 1 : WHOLE_OF_NOTHING),
    );
    return [{ whole: fact, candidate: candidateOf(fact, run, weight) }];
  });
}

const COUNTED = 0.95;
const TOLD = 0.75;
const UNTOLD = 0.06;

const candidateOf = (whole: Fact, run: Run, weight: number): Candidate => ({
  relation: {
    kind: 'sum',
    whole: whole.quantity,
    parts: run.facts.flatMap((fact) => Array<Quantity>(timesIn(fact)).fill(fact.quantity)),
  },
  weight,
  form: '',
});

function leadOf(run: Run, facts: readonly Fact[]): keyof typeof LEADS {
  const {
    facts: [first, second],
    isLed,
    inside,
  } = run;
  if (!first || !second) return 'none';
  const isTable = second.index - first.index > 1;
  if (first.host) return first.lead ?? 'bracket';
  if (first.lead)
    return first.lead === 'open' && run.facts.some(({ label }) => OTHERS.pattern.test(label)) ? 'among' : first.lead;
  if (!isLed) return inside >= STRENGTH.clause || isTable ? 'rows' : 'none';
  for (let at = first.index; at > first.index - 4 && at >= 0; at -= 1)
    if (facts[at]?.lead) return facts[at]?.lead ?? 'none';
  return 'none';
}

/** How well a figure and the members of a list tell of the same measure. */
function agreement(whole: Fact, { facts }: Run): number {
  const [first] = facts;
  if (!first) return 0;
  const roles = facts.every(({ role }) => role === first.role) ? rolesAgree(whole.role, first.role) : 1;
  const deeds =
    first.deed !== '' && whole.deed !== '' && facts.every(({ deed }) => deed === first.deed)
      ? first.deed === whole.deed
        ? SAME_DEED
        : OTHER_DEED
      : 1;
  const words = sharedPairs(whole.label, first.gap) > 0 ? SAME_WORDS : 1;
  const totals = facts.some(
    ({ label }) => label !== '' && TOTALS_BEHIND.pattern.test(label) && !OTHERS.pattern.test(label),
  )
    ? TOTAL_AS_PART
    : 1;
  return (
    totals *
    roles *
    deeds *
    words *
    (facts.some(({ subject, isNamed }) => isNamed && subject === whole.subject && subject.length > 1) ? OWN_ROW : 1)
  );
}

/** What closes a list is no member of one. */
const TOTAL_AS_PART = 0.3;
const SAME_DEED = 1.25;
const OTHER_DEED = 0.45;
const SAME_WORDS = 1.2;
/** A figure of one of the rows is no whole of the rows. */
const OWN_ROW = 0.6;

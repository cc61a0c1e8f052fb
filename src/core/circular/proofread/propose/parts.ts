import { PARTS } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { judge } from '../decide/judge';
import type { FigureRelation } from '../decide/relation';
import type { Decided } from '../decide/slot';
import { type Draft, numerals } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import { AREA } from '../lexer/areas';
import { type Quantity, fullOf } from '../lexer/quantity';
import { PART, RATE_WORDS } from '../vocabulary/bases';
import { MEMBERS_SAID } from '../vocabulary/leads';
import { CUMULATED, OF_A_MONTH } from '../vocabulary/periods';
import { type Role, roleOf } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { partWords } from '../words';
import { CEILINGS } from '../vocabulary/ceilings';
import { isMendable } from '../decide/strength';
import { isOffside, isPrintedShare, isSameMeasure, isSummable } from './common';

/** A part named behind its whole, and what is done to what another deed has yielded: neither can be more. */
export function partsDecided(facts: readonly Fact[], held: readonly Decided[]): readonly Decided[] {
  const summed = new Set(held.flatMap(({ relation }) => (relation?.kind === 'sum' ? relation.parts : [])));
  return facts
    .filter((fact) => isSummable(fact) && !summed.has(fact.quantity))
    .flatMap((part) => {
      const whole = partWhole(part, facts) ?? ceilingOf(part, facts) ?? cumulatedOf(part, facts);
      return whole ? decided(whole, part) : [];
    });
}

/** 占受检数的302%: a share of a part is of no more than all, unless some figures bear it out. */
export function sharesOverAll(
  facts: readonly Fact[],
  held: readonly Decided[],
  textOf: (quantity: Quantity) => string,
): readonly Draft[] {
  const borneOut = new Set(held.flatMap(({ relation }) => (relation?.kind === 'ratio' ? [relation.share] : [])));
  const isOverAll = (quantity: Quantity): boolean => rangeOf(quantity).low > fullOf(quantity);
  return facts
    .filter((fact) => isPrintedShare(fact) && isOverAll(fact.quantity) && !borneOut.has(fact.quantity))
    .filter((fact) => termIn(RATE_WORDS, fact.label) === 'share' && roleOf(fact.label) !== 'earlier')
    .map(({ quantity }) => ({
      kind: 'comparison',
      at: numerals([quantity]),
      verdict: 'fails',
      reason: partWords.overAll(textOf(quantity)),
      constraint: { figures: [quantity], isTrueWith: (_, fresh) => !isOverAll(fresh) },
    }));
}

/**
 * 其中 names a part of the nearest figure of its measure; a bracket does where it tells neither of a plan nor of another
 * whole.
 */
function partWhole(part: Fact, facts: readonly Fact[]): Fact | undefined {
  const isTold = isToldPart(part);
  const isBracketed = part.host !== undefined && part.lead === undefined;
  if ((!isTold && !isBracketed) || NO_PART.has(part.role)) return undefined;
  const wholes = facts
    .slice(Math.max(0, part.index - PARTS.back), part.index)
    .reverse()
    .filter(
      (fact) =>
        !(part.strength >= STRENGTH.clause && isToldPart(fact)) &&
        (fact.bracket !== part.bracket || part.host === undefined) &&
        !isOffside(fact, part) &&
        isSameMeasure(fact, part) &&
        isSameArea(fact, part) &&
        part.sentence - fact.sentence <= 1,
    );
  const whole = part.strength < STRENGTH.sentence ? wholes[0] : ample(wholes, part);
  if (!whole || STEPS.has(whole.role)) return undefined;
  return !isTold && isAbove(part, whole) ? undefined : whole;
}

/** 当月发放428户,累计发放3793户: what a month yields is in what all months have yielded, told beside it. */
const cumulatedOf = (part: Fact, facts: readonly Fact[]): Fact | undefined =>
  OF_A_MONTH.pattern.test(part.label) && !CUMULATED.pattern.test(part.label) && !STEPS.has(part.role)
    ? facts
        .slice(Math.max(0, part.index - PARTS.beside), part.index + PARTS.beside + 1)
        .find(
          (fact) =>
            CUMULATED.pattern.test(fact.label) &&
            fact.deed === part.deed &&
            Math.abs(fact.sentence - part.sentence) <= 1 &&
            fact.quantity.bound === undefined &&
            isSameMeasure(fact, part),
        )
    : undefined;

/** 其中 in a clause of its own divides what the one before divided. */
const isToldPart = ({ label, lead }: Fact): boolean => PART.pattern.test(label) || lead === 'among';

const isAbove = (part: Fact, whole: Fact): boolean => rangeOf(whole.quantity).face < rangeOf(part.quantity).face;

/** Counties are no part of cities that are counted. */
const isSameArea = ({ quantity: whole }: Fact, { quantity: part }: Fact): boolean =>
  part.dimension !== AREA || whole.unit === part.unit;

/** Of several that may be meant the nearest that is large enough. */
const ample = (wholes: readonly Fact[], part: Fact): Fact | undefined =>
  wholes.find((whole) => !isAbove(part, whole)) ?? wholes[0];

/** What was added or is beyond a plan has no parts here. */
const STEPS: ReadonlySet<Role> = new Set<Role>(['growth', 'beyond', 'rest']);
const NO_PART: ReadonlySet<Role> = new Set<Role>(['plan', 'earlier', 'growth', 'total']);

/** 30个项目通过审批,共计52.85亿元: a total is of what its clause tells in front of it. */
const totalled = ({ role, gap }: Fact): string => (role === 'total' ? gap.slice(gap.lastIndexOf('。') + 1) : '');

function ceilingOf(part: Fact, facts: readonly Fact[]): Fact | undefined {
  if (MEMBERS_SAID.pattern.test(part.label)) return undefined;
  const near = facts
    .slice(Math.max(0, part.index - PARTS.back), part.index)
    .reverse()
    .filter((fact) => isSameMeasure(fact, part) && isSummable(fact) && fact.bracket === part.bracket);
  if (near.some(({ quantity }) => rangeOf(quantity).face === rangeOf(part.quantity).face)) return undefined;
  const before = facts[part.index - 1];
  const own = (part.strength === STRENGTH.none && before ? before.label : '') + part.label + part.after;
  const found = CEILINGS.filter(({ inner }) => inner.pattern.test(own)).flatMap(
    ({ outer, inner }) =>
      ample(
        near.filter(
          (fact) =>
            outer.pattern.test(`${totalled(fact)}${fact.words}${fact.after}`) &&
            !inner.pattern.test(fact.label) &&
            part.section === fact.section &&
            fact.strength < Infinity,
        ),
        part,
      ) ?? [],
  )[0];
  // 签约5.2亿元,放款3.1亿元: what exceeds a figure farther off is done to the nearer one.
  return found && found !== near[0] && isAbove(part, found) ? undefined : found;
}

function decided(whole: Fact, part: Fact): readonly Decided[] {
  const relation: FigureRelation = { kind: 'part', whole: whole.quantity, part: part.quantity };
  const verdict = judge(relation);
  const isClose =
    part.clause === whole.clause ||
    (part.sentence === whole.sentence && Math.abs(part.index - whole.index) <= PARTS.close);
  if (
    verdict === 'fails' &&
    (!isClose || !isMendable(relation) || rangeOf(part.quantity).face > PARTS.mostOver * rangeOf(whole.quantity).face)
  )
    return [];
  return [
    {
      slot: { kind: 'comparison', owner: part, candidates: [] },
      verdict,
      relation,
      forms: [],
      weight: 0.5,
    },
  ];
}

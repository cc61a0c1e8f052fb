import { PLAUSIBLE } from '../constants/retelling';
import { printed } from '../../../arithmetic';
import { rangeOf } from '../decide/ranges';
import { type Draft, asserted, numerals } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import { type Quantity } from '../lexer/quantity';
import { MEANS } from '../vocabulary/bases';
import { HOME_AREA, PUBLIC_MONEY } from '../vocabulary/measures';
import { scaleWords } from '../words';

/** Units that cannot be: areas no home has, fractions of what is counted, public money in single yuan. */
export function plausibleDrafts(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  return [
    ...facts.flatMap((fact) => homes(fact, facts, textOf)),
    ...facts.flatMap((fact) => (isOfMeans(fact, facts) || isMeasured(fact, facts) ? [] : fractionDraft(fact, textOf))),
    ...moneyDrafts(facts, textOf),
  ];
}

/** A square metre figure beside its homes. */
function homes(area: Fact, facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  const { quantity } = area;
  if (quantity.dimension !== '㎡' || quantity.bound || area.isMean) return [];
  const home = [facts[area.index - 1], facts[area.index + 1]].find(
    (fact) => fact && isHome(fact) && isBeside(area, fact),
  );
  if (!home || rangeOf(home.quantity).face < PLAUSIBLE.fewest) return [];
  const base = { kind: 'comparison' as const, at: numerals([quantity, home.quantity]) };
  const isFine = isHomeSize(quantity, home.quantity);
  const constraint = {
    ...asserted([quantity, home.quantity], ([size = quantity, homes = home.quantity]) => isHomeSize(size, homes)),
    isLax: true as const,
  };
  if (isFine)
    return [
      { ...base, constraint, verdict: 'holds', reason: scaleWords.usual(textOf(quantity), textOf(home.quantity)) },
    ];
  const perHome = rangeOf(quantity).face / rangeOf(home.quantity).face;
  const isUnit =
    isHomeSize({ ...quantity, power: quantity.power + 4 }, home.quantity) ||
    isHomeSize({ ...quantity, power: quantity.power - 4 }, home.quantity);
  return isUnit && (perHome < 1 || perHome > PLAUSIBLE.scaled)
    ? [{ ...base, constraint, verdict: 'fails', reason: scaleWords.area(textOf(quantity), textOf(home.quantity)) }]
    : [];
}

const HOMES = new Set(['户', '套']);
const isHome = ({ quantity: { dimension, bound }, isMean }: Fact): boolean =>
  HOMES.has(dimension) && bound === undefined && !isMean;
const isBeside = (area: Fact, home: Fact): boolean =>
  area.clause === home.clause &&
  area.bracket === home.bracket &&
  area.role === home.role &&
  Math.max(area.index, home.index) > 0 &&
  (area.index > home.index ? area : home).strength <= STRENGTH.segment;

function isHomeSize(area: Quantity, home: Quantity): boolean {
  const size = rangeOf(area).face / rangeOf(home).face;
  return size >= HOME_AREA.least && size <= HOME_AREA.most;
}

/** 平均每个工地4.4条,较首轮的5.3条减少0.9条: what stands beside means of its kind may be what sets them apart. */
const isOfMeans = (fact: Fact, facts: readonly Fact[]): boolean =>
  facts
    .slice(Math.max(0, fact.index - PLAUSIBLE.meansBack), fact.index)
    .some((mean) => mean.isMean && mean.sentence === fact.sentence && mean.quantity.unit === fact.quantity.unit);

/** 每万户投诉由高到低为甲站2.03件、乙站1.79件: where several of a sentence have decimals they were told per something. */
const isMeasured = (fact: Fact, facts: readonly Fact[]): boolean =>
  facts
    .slice(Math.max(0, fact.index - PLAUSIBLE.meansBack), fact.index + PLAUSIBLE.meansBack)
    .some(
      (each) =>
        each !== fact &&
        each.sentence === fact.sentence &&
        each.quantity.unit === fact.quantity.unit &&
        each.quantity.power === fact.quantity.power &&
        each.quantity.number.decimals === fact.quantity.number.decimals,
    );

/** 12.5套 lost its 万. */
function fractionDraft({ quantity, label, isMean }: Fact, textOf: (quantity: Quantity) => string): readonly Draft[] {
  if (
    !quantity.isCounted ||
    quantity.dimension === '个' ||
    isMean ||
    label.includes('均') ||
    MEANS.pattern.test(label) ||
    quantity.bound ||
    quantity.number.decimals <= quantity.power
  )
    return [];
  const isWhole = quantity.number.units % 10n ** BigInt(quantity.number.decimals - quantity.power) === 0n;
  if (isWhole) return [];
  const scaled = printed(quantity.number) + '万' + quantity.unit;
  const constraint = {
    figures: [quantity],
    isLax: true as const,
    isTrueWith: (old: Quantity, fresh: Quantity) => old === quantity && fresh.number.decimals <= fresh.power,
  };
  return [
    {
      kind: 'comparison',
      at: numerals([quantity]),
      constraint,
      verdict: 'fails',
      reason: scaleWords.fraction(textOf(quantity)),
      suspicion: { at: quantity, suggestion: scaled },
    },
  ];
}

/** Public money so small that its unit must have been lost; the text's usual unit is what it should have. */
function moneyDrafts(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  const money = facts.filter(
    ({ quantity, isMean }) => quantity.dimension === '元' && !isMean && quantity.bound === undefined,
  );
  const usual = usualUnit(money);
  return money
    .filter(
      (fact) =>
        rangeOf(fact.quantity).face < PLAUSIBLE.leastMoney &&
        (fact.quantity.number.decimals === 0
          ? isAmongFellows(fact, money)
          : fact.quantity.power === 0
            ? PUBLIC_MONEY.pattern.test(fact.words + (fact.host?.words ?? ''))
            : isAmongLarger(fact, money)),
    )
    .map(({ quantity, label }): Draft => ({
      kind: 'comparison',
      at: numerals([quantity]),
      verdict: 'fails',
      reason: scaleWords.money(textOf(quantity), label),
      constraint: {
        figures: [quantity],
        isLax: true,
        isTrueWith: (old, fresh) => old === quantity && fresh.power >= 4,
      },
      suspicion: { at: quantity, ...(usual ? { suggestion: printed(quantity.number) + usual } : {}) },
    }));
}

/** 投资3.47亿元;当月完成0.47万元;累计3.94亿元: all others of its sentence have a larger unit. */
function isAmongLarger({ quantity, sentence }: Fact, money: readonly Fact[]): boolean {
  const beside = money.filter((fact) => fact.sentence === sentence && fact.quantity !== quantity);
  return beside.length > 1 && beside.every((fact) => fact.quantity.power > quantity.power);
}

/** 甲市2300万元、乙市1700元、丙市1500万元、丁市1300万元: a figure like those of its list, which all have one larger unit. */
function isAmongFellows({ quantity, sentence, isNamed }: Fact, money: readonly Fact[]): boolean {
  const fellows = money.filter((fact) => fact.sentence === sentence && fact.quantity !== quantity && fact.isNamed);
  const [first] = fellows;
  return (
    isNamed &&
    first !== undefined &&
    fellows.length >= PLAUSIBLE.fellows &&
    first.quantity.power > quantity.power &&
    fellows.every((fact) => fact.quantity.unit === first.quantity.unit) &&
    [true, false].every((isMore) =>
      fellows.some((fact) => fact.quantity.number.units > quantity.number.units === isMore),
    )
  );
}

function usualUnit(money: readonly Fact[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { quantity } of money)
    if (quantity.power > 0) counts.set(quantity.unit, (counts.get(quantity.unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

import { RATES } from '../constants/quotients';
import type { Quantity } from '../lexer/quantity';
import type { Slot } from '../decide/slot';
import { weighed } from '../decide/strength';
import { type Fact, STRENGTH } from '../facts/fact';
import { isEnumerated, isKin, shortOf } from '../facts/labels';
import { OTHER_RATES, RATE_WORDS, type RateKind } from '../vocabulary/bases';
import { SEVERAL_HAVE } from '../vocabulary/leads';
import { termIn } from '../vocabulary/term';
import { besideIt } from './beside';
import { type Rows, rowQuotients } from './by-row';
import { isPercent } from './common';
import { placeInList } from './place-in-list';
import { baseCandidates } from './rate-bases';
import { topsOf } from './rate-tops';
import { learntShares } from './learnt';
import { inDefinition } from './defined';
import { limitRate } from './limit-rates';
import { ofOneBase } from './one-base';
import { sharesOfDivided } from './member-shares';
import { isFormer } from './states';
import { toldNames } from './told-names';
import type { FigureRun } from './run';
import { listsOf, seriesRuns } from './runs';

/** Every percentage that is a quotient, with the figures it may be the quotient of, near and far. */
export function rateSlots(facts: readonly Fact[], rows: Rows, totals: readonly Fact[]): readonly Slot[] {
  const lists = listsOf(seriesRuns(facts));
  // 甲市、乙市开工率均为95%: a percentage of several names, and of no list, is told of none of the figures around it.
  const told = facts
    .filter((fact) => isShare(fact) && isTold(fact.quantity) && !isFormer(fact, facts))
    .filter((fact) => (!isEnumerated(fact.gap) || placeInList(fact, facts)) && !SEVERAL_HAVE.pattern.test(fact.label))
    .flatMap((fact) => {
      const kind = kindOfRate(fact, facts);
      return kind === 'growth' ? [] : slotOf(fact, kind, { facts, lists, rows, totals });
    });
  return [...ofOneBase(told, facts), ...facts.flatMap((amount) => limitRate(amount, facts))];
}

/** What words say of a share in words, 近一半, belongs to it; what they say of a figure is a limit. */
const isTold = ({ bound, allows }: Quantity): boolean => bound === undefined || allows !== undefined;

/** A percentage, or how many times another figure one is. */
const isShare = (fact: Fact): boolean => isPercent(fact) || fact.quantity.dimension === '倍';

/** How the words say what a percentage is; members of a list take it from the first. */
export function kindOfRate(fact: Fact, facts: readonly Fact[]): RateKind {
  for (let at = fact.index; at >= 0 && at > fact.index - RATES.longestList; at -= 1) {
    const each = facts[at];
    const told =
      each &&
      termIn(RATE_WORDS, each.label.startsWith('的') ? `${facts[at - 1]?.label ?? ''}${each.label}` : each.label);
    if (told) return told;
    const before = facts[at - 1];
    if (!each || !before || !isPercent(before) || each.strength > STRENGTH.segment || each.bracket !== before.bracket)
      break;
  }
  return 'bare';
}

/** What else a text tells beside a percentage. */
interface Known {
  readonly facts: readonly Fact[];
  readonly lists: ReadonlyMap<Fact, FigureRun>;
  readonly rows: Rows;
  /** The totals of tables. */
  readonly totals: readonly Fact[];
}

function slotOf(share: Fact, kind: RateKind, { facts, lists, rows, totals }: Known): readonly Slot[] {
  // 依次为96.4%、95.8%、93.5%: bare percentages in a row are of names that were told, or each of its own pair.
  const place = placeInList(share, facts);
  const names =
    place && isEnumerated(facts[share.index - place.at]?.gap ?? '') ? toldNames(facts).subjectOf : undefined;
  const tops = (kind === 'bare' && place && place.length > 2 ? [] : topsOf(share, facts)).filter(
    ({ top }) => names === undefined || shortOf(names(top)) === shortOf(names(share)),
  );
  const found = tops.map(({ top, weight }) => ({
    weight,
    candidates: baseCandidates(share, kind, top, weight, facts, totals).map((each) => ({
      ...each,
      weight: each.weight * memberFactor(each.base, top, lists),
    })),
  }));
  const all = found.flatMap((each) => each.candidates);
  const candidates = isPercent(share) ? all : all.map((each) => ({ ...each, weight: each.weight * RATES.times }));
  const isNear = found.some(
    (each) =>
      each.weight >= RATES.nearTop &&
      each.candidates.some(({ base, isWanted }) => isWanted && base.section === share.section),
  );
  const isAsserted = kind !== 'bare' && tops.length > 0 && !OTHER_RATES.pattern.test(share.label);
  const mass = isAsserted
    ? isNear
      ? RATES.meant
      : RATES.fartherOff
    : kind === 'bare' && isPercent(share)
      ? RATES.bare
      : undefined;
  const slot: Slot = { kind: 'rate', owner: share, candidates, mass };
  const told = [
    ...besideIt(share, kind, facts, weighed(slot).candidates),
    ...rowQuotients(share, rows, facts),
    ...(kind === 'plan' ? [] : sharesOfDivided(share, kind, facts)),
  ];
  const inView = inDefinition(share, facts)?.(told) ?? learntShares(facts).get(share) ?? told;
  return inView.length === 0 && !isAsserted ? [] : [{ kind: 'rate', owner: share, candidates: inView, isAsserted }];
}

/** A member of a list is the base of its own row only, and never of its fellows. */
function memberFactor(base: Fact, top: Fact, lists: ReadonlyMap<Fact, FigureRun>): number {
  const list = lists.get(base);
  if (!list) return 1;
  return list === lists.get(top) ? RATES.fellow : isKin(base.subject, top.words) ? 1 : RATES.member;
}

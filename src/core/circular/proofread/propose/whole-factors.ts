import { once } from '../../../workbook';
import { SUMS } from '../constants/structure';
import { rangeOf } from '../decide/ranges';
import { type Fact, STRENGTH } from '../facts/fact';
import { sharedPairs } from '../facts/labels';
import { OF_ALL, OTHERS, TOTALS_BEHIND } from '../vocabulary/leads';
import { NAME_END } from '../vocabulary/names';
import type { Role } from '../vocabulary/roles';
import { rolesAgree } from './common';
import { namesAll } from './completeness';
import type { FigureRun } from './run';

/** Where a whole stands in relation to its list. */
export interface StandingOfWhole {
  readonly run: FigureRun;
  readonly lead: keyof typeof SUMS.leads;
  readonly rows: ReadonlyMap<Fact, FigureRun>;
  /** The figure right in front of the list that its lead divides; undefined where there is none. */
  readonly divided: Fact | undefined;
}

/** How well a figure would serve as the whole of a list, by role, size, section and bracket, whatever lies between. */
export function wholeFactor(whole: Fact, { run, lead, rows, divided }: StandingOfWhole): number {
  const [first] = run.facts;
  if (!first || isOfOtherPlace(whole, first) || isPeer(whole.isNamed ? whole.subject : '', run.facts)) return 0;
  const { host } = first;
  const isHost =
    host !== undefined && (whole === host || (whole.clause === host.clause && whole.bracket === host.bracket));
  const isElsewhere = divided
    ? whole.sentence !== divided.sentence && whole.sentence !== first.sentence
    : host !== undefined && isInOneBracket(run) && whole.sentence !== host.sentence;
  return (
    agreement(whole, run) *
    stateFactor(whole, first) *
    sizeFactor(whole, run) *
    sectionFactor(whole, first, run) *
    (isHost ? SUMS.hosted : isElsewhere ? SUMS.elsewhere : 1) *
    (isMiddle(whole, rows, lead) && !isHost && !(lead === 'attached' && whole === divided) ? SUMS.member : 1)
  );
}

/** 思南县5328户;德江、沿河两县分别4712户、5687户: what one place has is not divided among others, nor is a cell of its row. */
const isOfOtherPlace = (whole: Fact, first: Fact): boolean =>
  (first.lead === 'list' || (whole.label === '' && first.label === '' && first.subject !== '')) &&
  !first.isNamed &&
  first.subject !== whole.subject &&
  NAME_END.pattern.test(whole.subject) &&
  !OF_ALL.pattern.test(whole.subject);

/** 乙市3700户……丁市3200户、戊地区1500户: what one place has is not made by what others of its kind have. */
export function isPeer(whole: string, parts: readonly Fact[]): boolean {
  const kind = kindOf(whole);
  return (
    kind !== undefined &&
    !OF_ALL.pattern.test(whole) &&
    parts.every(({ isNamed, subject }) => isNamed && subject !== whole && kindOf(subject) !== undefined) &&
    parts.some(({ subject }) => kindOf(subject) === kind)
  );
}

/** What a place is, by the end of its name. */
const kindOf = (name: string): string | undefined => NAME_END.pattern.exec(name)?.[0];

/** What a bracket lists belongs to what stands in front of it; 312户(330户)、408户(421户) lists no more than its rows do. */
const isInOneBracket = ({ facts: [first, second] }: FigureRun): boolean => first?.bracket === second?.bracket;

/** What was added is no whole of what is listed in a sentence of its own; the state it led to is. */
const stateFactor = (whole: Fact, first: Fact): number =>
  STEPS.has(whole.role) && first.sentence !== whole.sentence && !first.label.includes('增') ? SUMS.step : 1;
const STEPS: ReadonlySet<Role> = new Set<Role>(['growth', 'beyond']);

/** A list in another section than its whole says so. */
const sectionFactor = ({ section }: Fact, first: Fact, { isLed, inside }: FigureRun): number =>
  section === first.section || inside >= STRENGTH.section ? 1 : isLed ? SUMS.otherSection : SUMS.farSection;

/** A figure far below one of the parts, or below several, is hardly their whole. */
function sizeFactor(whole: Fact, { facts, isLed }: FigureRun): number {
  const face = rangeOf(whole.quantity).face;
  let above = 0;
  let isFarBelow = false;
  for (const { quantity } of facts) {
    const own = rangeOf(quantity).face;
    if (own <= face || quantity.unit !== whole.quantity.unit) continue;
    above += 1;
    isFarBelow ||= own > SUMS.twice * face;
  }
  return above > 1 || (isFarBelow && !isLed && !namesAll(facts)) ? SUMS.tooSmall : 1;
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

/** How well a figure and the members of a list tell of the same measure. */
function agreement(whole: Fact, run: FigureRun): number {
  const { first, role, deed, column, hasTotal, names } = membersOf(run);
  if (!first) return 0;
  const words =
    column !== '' && whole.label.endsWith(column)
      ? SUMS.columnWords
      : sharedPairs(whole.label, first.gap) > 0
        ? SUMS.sameWords
        : 1;
  return (
    (hasTotal ? SUMS.totalAsPart : 1) *
    (role ? rolesAgree(whole.role, role) : 1) *
    (deed === '' || whole.deed === '' ? 1 : deed === whole.deed ? SUMS.sameDeed : SUMS.otherDeed) *
    words *
    (names.has(whole.subject) ? SUMS.ownRow : 1)
  );
}

/** What the members of a list have in common, whatever its whole is. */
const membersOf = once(({ facts, inside }: FigureRun) => {
  const [first] = facts;
  const areAlike = (key: 'role' | 'deed' | 'label'): boolean => facts.every((fact) => fact[key] === first?.[key]);
  return {
    first,
    role: areAlike('role') ? first?.role : undefined,
    deed: areAlike('deed') ? (first?.deed ?? '') : '',
    /** The last words of all labels of a column. */
    column:
      first && inside < STRENGTH.sentence && first.label.length > 1 && areAlike('label') ? first.label.slice(-2) : '',
    hasTotal: facts.some(
      ({ label }) => label !== '' && TOTALS_BEHIND.pattern.test(label) && !OTHERS.pattern.test(label),
    ),
    names: new Set(facts.flatMap(({ subject, isNamed }) => (isNamed && subject.length > 1 ? [subject] : []))),
  };
});

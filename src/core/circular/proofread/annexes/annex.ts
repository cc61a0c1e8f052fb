import { groupedBy } from '../../../workbook';
import { decimalFrom, printed, verdict } from '../../../arithmetic';
import { findPlaces } from '../../../places';
import type { Programme } from '../../../programmes';
import { coreOf } from '../facts/labels';
import { freshOf, misprintsOf } from '../decide/slips';
import { inUnit } from '../decide/relation';
import type { Draft } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import type { AnnexFact } from '../proof';
import { deedOf } from '../vocabulary/roles';
import { annexWords } from '../words';
import { type FactEntry, type FactLedger, isAbout, ledgersOf, linkOf, type Passage } from './ledger';
import { nameDrafts } from './names';

/** Every figure and list of the text that the annexes carry too, compared with them, section by section. */
export function annexDrafts(table: FactTable, annexFacts: readonly AnnexFact[]): readonly Draft[] {
  if (annexFacts.length === 0) return [];
  const ledgers = ledgersOf(annexFacts);
  return passagesOf(table).flatMap((passage) => {
    const entries = ledgers
      .filter((ledger: FactLedger) => isAbout(passage.text, ledger))
      .flatMap((ledger) => ledger.entries);
    return entries.length === 0
      ? []
      : [...figureDrafts(table.text, passage, entries), ...nameDrafts(table.text, passage, entries)];
  });
}

function passagesOf({ text, facts }: FactTable): readonly Passage[] {
  const groups = groupedBy(facts, ({ section }) => section.slice(0, 2).join());
  return [...groups.values()].map((group) => ({
    facts: group,
    text: text.slice(
      Math.max(0, (group[0]?.quantity.start ?? 0) - (group[0]?.gap.length ?? 0)),
      group.at(-1)?.quantity.end,
    ),
  }));
}

function figureDrafts(text: string, { facts }: Passage, entries: readonly FactEntry[]): readonly Draft[] {
  const known = new Map<Fact, FactEntry>();
  const drafts: Draft[] = [];
  let last: FactEntry | undefined;
  const programme = entries[0]?.fact.programme;
  const places = new Map(facts.map((fact) => [fact, placeOf(fact, programme)]));
  const used = new Set<FactEntry>();
  const totals = new Map<string, Fact>();
  for (const fact of facts) {
    const fresh = entries.filter((each) => !used.has(each) || isNamed(fact, each));
    const place = places.get(fact) ?? '';
    // What the places of a list give is what the figure in front of the list gives: 已完成整改7141套（长春市510套…）.
    const total = totals.get(fact.quantity.dimension);
    const whole = place === '' || fact.role !== 'other' || !total ? undefined : known.get(total);
    if (place === '') totals.set(fact.quantity.dimension, fact);
    const entry = entryFor(fact, fresh, place, last, whole);
    if (!entry) continue;
    known.set(fact, entry);
    used.add(entry);
    last = entry;
    drafts.push(draftOf(text, fact, entry));
  }
  return drafts;
}

/** The place whose figure it is; empty for a total. */
const placeOf = ({ subject }: Fact, programme: Programme | undefined): string => {
  const name = coreOf(subject);
  const place = programme && name.length <= LONGEST_PLACE ? findPlaces(name, programme)[0] : undefined;
  return place ? place.unit.id : '';
};

/** 克孜勒苏柯尔克孜自治州 and 积石山保安族东乡族撒拉族自治县 are the longest names; what is longer speaks of more than a place. */
const LONGEST_PLACE = 15;

function entryFor(
  fact: Fact,
  entries: readonly FactEntry[],
  place: string,
  last: FactEntry | undefined,
  whole: FactEntry | undefined,
): FactEntry | undefined {
  if (fact.quantity.bound || fact.quantity.dimension === AREA) return undefined;
  const alike = entries.filter((entry) => entry.place === place && isSameDimension(entry, fact.quantity));
  if (whole && place !== '')
    return alike.find((entry) => entry.fact.annex === whole.fact.annex && entry.fact.measure === whole.fact.measure);
  const equal = alike.filter(
    (entry) => judgeEntry(fact.quantity, entry) !== 'impossible' && (isTelling(fact.quantity) || isNamed(fact, entry)),
  );
  const near = (entry: FactEntry): boolean => entry.group === last?.group && entry.fact.annex === last.fact.annex;
  return equal.find(near) ?? equal.find((entry) => isNamed(fact, entry)) ?? equal[0] ?? differing(fact, alike, near);
}

/** The one entry that the words can only mean, though its figure is another. */
function differing(
  fact: Fact,
  alike: readonly FactEntry[],
  near: (entry: FactEntry) => boolean,
): FactEntry | undefined {
  const named = alike.filter((entry) => isNamed(fact, entry));
  const [only, ...others] = fact.quantity.dimension === '%' ? alike.filter(near) : named;
  return others.length === 0 && only && (only.place === '' || isOneSlip(fact.quantity, only)) ? only : undefined;
}

/** A place stands in many columns: only a figure one slip away is surely the same fact. */
const isOneSlip = (figure: Quantity, entry: FactEntry): boolean =>
  misprintsOf(figure).some((misprint) => judgeEntry(freshOf(misprint), entry) !== 'impossible');

const isSameDimension = (entry: FactEntry, { dimension }: Quantity): boolean =>
  entry.dimension === dimension || (entry.dimension === '个' && dimension.startsWith('个') && dimension !== AREA);

/** Two digits. */
const TELLING = 10n;

/** A number of one digit equals too many others by chance. */
const isTelling = ({ number }: Quantity): boolean => number.units >= TELLING;

/** Words and measure have the same role and, where they name deeds, one in common. */
function isNamed(fact: Fact, { fact: { measure }, role }: FactEntry): boolean {
  if (fact.role !== role) return false;
  const words = fact.words + fact.after;
  const deed = deedOf(measure.replaceAll('/', ''));
  return (deed !== '' && words.includes(deed)) || measure.split('/').some((step) => words.includes(step));
}

const judgeEntry = ({ number, power }: Quantity, { range }: FactEntry): ReturnType<typeof verdict> =>
  verdict(number, inUnit(range, power));

function draftOf(text: string, { quantity }: Fact, entry: FactEntry): Draft {
  const answer = judgeEntry(quantity, entry);
  const { fact } = entry;
  const name = [fact.place, fact.measure.replaceAll('/', '')].filter(Boolean).join('');
  const base = { kind: 'annex', at: [quantity.numeral], cells: [linkOf(fact)] } as const;
  const stated = `${fact.value}${fact.unit}`;
  const figure = text.slice(quantity.start, quantity.end);
  const constraint = {
    figures: [quantity],
    isTrueWith: (_: Quantity, fresh: Quantity) => judgeEntry(fresh, entry) !== 'impossible',
  };
  if (answer !== 'impossible')
    return { ...base, constraint, verdict: answer, reason: annexWords.holds(figure, fact.label, name, stated) };
  const expected = printed(decimalFrom(inUnit(entry.range, quantity.power).face, quantity.number.decimals));
  const reason = annexWords.fails(figure, fact.label, name, stated);
  return {
    ...base,
    constraint,
    verdict: 'fails',
    reason,
    expected: expected + quantity.unit,
    suspicion: { at: quantity.numeral, suggestion: expected },
  };
}

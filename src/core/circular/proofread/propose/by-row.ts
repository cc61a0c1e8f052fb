import { ROWS } from '../constants/quotients';
import { type SlotCandidate, type Slot, ratioCandidate, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, isEnumerated, sharedPairs, shortOf } from '../facts/labels';
import { namesCounted } from '../facts/names';
import { AREA } from '../lexer/areas';
import { inChinese } from '../lexer/numerals';
import { firstFrom } from '../ordered';
import { isSameMeasure, isSummable } from './common';
import { isBesideIt } from './counted';
import { isSeveral, isTheUnit } from './mean-units';
import { toldNames } from './told-names';

/** A figure in the row of a name, with what names its column: the paragraph and its place among those of the name. */
interface Cell {
  readonly fact: Fact;
  readonly place: number;
  readonly column: string;
}

/** The amounts that a text tells of each name, by the short form of the name. */
export type Rows = ReadonlyMap<string, readonly Cell[]>;

/** The rows of a text, those of its tables first. */
export function rowsOf(facts: readonly Fact[], cells: readonly Fact[]): Rows {
  const rows = new Map<string, Cell[]>();
  const { subjectOf } = toldNames(facts);
  for (const fact of [...cells, ...facts]) {
    const name = shortOf(subjectOf(fact));
    if (!isSummable(fact) || name.length < ROWS.shortestName || name.length > ROWS.longestName) continue;
    if (namesCounted(name) > 1) continue;
    const row = rows.get(name) ?? [];
    const before = row.at(-1);
    const place = before?.fact.paragraph === fact.paragraph ? before.place + 1 : 0;
    row.push({ fact, place, column: `${fact.paragraph}.${place}` });
    rows.set(name, row);
  }
  return rows;
}

/** 松桃县为75%: two figures that stand in the row of the name elsewhere, as those of its fellows stand in theirs. */
export function rowQuotients(share: Fact, rows: Rows, facts: readonly Fact[]): readonly SlotCandidate[] {
  const cells = cellsFor(share, rows, facts);
  // 甲县开工1126册、…… 其中甲县计划1180册,开工率95.4%: a plan right in front of its rate is the base of what the row has.
  const plan = facts[share.index - 1];
  const done = cells.filter(({ fact }) => fact.role !== 'plan' && plan !== undefined && isSameMeasure(fact, plan));
  return [
    ...pairsOf(cells, share).map(([bottom, top, weight]) =>
      ratioCandidate(share, top.fact, bottom.fact, ROWS.quotient * weight, {
        kin: `row ${share.paragraph} ${top.column} over ${bottom.column}`,
      }),
    ),
    ...(plan?.role === 'plan' && plan.sentence === share.sentence ? done : []).map(({ fact }) =>
      ratioCandidate(share, fact, plan ?? fact, ROWS.ofPlan / done.length),
    ),
  ];
}

/** 校均问题数为甲县2.64个、乙县2.58个: what one figure in the row of the name is for each of another. */
export const rowMeanSlots = (facts: readonly Fact[], rows: Rows): readonly Slot[] =>
  facts
    .filter(({ isMean, quantity: { number, power } }) => isMean || number.decimals > power)
    .flatMap((mean) => {
      const pairs = pairsOf(cellsFor(mean, rows, facts), mean, (one, other) => !isOfMeasure(one, other));
      const candidates = pairs
        .filter(
          ([bottom, top]) =>
            isTheUnit(top.fact.quantity, mean) &&
            isSeveral(bottom.fact.quantity) &&
            (mean.isMean || top.fact.quantity.isCounted),
        )
        .map(([bottom, top, weight]) =>
          ratioCandidate(mean, top.fact, bottom.fact, ROWS.quotient * weight, {
            kin: `row ${mean.paragraph} ${top.column} over ${bottom.column}`,
          }),
        );
      return slotFor('rate', mean, candidates);
    });

/** 碧江区、松桃县、思南县三地合计15870户: what stands in one column for the names that are told right in front. */
export function rowSumSlots(facts: readonly Fact[], rows: Rows): readonly Slot[] {
  return facts.filter(isSummable).flatMap((told) => {
    const before = facts[told.index - 1];
    const isCounted = before !== undefined && (before.quantity.dimension === AREA || isBesideIt(before, told));
    const words = (isCounted ? before.gap + String(before.quantity.number.units) : '') + told.gap;
    const lead = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n'), words.lastIndexOf(';')) + 1);
    const some = namesIn(lead, rows).filter((name) => name !== shortOf(told.subject));
    return some.length < 2
      ? []
      : slotOf(
          told,
          some.map((name) => rows.get(name) ?? []),
          lead,
        );
  });
}

/** The names of rows that words tell, the longest at each place. */
export function namesIn(words: string, rows: Pick<Rows, 'has'>): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    let length = Math.min(ROWS.longestName, words.length - at);
    while (length > 1 && !rows.has(words.slice(at, at + length))) length -= 1;
    if (length < 2) continue;
    found.add(words.slice(at, at + length));
    at += length - 1;
  }
  return [...found];
}

function slotOf(told: Fact, rows: readonly (readonly Cell[])[], lead: string): readonly Slot[] {
  const like = rows.map((row) =>
    nearest(row, told).filter(
      ({ fact }) => isOfMeasure(fact, told) && fact.clause !== told.clause && fact.index < told.index,
    ),
  );
  const columns = [...new Set(like.flatMap((row) => row.map(({ column }) => column)))].slice(-ROWS.mostColumns);
  const numerals = [String(rows.length), inChinese(String(rows.length)) ?? '', rows.length === 2 ? '两' : ''];
  const isCounted = numerals.some((numeral) => numeral !== '' && lead.includes(numeral));
  const candidates = columns.flatMap((column): readonly SlotCandidate[] => {
    const parts = like.flatMap((row) => row.find((cell) => cell.column === column)?.fact ?? []);
    // The words above a column of a table name its measure.
    const isOther = parts.some(({ index, label }) => index < 0 && sharedPairs(coreOf(label), told.label) === 0);
    const weight = (isCounted ? ROWS.some : ROWS.uncounted) * (isOther ? ROWS.otherColumn : 1);
    return parts.length < rows.length ? [] : [sumCandidate(told, parts, weight)];
  });
  return slotFor('sum', told, candidates);
}

/** The last cells of a row in front of a figure, or its first ones behind. */
function nearest(row: readonly Cell[], told: Fact): readonly Cell[] {
  const end = firstFrom(row, told.index, ({ fact }) => fact.index);
  return row.slice(Math.max(0, end - ROWS.mostCells), Math.max(end, ROWS.mostCells));
}

function cellsFor(told: Fact, rows: Rows, facts: readonly Fact[]): readonly Cell[] {
  const row = rows.get(shortOf(toldNames(facts).subjectOf(told))) ?? [];
  const others = { has: (name: string): boolean => (rows.get(name)?.length ?? 0) > 1 };
  // 乙县还差16户: words that go on behind a name tell of it.
  const [named = '', other] = row.length > 1 || isEnumerated(told.gap) ? [] : namesIn(told.label, others);
  return nearest(other === undefined ? (rows.get(named) ?? row) : row, told).filter(
    ({ fact }) => fact.clause !== told.clause,
  );
}

/** A cell whose column names no unit may count what any figure counts. */
const isOfMeasure = (one: Fact, other: Fact): boolean =>
  isSameMeasure(one, other) || (one.index < 0 && isBareCount(one) && other.quantity.isCounted);

const isBareCount = ({ quantity: { dimension, number } }: Fact): boolean => dimension === '' && number.decimals === 0;

/** What was told first is mostly the whole of what was told behind it. */
function pairsOf(
  cells: readonly Cell[],
  told: Fact,
  arePair = isOfMeasure,
): readonly (readonly [whole: Cell, part: Cell, weight: number])[] {
  return cells.flatMap((first, at) =>
    cells.slice(at + 1).flatMap((second, gap): readonly (readonly [Cell, Cell, number])[] => {
      if (!arePair(first.fact, second.fact)) return [];
      const weight =
        ROWS.farther ** gap *
        (first.fact.paragraph === second.fact.paragraph ? 1 : ROWS.elsewhere) *
        (first.fact.index < told.index ? 1 : ROWS.behind);
      return [
        [first, second, weight],
        [second, first, weight * ROWS.turned],
      ];
    }),
  );
}

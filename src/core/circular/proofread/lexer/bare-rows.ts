import { HEAD_UNITS, ROW_OF_NUMBERS, SHARE_COLUMN } from '../vocabulary/tables';
import { type Quantity, printedNumber } from './quantity';
import { multiplierAt, unitAt } from './units';

/**
 * Rows of a name and bare numbers whose units stand in their head: (任务/完成套数):甲区4120/3914;乙县1860/1730;… Each number by
 * where it begins.
 */
export function bareRows(text: string): ReadonlyMap<number, Quantity> {
  const found = new Map<number, Quantity>();
  let chain: RegExpExecArray[] = [];
  const close = (): void => {
    for (const quantity of chain.length >= FEWEST ? quantitiesOf(text, chain) : []) found.set(quantity.start, quantity);
    chain = [];
  };
  for (const match of text.matchAll(ROW_OF_NUMBERS.pattern)) {
    const last = chain.at(-1);
    const goesOn = last && match.index <= last.index + last[0].length + 2 && countIn(match) === countIn(last);
    if (!goesOn) close();
    chain.push(match);
  }
  close();
  return found;
}

/** Two rows of bare figures may be chance. */
const FEWEST = 3;
const NUMBER = /\d+(?:\.\d+)?/g;
/** Units stand in the sentence before the rows; what is further back names others. */
const LONGEST_HEAD = 80;

const countIn = ([, , numbers = '']: RegExpExecArray): number => numbers.match(NUMBER)?.length ?? 0;

function quantitiesOf(text: string, chain: readonly RegExpExecArray[]): readonly Quantity[] {
  const [first] = chain;
  const from = first?.index ?? 0;
  const head = text.slice(Math.max(0, from - LONGEST_HEAD), from);
  const columns = first ? countIn(first) : 0;
  const told = unitsIn(head.slice(Math.max(head.lastIndexOf('。'), head.lastIndexOf('\n')) + 1), columns);
  const isPair = first?.[0].includes('(') === true && columns === 2;
  const units = isPair && told.every((unit) => unit === undefined) ? [lastUnit(head), lastUnit(head)] : told;
  return chain.flatMap((row) =>
    [...(row[2] ?? '').matchAll(NUMBER)].flatMap((digits, column) => {
      const unit = units[column];
      const number = printedNumber(digits[0]);
      if (!unit || !number) return [];
      const start = row.index + row[0].length - (row[2]?.length ?? 0) + digits.index;
      const span = { start, end: start + digits[0].length };
      return [{ ...span, numeral: span, number, unit: '', ...unit }];
    }),
  );
}

/** 200个小区已开工。开工数与计划数为:甲区(38/38): pairs that no head gives a unit count what was counted last. */
function lastUnit(head: string): ColumnUnit | undefined {
  for (const { index, 0: digits } of [...head.matchAll(NUMBER)].reverse()) {
    const end = index + digits.length;
    if (head.charAt(end) === '个') return { dimension: '个', power: 0, isCounted: true };
    const found = unitAt(head, end);
    if (found?.unit.isCounted) return found.unit;
  }
  return undefined;
}

type ColumnUnit = Pick<Quantity, 'dimension' | 'power' | 'isCounted'>;

/** The unit of each column, or the one of them all. */
function unitsIn(head: string, columns: number): readonly (ColumnUnit | undefined)[] {
  const words = [...head.matchAll(HEAD_UNITS.pattern)].at(-1)?.[1] ?? '';
  const pieces = words.split(/[/、,]/);
  const units = pieces.map(unitIn);
  const only = units.find((unit) => unit !== undefined);
  return Array.from({ length: columns }, (_, at) => (pieces.length === columns ? (units[at] ?? only) : only));
}

function unitIn(words: string): ColumnUnit | undefined {
  if (SHARE_COLUMN.pattern.test(words)) return { dimension: '%', power: 0, isCounted: false };
  for (let at = 0; at < words.length; at += 1) {
    const multiplier = multiplierAt(words, at);
    const found = unitAt(words, at + multiplier.length);
    if (found) return { ...found.unit, power: found.unit.power + multiplier.power };
  }
  return undefined;
}

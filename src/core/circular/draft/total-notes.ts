import { columnLabel } from '../../programmes';
import { compareDecimals, decimalOf, plus, printed, trimmed, type Decimal } from '../../arithmetic';
import { figureAt, totalBalances, type Balance } from '../../relations';
import type { Table } from '../../tables';
import { NOTE_WORDS } from './words';

/** Where a printed total is not the sum of its places: the draft follows the places, and its drafter must know. */
export const totalNotes = (table: Table): readonly string[] =>
  totalBalances(table).flatMap((balance) => noteOf(table, balance));

function noteOf({ annex }: Table, { whole, parts }: Balance): readonly string[] {
  const stated = amount(figureAt(whole));
  const sum = parts.map((part) => amount(figureAt(part)) ?? ZERO).reduce(plus, ZERO);
  const { definition } = whole.column;
  if (!stated || !definition || compareDecimals(stated, sum) === 0) return [];
  return [NOTE_WORDS.total(annex.name, columnLabel(definition), printed(trimmed(stated)), printed(trimmed(sum)))];
}

const ZERO: Decimal = { units: 0n, decimals: 0 };
const amount = (number: number | undefined): Decimal | undefined =>
  number === undefined || !Number.isFinite(number) ? undefined : decimalOf(number);

import { compare, parseDecimal, plus, type Decimal } from '../../../arithmetic';
import { addressOf } from '../../../relations';
import { findColumn, totalRow, type Table } from '../../../tables';
import type { Slot, SlotsOf } from '../slot';
import { isPositive, listSlot, placesWith, slot, sumOf, textAt, type Grounds } from './figures';

/** 通报一（七）: loans of the two policy banks, central subsidies, special bonds. */
export function fundingFacts({ table }: Grounds): SlotsOf<'funding'> {
  const central = positive(sumOf(table, 'central-subsidy'));
  const kinds = central && subsidyKinds(table, central.amount);
  return {
    ...slot('agricultural', positive(sumOf(table, 'agricultural-loan'))),
    ...slot('agriculturalPlaces', listSlot(placesWith(table, 'agricultural-loan'))),
    ...slot('development', positive(sumOf(table, 'development-loan'))),
    ...slot('developmentPlaces', listSlot(placesWith(table, 'development-loan'))),
    ...(kinds ?? slot('central', central)),
    ...slot('bondProjects', positive(sumOf(table, 'bond-projects'))),
    ...slot('bondApproved', positive(sumOf(table, 'bond-approved'))),
    ...slot('issuedProjects', positive(sumOf(table, 'issued-projects'))),
    ...slot('bondIssued', positive(sumOf(table, 'bond-issued'))),
  };
}

type Amount = Extract<Slot, { kind: 'amount' }>;

const positive = (sum: Amount | undefined): Amount | undefined => (sum && isPositive(sum.amount) ? sum : undefined);

const AMOUNT = '[^\\d，。；、]*?([\\d.]+)亿元';
const RENEWAL = new RegExp(`棚(?:改|户区)[^\\d，。；、]*专项${AMOUNT}`, 'u');
const RENTAL = new RegExp(`租赁[^\\d，。；、]*专项${AMOUNT}`, 'u');
const BUDGET = new RegExp(`预算内[^\\d，。；、]*?([一二三四五六七八九])批${AMOUNT}`, 'u');

/** The three kinds of subsidy that the remark beside the total names; only when they add up to the column. */
function subsidyKinds(table: Table, all: Decimal): SlotsOf<'funding'> | undefined {
  const row = totalRow(table);
  const column = findColumn(table, 'remark');
  if (!row || !column) return undefined;
  const remark = textAt(table, row, 'remark');
  const [, renewal] = RENEWAL.exec(remark) ?? [];
  const [, rental] = RENTAL.exec(remark) ?? [];
  const [, batches, budget] = BUDGET.exec(remark) ?? [];
  const amounts = [renewal, rental, budget].map((text) => (text === undefined ? undefined : parseDecimal(text)));
  const [first, second, third] = amounts;
  if (!first || !second || !third || batches === undefined || compare(plus(plus(first, second), third), all) !== 0) return undefined;
  const sources = [addressOf({ table, row, column })];
  const of = (amount: Decimal): Slot => ({ kind: 'amount', amount, sources });
  return { renewalSubsidy: of(first), rentalSubsidy: of(second), budgetSubsidy: of(third), budgetBatches: { kind: 'words', words: batches } };
}

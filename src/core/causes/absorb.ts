import { decimalOf, unitSlip } from '../arithmetic';
import { figureAt } from '../relations';
import type { Address } from '../workbook';
import type { Found } from './found';

/**
 * Rules that state a fault of the value itself; a located cell is theirs. Where several speak of one cell, the first stays.
 */
const CELL_RULES = [
  'error-value', 'text-number', 'not-a-number', 'missing-value', 'formula-range-short', 'not-integer', 'negative-number',
  'percent-scale', 'scale-jump', 'cumulative-falls',
];

/** Rules that only echo a fault, the most telling first: silent where an error of another rule, or a more telling echo, stands at the same cell. */
const ECHOES = [
  'overwritten-formula', 'inconsistent-formula', 'target-missing', 'target-changed', 'jump', 'unit-per-household', 'target-below-share', 'progress-without-target',
  'rate-without-base', 'too-many-decimals', 'over-fulfilled', 'hard-coded-total', 'rounding-difference',
];

/** Echoes that compare a cell with others: silent, too, where one of those is wrong itself. */
const COMPARISONS = new Set(['unit-per-household', 'target-below-share', 'progress-without-target', 'rate-without-base', 'over-fulfilled', 'scale-jump', 'rounding-difference', 'contradiction-of-text']);

/** Rules that say which formula a cell should hold; that is the better repair than a typed number. */
const RESTORES = new Set(['overwritten-formula', 'inconsistent-formula', 'formula-range-short']);

/** One cell, one fault: relations explained by a cell rule and echoes are not said twice, and lend what they know to the finding that stays. */
export function absorbed(found: readonly Found[]): readonly Found[] {
  const byCell = new Map<string, Found[]>();
  for (const one of found) {
    for (const key of [one.hit.at, ...(isExchange(one) ? (one.hit.fix?.others ?? []).map((other) => other.at) : [])].map(cellKey)) {
      const list = byCell.get(key);
      if (list) list.push(one);
      else byCell.set(key, [one]);
    }
  }
  const at = (address: Address): readonly Found[] => byCell.get(cellKey(address)) ?? [];
  return found.flatMap((one) => (isSaidBy(one, at) ? [] : [enriched(one, at(one.hit.at))]));
}

const cellKey = ({ sheet, row, column }: Address): string => `${sheet}!${row},${column}`;

/** Whether another finding at the cell, or at one it is compared with, says it already. */
function isSaidBy(one: Found, at: (address: Address) => readonly Found[]): boolean {
  const here = at(one.hit.at).filter((other) => other !== one);
  const beside = (one.hit.also ?? []).flatMap(at);
  if (COMPARISONS.has(one.rule.id) && beside.some((other) => outweighs(other, one))) return true;
  if (one.rule.id === 'percent-scale' && beside.some(isScaleFault)) return true;
  if (isEcho(one)) return here.some((other) => outweighs(other, one));
  if (here.some(isExchange) && (CELL_RULES.includes(one.rule.id) || one.hit.balance?.kind === 'target')) return true;
  if (isRelational(one)) return !isExchange(one) && here.some(({ rule }) => CELL_RULES.includes(rule.id));
  return CELL_RULES.includes(one.rule.id) && here.some(({ rule, hit }) => CELL_RULES.includes(rule.id) && rank(rule.id) < rank(one.rule.id) && hit.column !== undefined);
}

const isEcho = ({ rule }: Found): boolean => ECHOES.includes(rule.id);
const rank = (id: string): number => CELL_RULES.indexOf(id);

/** An error outweighs every echo; among echoes the more telling one, unless it is the milder. */
function outweighs(other: Found, one: Found): boolean {
  if (other.hit.column === undefined) return false;
  if (!isEcho(other)) return other.rule.level === 'error' && other.reading?.isLocated !== false;
  const isMilder = other.rule.level !== 'error' && one.rule.level === 'error' || other.rule.level === 'info' && one.rule.level !== 'info';
  return isEcho(one) && ECHOES.indexOf(other.rule.id) < ECHOES.indexOf(one.rule.id) && !isMilder;
}

/** Whether a cell is to be changed by a power of ten, which moves the rate computed from it by the same. */
function isScaleFault({ hit, table }: Found): boolean {
  const to = hit.fix?.to;
  const figure = table && hit.row && hit.column ? figureAt({ table, row: hit.row, column: hit.column }) : undefined;
  return typeof to === 'number' && figure !== undefined && unitSlip(decimalOf(figure), decimalOf(to)) !== undefined;
}

/** A failing relation at its located cell, or at a whole whose own fault is known. */
const isRelational = ({ hit, reading }: Found): boolean =>
  (hit.balance !== undefined || hit.rate !== undefined) && reading?.isLocated !== false;

/** Two cells in each other's place: what is odd about either value follows from that. */
const isExchange = (one: Found): boolean => isRelational(one) && one.reading?.isLocated === true && one.hit.fix?.others !== undefined;

function enriched(one: Found, all: readonly Found[]): Found {
  if (isEcho(one) || isExchange(one) || one.hit.fix?.isSafe) return one;
  const others = all.filter((other) => other !== one && other.hit.fix && !other.hit.fix.isSafe);
  const restore = others.find(({ rule }) => RESTORES.has(rule.id));
  if (restore?.hit.fix && one.hit.column) return { ...one, hit: { ...one.hit, fix: restore.hit.fix } };
  const better = CELL_RULES.includes(one.rule.id) ? others.find(({ reading }) => reading?.isLocated) ?? (one.hit.fix ? undefined : others[0]) : undefined;
  if (!better?.hit.fix) return one;
  const { fix, expected } = better.hit;
  return { ...one, hit: { ...one.hit, fix, ...(expected === undefined ? {} : { expected }) } };
}

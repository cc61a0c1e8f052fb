import type { SearchWork } from '../arithmetic';
import { addressOf, figureAt, figureInUnitOf, hasFormula } from '../relations';
import { findSheet, formulaAt, groupedByCell, type Address, type Sheet } from '../workbook';
import { rowKey } from './at-cell';
import { rooted, type Cause, type CauseRule } from './cause';
import { comesFrom } from './follow-formulas';
import { levelOf, type Found } from './found';
import { relationCells } from './locating/components';
import { isAsGrave } from './gravity';
import { columnClause, leadsToWords } from './words';

/**
 * A formula that computes rightly from a wrong cell shows a wrong value: the fault is told at the cell it comes from.
 * A sum is followed only where formulas are all it has, or where it passes over a cell that holds no number.
 * A total of plans is off by what its places are off from their targets, typed or not.
 */
export const computedFrom: CauseRule<'computed-from'> = {
  id: 'computed-from',
  words: { title: '公式算自错数', why: '公式本身没有错，改正它引用的那一格，这里就随之改正。' },
  find(found, { context, steps }) {
    const faults = faultsOf(found);
    const causes = rooted(found, (one) => {
      const sheet = findSheet(context.snapshot, one.hit.at.sheet);
      return placeShortOf(one, found) ?? (sheet && originOf(one, faults, sheet, steps));
    });
    return causes.map(asGraveAsItsResults);
  },
};

/** By how much a total of plans differs from that of the targets; undefined for all that is no such total. */
const shortfall = (one: Found): number | undefined => (one.hit.row?.kind === 'total' ? excessOf(one) : undefined);

/** By how much a plan differs from its target, in steps of a millionth. */
function excessOf({ hit: { balance } }: Found): number | undefined {
  const [plan] = balance?.kind === 'target' ? balance.parts : [];
  const [planned, set] = plan && balance ? [figureAt(plan), figureInUnitOf(balance.whole, plan)] : [];
  return planned === undefined || set === undefined ? undefined : Math.round((planned - set) * 1e6);
}

/** The first place whose plan is not its target, where such places make up all that the total differs by. */
function placeShortOf(total: Found, found: readonly Found[]): Found | undefined {
  const lacking = shortfall(total);
  if (lacking === undefined) return undefined;
  const places = found.filter(
    (one) =>
      one.rule === total.rule &&
      one.table === total.table &&
      one.hit.column === total.hit.column &&
      one.hit.row?.kind === 'place',
  );
  const sum = places.reduce((all, one) => all + (excessOf(one) ?? NaN), 0);
  return places.length > 0 && sum === lacking ? places[0] : undefined;
}

/** What leads to a value that cannot be, such as a count below nothing, is no mere doubt. */
function asGraveAsItsResults(cause: Cause): Cause {
  const { says, silences } = cause;
  const result = silences.find((one) => !isAsGrave(says, one) && isImpossible(one));
  if (!result?.hit.column) return cause;
  const reading = {
    isLocated: true,
    note: leadsToWords(columnClause(result.hit.column), result.hit.value ?? ''),
    candidates: [],
  };
  return {
    says: { ...says, hit: { ...says.hit, level: levelOf(result) }, reading: says.reading ?? reading },
    silences,
  };
}

/** A value that is wrong whatever its formula says. */
const isImpossible = ({ rule: { traits } }: Found): boolean => traits.isDecisive === true && traits.about === 'value';

/** Findings by the cells they make wrong: one cell, or every cell of a row that should not be there. */
interface Faults {
  readonly at: (cell: Address) => readonly Found[];
  readonly rows: ReadonlyMap<string, Found>;
  /** A place that is missing, by sheet: every total lacks it. */
  readonly absent: ReadonlyMap<string, Found>;
  /** Whether any cell holds what a formula cannot add. */
  readonly isAnyUnreadable: boolean;
}

function faultsOf(found: readonly Found[]): Faults {
  const isFault = (one: Found): boolean => {
    const { about } = one.rule.traits;
    return one.hit.column !== undefined && levelOf(one) !== 'info' && (about !== 'form' || isUnreadable(one));
  };
  return {
    at: groupedByCell(found.filter(isFault), ({ hit }) => [hit.at]),
    rows: new Map(found.filter(({ rule }) => rule.id === 'duplicate-place').map((one) => [rowKey(one.hit.at), one])),
    absent: new Map(found.filter(({ rule }) => rule.id === 'missing-place').map((one) => [one.hit.at.sheet, one])),
    isAnyUnreadable: found.some(isUnreadable),
  };
}

const isUnreadable = ({ rule }: Found): boolean => rule.traits.isUnreadable === true;

/** The finding at the cell that this one is computed from. */
function originOf(one: Found, faults: Faults, sheet: Sheet, steps: SearchWork): Found | undefined {
  const graver = (at: Address): Found | undefined =>
    faults
      .at(at)
      .find(
        (root) => root !== one && (isAsGrave(root, one) || (isImpossible(one) && root.rule.traits.about === 'value')),
      );
  const isComputed = ({ row, column }: Address): boolean => formulaAt(sheet, row, column) !== undefined;
  const { at, row, balance } = one.hit;
  if (one.rule.traits.about === 'sum') {
    const areFormulas = balance && hasFormula(balance.whole) && balance.parts.every(hasFormula);
    const cells = areFormulas || faults.isAnyUnreadable ? relationCells(one).map(addressOf) : [];
    const root = areFormulas ? comesFrom(cells, sheet, graver, steps) : undefined;
    if (root || !faults.isAnyUnreadable) return root;
    return comesFrom([at, ...cells], sheet, (cell) => faults.at(cell).find(isUnreadable), steps);
  }
  if (one.rule.traits.about !== 'value' || !isComputed(at)) return undefined;
  const absent = row?.kind === 'total' ? faults.absent.get(sheet.name) : undefined;
  return absent ?? comesFrom([at], sheet, (cell) => faults.rows.get(rowKey(cell)) ?? graver(cell), steps);
}

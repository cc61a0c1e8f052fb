import { reportAnnexes, type Annex, type Measure } from '../programmes';
import { compareDecimals, minus, plus, type Decimal } from '../arithmetic';
import { addressOf, leafRows, targetRef, type Ref } from '../relations';
import { findColumn, placeRows, readNumber, cellValue, rowName, totalRow, type Table, type TableRow } from '../tables';
import type { Address, Snapshot } from '../workbook';
import { amountAt } from './standing';
import { progressTables, targetsThatHold, type Compared } from './tables';

/**
 * How an annex's plan stands to the target; `unread` where one of them is no figure. No task on both sides is no line.
 */
export type TargetVerdict = 'equal' | 'differs' | 'no-row' | 'no-target' | 'unread';

/** One place in one measure: what was set, what the annex prints, and the difference. */
export interface TargetLine {
  readonly annex: Annex;
  readonly measure: Measure;
  /** The place as printed. */
  readonly place: string;
  readonly verdict: TargetVerdict;
  readonly target?: Decimal;
  readonly plan?: Decimal;
  /** plan − target; what is missing counts as zero. */
  readonly difference?: Decimal;
  /** Where the plan stands; the target too when it is on a sheet of this workbook. */
  readonly planAt?: Address;
  readonly targetAt?: Address;
}

/** A measure as a whole: the provincial target as printed, what the places' targets and the annex's plans add up to. */
export interface TargetTotal {
  readonly annex: Annex;
  readonly measure: Measure;
  readonly provincial?: Decimal;
  readonly local: Decimal;
  readonly plans?: Decimal;
  /** local − provincial; absent without a provincial target. */
  readonly difference?: Decimal;
}

/** 目标核对 as a table. Without targets there is nothing to compare. */
export type TargetCheck =
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'checked';
      readonly lines: readonly TargetLine[];
      readonly totals: readonly TargetTotal[];
      readonly flagged: number;
    };

/**
 * Compares every plan of every annex with the target that was set, place by place, and the local targets with the
 * provincial one.
 */
export function targetCheck(snapshot: Snapshot, options: Pick<Compared, 'targets'> = {}): TargetCheck {
  const own = progressTables(snapshot);
  const targets = targetsThatHold(own, options.targets);
  if (targets.length === 0) return { kind: 'unchecked' };
  const scenes = reportAnnexes(own.programme).flatMap((annex) =>
    annex.measures
      .filter(
        ({ targetColumn }) => targetColumn !== undefined && targets.some((table) => findColumn(table, targetColumn)),
      )
      .map((measure): Scene => ({
        annex,
        measure,
        targets,
        tables: own.annexes.filter((table) => table.annex === annex),
        isOwn: targets === own.targets,
      })),
  );
  const lines = scenes.flatMap((scene) => [...planLines(scene), ...missingLines(scene)]);
  const totals = scenes.map(totalOf);
  const flaggedTotals = totals.filter(({ difference }) => difference && difference.units !== 0n).length;
  return {
    kind: 'checked',
    lines,
    totals,
    flagged: lines.filter(({ verdict }) => verdict !== 'equal').length + flaggedTotals,
  };
}

interface Scene {
  readonly annex: Annex;
  readonly measure: Measure;
  readonly targets: readonly Table[];
  /** The annex's tables in this workbook; none when it is missing. */
  readonly tables: readonly Table[];
  /** Whether the targets are a sheet of this workbook. */
  readonly isOwn: boolean;
}

const planRef = (table: Table, row: TableRow, { target }: Measure): Ref | undefined => {
  const column = target === undefined ? undefined : findColumn(table, target);
  return column && { table, row, column };
};

const planLines = (scene: Scene): readonly TargetLine[] =>
  scene.tables.flatMap((table) =>
    placeRows(table).flatMap((row) => {
      const plan = planRef(table, row, scene.measure);
      const target = targetRef(scene.targets, scene.measure, row);
      return lineOf(scene, rowName(row), target, plan) ?? [];
    }),
  );

/** Targets above zero for places without a row, as long as the annex is there at all. */
function missingLines(scene: Scene): readonly TargetLine[] {
  const listed = new Set(scene.tables.flatMap(placeRows).map(({ unit }) => unit?.id));
  if (scene.tables.length === 0) return [];
  return scene.targets
    .flatMap(placeRows)
    .filter(({ unit }) => unit && !listed.has(unit.id))
    .flatMap((row) => lineOf(scene, rowName(row), targetRef(scene.targets, scene.measure, row), undefined) ?? []);
}

/**
 * What a cell sets, in its own unit or that of another: a figure, nothing (blank, dash, zero, no cell), or something
 * that is no figure.
 */
function amountOrNone(ref: Ref | undefined, inUnitOf?: Ref): Decimal | 'none' | 'unread' {
  if (!ref) return 'none';
  const kind = readNumber(cellValue(ref.table, ref.row, ref.column)).kind;
  if (kind === 'blank' || kind === 'none') return 'none';
  const amount = amountAt(ref, inUnitOf);
  return amount === undefined ? 'unread' : amount.units === 0n ? 'none' : amount;
}

const ZERO: Decimal = { units: 0n, decimals: 0 };

function lineOf(
  { annex, measure, isOwn }: Scene,
  place: string,
  target: Ref | undefined,
  plan: Ref | undefined,
): TargetLine | undefined {
  const [set, printed] = [amountOrNone(target, plan), amountOrNone(plan)];
  if (set === 'none' && printed === 'none') return undefined;
  const where = {
    annex,
    measure,
    place,
    ...(plan ? { planAt: addressOf(plan) } : {}),
    ...(target && isOwn ? { targetAt: addressOf(target) } : {}),
  };
  const amounts = {
    ...(typeof set === 'object' ? { target: set } : {}),
    ...(typeof printed === 'object' ? { plan: printed } : {}),
  };
  if (set === 'unread' || printed === 'unread') return { ...where, ...amounts, verdict: 'unread' };
  const difference = minus(printed === 'none' ? ZERO : printed, set === 'none' ? ZERO : set);
  return { ...where, ...amounts, difference, verdict: verdictOf(set, printed, plan) };
}

function verdictOf(set: Decimal | 'none', printed: Decimal | 'none', plan: Ref | undefined): TargetVerdict {
  if (set === 'none') return 'no-target';
  if (!plan) return 'no-row';
  return printed !== 'none' && compareDecimals(set, printed) === 0 ? 'equal' : 'differs';
}

function totalOf({ annex, measure, targets, tables }: Scene): TargetTotal {
  const provincialRow = targets.flatMap((table) => totalRow(table) ?? [])[0];
  const set = provincialRow && targetRef(targets, measure, provincialRow);
  const provincial = set && amountAt(set);
  const local = sumOf(
    targets.flatMap((table) => leafRows(table).map((row) => cellOf(table, row, measure.targetColumn))),
  );
  const plans =
    tables.length === 0
      ? undefined
      : sumOf(tables.flatMap((table) => leafRows(table).map((row) => planRef(table, row, measure))));
  return {
    annex,
    measure,
    local,
    ...(provincial ? { provincial, difference: minus(local, provincial) } : {}),
    ...(plans ? { plans } : {}),
  };
}

function cellOf(table: Table, row: TableRow, id: string | undefined): Ref | undefined {
  const column = id === undefined ? undefined : findColumn(table, id);
  return column && { table, row, column };
}

const sumOf = (refs: readonly (Ref | undefined)[]): Decimal =>
  refs.flatMap((ref) => (ref && amountAt(ref)) ?? []).reduce(plus, ZERO);

import { cellNumber, decimalOf, unitSlip } from '../arithmetic';
import {
  figureInUnitOf,
  addressOf,
  figureAt,
  hasFormula,
  printNumber,
  readingAt,
  tablesBefore,
  type Ref,
} from '../relations';
import { cellFormula, type Table } from '../tables';
import { cellHit, cellsOf, isNumericColumn, shownAt } from './hit';
import { quotientsOf, smallerUnits } from './quotient';
import { previousRef } from './previous';
import { tableRule, type Context, type Hit } from './rule';

/** One figure in another unit, or a whole column of them. */
type Facts =
  | { readonly value: string; readonly meant: string; readonly because: string }
  | { readonly unit: string; readonly quotient: number };

/** A figure that is a power of ten away from what it was or can be: 元 for 万元, ㎡ for 万㎡, a lost decimal point. */
export const scaleJump = tableRule('scale-jump')<Facts>({
  level: 'error',
  basis: '附表栏目单位',
  traits: { about: 'value', isDecisive: true, isOdd: true, compares: ['beside', 'elsewhere'] },
  words: {
    title: '单位换算错误',
    why: '差十倍百倍的数一个就能让总计失真。',
    throughout: '多半是整栏的单位与表头或上期不一致',
    say: (facts) =>
      'unit' in facts
        ? `单位写的是${facts.unit}，整栏却像是以㎡填报：按㎡折算户均${Math.round(facts.quotient)}㎡。`
        : `填报${facts.value}，${facts.because}，多半应为${facts.meant}。`,
  },
  check: (table, context) => [...wholeColumns(table), ...againstHouseholds(table), ...againstPrevious(table, context)],
});

/** A header that says another unit than all figures below it; one that says none is asked for its unit elsewhere. */
const wholeColumns = (table: Table): readonly Hit<Facts>[] =>
  smallerUnits(table).flatMap(({ column, quotient, times }) => {
    const facts = { unit: column.unit ?? '', quotient };
    const [first, ...others] = table.rows.flatMap((row) => {
      const ref = { table, row, column };
      const figure = figureAt(ref);
      const isTyped = readingAt(ref).kind === 'number' && !hasFormula(ref);
      return isTyped && figure ? [{ at: addressOf(ref), to: cellNumber(figure * times) }] : [];
    });
    const fix = first ? { fix: { isSafe: false, ...first, others } } : {};
    return column.unit === undefined ? [] : [{ at: column.header, column, facts, times, ...fix }];
  });

function againstHouseholds(table: Table): readonly Hit<Facts>[] {
  return quotientsOf(table).flatMap(({ numerator, denominator, quotient, slipTo }) => {
    if (slipTo === undefined) return [];
    const meant = printNumber(slipTo, numerator.column.definition?.decimals ?? 0);
    return [
      suggestion(
        numerator,
        slipTo,
        { value: shownAt(numerator), meant, because: `折算户均${Math.round(quotient)}㎡` },
        denominator,
      ),
    ];
  });
}

/** Far from a factor of a hundred; spares most figures the exact comparison. */
const isNear = (now: number, then: number): boolean =>
  Math.abs(now) < 50 * Math.abs(then) && Math.abs(then) < 50 * Math.abs(now);

/** Exactly the figure of the period before, times a power of ten of at least 100. */
function againstPrevious(table: Table, context: Context): readonly Hit<Facts>[] {
  if (!tablesBefore(table, context)) return [];
  return cellsOf(table, isNumericColumn).flatMap((ref) => {
    const before = previousRef(ref, context);
    const now = figureAt(ref);
    const then = before && figureInUnitOf(before, ref);
    if (
      now === undefined ||
      !before ||
      then === undefined ||
      then === 0 ||
      readingAt(ref).kind !== 'number' ||
      isNear(now, then)
    )
      return [];
    const power = unitSlip(decimalOf(now), decimalOf(then));
    if (power === undefined || Math.abs(power) < 2 || (Math.abs(now) < 10 && Math.abs(then) < 10)) return [];
    const facts = {
      value: shownAt(ref),
      meant: printNumber(then, ref.column.definition?.decimals ?? 0),
      because: `正好是上期${shownAt(before)}的${power > 0 ? `${10 ** power}倍` : `${10 ** -power}分之一`}`,
    };
    return [suggestion(ref, then, facts)];
  });
}

function suggestion(ref: Ref, to: number, facts: Exclude<Facts, { unit: string }>, other?: Ref): Hit<Facts> {
  const isTyped = cellFormula(ref.table, ref.row, ref.column) === undefined;
  return cellHit(ref, facts, {
    expected: facts.meant,
    ...(other ? { also: [addressOf(other)] } : {}),
    ...(isTyped ? { fix: { isSafe: false, at: addressOf(ref), to } } : {}),
  });
}

import { TABLES } from '../constants/structure';
import { mayFit } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { Slot } from '../decide/slot';
import type { Quantity } from '../lexer/quantity';
import type { ClaimKind } from '../proof';
import { cellSlot, isSummed } from './cell-fact';
import type { TextRow, TextTable } from './text-table';

/**
 * Each column of percentages with the two columns, or the column and its total, that it is the quotient of in most
 * rows, or of which it is the growth.
 */
export function quotientSlots({ rows, headers }: TextTable, total: TextRow | undefined): readonly Slot[] {
  const columns = headers.map((_, at) => at).slice(0, TABLES.mostColumns);
  const shares = columns.filter((at) => rows.some(({ figures }) => figures[at] && !isSummed(figures[at])));
  const amounts = columns.filter((at) => rows.some(({ figures }) => figures[at] && isSummed(figures[at])));
  return shares.flatMap((at) => {
    const readings = [
      ...amounts.flatMap((top) =>
        amounts
          .filter((bottom) => bottom !== top)
          .map((bottom) => rows.map((row) => ratio(row.figures[at], row.figures[top], row.figures[bottom]))),
      ),
      ...amounts.flatMap((now) =>
        amounts
          .filter((before) => before !== now)
          .map((before) => rows.map((row) => growth(row.figures[at], row.figures[now], row.figures[before]))),
      ),
      ...amounts.map((top) =>
        rows.map((row) => ratio(row.figures[at], row.figures[top], row === total ? undefined : total?.figures[top])),
      ),
    ];
    return slotsOf('rate', readings, headers[at] ?? '');
  });
}

const ratio = (
  share: Quantity | undefined,
  top: Quantity | undefined,
  bottom: Quantity | undefined,
): FigureRelation | undefined =>
  share && top && bottom && isQuotientOf(share, top, bottom) && !isSummed(share)
    ? { kind: 'ratio', share, top, bottom }
    : undefined;

/** A share is of like figures, 件/户 of 件 and 户. */
const isQuotientOf = (share: Quantity, top: Quantity, bottom: Quantity): boolean =>
  share.dimension.includes('/') ? share.dimension === `${top.dimension}/${bottom.dimension}` : isLike(top, bottom);

const growth = (
  share: Quantity | undefined,
  now: Quantity | undefined,
  before: Quantity | undefined,
): FigureRelation | undefined =>
  share && now && before && isLike(now, before) && share.dimension === '%'
    ? { kind: 'growth', share, now, before, isFall: false }
    : undefined;

/** A column whose header names no unit may count what any other does. */
const isLike = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension || one.dimension === '' || other.dimension === '';

/** Columns of one unit of which one is the sum of two or of all the others in most rows. */
export function additionSlots({ rows, headers }: TextTable): readonly Slot[] {
  const columns = headers
    .map((_, at) => at)
    .slice(0, TABLES.mostColumns)
    .filter((at) => rows.some(({ figures }) => figures[at] && isSummed(figures[at])));
  const readings = columns.flatMap((whole) => {
    const others = columns.filter((each) => each !== whole);
    const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
    return [...pairs, ...(others.length > 2 ? [others] : [])].map((parts) =>
      rows.map((row) => addition(row, whole, parts)),
    );
  });
  return slotsOf('sum', readings, '');
}

function addition({ figures }: TextRow, whole: number, parts: readonly number[]): FigureRelation | undefined {
  const all = figures[whole];
  const some = parts.flatMap((at) => figures[at] ?? []);
  const isAlike =
    all &&
    some.length === parts.length &&
    some.every(({ dimension, number }) => dimension === all.dimension && number.units > 0n);
  return isAlike ? { kind: 'sum', whole: all, parts: some } : undefined;
}

/** The reading that most rows bear out, told of every row; none where that could be chance. */
function slotsOf(
  kind: ClaimKind,
  readings: readonly (readonly (FigureRelation | undefined)[])[],
  label: string,
): readonly Slot[] {
  const supported = readings
    .map((relations) => {
      const told = relations.flatMap((each) => each ?? []);
      return { told, share: told.length === 0 ? 0 : told.filter(mayFit).length / told.length };
    })
    .filter(({ told, share }) => told.length > TABLES.fewest && share >= TABLES.mostly);
  const best = kind === 'rate' ? supported.sort((a, b) => b.share - a.share).slice(0, 1) : supported;
  return best.flatMap(({ told, share }) =>
    told.flatMap((relation) =>
      relation.kind === 'part'
        ? []
        : [
            cellSlot(
              relation.kind === 'growth' ? relation.kind : kind,
              relation,
              relation.kind === 'sum' ? relation.whole : relation.share,
              label,
              kind === 'rate' && share >= TABLES.nearlyAll && told.length > TABLES.few ? TABLES.surest : TABLES.sure,
            ),
          ],
    ),
  );
}

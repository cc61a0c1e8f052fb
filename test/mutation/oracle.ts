import { isAdditive, type Column, type Sheet, type Table, type Value } from '../../src/core';
import { jilin } from '../../src/core';
import { pageOf, steps, STEPS, type Line, type Page } from './page';

/** A cell of the audited sheet. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** One thing that must be true of a sheet, decided here with arithmetic of its own. */
export interface Constraint {
  readonly kind: 'total' | 'sum' | 'part' | 'share' | 'rate' | 'target' | 'previous' | 'answer' | 'form';
  readonly cells: readonly Cell[];
  readonly holds: boolean;
}

/** Tables the figures are compared with. */
export interface Comparison {
  readonly targets?: Table;
  readonly previous?: Table;
}

/** Every constraint on a sheet that is laid out as `clean` is, apart from rows lost or added in its body. */
export function constraints(sheet: Sheet, clean: Table, { targets, previous }: Comparison): readonly Constraint[] {
  const page = pageOf(sheet, clean);
  return [
    ...forms(page),
    ...totals(page),
    ...rows(page),
    ...(targets ? targetConstraints(page, pageOf(targets.sheet, targets)) : []),
    ...(previous ? previousConstraints(page, pageOf(previous.sheet, previous)) : []),
  ];
}

const cellsOf = (page: Page, line: Line, ids: readonly string[]): readonly Cell[] =>
  ids.map((id) => ({ row: line.row, column: page.columns.get(id)?.at ?? -1 }));

const numeric = ({ kind }: Column): boolean => kind === 'count' || kind === 'amount' || kind === 'rate';

/**
 * What one cell must be by itself: numbers, whole or of two decimals, not negative, not empty; names of the list, once;
 * ordinals in order.
 */
function forms(page: Page): readonly Constraint[] {
  const places = page.lines.filter(({ isTotal }) => !isTotal);
  const names = places.map(({ name }) => name);
  const known = new Set(jilin.units.map(({ name }) => name));
  const form = (line: Line, id: string, holds: boolean): Constraint => ({
    kind: 'form',
    cells: cellsOf(page, line, [id]),
    holds,
  });
  const figures = page.lines.flatMap((line) =>
    [...page.columns]
      .filter(([, { definition }]) => numeric(definition))
      .map(([id, { definition }]) => form(line, id, isWellFormed(page.value(line, id), definition))),
  );
  const labels = places.map((line, i) => form(line, 'place', known.has(line.name) && names.indexOf(line.name) === i));
  const numbers = page.columns.has('sequence')
    ? places.map((line, i) => form(line, 'sequence', page.value(line, 'sequence') === i + 1))
    : [];
  const isWhole =
    !page.table.annex.isForAll || new Set(names.filter((name) => known.has(name))).size === jilin.units.length;
  return [...figures, ...labels, ...numbers, { kind: 'form', cells: [], holds: isWhole }];
}

function isWellFormed(value: Value, { kind, decimals, mayBeBlank }: Column): boolean {
  if (value === undefined) return mayBeBlank;
  if (typeof value !== 'number') return value === '—';
  if (kind === 'rate') return value >= 0;
  return value >= 0 && Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6;
}

function totals(page: Page): readonly Constraint[] {
  const total = page.lines.find(({ isTotal }) => isTotal);
  if (!total || !page.table.annex.hasTotal) return [];
  const places = page.lines.filter((line) => line !== total);
  return [...page.columns]
    .filter(([, { definition }]) => isAdditive(definition))
    .flatMap(([id]) => {
      const [whole, ...parts] = [total, ...places].map((line) => steps(page.value(line, id)));
      if (whole === undefined || parts.includes(undefined)) return [];
      const holds = whole === parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      return [
        { kind: 'total' as const, cells: [total, ...places].flatMap((line) => cellsOf(page, line, [id])), holds },
      ];
    });
}

/** The annex's relations within each row. */
function rows(page: Page): readonly Constraint[] {
  return page.table.annex.relations.flatMap((relation) =>
    page.lines.flatMap((line): readonly Constraint[] => {
      const read = (id: string): number => steps(page.value(line, id)) ?? NaN;
      const one = (kind: Constraint['kind'], ids: readonly string[], holds: boolean): readonly Constraint[] =>
        ids.every((id) => page.columns.has(id) && !Number.isNaN(read(id)))
          ? [{ kind, cells: cellsOf(page, line, ids), holds }]
          : [];
      switch (relation.kind) {
        case 'sum':
          return one(
            'sum',
            [relation.whole, ...relation.parts],
            read(relation.whole) === relation.parts.reduce((sum, id) => sum + read(id), 0),
          );
        case 'part':
          return one('part', [relation.whole, relation.part], read(relation.part) <= read(relation.whole));
        case 'share':
          return one(
            'share',
            [relation.whole, relation.part],
            typeof page.value(line, relation.part) !== 'number' ||
              read(relation.part) >= Math.ceil((relation.atLeast * read(relation.whole)) / STEPS) * STEPS,
          );
        case 'rate':
          return one('rate', [relation.rate, relation.done, relation.base], isPossibleRate(page, line, relation));
        case 'agrees': {
          const isSaid = relation.is.includes(String(page.value(line, relation.column)));
          return isSaid && typeof page.value(line, relation.number) === 'number'
            ? [
                {
                  kind: 'answer',
                  cells: cellsOf(page, line, [relation.number]),
                  holds: (read(relation.number) !== 0) === relation.positive,
                },
              ]
            : [];
        }
        default:
          return [];
      }
    }),
  );
}

/** Whether some figures that are printed as these two give the printed rate; nothing is asked of a dash or a blank. */
function isPossibleRate(
  page: Page,
  line: Line,
  { rate, done, base }: { readonly rate: string; readonly done: string; readonly base: string },
): boolean {
  const written = page.value(line, rate);
  if (typeof written !== 'number') return true;
  const points = written * (page.isPercent(line, rate) ? 100 : 1);
  const [top, bottom] = [done, base].map((id) => ({
    figure: (steps(page.value(line, id)) ?? 0) / STEPS,
    half: (page.columns.get(id)?.definition.decimals ?? 0) > 0 ? 0.005 : 0,
  }));
  if (!top || !bottom || page.value(line, done) === undefined || page.value(line, base) === undefined) return true;
  if (bottom.figure - bottom.half <= 0) return bottom.figure > 0 || points === 0;
  const decimals =
    [1, 2].find((count) => Math.abs(points * 10 ** count - Math.round(points * 10 ** count)) < 1e-6) ?? 1;
  const shown = Math.round(points * 10 ** decimals) / 10 ** decimals;
  const half = 0.5 / 10 ** decimals + 1e-9;
  const low = (100 * Math.max(0, top.figure - top.half)) / (bottom.figure + bottom.half);
  const high = (100 * (top.figure + top.half)) / (bottom.figure - bottom.half);
  return top.figure < 0 ? points < 0 : shown >= low - half && shown <= high + half;
}

/** Plans equal the targets of their place; where there is none, nothing is planned. */
function targetConstraints(page: Page, targets: Page): readonly Constraint[] {
  return page.table.annex.measures.flatMap(({ target, targetColumn }) => {
    if (
      target === undefined ||
      targetColumn === undefined ||
      !page.columns.has(target) ||
      !targets.columns.has(targetColumn)
    )
      return [];
    return page.lines.flatMap((line) => {
      const set = counterpart(line, targets);
      const [plan, meant] = [steps(page.value(line, target)), set && steps(targets.value(set, targetColumn))];
      if (plan === undefined || page.value(line, target) === undefined || (line.isTotal && !meant)) return [];
      return [{ kind: 'target' as const, cells: cellsOf(page, line, [target]), holds: plan === (meant ?? 0) }];
    });
  });
}

/** Figures that accumulate do not fall; plans do not change within the year. */
function previousConstraints(page: Page, previous: Page): readonly Constraint[] {
  const { cumulative, measures } = page.table.annex;
  const plans = measures.flatMap(({ target }) => (target === undefined || cumulative.includes(target) ? [] : [target]));
  return page.lines.flatMap((line) => {
    const before = counterpart(line, previous);
    return before === undefined
      ? []
      : [...cumulative, ...(line.isTotal ? [] : plans)]
          .filter((id) => page.columns.has(id) && previous.columns.has(id))
          .flatMap((id) => {
            const [now, then] = [page.value(line, id), previous.value(before, id)];
            const [after, first] = [steps(now), steps(then)];
            const isAsked =
              after !== undefined &&
              first !== undefined &&
              now !== undefined &&
              (plans.includes(id) || typeof now === 'number');
            return isAsked
              ? [
                  {
                    kind: 'previous' as const,
                    cells: cellsOf(page, line, [id]),
                    holds: plans.includes(id) ? after === first : after >= first,
                  },
                ]
              : [];
          });
  });
}

const counterpart = (line: Line, page: Page): Line | undefined =>
  page.lines.find(({ name, isTotal }) => (line.isTotal ? isTotal : name === line.name));

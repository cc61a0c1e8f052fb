import { annexes } from '../annexes';
import type { Content } from '../formula';
import { layOut } from '../lay-out';
import { SEPTEMBER, type Period } from '../period';
import type { SheetPlan } from '../plan';
import { workbookFile } from '../workbook-file';

/** What is changed in a return before it is sent: cells by the place and the key of a column. */
export type Slip = readonly [sheet: string, place: string, key: string, content: Content];

/** How a return of some places is made on the province's own form. */
export interface StandardReturn {
  readonly places: readonly string[];
  readonly filledOn: string;
  readonly period?: Period;
  /** Only these sheets; all by default. */
  readonly sheets?: readonly string[];
  readonly slips?: readonly Slip[];
  /** A prefecture keeps the total of its places. */
  readonly hasTotal?: boolean;
  readonly title?: string;
}

/** A return on the province's form: its annexes with the rows of some places, formulas and all. */
export async function standardReturn(wanted: StandardReturn): Promise<Uint8Array> {
  const { places, period = SEPTEMBER, sheets, title = places[0] ?? '' } = wanted;
  const plans = annexes(period)
    .filter(({ name }) => sheets === undefined || sheets.includes(name))
    .map((plan) => ofPlaces(plan, wanted))
    .filter(({ rows }) => rows.length > 0);
  return workbookFile(plans.map(layOut), `${period.months}${title}附表（示例）`);
}

function ofPlaces(
  plan: SheetPlan,
  { places, filledOn, slips = [], hasTotal = false, title }: StandardReturn,
): SheetPlan {
  const { total, ...rest } = plan;
  const own = slips.filter(([sheet]) => sheet === plan.name);
  return {
    ...rest,
    title: title === undefined ? plan.title : plan.title.replace('全省', title),
    filledOn,
    rows: plan.rows
      .filter(({ place }) => places.includes(place))
      .map((row) => ({
        ...row,
        cells: {
          ...row.cells,
          ...Object.fromEntries(
            own.filter(([, place]) => place === row.place).map(([, , key, content]) => [key, content]),
          ),
        },
      })),
    ...(total && hasTotal ? { total: { at: total.at, label: total.label, isMerged: total.isMerged } } : {}),
  };
}

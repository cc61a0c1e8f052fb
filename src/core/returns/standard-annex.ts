import { groupedBy, type Value } from '../workbook';
import type { AnnexLine } from './annex-lines';
import type { Manner } from './merged';
import type { Annex, Programme, Unit } from '../programmes';
import { SUBTOTAL, TOTAL_LABEL } from './words';

/** A place and what it reports, by column id. */
export interface PlaceFigures {
  readonly place: Unit;
  readonly given: ReadonlyMap<string, Value>;
}

/**
 * The lines of a body: the places in their order, with sub-totals of prefectures and the total where the manner wants
 * them.
 */
export function standardLines(
  annex: Annex,
  places: readonly PlaceFigures[],
  manner: Pick<Manner, 'total' | 'subtotals'>,
): readonly AnnexLine[] {
  const start = annex.hasTotal && manner.total === 'first' ? 1 : 0;
  const body =
    manner.subtotals && annex.hasTotal ? withSubtotals(places, manner.subtotals, start) : places.map(placeLine);
  if (!annex.hasTotal) return body;
  const of = body.flatMap(({ kind }, i) => (kind === 'place' ? [i + start] : []));
  const total: AnnexLine = { kind: 'total', label: TOTAL_LABEL, of };
  return manner.total === 'first' ? [total, ...body] : [...body, total];
}

const placeLine = ({ place, given }: PlaceFigures): AnnexLine => ({ kind: 'place', label: place.name, given });

function withSubtotals(places: readonly PlaceFigures[], side: 'before' | 'after', start: number): readonly AnnexLine[] {
  let next = start;
  return [...groupedBy(places, ({ place }) => place.prefecture?.id ?? place.id).values()].flatMap((group) => {
    const prefecture = group[0]?.place.prefecture;
    const lines = group.map(placeLine);
    const first = next + (prefecture && side === 'before' ? 1 : 0);
    next += lines.length + (prefecture ? 1 : 0);
    if (!prefecture) return lines;
    const sum: AnnexLine = { kind: 'subtotal', label: SUBTOTAL(prefecture.name), of: lines.map((_, i) => first + i) };
    return side === 'before' ? [sum, ...lines] : [...lines, sum];
  });
}

/** What the places stand for: the whole province, one prefecture, or one place. */
export function scopeName(places: readonly Unit[], { province, units }: Programme): string {
  const [first] = places;
  if (places.length === 1 && first) return first.name;
  const prefecture = first?.prefecture;
  const isOne =
    prefecture && places.length < units.length && places.every((place) => place.prefecture?.id === prefecture.id);
  return isOne ? prefecture.name : province.whole;
}

/**
 * The title of an annex for a period and a scope: 2022年1-9月全省租赁补贴发放工作进展情况表. The scope takes the place of 全省,
 * or of 省 alone.
 */
export function annexTitle(annex: Annex, scope: string, { province }: Programme, period: string | undefined): string {
  const { title } = annex;
  const named = [province.whole, ...province.whole.slice(-1)].find((name) => title.startsWith(name)) ?? '';
  return `${period ?? ''}${scope}${title.slice(named.length)}`;
}

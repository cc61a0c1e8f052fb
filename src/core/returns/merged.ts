import {
  cellFormat,
  cellValue,
  findColumn,
  isNoTask,
  isPercentFormat,
  readNumber,
  totalRow,
  type Table,
} from '../tables';
import { groupedBy, isBlank, type Value } from '../workbook';
import { derivations, isNumeric, isReported, orderOf, type Annex, type Programme, type Unit } from '../programmes';
import { figureOf, type ReturnFigure } from './figure';
import type { Ledger, Winner } from './ledger';
import { NO_TASK } from './words';

/** A place's row as it goes to the provincial annex. */
export interface MergedRow {
  readonly place: Unit;
  readonly winner: Winner;
  /** The figures by column id; a column that the return lacks is left out. */
  readonly figures: ReadonlyMap<string, ReturnFigure>;
  /** Taken over although its return has errors. */
  readonly isMarked: boolean;
}

/** How most returns write what offices write in different ways. */
export interface Manner {
  readonly total: 'first' | 'last';
  readonly subtotals?: 'before' | 'after';
  /** What a rate shows where there is no task. */
  readonly noTask: string;
  /** The rates that are fractions shown with %, by column id; the others are percent points. */
  readonly fractions: ReadonlySet<string>;
}

/** An annex put together from its returns, its rows in the programme's order. */
export interface MergedAnnex {
  readonly annex: Annex;
  readonly rows: readonly MergedRow[];
  readonly manner: Manner;
}

/** Puts the annexes together, in the programme's order. Rows of a return with errors come in only when asked for. */
export function mergedAnnexes({ winners }: Ledger, programme: Programme, withErrors: boolean): readonly MergedAnnex[] {
  const admitted = winners.filter(({ entry }) => entry.state === 'merged' || withErrors);
  const byAnnex = groupedBy(admitted, ({ annex }) => annex.id);
  return programme.annexes.flatMap((annex) => {
    const group = byAnnex.get(annex.id);
    return group ? [mergedAnnex(annex, group, programme)] : [];
  });
}

function mergedAnnex(annex: Annex, winners: readonly Winner[], programme: Programme): MergedAnnex {
  const rows = [...winners]
    .sort((a, b) => orderOf(programme, a.place) - orderOf(programme, b.place))
    .map((winner): MergedRow => ({
      place: winner.place,
      winner,
      isMarked: winner.entry.state === 'errors',
      figures: figuresOf(annex, winner),
    }));
  return { annex, rows: alike(annex, rows), manner: mannerOf(annex, winners) };
}

const figuresOf = (annex: Annex, { row }: Winner): ReadonlyMap<string, ReturnFigure> =>
  new Map(
    annex.columns.filter(isReported).flatMap((column) => {
      const figure = figureOf(row.table, row.row, column);
      return figure ? [[column.id, figure] as const] : [];
    }),
  );

/** Rows in which the same answer, and the same sign for no task, is written as most rows of the annex write it. */
function alike(annex: Annex, rows: readonly MergedRow[]): readonly MergedRow[] {
  const usual = usualForms(annex, rows);
  return rows.map((row) => ({
    ...row,
    figures: new Map(
      [...row.figures].map(([id, figure]) => [
        id,
        { ...figure, content: usual.get(formKey(annex, id, figure.content)) ?? figure.content },
      ]),
    ),
  }));
}

function usualForms(annex: Annex, rows: readonly MergedRow[]): ReadonlyMap<string | undefined, Value> {
  const written = rows.flatMap(({ figures }) =>
    [...figures].map(([id, { content }]) => ({ key: formKey(annex, id, content), content })),
  );
  return new Map(
    [...groupedBy(written, ({ key }) => key)].map(([key, group]) => [key, mostOf(group.map(({ content }) => content))]),
  );
}

/** What contents that mean the same have in common; undefined where each stands for itself. */
function formKey(annex: Annex, id: string, content: Value): string | undefined {
  const column = annex.columns.find((one) => one.id === id);
  if (!column || typeof content !== 'string') return undefined;
  if (isNumeric(column)) return readNumber(content).kind === 'none' ? 'none' : undefined;
  const option = column.options.findIndex((words) => words.includes(content));
  return option < 0 ? undefined : `${id} ${option}`;
}

/** The most frequent of some contents, the first of several. */
function mostOf<Thing>(things: readonly Thing[]): Thing | undefined {
  const votes = new Map<Thing, number>();
  for (const thing of things) votes.set(thing, (votes.get(thing) ?? 0) + 1);
  return [...votes].reduce<readonly [Thing, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}

function mannerOf(annex: Annex, winners: readonly Winner[]): Manner {
  const tables = [...new Set(winners.map(({ row }) => row.table))];
  const totals = tables.flatMap((table) => {
    const total = totalRow(table);
    return total
      ? [
          total.row < (table.rows.find(({ kind }) => kind === 'place')?.row ?? 0)
            ? ('first' as const)
            : ('last' as const),
        ]
      : [];
  });
  const several = tables.filter((table) => table.rows.filter(({ kind }) => kind === 'place').length > 1);
  const subtotals = several.flatMap((table) => subtotalSide(table) ?? []);
  const side = subtotals.length * 2 > several.length ? mostOf(subtotals) : undefined;
  return {
    total: mostOf(totals) ?? 'first',
    noTask: mostOf(noTaskRates(annex, winners)) ?? NO_TASK,
    fractions: fractionRates(annex, winners),
    ...(side ? { subtotals: side } : {}),
  };
}

/** On which side of its places a table writes the sub-total of a prefecture; undefined without any. */
function subtotalSide({ rows }: Table): 'before' | 'after' | undefined {
  const at = rows.findIndex(({ kind, prefecture }) => kind === 'subtotal' && prefecture !== undefined);
  if (at < 0) return undefined;
  return rows[at + 1]?.unit?.prefecture?.id === rows[at]?.prefecture ? 'before' : 'after';
}

/** What the returns write as rate where the base has no figure. */
function noTaskRates(annex: Annex, winners: readonly Winner[]): readonly string[] {
  const rates = [...derivations(annex)].flatMap(([id, derivation]) =>
    derivation.kind === 'rate' ? [{ id, base: derivation.base }] : [],
  );
  return winners.flatMap(({ row: { table, row } }) =>
    rates.flatMap(({ id, base }) => {
      const [rate, of] = [findColumn(table, id), findColumn(table, base)];
      if (!rate || !of || !isNoTask(readNumber(cellValue(table, row, of)))) return [];
      const shown = cellValue(table, row, rate);
      if (isBlank(shown)) return [''];
      return typeof shown === 'string' &&
        !isPercentFormat(cellFormat(table, row, rate)) &&
        readNumber(shown).kind === 'none'
        ? [shown.trim()]
        : [];
    }),
  );
}

/** The rates that most returns write as fractions. */
const fractionRates = (annex: Annex, winners: readonly Winner[]): ReadonlySet<string> =>
  new Set(
    annex.columns
      .filter(({ kind }) => kind === 'rate')
      .map(({ id }) => id)
      .filter(
        (id) =>
          mostOf(
            winners.flatMap(({ row: { table, row } }) => {
              const column = findColumn(table, id);
              return column && typeof cellValue(table, row, column) === 'number'
                ? [isPercentFormat(cellFormat(table, row, column))]
                : [];
            }),
          ) === true,
      ),
  );

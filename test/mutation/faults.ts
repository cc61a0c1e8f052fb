import {
  cellFormula,
  cellValue,
  isAdditive,
  isNumeric,
  type Sheet,
  type Table,
  type TableColumn,
  type TableRow,
  type Value,
} from '../../src/core';
import type { Random } from './random';
import { withCell } from './sheet-change';

/** One planted fault: the changed sheet, the cell people would point at, and what it should be. */
export interface Fault {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly was: Value;
  readonly now: Value;
  /** Other cells that are equally part of the fault (the other half of a swap). */
  readonly also?: readonly { readonly row: number; readonly column: number }[];
}

/** Makes a fault of one kind in a table; undefined when the table offers no place for it. */
export type Mutation = (table: Table, random: Random) => Fault | undefined;

interface Pick {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly value: number;
}

/** A random typed figure that passes. */
const figure = (table: Table, random: Random, passes: (pick: Pick) => boolean): Pick | undefined =>
  picked(table, random, (pick) => passes(pick) && cellFormula(table, pick.row, pick.column) === undefined);

/** A random filled figure that passes, typed or computed. */
function picked(table: Table, random: Random, passes: (pick: Pick) => boolean): Pick | undefined {
  const columns = table.columns.filter(({ definition }) => definition && isNumeric(definition));
  const picks = table.rows
    .flatMap((row) =>
      columns.flatMap((column) => {
        const value = cellValue(table, row, column);
        return typeof value === 'number' ? [{ row, column, value }] : [];
      }),
    )
    .filter(passes);
  return picks.length > 0 ? random.pick(picks) : undefined;
}

const isAmount = ({ column }: Pick): boolean => column.definition !== undefined && isAdditive(column.definition);

function typedOver(table: Table, pick: Pick | undefined, now: Value): Fault | undefined {
  if (!pick || now === pick.value) return undefined;
  const { row, column, value } = pick;
  return {
    sheet: withCell(table.sheet, row.row, column.column, now),
    row: row.row,
    column: column.column,
    was: value,
    now,
  };
}

const printed = ({ value, column }: Pick): string => value.toFixed(column.definition?.decimals ?? 0);

/** A fault made by editing the printed digits of a figure of at least two digits. */
const digits =
  (change: (text: string, at: number, random: Random) => string): Mutation =>
  (table, random) => {
    const pick = figure(table, random, (one) => isAmount(one) && one.value >= 10);
    if (!pick) return undefined;
    const text = printed(pick);
    const places = [...text].flatMap((character, i) => (character === '.' ? [] : [i]));
    const edited = change(text, random.pick(places), random);
    return /^[1-9]\d*(\.\d+)?$/.test(edited) ? typedOver(table, pick, Number(edited)) : undefined;
  };

export const digitAdded = digits(
  (text, at, random) => text.slice(0, at) + String(1 + random.below(9)) + text.slice(at),
);
export const digitDropped = digits((text, at) => text.slice(0, at) + text.slice(at + 1));
export const digitReplaced = digits(
  (text, at, random) => text.slice(0, at) + String(random.below(10)) + text.slice(at + 1),
);
export const digitsInterchanged = digits(
  (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
);

export const signLost: Mutation = (table, random) => {
  const pick = figure(table, random, (one) => isAmount(one) && one.value > 0);
  return typedOver(table, pick, -(pick?.value ?? 0));
};

export const powerOfTen: Mutation = (table, random) => {
  const pick = figure(table, random, (one) => isAmount(one) && one.value >= 10);
  const power = random.pick([-4, -3, -2, -1, 1, 2, 3, 4]);
  return typedOver(table, pick, Number(((pick?.value ?? 0) * 10 ** power).toPrecision(12)));
};

export const textNumber: Mutation = (table, random) => {
  const pick = figure(table, random, () => true);
  return (
    pick &&
    typedOver(
      table,
      pick,
      random.pick([
        ` ${printed(pick)}`,
        `${printed(pick)} `,
        printed(pick).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ]),
    )
  );
};

export const blanked: Mutation = (table, random) =>
  typedOver(
    table,
    figure(table, random, ({ column }) => column.definition?.mayBeBlank === false),
    undefined,
  );

export const wrongRate: Mutation = (table, random) => {
  const pick = figure(table, random, ({ column, value }) => column.definition?.kind === 'rate' && value > 0);
  return typedOver(
    table,
    pick,
    Number(
      ((pick?.value ?? 0) + random.pick([1, -1]) * (pick && pick.value > 3 ? 1 + random.below(30) : 0.02)).toFixed(4),
    ),
  );
};

export const wrongTotal: Mutation = (table, random) => {
  const pick = figure(table, random, (one) => isAmount(one) && one.row.kind === 'total' && one.value > 0);
  const decimals = pick?.column.definition?.decimals ?? 0;
  return typedOver(
    table,
    pick,
    Number(((pick?.value ?? 0) + (10 + random.below(90)) / 10 ** decimals).toFixed(decimals)),
  );
};

/** Two cells of one column exchanged, rows next to each other. */
export const cellsSwapped: Mutation = (table, random) => {
  const pick = figure(table, random, (one) => isAmount(one) && one.row.kind === 'place');
  const next = pick && table.rows[table.rows.indexOf(pick.row) + 1];
  if (!pick || !next || next.kind !== 'place') return undefined;
  const other = cellFormula(table, next, pick.column) === undefined ? cellValue(table, next, pick.column) : undefined;
  const fault = typeof other === 'number' ? typedOver(table, pick, other) : undefined;
  return (
    fault && {
      ...fault,
      sheet: withCell(fault.sheet, next.row, pick.column.column, pick.value),
      also: [{ row: next.row, column: pick.column.column }],
    }
  );
};

/** Place and figures interchanged within one row: two neighbouring columns of one unit. */
export const columnsSwapped: Mutation = (table, random) => {
  const pick = figure(table, random, (one) => isAmount(one) && one.row.kind === 'place');
  const next =
    pick &&
    table.columns.find(
      ({ column, definition }) => column > pick.column.column && definition?.unit === pick.column.definition?.unit,
    );
  const other =
    pick && next && cellFormula(table, pick.row, next) === undefined ? cellValue(table, pick.row, next) : undefined;
  const fault = typeof other === 'number' ? typedOver(table, pick, other) : undefined;
  return (
    fault &&
    pick &&
    next && {
      ...fault,
      sheet: withCell(fault.sheet, pick.row.row, next.column, pick.value),
      also: [{ row: pick.row.row, column: next.column }],
    }
  );
};

/** A constant typed over a formula, with another value than the formula's. */
export const formulaOverwritten: Mutation = (table, random) => {
  const pick = picked(table, random, ({ row, column }) => cellFormula(table, row, column) !== undefined);
  const decimals = pick?.column.definition?.decimals ?? 0;
  return typedOver(table, pick, Number(((pick?.value ?? 0) * 1.1 + 1).toFixed(decimals)));
};

import { isInside, parseArea, type Area } from '../../../core';
import type { StoredCell } from './stored-value';
import { movableFormula, shownFormula } from './formula-text';
import { HostError } from '../../host';
import { unreadable } from '../zip/file-kind';
import { attribute } from '../xml/attributes';

interface ArrayFormula {
  readonly area: Area;
  readonly text: string;
}

/** Gives every cell of an array formula's area its formula, row by row, in one pass over the cells. */
function fillArrays(
  arrays: readonly ArrayFormula[],
  cells: readonly StoredCell[],
  formulas: Map<StoredCell, string>,
): void {
  if (arrays.length === 0) return;
  const byRow = [...arrays].sort((one, other) => one.area.row - other.area.row);
  const inForce: (ArrayFormula | undefined)[] = [];
  let next = 0;
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    for (let array = byRow[next]; array && array.area.row <= cell.row; array = byRow[next]) {
      inForce.fill(array, array.area.column, array.area.column + array.area.columns);
      for (let column = inForce.length; column < array.area.column + array.area.columns; column += 1)
        inForce[column] = column < array.area.column ? undefined : array;
      next += 1;
    }
    const array = inForce[cell.column];
    if (array && isInside(cell, array.area) && !formulas.has(cell)) formulas.set(cell, shownFormula(array.text));
  }
}

/** Excel takes no longer formula; stored ones may have prefixes before newer functions. */
const LONGEST = 16_384;

/** One formula shared by many cells becomes many texts; more than this fills the memory. */
const MOST_LETTERS = 50_000_000;

interface Master {
  readonly cell: StoredCell;
  readonly letters: number;
  readonly moved: (rows: number, columns: number) => string;
}

/**
 * Collects formulas. Shared ones become each cell's own; an array formula stands in every stored cell of its area, as
 * in Excel.
 */
export function formulaCollector(): {
  add(cell: StoredCell, text: string, attributes: string): void;
  finish(cells: readonly StoredCell[]): ReadonlyMap<StoredCell, string>;
} {
  const formulas = new Map<StoredCell, string>();
  const masters = new Map<string, Master>();
  const followers: { readonly cell: StoredCell; readonly index: string }[] = [];
  const arrays: ArrayFormula[] = [];
  return {
    add: (cell, text, attributes) => {
      if (text.length > LONGEST) throw unreadable('damaged');
      const type = attribute(attributes, 't');
      const area = parseArea(attribute(attributes, 'ref') ?? '');
      if (text !== '') formulas.set(cell, shownFormula(text));
      if (type === 'array' && area && text !== '') arrays.push({ area, text });
      if (type !== 'shared') return;
      const index = attribute(attributes, 'si') ?? '';
      if (text === '') followers.push({ cell, index });
      else if (!masters.has(index))
        masters.set(index, { cell, letters: text.length, moved: movableFormula(shownFormula(text)) });
    },
    finish: (cells) => {
      const letters = followers.reduce((sum, { index }) => sum + (masters.get(index)?.letters ?? 0), 0);
      if (letters > MOST_LETTERS) throw new HostError({ kind: 'too-large' });
      for (const { cell, index } of followers) {
        const master = masters.get(index);
        if (master) formulas.set(cell, master.moved(cell.row - master.cell.row, cell.column - master.cell.column));
      }
      fillArrays(
        arrays.filter(({ area }) => area.rows * area.columns > 1),
        cells,
        formulas,
      );
      return formulas;
    },
  };
}

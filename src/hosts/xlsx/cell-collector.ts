import { parseA1, type Value } from '../../core';
import { HostError } from '../host';
import { formulaCollector } from './formula-collector';
import { storedValue } from './stored-value';
import { attribute, isOn } from './xml';

/** One stored cell: what it holds and the index of its style. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: Value;
}

/** The rows and cells of a worksheet part as they are stored: sparse, in the order of the file. */
export interface StoredCells {
  readonly cells: readonly StoredCell[];
  /** The formula of each cell that has one, with leading =. */
  readonly formulas: ReadonlyMap<StoredCell, string>;
  /** The style of whole rows, for cells that are not stored. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  /** Cells with a formula, their own or that of an area around them, and no stored result. */
  readonly uncalculated: readonly StoredCell[];
}

/** Listens to the scan of a worksheet part; `finish` once it has been scanned to its end. */
export interface CellCollector {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
  finish(): StoredCells;
}

const MOST_ROWS = 1_048_576;

/** Collects the cells while a worksheet part is scanned. */
export function cellCollector(strings: readonly string[]): CellCollector {
  const cells: StoredCell[] = [];
  const rowStyles = new Map<number, number>();
  const hiddenRows: number[] = [];
  const withoutResult: StoredCell[] = [];
  const formulas = formulaCollector();
  let row = -1;
  let column = -1;
  let cell = '';
  let formula = '';
  let inside = '';
  let guides = 0;
  let texts: { v?: string; t?: string; f?: string } = {};
  const openRow = (attributes: string): void => {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    column = -1;
    if (!(row >= 0 && row < MOST_ROWS)) throw new HostError({ kind: 'unreadable', reason: 'damaged' });
    if (isOn(attributes, 'hidden') || Number(attribute(attributes, 'ht') ?? 1) === 0) hiddenRows.push(row);
    if (isOn(attributes, 'customFormat')) rowStyles.set(row, Number(attribute(attributes, 's') ?? 0));
  };
  const openCell = (attributes: string): void => {
    column = parseA1(attribute(attributes, 'r') ?? '')?.column ?? column + 1;
    cell = attributes;
    texts = {};
  };
  const closeCell = (): void => {
    const value = storedValue(texts.t ?? texts.v, attribute(cell, 't'), strings, texts.f !== undefined);
    const stored = { row, column, style: Number(attribute(cell, 's') ?? 0), value };
    cells.push(stored);
    if (texts.f !== undefined) formulas.add(stored, texts.f, formula);
    if (texts.v === undefined || (texts.v === '' && attribute(cell, 't') !== 'str')) withoutResult.push(stored);
  };
  return {
    open: (name, attributes) => {
      inside = name;
      if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else if (name === 'rPh') guides += 1;
      else if (name === 'v' || name === 'f' || (name === 't' && guides === 0)) {
        texts[name] ??= '';
        if (name === 'f') formula = attributes;
      }
    },
    text: (text) => {
      if (inside === 'v' || inside === 'f' || (inside === 't' && guides === 0)) texts[inside] = (texts[inside] ?? '') + text;
    },
    close: (name) => {
      inside = '';
      if (name === 'c') closeCell();
      else if (name === 'rPh') guides -= 1;
    },
    finish: () => {
      const found = formulas.finish(cells);
      return { cells, formulas: found, rowStyles, hiddenRows, uncalculated: withoutResult.filter((one) => found.has(one)) };
    },
  };
}

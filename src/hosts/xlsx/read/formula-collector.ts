import { isInside, parseArea, type Area } from '../../../core';
import type { StoredCell } from './cell-collector';
import { shownFormula } from './future-functions';
import { movedFormula } from './shared-formula';
import { attribute } from '../xml/attributes';

interface Master {
  readonly cell: StoredCell;
  readonly text: string;
}

/** Collects formulas. Shared ones become each cell's own; an array formula stands in every stored cell of its area, as in Excel. */
export function formulaCollector(): {
  add(cell: StoredCell, text: string, attributes: string): void;
  finish(cells: readonly StoredCell[]): ReadonlyMap<StoredCell, string>;
} {
  const formulas = new Map<StoredCell, string>();
  const masters = new Map<string, Master>();
  const followers: { readonly cell: StoredCell; readonly index: string }[] = [];
  const arrays: { readonly area: Area; readonly text: string }[] = [];
  return {
    add: (cell, text, attributes) => {
      const type = attribute(attributes, 't');
      const area = parseArea(attribute(attributes, 'ref') ?? '');
      if (text !== '') formulas.set(cell, shownFormula(text));
      if (type === 'array' && area && text !== '') arrays.push({ area, text });
      if (type !== 'shared') return;
      const index = attribute(attributes, 'si') ?? '';
      if (text === '') followers.push({ cell, index });
      else if (!masters.has(index)) masters.set(index, { cell, text });
    },
    finish: (cells) => {
      for (const { cell, index } of followers) {
        const master = masters.get(index);
        if (master) formulas.set(cell, shownFormula(movedFormula(master.text, cell.row - master.cell.row, cell.column - master.cell.column)));
      }
      const large = arrays.filter(({ area }) => area.rows * area.columns > 1);
      for (const cell of large.length === 0 ? [] : cells) {
        const array = large.find(({ area }) => isInside(cell, area));
        if (array && !formulas.has(cell)) formulas.set(cell, shownFormula(array.text));
      }
      return formulas;
    },
  };
}

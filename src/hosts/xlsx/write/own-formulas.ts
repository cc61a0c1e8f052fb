import { isInside, parseArea, type Area } from '../../../core';
import { HostError } from '../../host';
import { statedColumn, statedRow } from '../read/cell-collector';
import { movedFormula } from '../read/formulas';
import { spliced, type TagSpan, type Splice, prefixOf } from '../xml/elements';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface StoredFormula extends TagSpan, Place {
  readonly attributes: string;
  readonly text: string;
}

/**
 * A worksheet part in which no other cell's formula hangs on the given cells: when one of them is where a shared
 * formula is written out, every shared formula of the sheet is written out in its own cell. A part of an array formula
 * cannot be changed alone, as in Excel.
 */
export function withOwnFormulas(xml: string, cells: readonly Place[]): string {
  const formulas = storedFormulas(xml);
  const isTouched = (area: Area | undefined): boolean =>
    area !== undefined && cells.some((cell) => isInside(cell, area));
  if (formulas.some((formula) => isArray(formula) && isTouched(areaOf(formula))))
    throw new HostError({ kind: 'unknown', code: 'array-formula' });
  const isMaster = (formula: StoredFormula): boolean => isShared(formula) && formula.text !== '';
  const isNeeded = formulas.some(
    (formula) => isMaster(formula) && cells.some((cell) => cell.row === formula.row && cell.column === formula.column),
  );
  return isNeeded ? spliced(xml, ownFormulas(formulas, prefixOf(xml))) : xml;
}

const isShared = (formula: StoredFormula): boolean => attribute(formula.attributes, 't') === 'shared';

const isArray = (formula: StoredFormula): boolean => {
  const area = areaOf(formula);
  return attribute(formula.attributes, 't') === 'array' && area !== undefined && area.rows * area.columns > 1;
};

const areaOf = (formula: StoredFormula): Area | undefined => parseArea(attribute(formula.attributes, 'ref') ?? '');

function ownFormulas(formulas: readonly StoredFormula[], prefix: string): readonly Splice[] {
  const shared = formulas.filter(isShared);
  const masters = new Map(
    shared
      .filter(({ text }) => text !== '')
      .reverse()
      .map((formula) => [attribute(formula.attributes, 'si'), formula]),
  );
  return shared.flatMap((formula) => {
    const master = masters.get(attribute(formula.attributes, 'si'));
    if (!master) return [];
    const own = formula.text || movedFormula(master.text, formula.row - master.row, formula.column - master.column);
    return [{ from: formula.from, to: formula.to, text: `<${prefix}f>${escapeXml(own)}</${prefix}f>` }];
  });
}

function storedFormulas(xml: string): readonly StoredFormula[] {
  const formulas: StoredFormula[] = [];
  let row = -1;
  let column = -1;
  let current: { attributes: string; text: string; from: number } | undefined;
  scanXml(xml, {
    open: (name, attributes, from) => {
      if (name === 'row') [row, column] = [statedRow(attributes) ?? row + 1, -1];
      if (name === 'c') column = statedColumn(attributes, row) ?? column + 1;
      current = name === 'f' ? { attributes, text: '', from } : undefined;
    },
    text: (text) => {
      if (current) current.text += text;
    },
    close: (name, _, to) => {
      if (name === 'f' && current) formulas.push({ ...current, row, column, to });
      current = undefined;
    },
  });
  return formulas;
}

import { parseArea, type Area } from '../../../core';
import { HostError } from '../../host';
import { attribute, isOn } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/zip';
import { MOST_COLUMNS, MOST_ROWS } from './cell-collector';

/** Columns from first to last, zero-based, that share a style and are shown or hidden together. */
export interface StoredColumns {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly isHidden: boolean;
}

/** What a worksheet part says beside its cells. */
export interface StoredLayout {
  readonly merges: readonly Area[];
  readonly columns: readonly StoredColumns[];
  readonly isProtected: boolean;
  /** Whether a protected sheet lets its cells be given looks. */
  readonly canFormat: boolean;
  readonly validations: readonly Area[];
}

/** Collects merges, columns, protection and validations while a worksheet part is scanned. */
export function layoutCollector(): { open(name: string, attributes: string): void; finish(): StoredLayout } {
  const merges: Area[] = [];
  const columns: StoredColumns[] = [];
  const validations: Area[] = [];
  let isProtected = false;
  let canFormat = false;
  return {
    open: (name, attributes) => {
      if (name === 'col' && columns.push(storedColumns(attributes)) > MOST_COLUMNS) throw unreadable('damaged');
      if (name === 'sheetProtection') {
        isProtected = isOn(attributes, 'sheet');
        canFormat = attribute(attributes, 'formatCells') !== undefined && !isOn(attributes, 'formatCells');
      }
      if (name === 'dataValidation') validations.push(...areasOf(attribute(attributes, 'sqref') ?? ''));
      if (name === 'mergeCell') merges.push(mergedArea(attribute(attributes, 'ref') ?? ''));
    },
    finish: () => {
      if (merges.length > MOST_MERGES) throw new HostError({ kind: 'too-large' });
      refuseOverlaps(merges);
      return { merges, columns, isProtected, canFormat, validations };
    },
  };
}

/** Of merged cells that lie over each other Excel takes some apart: what it would show is not known. */
function refuseOverlaps(merges: readonly Area[]): void {
  const takenTo = new Int32Array(MOST_COLUMNS);
  for (const { row, column, rows, columns } of [...merges].sort((one, other) => one.row - other.row)) {
    const taken = takenTo.subarray(column, column + columns);
    if (taken.some((to) => to > row)) throw unreadable('damaged');
    taken.fill(row + rows);
  }
}

/** More merges than any table has. */
const MOST_MERGES = 100_000;

function mergedArea(reference: string): Area {
  const area = reference.split(':').length > 2 ? undefined : parseArea(reference);
  if (!area || area.row + area.rows > MOST_ROWS || area.column + area.columns > MOST_COLUMNS)
    throw unreadable('damaged');
  return area;
}

const areasOf = (references: string): readonly Area[] =>
  references.split(' ').flatMap((reference) => parseArea(reference) ?? []);

/** Whether a worksheet part is protected. */
export function isProtected(xml: string): boolean {
  let found = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'sheetProtection') found = isOn(attributes, 'sheet');
    },
  });
  return found;
}

/** The style that a worksheet part gives to the cells of a column that are not stored. */
export function columnStyles(xml: string): (column: number) => number {
  const layout = layoutCollector();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'col') layout.open(name, attributes);
    },
  });
  const found = byColumn(layout.finish().columns);
  return (column) => found[column]?.style ?? 0;
}

/** What is stored for each column; of several that claim one the first counts. */
export function byColumn(columns: readonly StoredColumns[]): readonly (StoredColumns | undefined)[] {
  const found: (StoredColumns | undefined)[] = [];
  for (const one of columns) for (let at = one.first; at <= one.last; at += 1) found[at] ??= one;
  return found;
}

const storedColumns = (attributes: string): StoredColumns => ({
  first: Math.max(0, Number(attribute(attributes, 'min')) - 1),
  last: Math.min(MOST_COLUMNS, Number(attribute(attributes, 'max'))) - 1,
  style: Number(attribute(attributes, 'style') ?? 0),
  isHidden: isOn(attributes, 'hidden') || Number(attribute(attributes, 'width') ?? 1) === 0,
});

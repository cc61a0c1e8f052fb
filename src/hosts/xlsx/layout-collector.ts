import { parseArea, type Area } from '../../core';
import { attribute, isOn } from './xml';

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
  readonly validations: readonly Area[];
}

/** Collects merges, columns, protection and validations while a worksheet part is scanned. */
export function layoutCollector(): { open(name: string, attributes: string): void; finish(): StoredLayout } {
  const merges: Area[] = [];
  const columns: StoredColumns[] = [];
  const validations: Area[] = [];
  let isProtected = false;
  return {
    open: (name, attributes) => {
      if (name === 'col') columns.push(storedColumns(attributes));
      if (name === 'sheetProtection') isProtected = isOn(attributes, 'sheet');
      if (name === 'dataValidation') validations.push(...areasOf(attribute(attributes, 'sqref') ?? ''));
      const area = name === 'mergeCell' ? parseArea(attribute(attributes, 'ref') ?? '') : undefined;
      if (area) merges.push(area);
    },
    finish: () => ({ merges, columns, isProtected, validations }),
  };
}

const areasOf = (references: string): readonly Area[] =>
  references.split(' ').flatMap((reference) => parseArea(reference) ?? []);

/** Whether a worksheet part is protected. */
export const isProtected = (xml: string): boolean =>
  isOn(/<(?:[\w.-]+:)?sheetProtection\s([^>]*)>/.exec(xml)?.[1] ?? '', 'sheet');

/** The style that a worksheet part gives to the cells of a column that are not stored. */
export function columnStyles(xml: string): (column: number) => number {
  const layout = layoutCollector();
  const end = xml.search(/<(?:[\w.-]+:)?sheetData[\s>/]/);
  for (const [, attributes] of xml.slice(0, end).matchAll(/<(?:[\w.-]+:)?col\s([^>]*)>/g)) layout.open('col', attributes ?? '');
  const { columns } = layout.finish();
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

const storedColumns = (attributes: string): StoredColumns => ({
  first: Number(attribute(attributes, 'min')) - 1,
  last: Number(attribute(attributes, 'max')) - 1,
  style: Number(attribute(attributes, 'style') ?? 0),
  isHidden: isOn(attributes, 'hidden') || Number(attribute(attributes, 'width') ?? 1) === 0,
});

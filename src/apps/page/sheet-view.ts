import { a1, isSameCell, type Address, type Finding } from '../../core';
import { element, type ElementPlan } from '../addin/view/element';
import { surroundings, type ShownCell, type Surroundings } from '../documents/surroundings';
import type { Book } from './book';
import { pageWords } from './words';

/** The cell that was asked for, in the middle of what stands around it. */
export function sheetView(book: Book | undefined): ElementPlan | undefined {
  if (!book) return undefined;
  const at = book.shown();
  const { audited, list } = book.loop.model();
  if (!at || !audited)
    return element('section', { class: 'sheet-view nothing', key: 'sheet', 'aria-label': pageWords.sheetView }, [
      element('p', { class: 'quiet' }, [pageWords.noCell]),
    ]);
  const open = findingAt(
    audited.report.findings.find((one) => one.id === list.current),
    at,
  );
  const shown = surroundings(audited.snapshot, audited.report.tables, {
    at,
    suspect: open?.at,
    related: open?.also ?? [],
    ...(isNarrow() ? NARROW : WIDE),
  });
  return element('section', { class: 'sheet-view', key: 'sheet', 'aria-label': pageWords.sheetView }, [
    element('h2', { class: 'sheet-name' }, [pageWords.cellAt(at.sheet, a1(at))]),
    shown
      ? element(
          'div',
          { class: 'sheet-scroll', tabindex: 0, role: 'group', 'aria-label': pageWords.cellAt(at.sheet, a1(at)) },
          [
            element('table', { class: 'grid' }, [
              element('thead', {}, [
                element('tr', { key: 'names' }, [
                  element('td', { class: 'corner' }),
                  ...shown.columns.map((name) => element('th', { scope: 'col' }, [name])),
                ]),
                ...shown.rows.filter(({ isHeader }) => isHeader).map(rowView),
              ]),
              element('tbody', {}, shown.rows.filter(({ isHeader }) => !isHeader).map(rowView)),
            ]),
          ],
        )
      : undefined,
  ]);
}

/** The finding that is open, as long as the cell that was asked for is one of its own. */
function findingAt(open: Finding | undefined, at: Address): Finding | undefined {
  const cells = open ? [open.at, ...open.also, ...(open.silenced ?? []).map((one) => one.at)] : [];
  return cells.some((cell) => isSameCell(cell, at)) ? open : undefined;
}

const rowView = ({ name, isAfterGap, cells }: Surroundings['rows'][number]): ElementPlan =>
  element('tr', { key: name, class: isAfterGap ? 'after-gap' : undefined }, [
    element('th', { scope: 'row' }, [name]),
    ...cells.map(cellView),
  ]);

/** Room for a few rows above the list on a small screen, for a good part of the table beside it on a large one. */
const NARROW = { rowsAround: 1, columnsAround: 3 };
const WIDE = { rowsAround: 6, columnsAround: 5 };

/** Whether the cells stand above the list, not beside it. */
export const isNarrow = (): boolean => matchMedia('(max-width: 899px)').matches;

const cellView = (cell: ShownCell): ElementPlan =>
  element(
    'td',
    {
      key: cell.a1,
      class: `cell-${cell.kind}${cell.isNumber ? ' number' : ''}`,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      title: cell.formula,
      'aria-current': cell.isAsked ? 'true' : undefined,
    },
    [cell.text],
  );

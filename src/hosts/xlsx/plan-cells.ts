import { a1, areaA1, quotedSheet, type SheetPlan } from '../../core';
import { withCells, type NewCell } from './edit-cells';
import type { StyleOf } from './plan-styles';
import { withElement } from './sheet-elements';
import { escapeXml } from './xml';

/** The worksheet part of a planned sheet with its cells, links and filter. */
export function withPlannedCells(xml: string, plan: SheetPlan, styleOf: StyleOf): string {
  const cells = plan.cells.flatMap((row, rowIndex) => row.flatMap((cell, column): readonly NewCell[] => {
    const style = styleOf(cell);
    if (cell.content === undefined && style === 0) return [];
    return [{ row: rowIndex, column, content: cell.content, restyle: () => style }];
  }));
  const filled = withBreaks(withLinks(withCells(xml, cells, () => 0), plan), plan);
  return plan.filter && !plan.table ? withElement(filled, 'autoFilter', `<autoFilter ref="${areaA1(plan.filter)}"/>`) : filled;
}

function withLinks(xml: string, plan: SheetPlan): string {
  const links = plan.cells.flatMap((row, rowIndex) => row.flatMap(({ link }, column) => {
    const target = link && escapeXml(`${quotedSheet(link.sheet)}!${link.cell}`);
    return target === undefined ? [] : [`<hyperlink ref="${a1({ row: rowIndex, column })}" location="${target}"/>`];
  }));
  return links.length === 0 ? xml : withElement(xml, 'hyperlinks', `<hyperlinks>${links.join('')}</hyperlinks>`);
}

/** Manual page breaks; a break's id is the number of rows above it. */
function withBreaks(xml: string, { print }: SheetPlan): string {
  const rows = print?.breakBefore ?? [];
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return rows.length === 0 ? xml : withElement(xml, 'rowBreaks', `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`);
}

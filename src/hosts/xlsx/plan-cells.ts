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
  const filled = withLinks(withCells(xml, cells, () => 0), plan);
  return plan.filter && !plan.table ? withElement(filled, 'autoFilter', `<autoFilter ref="${areaA1(plan.filter)}"/>`) : filled;
}

function withLinks(xml: string, plan: SheetPlan): string {
  const links = plan.cells.flatMap((row, rowIndex) => row.flatMap(({ link }, column) => {
    const target = link && escapeXml(`${quotedSheet(link.sheet)}!${link.cell}`);
    return target === undefined ? [] : [`<hyperlink ref="${a1({ row: rowIndex, column })}" location="${target}"/>`];
  }));
  return links.length === 0 ? xml : withElement(xml, 'hyperlinks', `<hyperlinks>${links.join('')}</hyperlinks>`);
}

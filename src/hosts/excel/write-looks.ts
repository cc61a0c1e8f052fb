import { rectangles, type Area, type CellLook, type SheetPlan } from '../../core';
import { addressLists } from './addresses';

/** Gives every planned cell its look: one set of calls per look, over as few rectangles as cover its cells. */
export function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [name, areas] of rectangles(plan.cells.map((row) => row.map((cell) => cell.look)))) {
    const look = plan.looks[name];
    if (!look) continue;
    for (const list of addressLists(areas)) dress(sheet.getRanges(list).format, look);
  }
  // Lines run alike around every bordered cell, whatever else it looks like: neighbours are drawn as one.
  for (const [colour, areas] of rectangles(
    plan.cells.map((row) => row.map((cell) => (cell.look === undefined ? undefined : plan.looks[cell.look]?.border))),
  )) {
    drawBorders(sheet, areas, colour);
  }
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function dress(format: Excel.RangeFormat, look: CellLook): void {
  if (look.font !== undefined) format.font.name = look.font;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align) format.horizontalAlignment = ALIGN[look.align];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
}

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
const EDGES: readonly Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Inside borders exist only where there is an inside, so areas of one row or one column go apart. */
function drawBorders(sheet: Excel.Worksheet, areas: readonly Area[], colour: string): void {
  const inside = (area: Area): readonly Side[] => [
    ...(area.rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(area.columns > 1 ? ['InsideVertical' as const] : []),
  ];
  const byShape = new Map<string, Area[]>();
  for (const area of areas) byShape.set(inside(area).join(), [...(byShape.get(inside(area).join()) ?? []), area]);
  for (const alike of byShape.values()) {
    const [first] = alike;
    if (!first) continue;
    for (const list of addressLists(alike)) {
      const { borders } = sheet.getRanges(list).format;
      for (const side of [...EDGES, ...inside(first)]) {
        const border = borders.getItem(side);
        border.style = 'Continuous';
        border.color = colour;
      }
    }
  }
}

import { rectangles, type Area, type CellLook, type SheetPlan } from '../../core';
import { addressLists } from './addresses';

/** Gives every planned cell its look: one set of calls per look, over as few rectangles as cover its cells. */
export function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [name, areas] of rectangles(plan.cells.map((row) => row.map((cell) => cell.look)))) {
    const look = plan.looks[name];
    if (!look) continue;
    for (const list of addressLists(areas)) dress(sheet.getRanges(list).format, look);
    if (look.border !== undefined && look.sides) drawBorders(sheet, areas, look.border, look.sides);
  }
  // Lines run alike around every bordered cell, whatever else it looks like: neighbours are drawn as one.
  for (const [colour, areas] of rectangles(
    plan.cells.map((row) =>
      row.map((cell) => closedBorder(cell.look === undefined ? undefined : plan.looks[cell.look])),
    ),
  )) {
    drawBorders(sheet, areas, colour);
  }
}

/** The colour of a border on all four sides. */
const closedBorder = (look: CellLook | undefined): string | undefined => (look?.sides ? undefined : look?.border);

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

type Index = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
type Sides = NonNullable<CellLook['sides']>;
const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const ALL: Sides = ['top', 'bottom', 'left', 'right'];

/** Inside borders exist only where there is an inside, so areas of one row or one column go apart. */
function drawBorders(sheet: Excel.Worksheet, areas: readonly Area[], colour: string, sides: Sides = ALL): void {
  const inside = (area: Area): readonly Index[] => [
    ...(area.rows > 1 && sides.includes('top') ? ['InsideHorizontal' as const] : []),
    ...(area.columns > 1 && sides.includes('left') && sides.includes('right') ? ['InsideVertical' as const] : []),
  ];
  const byShape = new Map<string, Area[]>();
  for (const area of areas) byShape.set(inside(area).join(), [...(byShape.get(inside(area).join()) ?? []), area]);
  for (const alike of byShape.values()) {
    const [first] = alike;
    if (!first) continue;
    for (const list of addressLists(alike)) {
      const { borders } = sheet.getRanges(list).format;
      for (const index of [...sides.map((side) => EDGES[side]), ...inside(first)]) {
        const border = borders.getItem(index);
        border.style = 'Continuous';
        border.color = colour;
      }
    }
  }
}

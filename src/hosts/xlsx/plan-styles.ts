import { plannedFormat, type CellLook, type PlannedCell, type SheetPlan } from '../../core';
import { done, type Workbook } from './excelize';
import type { DefaultFont } from './default-font';
import { builtInId } from './number-formats';

type Style = Parameters<Workbook['NewStyle']>[0];

/** The index of the style of a planned cell. */
export type StyleOf = (cell: PlannedCell) => number;

/** Adds the styles that a plan's cells need, each once; text gets the text format, so that editing it keeps it text. */
export function addStyles(workbook: Workbook, plan: SheetPlan, font: DefaultFont): StyleOf {
  const indices = new Map<string, number>();
  for (const cell of plan.cells.flat()) {
    if (!indices.has(styleKey(plan, cell))) indices.set(styleKey(plan, cell), addStyle(workbook, lookOf(plan, cell), font));
  }
  return (cell) => indices.get(styleKey(plan, cell)) ?? 0;
}

function lookOf(plan: SheetPlan, { look, content }: PlannedCell): CellLook {
  const named = look === undefined ? {} : plan.looks[look] ?? {};
  return { ...named, format: plannedFormat(content, named.format) };
}

const styleKey = (plan: SheetPlan, cell: PlannedCell): string => `${cell.look ?? ''} ${lookOf(plan, cell).format ?? ''}`;

const addStyle = (workbook: Workbook, look: CellLook, font: DefaultFont): number =>
  (Object.keys(look).length === 1 && look.format === 'General' ? 0 : done(workbook.NewStyle(style(look, font))).style);

const style = (look: CellLook, font: DefaultFont): Style => ({
  ...(hasFont(look) ? { Font: fontOf(look, font) } : {}),
  ...alignmentOf(look),
  ...(look.fill === undefined ? {} : { Fill: { Type: 'pattern', Pattern: 1, Color: [look.fill] } }),
  ...(look.border === undefined ? {} : { Border: SIDES.map((side) => ({ Type: side, Color: look.border ?? '', Style: THIN })) }),
  ...formatOf(look.format),
});

const SIDES = ['left', 'top', 'right', 'bottom'];
const THIN = 1;

const hasFont = ({ font, size, bold, colour }: CellLook): boolean =>
  font !== undefined || size !== undefined || bold !== undefined || colour !== undefined;

/** A font is written whole: one without a size or name would not fall back to the workbook's. */
const fontOf = (look: CellLook, font: DefaultFont): NonNullable<Style['Font']> =>
  ({ Family: look.font ?? font.name, Size: look.size ?? font.size, Bold: look.bold ?? false, Color: look.colour ?? '#000000' });

function alignmentOf({ align, vertical, wrap, indent }: CellLook): Pick<Style, 'Alignment'> {
  if (align === undefined && vertical === undefined && wrap === undefined && indent === undefined) return {};
  return { Alignment: { Horizontal: align ?? '', Vertical: vertical ?? '', WrapText: wrap ?? false, Indent: indent ?? 0 } };
}

function formatOf(format: string | undefined): Pick<Style, 'NumFmt' | 'CustomNumFmt'> {
  if (format === undefined) return {};
  const id = builtInId(format);
  return id === undefined ? { CustomNumFmt: format } : { NumFmt: id };
}

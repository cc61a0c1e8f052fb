import type { Area } from '../../../../core';
import type { CellStyle, Edge, SheetModel, Side } from '../../model';
import { boolean, colour, index, number, oneOf, text } from '../arguments';
import { command, office, property, query, type Json, type Kind, type Member, type OfficeObject } from '../object-model';

/** Formats work on every area of their range alike. */
export interface FormatState {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

type Facts = { readonly [Fact in keyof CellStyle]?: CellStyle[Fact] | undefined };

const restyle = ({ sheet, areas }: FormatState, facts: Facts): void => areas.forEach((area) => sheet.style(area, facts));

/** The one value a fact has in all cells, or null when they differ, as Excel answers. */
function common(state: FormatState, fact: (style: CellStyle) => Json): Json {
  const seen = new Set<Json>();
  for (const area of state.areas) {
    const inside = { rows: Math.min(area.rows, 500), columns: Math.min(area.columns, 100) };
    for (let r = 0; r < inside.rows; r++) {
      for (let c = 0; c < inside.columns; c++) seen.add(fact(state.sheet.cell(area.row + r, area.column + c).style ?? {}));
    }
  }
  const [only = null] = seen;
  return seen.size === 1 ? only : null;
}

/** A property of the format that is one fact of the style. */
const styled = (since: number, read: (style: CellStyle) => Json, write: (value: unknown) => Facts): Member<FormatState> =>
  property(since, (state) => common(state, read), (state, value) => restyle(state, write(value)));

const ALIGN = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;
const keys = <Table extends object>(table: Table): (keyof Table & string)[] => Object.keys(table) as (keyof Table & string)[];
const nameIn = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  keys(table).find((key) => table[key] === value);

function resize(axis: 'rows' | 'columns', { sheet, areas }: FormatState, points: number | undefined): void {
  for (const area of areas) {
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    sheet.resize(axis, first, count, points);
  }
}

const size = (axis: 'rows' | 'columns', { sheet, areas: [area] }: FormatState): number =>
  area ? sheet.size(axis, axis === 'rows' ? area.row : area.column) : 0;

const RANGE_FILL: Kind<FormatState> = {
  name: 'RangeFill',
  sheet: ({ sheet }) => sheet,
  members: {
    Color: styled(1, ({ fill }) => fill ?? '#FFFFFF', (value) => ({ fill: colour(value, 'color') })),
    Clear: command(1, (state) => restyle(state, { fill: undefined })),
  },
};

const RANGE_FONT: Kind<FormatState> = {
  name: 'RangeFont',
  sheet: ({ sheet }) => sheet,
  members: {
    Bold: styled(1, ({ bold }) => bold ?? false, (value) => ({ bold: boolean(value, 'bold') || undefined })),
    Italic: styled(1, ({ italic }) => italic ?? false, (value) => ({ italic: boolean(value, 'italic') || undefined })),
    Color: styled(1, (style) => style.colour ?? '#000000', (value) => ({ colour: colour(value, 'color') })),
    Name: styled(1, ({ font }) => font ?? 'Calibri', (value) => ({ font: text(value, 'name') })),
    Size: styled(1, (style) => style.size ?? 11, (value) => ({ size: number(value, 'size') })),
    Underline: styled(1, ({ underline }) => (underline ? 'Single' : 'None'), (value) =>
      ({ underline: oneOf(value, ['None', 'Single', 'Double'], 'underline') !== 'None' || undefined })),
  },
};

const SIDES = {
  EdgeTop: ['top'], EdgeRight: ['right'], EdgeBottom: ['bottom'], EdgeLeft: ['left'],
  InsideHorizontal: ['top', 'bottom'], InsideVertical: ['left', 'right'],
} as const;
type BorderIndex = keyof typeof SIDES;

interface BorderState extends FormatState {
  readonly index: BorderIndex;
  /** What this batch has made of the border so far. */
  drawn: Edge | undefined;
}

/** The part of an area whose cells have this border on this side. */
function borderCells(area: Area, index: BorderIndex, side: Side): Area | undefined {
  const edge = {
    EdgeTop: { ...area, rows: 1 },
    EdgeBottom: { ...area, row: area.row + area.rows - 1, rows: 1 },
    EdgeLeft: { ...area, columns: 1 },
    EdgeRight: { ...area, column: area.column + area.columns - 1, columns: 1 },
    InsideHorizontal: { ...area, rows: area.rows - 1, row: area.row + (side === 'top' ? 1 : 0) },
    InsideVertical: { ...area, columns: area.columns - 1, column: area.column + (side === 'left' ? 1 : 0) },
  }[index];
  return edge.rows > 0 && edge.columns > 0 ? edge : undefined;
}

function drawBorder(state: BorderState, edge: Edge | undefined): void {
  const { sheet, areas, index: at } = state;
  state.drawn = edge;
  for (const area of areas) {
    for (const side of SIDES[at]) {
      const part = borderCells(area, at, side);
      if (part) sheet.style(part, { edges: { [side]: edge } as Partial<Record<Side, Edge>> });
    }
  }
}

/** The border as this batch has drawn it, else a thin black one. */
const drawn = ({ drawn: edge }: BorderState): Edge => edge ?? { style: 'thin', colour: '#000000' };

const LINES = { Continuous: 'thin', Dash: 'dashed', Dot: 'dotted', Double: 'double' } as const;
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

const edgeOf = ({ sheet, areas: [area], index: at }: BorderState): Edge | undefined => {
  const side = SIDES[at][0];
  const part = area && borderCells(area, at, side);
  return part && sheet.cell(part.row, part.column).style?.edges?.[side];
};

const RANGE_BORDER: Kind<BorderState> = {
  name: 'RangeBorder',
  sheet: ({ sheet }) => sheet,
  members: {
    Style: property(1, (state) => nameIn(LINES, edgeOf(state)?.style) ?? (edgeOf(state) ? 'Continuous' : 'None'), (state, value) => {
      const style = oneOf(value, ['None', ...keys(LINES)], 'style');
      drawBorder(state, style === 'None' ? undefined : { ...drawn(state), style: LINES[style] });
    }),
    Color: property(1, (state) => edgeOf(state)?.colour ?? '#000000', (state, value) => {
      const rgb = colour(value, 'color');
      drawBorder(state, { ...drawn(state), colour: rgb });
    }),
    Weight: property(1, (state) => nameIn(WEIGHTS, edgeOf(state)?.style) ?? 'Thin', (state, value) => {
      const style = WEIGHTS[oneOf(value, keys(WEIGHTS), 'weight')];
      drawBorder(state, { ...drawn(state), style });
    }),
  },
};

const border = (state: FormatState, key: unknown): OfficeObject<never> =>
  office(RANGE_BORDER, { ...state, index: oneOf(key, keys(SIDES), 'border index'), drawn: undefined });

const RANGE_BORDERS: Kind<FormatState> = {
  name: 'RangeBorderCollection',
  sheet: ({ sheet }) => sheet,
  item: border,
  members: {
    GetItem: query(1, (state, [key]) => border(state, key)),
  },
};

/** The format of a range or of several areas. */
export const RANGE_FORMAT: Kind<FormatState> = {
  name: 'RangeFormat',
  sheet: ({ sheet }) => sheet,
  members: {
    Fill: property(1, (state) => office(RANGE_FILL, state)),
    Font: property(1, (state) => office(RANGE_FONT, state)),
    Borders: property(1, (state) => office(RANGE_BORDERS, state)),
    ColumnWidth: property(1, (state) => size('columns', state), (state, value) => resize('columns', state, number(value, 'columnWidth'))),
    RowHeight: property(1, (state) => size('rows', state), (state, value) => resize('rows', state, number(value, 'rowHeight'))),
    UseStandardWidth: property(7, () => null, (state, value) => boolean(value, 'useStandardWidth') && resize('columns', state, undefined)),
    UseStandardHeight: property(7, () => null, (state, value) => boolean(value, 'useStandardHeight') && resize('rows', state, undefined)),
    AutofitRows: command(2, (state) => resize('rows', state, undefined)),
    HorizontalAlignment: styled(1, ({ align }) => nameIn(ALIGN, align) ?? 'General', (value) =>
      ({ align: ALIGN[oneOf(value, keys(ALIGN), 'horizontalAlignment')] })),
    VerticalAlignment: styled(1, ({ vertical }) => nameIn(VERTICAL, vertical) ?? 'Bottom', (value) =>
      ({ vertical: VERTICAL[oneOf(value, keys(VERTICAL), 'verticalAlignment')] })),
    WrapText: styled(1, ({ wrap }) => wrap ?? false, (value) => ({ wrap: boolean(value, 'wrapText') || undefined })),
    IndentLevel: styled(9, ({ indent }) => indent ?? 0, (value) => ({ indent: index(value, 'indentLevel') || undefined })),
  },
};

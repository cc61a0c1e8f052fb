import type { Area } from '../../../../core';
import type { Edge, Side } from '../../model';
import { colour, oneOf } from '../arguments';
import { office, property, query, type Kind, type OfficeObject } from '../object-model';
import { keys, nameIn, type RangeFormatState } from './format-names';

const SIDES = {
  EdgeTop: ['top'],
  EdgeRight: ['right'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
} as const;
type BorderIndex = keyof typeof SIDES;

interface BorderState extends RangeFormatState {
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
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Style: property(
      1,
      (state) => nameIn(LINES, edgeOf(state)?.style) ?? (edgeOf(state) ? 'Continuous' : 'None'),
      (state, value) => {
        const style = oneOf(value, ['None', ...keys(LINES)], 'style');
        drawBorder(state, style === 'None' ? undefined : { ...drawn(state), style: LINES[style] });
      },
    ),
    Color: property(
      1,
      (state) => edgeOf(state)?.colour ?? '#000000',
      (state, value) => {
        const rgb = colour(value, 'color');
        drawBorder(state, { ...drawn(state), colour: rgb });
      },
    ),
    Weight: property(
      1,
      (state) => nameIn(WEIGHTS, edgeOf(state)?.style) ?? 'Thin',
      (state, value) => {
        const style = WEIGHTS[oneOf(value, keys(WEIGHTS), 'weight')];
        drawBorder(state, { ...drawn(state), style });
      },
    ),
  },
};

const border = (state: RangeFormatState, key: unknown): OfficeObject<never> =>
  office(RANGE_BORDER, { ...state, index: oneOf(key, keys(SIDES), 'border index'), drawn: undefined });

/** The six borders of a range: four edges and what lies inside. */
export const RANGE_BORDERS: Kind<RangeFormatState> = {
  name: 'RangeBorderCollection',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  item: border,
  members: {
    GetItem: query(1, (state, [key]) => border(state, key)),
  },
};

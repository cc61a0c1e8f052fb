import type { CellStyle } from '../../model';
import { boolean, colour, index, oneOf, textArgument } from '../arguments';
import { columnWidth, fontSize, indentLevel, rowHeight } from '../limits';
import { command, office, property, type Json, type Kind, type OfficeMember } from '../object-model';
import { keys, nameIn, type RangeFormatState } from './format-names';
import { FORMAT_PROTECTION } from './format-protection';
import { RANGE_BORDERS } from './range-borders';

type Facts = { readonly [Fact in keyof CellStyle]?: CellStyle[Fact] | undefined };

const restyle = ({ sheet, areas }: RangeFormatState, facts: Facts): void =>
  areas.forEach((area) => sheet.style(area, facts));

/** The one value a fact has in all cells, or null when they differ, as Excel answers. */
function common(state: RangeFormatState, fact: (style: CellStyle) => Json): Json {
  const seen = new Set<Json>();
  for (const area of state.areas) {
    const inside = { rows: Math.min(area.rows, 500), columns: Math.min(area.columns, 100) };
    for (let r = 0; r < inside.rows; r++) {
      for (let c = 0; c < inside.columns; c++)
        seen.add(fact(state.sheet.cell(area.row + r, area.column + c).style ?? {}));
    }
  }
  const [only = null] = seen;
  return seen.size === 1 ? only : null;
}

/** A property of the format that is one fact of the style. */
const styled = (
  since: number,
  read: (style: CellStyle) => Json,
  write: (value: unknown) => Facts,
): OfficeMember<RangeFormatState> =>
  property(
    since,
    (state) => common(state, read),
    (state, value) => restyle(state, write(value)),
  );

const ALIGN = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;
function resize(axis: 'rows' | 'columns', { sheet, areas }: RangeFormatState, points: number | undefined): void {
  for (const area of areas) {
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    sheet.resize(axis, first, count, points);
  }
}

const size = (axis: 'rows' | 'columns', { sheet, areas: [area] }: RangeFormatState): number =>
  area ? sheet.size(axis, axis === 'rows' ? area.row : area.column) : 0;

const RANGE_FILL: Kind<RangeFormatState> = {
  name: 'RangeFill',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Color: styled(
      1,
      ({ fill }) => fill ?? '#FFFFFF',
      (value) => ({ fill: colour(value, 'color') }),
    ),
    Clear: command(1, (state) => restyle(state, { fill: undefined })),
  },
};

const RANGE_FONT: Kind<RangeFormatState> = {
  name: 'RangeFont',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Bold: styled(
      1,
      ({ bold }) => bold ?? false,
      (value) => ({ bold: boolean(value, 'bold') || undefined }),
    ),
    Italic: styled(
      1,
      ({ italic }) => italic ?? false,
      (value) => ({ italic: boolean(value, 'italic') || undefined }),
    ),
    Color: styled(
      1,
      (style) => style.colour ?? '#000000',
      (value) => ({ colour: colour(value, 'color') }),
    ),
    Name: styled(
      1,
      ({ font }) => font ?? 'Calibri',
      (value) => ({ font: textArgument(value, 'name') }),
    ),
    Size: styled(
      1,
      (style) => style.size ?? 11,
      (value) => ({ size: fontSize(value, 'size') }),
    ),
    Underline: styled(
      1,
      ({ underline }) => (underline ? 'Single' : 'None'),
      (value) => ({ underline: oneOf(value, ['None', 'Single', 'Double'], 'underline') !== 'None' || undefined }),
    ),
  },
};

/** The format of a range or of several areas. */
export const RANGE_FORMAT: Kind<RangeFormatState> = {
  name: 'RangeFormat',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Fill: property(1, (state) => office(RANGE_FILL, state)),
    Font: property(1, (state) => office(RANGE_FONT, state)),
    Borders: property(1, (state) => office(RANGE_BORDERS, state)),
    Protection: property(2, (state) => office(FORMAT_PROTECTION, state)),
    ColumnWidth: property(
      1,
      (state) => size('columns', state),
      (state, value) => resize('columns', state, columnWidth(value, 'columnWidth')),
    ),
    RowHeight: property(
      1,
      (state) => size('rows', state),
      (state, value) => resize('rows', state, rowHeight(value, 'rowHeight')),
    ),
    UseStandardWidth: property(
      7,
      () => null,
      (state, value) => boolean(value, 'useStandardWidth') && resize('columns', state, undefined),
    ),
    UseStandardHeight: property(
      7,
      () => null,
      (state, value) => boolean(value, 'useStandardHeight') && resize('rows', state, undefined),
    ),
    AutofitRows: command(2, (state) => resize('rows', state, undefined)),
    HorizontalAlignment: styled(
      1,
      ({ align }) => nameIn(ALIGN, align) ?? 'General',
      (value) => ({ align: ALIGN[oneOf(value, keys(ALIGN), 'horizontalAlignment')] }),
    ),
    VerticalAlignment: styled(
      1,
      ({ vertical }) => nameIn(VERTICAL, vertical) ?? 'Bottom',
      (value) => ({ vertical: VERTICAL[oneOf(value, keys(VERTICAL), 'verticalAlignment')] }),
    ),
    WrapText: styled(
      1,
      ({ wrap }) => wrap ?? false,
      (value) => ({ wrap: boolean(value, 'wrapText') || undefined }),
    ),
    IndentLevel: styled(
      9,
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: indentLevel(index(value, 'indentLevel'), 'indentLevel') || undefined }),
    ),
  },
};

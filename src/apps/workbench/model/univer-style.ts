import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { CellStyle, Edge, Side } from './sheet-contents';

/** Style facts to merge into a cell; an undefined fact returns to the default. */
export type StyleFacts = { readonly [Fact in keyof CellStyle]?: CellStyle[Fact] | undefined };

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const EDGE: Readonly<Record<Edge['style'], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
};
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
/** Univer indents by padding in pixels; one step of Excel is about nine. */
const INDENT = 9;

const keyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, value: unknown): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const line = (on: boolean): { s: BooleanNumber } => ({ s: flag(on) });

/** How each fact is written in Univer's words. */
const WRITE: { readonly [Fact in keyof Required<CellStyle>]: (value: Required<CellStyle>[Fact]) => IStyleData } = {
  font: (ff) => ({ ff }),
  size: (fs) => ({ fs }),
  bold: (on) => ({ bl: flag(on) }),
  italic: (on) => ({ it: flag(on) }),
  underline: (on) => ({ ul: line(on) }),
  strike: (on) => ({ st: line(on) }),
  colour: (rgb) => ({ cl: { rgb } }),
  fill: (rgb) => ({ bg: { rgb } }),
  align: (align) => ({ ht: ALIGN[align] }),
  vertical: (vertical) => ({ vt: VERTICAL[vertical] }),
  wrap: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  indent: (steps) => ({ pd: { l: steps * INDENT } }),
  format: (pattern) => ({ n: { pattern } }),
  edges: (edges) => ({ bd: borders(edges) }),
};

const UNIVER_KEY: Readonly<Record<keyof CellStyle, keyof IStyleData>> = {
  font: 'ff',
  size: 'fs',
  bold: 'bl',
  italic: 'it',
  underline: 'ul',
  strike: 'st',
  colour: 'cl',
  fill: 'bg',
  align: 'ht',
  vertical: 'vt',
  wrap: 'tb',
  indent: 'pd',
  format: 'n',
  edges: 'bd',
};

/** A side named without an edge loses its border. */
function borders(edges: Readonly<Partial<Record<Side, Edge | undefined>>>): IBorderData {
  return Object.fromEntries(
    Object.entries(edges).map(([side, edge]) => [
      SIDES[side as Side],
      edge ? ({ s: EDGE[edge.style], cl: { rgb: edge.colour } } satisfies IBorderStyleData) : null,
    ]),
  );
}

/** Univer's style data for style facts; null is its word for a fact taken away. */
export function toUniverStyle(facts: StyleFacts): IStyleData {
  const parts = (Object.keys(facts) as (keyof CellStyle)[]).map((fact) => {
    const value = facts[fact];
    return value === undefined ? { [UNIVER_KEY[fact]]: null } : WRITE[fact](value as never);
  });
  return Object.assign({}, ...parts) as IStyleData;
}

const hex = (rgb: Nullable<string>): string | undefined => {
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
};

function edgesOf(bd: Nullable<IBorderData>): CellStyle['edges'] {
  const entries = Object.entries(SIDES).flatMap(([side, key]) => {
    const border = bd?.[key];
    const style = keyOf(EDGE, border?.s);
    return border && style ? [[side, { style, colour: hex(border.cl.rgb) ?? '#000000' }] as const] : [];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A cell's own style in our words; facts at their default are absent. */
export const fromUniverStyle = (style: Nullable<IStyleData>): CellStyle => (style ? translated(style) : {});

const translations = new WeakMap<IStyleData, CellStyle>();

/** The same for a style of the workbook's list, which is never changed in place and worn by many cells. */
export function fromListedStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const known = translations.get(style) ?? translated(style);
  translations.set(style, known);
  return known;
}

function translated(style: IStyleData): CellStyle {
  return withoutAbsent({
    font: style.ff ?? undefined,
    size: style.fs,
    bold: style.bl === BooleanNumber.TRUE || undefined,
    italic: style.it === BooleanNumber.TRUE || undefined,
    underline: style.ul?.s === BooleanNumber.TRUE || undefined,
    strike: style.st?.s === BooleanNumber.TRUE || undefined,
    colour: hex(style.cl?.rgb),
    fill: hex(style.bg?.rgb),
    align: keyOf(ALIGN, style.ht),
    vertical: keyOf(VERTICAL, style.vt),
    wrap: style.tb === WrapStrategy.WRAP || undefined,
    indent: style.pd?.l ? Math.round(style.pd.l / INDENT) : undefined,
    format: style.n?.pattern,
    edges: edgesOf(style.bd),
  });
}

/** The facts that are there. */
function withoutAbsent(facts: StyleFacts): CellStyle {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as CellStyle;
}

/** The styles of a workbook being opened, each once, and the name of one in the list. */
export function styleList(): {
  readonly list: Readonly<Record<string, IStyleData>>;
  readonly listed: (style: CellStyle) => string;
} {
  const list: Record<string, IStyleData> = {};
  const names = new Map<CellStyle, string>();
  return {
    list,
    listed(style) {
      const name = names.get(style) ?? `style-${names.size + 1}`;
      if (!names.has(style)) list[name] = toUniverStyle(style);
      names.set(style, name);
      return name;
    },
  };
}

import { a1, parseArea, type Area } from '../../../core';
import type { ConditionalFormat, FormatLook } from '../model/sheet-contents';
import { colourOf, coloursOf, type Palette } from './colours';
import { child, childrenOf, get, numberAttribute, type XmlElement } from './xml-tree';

type FormatRule = ConditionalFormat['rule'];

/**
 * The conditional formats of a worksheet, highest priority first. Kinds without an equivalent formula, bar or scale
 * (icon sets, rankings) are left out of the picture; saving leaves them in the file.
 */
export function conditionalFormats(
  sheet: XmlElement,
  looks: readonly FormatLook[],
  palette: Palette,
): readonly ConditionalFormat[] {
  return childrenOf(sheet, 'conditionalFormatting')
    .flatMap((element) =>
      childrenOf(element, 'cfRule').map((rule) => ({ rule, areas: areasOf(get(element, 'sqref') ?? '') })),
    )
    .sort((one, other) => (numberAttribute(one.rule, 'priority') ?? 0) - (numberAttribute(other.rule, 'priority') ?? 0))
    .flatMap(({ rule, areas }, index) => {
      const [first] = areas;
      const read = first && ruleOf(rule, first, looks[numberAttribute(rule, 'dxfId') ?? -1] ?? {}, palette);
      return read ? [{ id: `file-${index}`, areas, rule: read }] : [];
    });
}

/** The areas of a space-separated list of references. */
const areasOf = (references: string): readonly Area[] =>
  references
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);

function ruleOf(rule: XmlElement, first: Area, look: FormatLook, palette: Palette): FormatRule | undefined {
  const formulas = childrenOf(rule, 'formula').map(({ text }) => text);
  const bar = child(rule, 'dataBar');
  const scale = child(rule, 'colorScale');
  if (bar) return { kind: 'engine', data: dataBar(bar, palette) };
  if (scale) return { kind: 'engine', data: colourScale(scale, palette) };
  const formula =
    get(rule, 'type') === 'cellIs' ? comparison(get(rule, 'operator') ?? '', a1(first), formulas) : formulas[0];
  return formula === undefined ? undefined : { kind: 'formula', formula: `=${formula}`, look };
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** A comparison of the cell's value, as the formula that says the same. */
function comparison(operator: string, cell: string, [low, high]: readonly string[]): string | undefined {
  const sign = SIGNS[operator];
  if (low === undefined) return undefined;
  if (sign) return `${cell}${sign}(${low})`;
  if (high === undefined) return undefined;
  const between = `AND(${cell}>=(${low}),${cell}<=(${high}))`;
  return operator === 'notBetween' ? `NOT(${between})` : between;
}

/** A bound in the engine's words: the same kinds under nearly the same names. */
const bound = (element: XmlElement | undefined): object => {
  const type = get(element, 'type') ?? 'min';
  const value = get(element, 'val');
  return { type, ...(value === undefined ? {} : { value: type === 'formula' ? `=${value}` : Number(value) }) };
};

function dataBar(bar: XmlElement, palette: Palette): object {
  const [low, high] = childrenOf(bar, 'cfvo');
  const positiveColor = colourOf(child(bar, 'color'), palette) ?? '#638EC6';
  return {
    type: 'dataBar',
    isShowValue: get(bar, 'showValue') !== '0',
    config: { min: bound(low), max: bound(high), isGradient: true, positiveColor, nativeColor: '#FF0000' },
  };
}

function colourScale(scale: XmlElement, palette: Palette): object {
  const colours = coloursOf(scale, palette);
  return {
    type: 'colorScale',
    config: childrenOf(scale, 'cfvo').map((stop, index) => ({
      index,
      color: colours[index] ?? '#FFFFFF',
      value: bound(stop),
    })),
  };
}

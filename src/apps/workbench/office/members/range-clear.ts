import { a1, type Area } from '../../../../core';
import type { Hyperlink, SheetModel } from '../../model';
import { fields, oneOf, textArgument } from '../arguments';
import { areaOf, areaContains, overlap } from '../areas';
import { typed } from '../typed';
import type { RangeState } from './range-state';

/** Empties a range, or a part of what it has. */
export function clear({ sheet, area }: RangeState, what: unknown): void {
  const part = oneOf(what ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo');
  const inside = sheet.used(false);
  if ((part === 'All' || part === 'Contents') && inside) {
    const common = overlap(area, inside);
    if (common)
      sheet.write(
        common.row,
        common.column,
        Array.from({ length: common.rows }, () => Array.from({ length: common.columns }, () => undefined)),
      );
  }
  if (part === 'All' || part === 'Formats') {
    sheet.clearStyle(area);
    for (const format of sheet.conditionalFormats()) {
      if (format.areas.every((own) => areaContains(area, own))) sheet.removeConditionalFormat(format.id);
    }
  }
  if (part !== 'Contents' && part !== 'Formats') dropHyperlinks(sheet, area);
}

function dropHyperlinks(sheet: SheetModel, area: Area): void {
  const links = Object.entries(sheet.get('hyperlinks'));
  const left = links.filter(([cell]) => !overlap(areaOf(cell), area));
  if (left.length < links.length) sheet.set('hyperlinks', Object.fromEntries(left));
}

type Links = Readonly<Record<string, Hyperlink>>;
/** The records of links made here, which nobody keeps: thousands of links are added without copying each time. */
const own = new WeakSet<object>();

function withLink(links: Links, cell: string, target: Hyperlink): Links {
  const record: Record<string, Hyperlink> = own.has(links) ? links : { ...links };
  own.add(record);
  record[cell] = target;
  return record;
}

/** A link shows in blue and underlined, and may bring its own text. */
export function setHyperlink({ sheet, area }: RangeState, value: unknown): void {
  const link = fields(value, ['address', 'documentReference', 'screenTip', 'textToDisplay'], 'hyperlink');
  const target = {
    ...(link.documentReference === undefined
      ? {}
      : { reference: textArgument(link.documentReference, 'documentReference') }),
    ...(link.address === undefined ? {} : { address: textArgument(link.address, 'address') }),
  };
  sheet.set('hyperlinks', withLink(sheet.get('hyperlinks'), a1(area), target));
  sheet.style(area, { colour: '#0563C1', underline: true });
  if (link.textToDisplay === undefined) return;
  const shows = textArgument(link.textToDisplay, 'textToDisplay');
  if (sheet.cell(area.row, area.column).value !== shows) sheet.write(area.row, area.column, [[typed(shows, true)]]);
}

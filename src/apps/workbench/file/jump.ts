import { parseA1 } from '../../../core';
import type { Hyperlink } from '../model';

/** The place inside the workbook that a hyperlink leads to, from '附件1'!F12; undefined for the web and for names. */
export function jumpOf(link: Hyperlink | undefined): { readonly sheet: string; readonly cell: string } | undefined {
  const [, quoted, plain, cell = ''] = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(link?.reference ?? '') ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet && parseA1(cell) ? { sheet, cell: cell.replaceAll('$', '') } : undefined;
}

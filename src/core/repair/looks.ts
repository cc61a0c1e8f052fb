import type { CellLook } from '../workbook';

/** The border colour of the sheets the audit writes. */
export const BORDER = '#BFC5CC';

/** The looks that those sheets share. */
export const SHEET_LOOKS: Readonly<Record<'title' | 'note' | 'head', CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: BORDER, wrap: true },
};

import type { Column } from '../programmes';
import type { CellLook } from '../workbook';

const FONT = { body: '宋体', head: '黑体', text: '仿宋', title: '方正小标宋简体' };
const BORDER = '#000000';
const CELL: CellLook = { font: FONT.body, size: 12, align: 'center', vertical: 'center', border: BORDER, wrap: true };
const LINE: CellLook = { font: FONT.text, size: 12, vertical: 'center' };

/** Number formats by kind of column; the rest is text. */
const FORMATS: Readonly<Record<string, string>> = {
  sequence: '0',
  count: '0',
  amount: '0.00',
  rate: '0.0',
  fraction: '0.0%',
  date: 'yyyy"年"m"月"d"日"',
};

/** Widths of columns by their kind, in characters: what the longest usual entry takes. */
export const COLUMN_WIDTHS: Readonly<Record<Column['kind'], number>> = {
  sequence: 6,
  place: 16,
  count: 12,
  amount: 12,
  rate: 10,
  option: 14,
  text: 30,
  'document-number': 20,
  date: 17,
  remark: 24,
};

/** Columns that hold sentences, which wrap. */
export const isWords = ({ kind }: Column): boolean => kind === 'text' || kind === 'remark';

/** The looks of a standard annex, in the form that official tables have. */
export const ANNEX_LOOKS: Readonly<Record<string, CellLook>> = {
  label: { font: FONT.head, size: 14, align: 'left', vertical: 'center' },
  title: { font: FONT.title, size: 20, align: 'center', vertical: 'center' },
  cutOff: { ...LINE, align: 'center' },
  units: { ...LINE, align: 'right' },
  header: { ...CELL, font: FONT.head },
  note: { ...LINE, align: 'left' },
  foot: { font: FONT.body, size: 12, align: 'left', vertical: 'center' },
  ...Object.fromEntries(
    [...Object.keys(COLUMN_WIDTHS), 'fraction'].flatMap((kind) => {
      const format = FORMATS[kind];
      const look: CellLook = {
        ...CELL,
        ...(kind === 'text' || kind === 'remark' ? { align: 'left', font: FONT.text } : {}),
        ...(format === undefined ? {} : { format }),
      };
      return [
        [`body-${kind}`, look],
        [`sum-${kind}`, { ...look, bold: true }],
      ];
    }),
  ),
};

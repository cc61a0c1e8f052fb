import { STATUS_LOOKS, STATUSES, type Status } from '../progress';
import type { CellLook } from '../workbook';

const LINE = '#9AA5B1';
/** No smaller letters stand on the sheet: printed one page wide they come out at seven points or more. */
const SIZE = 10.5;
const BODY: CellLook = { font: '宋体', size: SIZE, vertical: 'center', border: LINE };
const NOTES: CellLook = { ...BODY, fill: '#FFFBEA' };

/** The look of a status word that is fixed. */
export const statusLook = (status: Status): string => `status-${status}`;

/** Looks whose cells side by side are one field without being merged: no line stands between them. */
export type OpenLook = 'notes';

/** What the cells of such a field are called. */
export const OPEN_SIDES: Readonly<Record<OpenLook, Readonly<Record<'first' | 'between' | 'last', string>>>> = {
  notes: { first: 'notes-first', between: 'notes-between', last: 'notes-last' },
};

/** Sober: black on white, thin lines, one grey-blue for heads; only statuses have colour. */
export const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 20, align: 'center', vertical: 'center' },
  meta: { font: '宋体', size: SIZE, colour: '#44505C', vertical: 'center' },
  section: { font: '黑体', size: 13, vertical: 'center', colour: '#1F3A5F' },
  band: { font: '黑体', size: SIZE, align: 'center', vertical: 'center', wrap: true, fill: '#DCE5EE', border: LINE },
  head: { font: '黑体', size: SIZE, align: 'center', vertical: 'center', wrap: true, fill: '#EEF2F6', border: LINE },
  // The button of the filter stands at the foot of the cell, so the words stand at its head.
  'filter-head': {
    font: '黑体',
    size: SIZE,
    align: 'center',
    vertical: 'top',
    wrap: true,
    fill: '#EEF2F6',
    border: LINE,
  },
  label: { ...BODY, font: '黑体', align: 'center', fill: '#F7F9FB' },
  text: { ...BODY, wrap: true },
  center: { ...BODY, align: 'center', wrap: true },
  figure: { ...BODY, align: 'center', format: '#,##0' },
  amount: { ...BODY, align: 'center', format: '#,##0.00' },
  rate: { ...BODY, align: 'center', format: '0.0' },
  total: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6' },
  totalRate: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6', format: '0.0' },
  totalFigure: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6', format: '#,##0' },
  notes: { ...NOTES, wrap: true },
  'notes-first': { ...NOTES, sides: ['top', 'bottom', 'left'] },
  'notes-between': { ...NOTES, sides: ['top', 'bottom'] },
  'notes-last': { ...NOTES, sides: ['top', 'bottom', 'right'] },
  statement: { font: '仿宋', size: 12, vertical: 'center', wrap: true },
  figures: { font: '宋体', size: SIZE, colour: '#8A949E', format: '0.0' },
  signature: { font: '仿宋', size: 12, vertical: 'center' },
  ...Object.fromEntries(
    STATUSES.map((status) => [
      statusLook(status),
      { ...BODY, align: 'center', ...STATUS_LOOKS[status] } satisfies CellLook,
    ]),
  ),
};

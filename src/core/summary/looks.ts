import { STATUS_LOOKS, STATUSES, type Status } from '../progress';
import type { CellLook } from '../workbook';

const LINE = '#9AA5B1';
const BODY: CellLook = { font: '宋体', size: 10.5, vertical: 'center', border: LINE };

/** The look of a status word that is fixed. */
export const statusLook = (status: Status): string => `status-${status}`;

/** Sober: black on white, thin lines, one grey-blue for heads; only statuses have colour. */
export const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 20, align: 'center', vertical: 'center' },
  meta: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  section: { font: '黑体', size: 13, vertical: 'center', colour: '#1F3A5F' },
  band: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', wrap: true, fill: '#DCE5EE', border: LINE },
  head: { font: '黑体', size: 10, align: 'center', vertical: 'center', wrap: true, fill: '#EEF2F6', border: LINE },
  label: { ...BODY, font: '黑体', align: 'center', fill: '#F7F9FB' },
  text: { ...BODY, wrap: true },
  center: { ...BODY, align: 'center' },
  shrunk: { ...BODY, align: 'center', size: 9.5, wrap: true },
  status: { ...BODY, align: 'center', size: 9.5 },
  figure: { ...BODY, align: 'center', format: '#,##0' },
  amount: { ...BODY, align: 'center', format: '#,##0.00' },
  rate: { ...BODY, align: 'center', format: '0.0' },
  total: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6' },
  totalRate: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6', format: '0.0' },
  totalFigure: { ...BODY, font: '黑体', align: 'center', fill: '#EEF2F6', format: '#,##0' },
  notes: { ...BODY, fill: '#FFFBEA', wrap: true },
  statement: { font: '仿宋', size: 12, vertical: 'center', wrap: true },
  covered: { font: '宋体', size: 8, colour: '#FFFFFF', format: '0.0' },
  signature: { font: '仿宋', size: 12, vertical: 'center' },
  ...Object.fromEntries(
    STATUSES.map((status) => [
      statusLook(status),
      { ...BODY, align: 'center', ...STATUS_LOOKS[status] } satisfies CellLook,
    ]),
  ),
};

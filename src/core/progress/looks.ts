import type { HighlightEdit } from '../workbook';
import type { Status } from './status';

type Look = HighlightEdit['look'];

/**
 * The colours of the statuses; 正常 has none. Violet against teal is told apart with every kind of colour blindness and
 * is none of the audit marks' colours; the worse a status, the darker its fill, so that grey print keeps the order.
 */
export const STATUS_LOOKS: Readonly<Partial<Record<Status, Look>>> = {
  zero: { fill: '#5B2A86', colour: '#FFFFFF', bold: true },
  stalled: { fill: '#B79AD6', colour: '#1F0A33', bold: true },
  behind: { fill: '#DACAEE', colour: '#3A1A5C' },
  done: { fill: '#E4F4F0', colour: '#0B4A3D' },
  over: { fill: '#BFE6DC', colour: '#06382E' },
  'no-task': { fill: '#F4F4F4', colour: '#6B6B6B' },
};

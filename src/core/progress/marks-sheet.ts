import { toNumber, type Decimal, type Fraction } from '../arithmetic';
import { columnOf } from '../programmes';
import { periodName } from '../tables';
import { OWNER_LINE, type CellLook, type PlannedCell, type SheetPlan } from '../workbook';
import { STATUS_LOOKS } from './looks';
import type { MeasureProgress, PlaceProgress, TotalProgress } from './measure-progress';
import type { Progress } from './progress';
import { rateText } from './figure-text';
import { statusName } from './status-name';
import { STATUSES, type Light, type Status } from './status';
import {
  FAST_NAME,
  LIGHT_NAMES,
  MARKS_HEAD,
  MARKS_SHEET,
  marksLine,
  STATUS_MEANINGS,
  STATUS_NAMES,
  TOTAL_NAME,
} from './words';

const LINE = '#BFC5CC';
const BODY: CellLook = { font: '宋体', size: 10.5, vertical: 'center', border: LINE };

const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  meaning: { font: '宋体', size: 9, align: 'center', vertical: 'top', wrap: true, border: LINE },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: LINE, wrap: true },
  text: BODY,
  center: { ...BODY, align: 'center' },
  number: { ...BODY, align: 'right' },
  amount: { ...BODY, align: 'right', format: '0.00' },
  rate: { ...BODY, align: 'right', format: '0.0' },
  ...Object.fromEntries(
    STATUSES.map((status) => [
      statusLook(status),
      { ...BODY, align: 'center', ...STATUS_LOOKS[status] } satisfies CellLook,
    ]),
  ),
};

function statusLook(status: Status): string {
  return `status-${status}`;
}

/** Below title, note and legend. */
const HEAD_ROW = 4;

/**
 * The legend and, below it, the status of every place in words, for grey print and for filtering; the province leads
 * every measure.
 */
export function marksSheet(progress: Progress): SheetPlan {
  const lines = progress.measures.flatMap(measureLines);
  const { period, previousPeriod } = progress;
  return {
    name: MARKS_SHEET,
    tabColour: '#5B2A86',
    cells: [
      [cell(MARKS_SHEET, 'title')],
      [
        cell(
          `${OWNER_LINE}　${marksLine(period && periodName(period), previousPeriod && periodName(previousPeriod))}`,
          'note',
        ),
      ],
      STATUSES.map((status) => cell(STATUS_NAMES[status], statusLook(status))),
      STATUSES.map((status) => cell(STATUS_MEANINGS[status], 'meaning')),
      MARKS_HEAD.map((text) => cell(text, 'head')),
      ...lines,
    ],
    looks: LOOKS,
    columnWidths: [18, 18, 14, 11, 11, 11, 11, 11, 9, 12, 6],
    rowHeights: { 0: 30, 1: 20, 2: 20, 3: 28, 4: 22 },
    freezeRows: HEAD_ROW + 1,
    ...(lines.length > 0
      ? { filter: { row: HEAD_ROW, column: 0, rows: lines.length + 1, columns: MARKS_HEAD.length } }
      : {}),
    print: { orientation: 'portrait', fitToWidth: true, repeatRows: HEAD_ROW + 1, pageNumbers: true },
  };
}

const cell = (content: string | number, look: string): PlannedCell => ({ content, look });

function measureLines(measure: MeasureProgress): readonly (readonly PlannedCell[])[] {
  const places = measure.places.map((one) => lineOf(measure, one.place, one, one));
  return [lineOf(measure, TOTAL_NAME, measure.total), ...places];
}

function lineOf(
  measure: MeasureProgress,
  name: string,
  one: TotalProgress | PlaceProgress,
  place?: PlaceProgress,
): readonly PlannedCell[] {
  const isAnswer = measure.kind === 'answered' && place !== undefined;
  const figure = figureCell(columnOf(measure.annex, measure.measure.done).decimals > 0 ? 'amount' : 'number');
  return [
    cell(measure.annex.name, 'text'),
    cell(measure.measure.name, 'text'),
    cell(name, 'text'),
    figure(isAnswer ? undefined : one.target),
    figure(isAnswer ? undefined : one.done),
    rate(isAnswer ? undefined : one.rate),
    rate(measure.expected),
    figure(isAnswer ? undefined : one.increment),
    cell(place?.rank ?? '', 'center'),
    cell(statusText(measure, one.status, place?.isFast ?? false), statusLook(one.status)),
    cell(lightText(one.light), 'center'),
  ];
}

const figureCell =
  (look: string) =>
  (amount: Decimal | undefined): PlannedCell =>
    cell(amount ? toNumber(amount) : '', look);
const rate = (share: Fraction | undefined): PlannedCell => cell(share ? Number(rateText(share)) : '', 'rate');
const lightText = (light: Light | undefined): string => (light ? LIGHT_NAMES[light] : '');

const statusText = (measure: MeasureProgress, status: Status, isFast: boolean): string =>
  isFast ? `${STATUS_NAMES[status]}·${FAST_NAME}` : statusName(measure, status);

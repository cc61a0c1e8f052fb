import { areaA1, type Area } from '../../../core';
import type { SheetModel } from '../model';

/** The numbers by which office.js knows the events of sheets (`eventType` in its worksheet collection). */
export const EVENTS = { changed: 10, selected: 14 } as const;

/** Events of a workbook go to this target, in this category of messages (office.js, Constants). */
const WORKBOOK = 'Workbook';
/** The category of rich API events. */
const CATEGORY = 65_536;

/** An event as the data of a `richApiMessage`. */
export const eventData = (type: number, facts: object): object => ({
  ArrayData: [[CATEGORY, type, WORKBOOK, JSON.stringify(facts), 0, false]],
});

/** What the reference gives for a change: WorksheetChangedEventArgs. */
export const changedFacts = (sheet: string, area: Area | undefined, isOwn: boolean): object => ({
  worksheetId: sheet,
  address: area ? areaA1(area) : '',
  changeType: 'RangeEdited',
  source: 'Local',
  triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown',
});

/** What the reference gives for a selection: WorksheetSelectionChangedEventArgs. */
export const selectedFacts = (sheet: SheetModel, area: Area): object => ({
  worksheetId: sheet.id,
  address: areaA1(area),
});

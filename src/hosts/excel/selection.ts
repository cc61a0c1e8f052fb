import { a1, type Address } from '../../core';
import { HostError } from '../host';
import { runBatch, type Sync } from './batch';
import { codeOf } from './failures';

/** Excel fails with GeneralException while another window has the focus; the second try finds it back. */
export async function selectTwice(address: Address, patience: number): Promise<void> {
  const once = (): Promise<void> => runBatch((context, sync) => select(context, sync, address), patience);
  try {
    await once().catch((error: unknown) => (codeOf(error) === 'GeneralException' ? once() : Promise.reject(error)));
  } catch (error) {
    throw codeOf(error) === 'ItemNotFound'
      ? new HostError({ kind: 'missing-sheet', sheet: address.sheet }, { cause: error })
      : error;
  }
}

/** The cell that the user has selected. */
export async function selected(context: Excel.RequestContext, sync: Sync): Promise<Address> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  cell.worksheet.load('name');
  await sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

async function select(context: Excel.RequestContext, sync: Sync, { sheet, row, column }: Address): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(a1({ row, column })).select();
  await sync();
}

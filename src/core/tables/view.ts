import type { Programme } from '../programmes';
import type { Sheet } from '../workbook';

/** A sheet as it is looked at: for a programme, and perhaps with rows and columns exchanged. */
export interface View {
  readonly programme: Programme;
  readonly sheet: Sheet;
  readonly isTurned?: true;
}

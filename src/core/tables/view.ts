import type { Programme } from '../programmes';
import type { Sheet } from '../workbook';
import type { Answer } from './answers';

/** A sheet as it is looked at: for a programme, and perhaps with rows and columns exchanged. */
export interface View {
  readonly programme: Programme;
  readonly sheet: Sheet;
  readonly isTurned?: true;
  /** What people have said of columns and areas that were not understood. */
  readonly answers?: readonly Answer[];
}

import type { Programme } from '../programmes';
import type { Sheet } from '../workbook';
import type { Answer } from './answers';
import type { LongForm } from './long-form';
import type { Split } from './split-list';

/** A sheet as it is looked at: for a programme, and perhaps with rows and columns exchanged. */
export interface View {
  readonly programme: Programme;
  readonly sheet: Sheet;
  readonly isTurned?: true;
  readonly split?: Split | LongForm;
  /** What people have said of columns and areas that were not understood. */
  readonly answers?: readonly Answer[];
}

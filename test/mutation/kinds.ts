import * as faults from './faults';
import type { Mutation } from './faults';
import * as rowFaults from './row-faults';

/** Every kind of fault by the name the campaign prints. */
export const KINDS: Readonly<Record<string, Mutation>> = {
  'digit added': faults.digitAdded,
  'digit dropped': faults.digitDropped,
  'digit replaced': faults.digitReplaced,
  'digits interchanged': faults.digitsInterchanged,
  'sign lost': faults.signLost,
  'power of ten': faults.powerOfTen,
  'number as text': faults.textNumber,
  'left blank': faults.blanked,
  'wrong total': faults.wrongTotal,
  'wrong rate': faults.wrongRate,
  'formula overwritten': faults.formulaOverwritten,
  'cells swapped': faults.cellsSwapped,
  'columns swapped': faults.columnsSwapped,
  'rows swapped': rowFaults.rowsSwapped,
  'row shifted': rowFaults.columnShifted,
  'row doubled': rowFaults.rowDoubled,
  'row lost': rowFaults.rowLost,
  'name misspelt': rowFaults.misspelt,
};

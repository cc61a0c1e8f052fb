import type { Sheet, Value } from './snapshot';

/** A sheet that holds nothing but values, from A1: no formulas, no formats, nothing merged or hidden. */
export const plainSheet = (name: string, values: readonly (readonly Value[])[]): Sheet => ({
  name,
  visibility: 'visible',
  isProtected: false,
  origin: { row: 0, column: 0 },
  values,
  formulas: values.map((row) => row.map(() => undefined)),
  formats: values.map((row) => row.map(() => 'General')),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

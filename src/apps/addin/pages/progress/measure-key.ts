import type { MeasureProgress } from '../../../../core';

/** What tells a measure from the others: an annex may stand on two sheets. */
export const measureKey = ({ measure, table }: MeasureProgress): string => `${measure.id}/${table.sheet.name}`;

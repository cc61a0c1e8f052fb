export { summaryPlan, type SummaryOptions } from './summary-plan';
export { summaryEdits, type SummaryEdits } from './summary-edits';
export { SUMMARY_SHEET } from './words';

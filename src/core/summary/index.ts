export { summaryPlan, type SummaryOptions } from './summary-plan';
export { LARGEST_SUMMARY, summaryEdits, type SummaryEdits, type SummarySize } from './summary-edits';
export { SUMMARY_SHEET } from './words';

import type { PerformPage } from '../work';
import { performAudit } from './audit/commands';
import { performProgress } from './progress/commands';
import { performProofreading } from './proofread/commands';
import { performReturns } from './returns/commands';
import { performSettings } from './settings/commands';
import { performSummary } from './summary/commands';

/** Who does what the pages want done; loaded after the pane has been drawn. */
export const PAGE_COMMANDS: readonly PerformPage[] = [
  performAudit,
  performProgress,
  performSummary,
  performProofreading,
  performReturns,
  performSettings,
];

import { freshList, nothingYet, type Alive, type LastAudit, type ListState } from './audit/model';
import type { AuditCommand, AuditMessage } from './audit/message';
import type { ProgressCommand, ProgressMessage } from './progress/message';
import type { ProgressView, ShownProgress } from './progress/model';
import type { ProofreadCommand, ProofreadMessage } from './proofread/message';
import type { Proofreading } from './proofread/model';
import type { ReturnsCommand, ReturnsMessage } from './returns/message';
import { noReturns, type Returns } from './returns/model';
import type { SettingsCommand, SettingsMessage } from './settings/message';
import type { Configured } from './settings/model';
import type { SummaryCommand, SummaryMessage } from './summary/message';
import type { Drafted } from './summary/model';

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ['audit', 'progress', 'summary', 'proofread', 'returns', 'settings'] as const;

/** One page of the pane. */
export type Page = (typeof PAGES)[number];

/** What happens on the pages. */
export type PageMessage =
  AuditMessage | ProgressMessage | SummaryMessage | ProofreadMessage | ReturnsMessage | SettingsMessage;

/** What the pages want done. */
export type PageCommand =
  AuditCommand | ProgressCommand | SummaryCommand | ProofreadCommand | ReturnsCommand | SettingsCommand;

/** What each page knows, all pages side by side: the draft shows what the audit found. */
export interface PageStates {
  readonly audited: LastAudit | undefined;
  readonly alive: Alive;
  readonly list: ListState;
  readonly standing: ShownProgress | undefined;
  readonly view: ProgressView;
  readonly drafted: Drafted | undefined;
  readonly proofreading: Proofreading;
  readonly configured: Configured | undefined;
  readonly returns: Returns;
}

/** The pages before anything has happened. */
export const firstStates: PageStates = {
  audited: undefined,
  alive: nothingYet,
  list: freshList,
  standing: undefined,
  view: { part: 'places' },
  drafted: undefined,
  proofreading: { text: '', isWriting: true },
  configured: undefined,
  returns: noReturns,
};

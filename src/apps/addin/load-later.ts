/** Loads proofreading, the drafts and the reading of files, which rest on the engine. */
export const later = (): Promise<typeof import('./later')> => import(/* webpackChunkName: "later" */ './later');

/** Loads what reads, merges and writes many workbooks: the writer of files and of documents comes with it. */
export const returnsWork = (): Promise<typeof import('./pages/returns/work')> =>
  import(/* webpackChunkName: "returns" */ './pages/returns/work');

/** Loads what writes documents, asked for when one is saved. */
export const documents = (): Promise<typeof import('./documents')> =>
  import(/* webpackChunkName: "documents" */ './documents');

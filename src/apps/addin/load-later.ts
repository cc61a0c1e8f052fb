/** Loads what audits and computes; asked for as soon as the pane is drawn, the second time it is there already. */
export const engine = (): Promise<typeof import('./engine')> => import(/* webpackChunkName: "engine" */ './engine');

/** Loads proofreading, the drafts and the reading of files, which rest on the engine. */
export const later = async (): Promise<typeof import('./later')> => (await engine()).loadProducts();

/** Loads what reads, merges and writes many workbooks: the writer of files and of documents comes with it. */
export const returnsWork = (): Promise<typeof import('./pages/returns/work')> =>
  import(/* webpackChunkName: "returns" */ './pages/returns/work');

/** Loads what writes documents, asked for when one is saved. */
export const documents = (): Promise<typeof import('./documents')> =>
  import(/* webpackChunkName: "documents" */ './documents');

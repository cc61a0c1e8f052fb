/** Loads what the pane does not start with; the second time it is there already. */
export const later = (): Promise<typeof import('./later')> => import(/* webpackChunkName: "later" */ './later');

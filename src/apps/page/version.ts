declare const ANNEX_VERSION: string;

/** The version of the package, set when the page is built. */
export const VERSION = ANNEX_VERSION;

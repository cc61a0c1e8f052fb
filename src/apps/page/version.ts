declare const ANNEX_VERSION: string;

/** The version of the package, set when the page is built. */
export const PAGE_VERSION = ANNEX_VERSION;

/** The longest text the pane proofreads; the command line takes any. */
export const MOST_CHARACTERS = 100_000;

/** How many rows and columns a sheet of the .xlsx format has. */
export const MOST_ROWS = 1_048_576;
/** A to XFD. */
export const MOST_COLUMNS = 16_384;

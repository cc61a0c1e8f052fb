/** Builds the program when a source is newer than it. */
export function refresh(): void;

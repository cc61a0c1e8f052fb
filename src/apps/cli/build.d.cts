/** The built program. */
export const target: string;
/** Bundles the program to one file; its path. */
export function buildCli(): string;

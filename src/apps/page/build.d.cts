/** Builds 附表审核.html into dist and says how large it became. */
export function buildPage(): Promise<{ readonly target: string; readonly bytes: number }>;

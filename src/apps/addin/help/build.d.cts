export function helpPages(): Readonly<Record<string, string>>;
export function buildHelp(folder?: string): void;

import { plainText } from './header-text';

const FULL_DATE = /^((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
/** Milliseconds. */
const DAY = 86_400_000;

/** A complete, existing day; a month alone has no day to convert to. */
export function readDate(text: string): { readonly serial: number; readonly text: string } | undefined {
  const match = FULL_DATE.exec(plainText(text));
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { serial: date.getTime() / DAY + 25569, text: date.toISOString().slice(0, 10) };
}

import { onceText } from '../workbook';
import type { Period } from './period';
import type { Table } from './table';
import { plainText } from './header-text';

const DAY = /截[至止]\s*(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

/** A day as numbers; the month is one-based. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day the figures stand for: the one most annexes state, else the last of the period; undefined without either. */
export function cutOffDay(tables: readonly Table[], period: Period | undefined): Day | undefined {
  const stated = tables.flatMap(({ headings }) => headings.flatMap(({ text }) => dayIn(text) ?? []));
  const counts = new Map<string, number>();
  for (const day of stated) counts.set(key(day), (counts.get(key(day)) ?? 0) + 1);
  const [most] = [...stated].sort((a, b) => (counts.get(key(b)) ?? 0) - (counts.get(key(a)) ?? 0));
  return most ?? (period && { year: period.year, month: period.toMonth, day: lastDay(period.year, period.toMonth) });
}

const key = ({ year, month, day }: Day): string => `${year}-${month}-${day}`;

function dayIn(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 9月30日. */
export const dayName = ({ month, day }: Day): string => `${month}月${day}日`;

/** 2022年9月30日. */
export const dateName = (day: Day): string => `${day.year}年${dayName(day)}`;

const FULL_DATE = /^((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
/** Milliseconds. */
const DAY_LENGTH = 86_400_000;

/** A complete, existing day; a month alone has no day to convert to. */
export const readDate: (text: string) => { readonly serial: number; readonly text: string } | undefined = onceText(
  (text) => {
    const match = FULL_DATE.exec(plainText(text));
    if (!match) return undefined;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
    return { serial: date.getTime() / DAY_LENGTH + 25569, text: date.toISOString().slice(0, 10) };
  },
);

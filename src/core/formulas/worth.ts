/** What a part of a formula is worth in one row. A rate counts as a share: 76.2 % is 0.762, and says so. */
export type Worth =
  | { readonly kind: 'amount'; readonly amount: number; readonly isShare: boolean; readonly isBlank: boolean }
  | { readonly kind: 'words'; readonly forms: readonly string[]; readonly isBlank: boolean }
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  /** A cell that is no figure, a division by nothing, a row that is not there: with the reason. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly isQuiet: boolean };

/** A figure, or a share. */
export const amountWorth = (value: number, isShare = false, isEmpty = false): Worth => ({
  kind: 'amount',
  amount: value,
  isShare,
  isBlank: isEmpty,
});
/** True or false. */
export const truth = (isTrue: boolean): Worth => ({ kind: 'truth', isTrue });
/** What cannot be told, and why. */
export const unknown = (reason: string, isQuiet = false): Worth => ({ kind: 'unknown', reason, isQuiet });

export type AmountWorth = Worth & { kind: 'amount' };

/** Puts amounts together; anything that is none makes the whole unknown. */
export function withAmounts(worths: readonly Worth[], put: (amounts: readonly AmountWorth[]) => Worth): Worth {
  const open = worths.find((one) => one.kind === 'unknown');
  if (open) return open;
  const amounts = worths.flatMap((one) =>
    one.kind === 'amount'
      ? [one]
      : one.kind === 'words' && one.isBlank
        ? [amountWorth(0, false, true) as AmountWorth]
        : [],
  );
  return amounts.length === worths.length ? put(amounts) : unknown('文字不能参加计算');
}

/** Sums of decimals without the noise of binary fractions. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** Milliseconds. */
const DAY = 86_400_000;
/** 1970-01-01 counted from 1899-12-30. */
const EPOCH = 25_569;

/** A day as Excel counts it, from 日期("2020-03-01") or 日期(2020, 3, 1). */
export function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY + EPOCH;
}

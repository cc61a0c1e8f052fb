const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day as documents write it, 2022-10-08, in local time. */
export const dateOf = (now: Date): string =>
  `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

/** The time of day, 15:32, in local time. */
export const timeOfDay = (now: Date): string => `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;

/** Day and time as a log writes them, 2022-10-08 15:32. */
export const timeOf = (now: Date): string => `${dateOf(now)} ${timeOfDay(now)}`;

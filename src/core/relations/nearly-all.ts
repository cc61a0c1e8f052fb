/** So large a share comes out by no chance; the rest may hold slips of their own. */
const NEARLY_ALL = 0.8;

/** Whether nearly all of a list pass; no more are looked at than it takes to see that they do not. */
export function isNearlyAll<T>(list: readonly T[], passes: (one: T) => boolean): boolean {
  let rest = list.length;
  return list.every((one) => passes(one) || --rest >= list.length * NEARLY_ALL);
}

import type { Snapshot } from '../../core';

/**
 * Readings of one workbook, one after the other: a sheet or a setting that is as it was before is the same object
 * again, and a workbook in which nothing has changed the same snapshot. What has been found out about it stays known.
 */
export function keptParts(): (now: Snapshot) => Snapshot {
  let last: Snapshot | undefined;
  return (now) => {
    last = last ? sharing(last, now) : now;
    return last;
  };
}

function sharing(before: Snapshot, now: Snapshot): Snapshot {
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = now.sheets.map((sheet) => sameOr(known.get(sheet.name), sheet));
  const settings = Object.fromEntries(
    Object.entries(now.settings).map(([key, value]) => [key, sameOr(before.settings[key], value)]),
  );
  return sameOr(before, { ...now, sheets, settings });
}

const sameOr = <Part>(before: Part | undefined, now: Part): Part =>
  before !== undefined && isSame(before, now) ? before : now;

/** Whether two pieces of plain data say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item, other[at]))
    );
  const [own, others] = [one, other].map((part) => Object.entries(part));
  return (
    own !== undefined &&
    own.length === others?.length &&
    own.every(([key, value]) => key in other && isSame(value, (other as Readonly<Record<string, unknown>>)[key]))
  );
}

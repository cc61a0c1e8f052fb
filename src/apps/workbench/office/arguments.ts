import { invalid } from './failure';

/** Readers of arguments: each gives the value in its type, or stops the batch as Excel does. */
export function textArgument(value: unknown, name: string): string {
  return typeof value === 'string' ? value : invalid(`${name} must be a string`);
}

export function numberArgument(value: unknown, name: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : invalid(`${name} must be a number`);
}

/** A whole number from zero on. */
export function index(value: unknown, name: string): number {
  const read = numberArgument(value, name);
  return Number.isInteger(read) && read >= 0 ? read : invalid(`${name} must be a whole number from zero on`);
}

export function boolean(value: unknown, name: string): boolean {
  return typeof value === 'boolean' ? value : invalid(`${name} must be true or false`);
}

/** #RRGGBB, in capitals. */
export function colour(value: unknown, name: string): string {
  const read = textArgument(value, name);
  return /^#[0-9a-f]{6}$/i.test(read) ? read.toUpperCase() : invalid(`${name} must be a colour #RRGGBB, not ${read}`);
}

/** One of an enumeration's values, spelt exactly. */
export function oneOf<Key extends string>(value: unknown, allowed: readonly Key[], name: string): Key {
  return (
    allowed.find((key) => key === value) ??
    invalid(`${name} must be one of ${allowed.join(', ')}, not ${String(value)}`)
  );
}

/** The rows of a two-dimensional argument of exactly this shape; one value stands for every cell. */
export function grid(value: unknown, rows: number, columns: number, name: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value as unknown));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  return fits
    ? (value as unknown[][])
    : invalid(`${name} must have ${rows} rows of ${columns}, the shape of the range`);
}

/** The known fields of an object argument; an unknown one stops the batch. */
export function fields<Key extends string>(
  value: unknown,
  allowed: readonly Key[],
  name: string,
): Partial<Record<Key, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return invalid(`${name} must be an object`);
  const stranger = Object.keys(value).find((key) => !allowed.includes(key as Key));
  return stranger === undefined
    ? (value as Partial<Record<Key, unknown>>)
    : invalid(`${name} has no field ${stranger}`);
}

import { plainText } from './header-text';

/** A column by its header. */
interface Headed {
  readonly column: number;
  readonly path: readonly string[];
}

/** 4月底, 5月末累计: what has come together until a month, not what came in it. */
const UNTIL = /(?:^|\D)(1[0-2]|0?[1-9])月份?(?:底|末|止|累计)/;

/** The columns that differ only in the month they reach to, two at least, the earliest first. */
export function monthGroups<T extends Headed>(headers: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, { readonly month: number; readonly header: T }[]>();
  for (const header of headers) {
    const leaf = plainText(header.path.at(-1) ?? '');
    const month = UNTIL.exec(leaf)?.[1];
    const group = [...header.path.slice(0, -1), leaf.replace(UNTIL, '')].join('/');
    if (month !== undefined) groups.set(group, [...(groups.get(group) ?? []), { month: Number(month), header }]);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((months) => months.sort((a, b) => a.month - b.month).map(({ header }) => header));
}

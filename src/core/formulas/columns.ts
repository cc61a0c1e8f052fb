import { columnLabel, type Annex, type Programme } from '../programmes';
import { plainText, type Table, type TableColumn } from '../tables';

/** What a name stands for: one thing, several, or none with the name that is nearest. */
export type NameMatch<T> =
  | { readonly kind: 'one'; readonly found: T }
  | { readonly kind: 'many'; readonly found: readonly T[] }
  | { readonly kind: 'none'; readonly nearest?: string };

const UNIT = /\((?:单位:?)?(?:[千万亿]|百万)?(?:套|户|个|人|元|㎡|栋|幢|间|处|份|项|%)\)/;

/** A name without what people write in different ways: brackets with the unit, signs between the parts of a path. */
const bare = (text: string): string =>
  plainText(text)
    .replace(UNIT, '')
    .replace(/[/／\\·.．\-—_:：、>→()（）]/g, '');

/** The annex that a formula names: by its id, number, name or title, or by the name of its sheet. */
export function namedAnnex(name: string, programme: Programme, tables: readonly Table[]): Annex | undefined {
  const plain = plainText(name);
  const number = /^附[件表](\d+)$/.exec(plain)?.[1];
  return (
    programme.annexes.find(
      ({ id, name: short, title }) => id === plain || [short, title].map(plainText).includes(plain),
    ) ??
    programme.annexes.find((annex) => number !== undefined && annex.number === Number(number)) ??
    tables.find(({ sheet }) => plainText(sheet.name) === plain)?.annex ??
    tables.find(
      ({ sheet }) =>
        number !== undefined &&
        plainText(sheet.name).startsWith(`附件${number}`) &&
        !/^\d/.test(plainText(sheet.name).slice(2 + number.length)),
    )?.annex
  );
}

/** The column of a table that a formula names: by id or whole path, else by the last part of its header. */
export function namedColumn(name: string, table: Table): NameMatch<TableColumn> {
  const wanted = bare(name);
  for (const keys of KEYS) {
    const found = table.columns.filter((column) => keys(column).some((key) => key !== '' && bare(key) === wanted));
    if (found.length === 1 && found[0]) return { kind: 'one', found: found[0] };
    if (found.length > 1) return { kind: 'many', found };
  }
  const nearest = nearestLabel(wanted, table);
  return nearest === undefined ? { kind: 'none' } : { kind: 'none', nearest };
}

/** Whether the annex has a column of that name which this table lacks: then nothing is wrong with the formula. */
export function isMissing(name: string, { missing }: Table): boolean {
  const wanted = bare(name);
  return missing.some(({ id, path }) => [id, path.join(''), path.at(-1) ?? ''].some((key) => bare(key) === wanted));
}

/** What a column goes by, the most telling first. */
const KEYS: readonly ((column: TableColumn) => readonly string[])[] = [
  ({ definition }) => (definition ? [definition.id] : []),
  ({ definition, path }) => [...(definition ? [definition.path.join('')] : []), path.join('')],
  ({ definition, path }) => [definition?.path.at(-1) ?? '', path.at(-1) ?? ''],
];

/** A column as messages name it. */
export const labelOf = ({ definition, path }: TableColumn): string =>
  definition ? columnLabel(definition) : path.join('/');

/** The name that shares most characters with a misspelt one; undefined when less than half are shared. */
function nearestLabel(wanted: string, table: Table): string | undefined {
  const scored = table.columns.flatMap(({ definition, path }) => {
    const label = definition ? definition.path.join('/') : path.join('/');
    const leaf = bare(label);
    const shared = [...wanted].filter((character) => leaf.includes(character)).length;
    return leaf === '' ? [] : [{ label, score: (2 * shared) / (wanted.length + leaf.length) }];
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (one, other) => (one && one.score >= other.score ? one : other),
    undefined,
  );
  return best && best.score >= 0.5 ? best.label : undefined;
}

import { attribute, scanXml } from '../xlsx';

/** What stands between the letters of a run. */
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }),
);
/** What stands between the parts of a formula, so that a fraction is not read as one figure. */
const FORMULA_MARKS: ReadonlyMap<string, string> = new Map(Object.entries({ ':den': '/', ':sup': '^', ':sub': '_' }));

/** Elements whose text is not read: what older versions see instead, and what tracked changes moved away. */
const UNREAD: ReadonlySet<string> = new Set([':Fallback', 'moveFrom', 'del']);

/** A row of an open table: its cells, each with its paragraphs. */
interface OpenTable {
  readonly rows: string[][][];
}

/**
 * The text of a WordprocessingML part in its order: a paragraph a line, a row of a table a line with its cells between
 * bars. Undefined when its root is another.
 */
export function wordText(xml: string, wanted: string): string | undefined {
  const paragraphs: string[] = [];
  const tables: OpenTable[] = [];
  let root: string | undefined;
  let unread = 0;
  let run = 0;
  let inside = '';
  let line = '';

  const target = (): string[] => tables.at(-1)?.rows.at(-1)?.at(-1) ?? paragraphs;
  const opened = steps({
    tbl: () => void tables.push({ rows: [] }),
    tr: () => void tables.at(-1)?.rows.push([]),
    tc: () => void tables.at(-1)?.rows.at(-1)?.push([]),
    r: () => {
      run += 1;
    },
  });
  const closed = steps({
    r: () => {
      run -= 1;
    },
    p: () => {
      target().push(line);
      line = '';
    },
    tbl: () => {
      const table = tables.pop();
      if (table) target().push(...table.rows.flatMap(rowLines));
    },
  });
  scanXml(xml, {
    open: (name, attributes) => {
      root ??= name;
      inside = name;
      if (UNREAD.has(name)) unread += 1;
      if (unread > 0) return;
      opened.get(name)?.();
      line += FORMULA_MARKS.get(name) ?? '';
      const mark = run > 0 && !isSetting(attributes) ? MARKS.get(name) : undefined;
      if (mark !== undefined) line += mark;
    },
    text: (text) => {
      if ((inside === 't' || inside === ':t') && unread === 0) line += text;
    },
    close: (name) => {
      inside = '';
      if (UNREAD.has(name)) unread -= 1;
      else if (unread === 0) closed.get(name)?.();
    },
  });
  if (line !== '') target().push(line);
  return root === wanted ? paragraphs.join('\n') : undefined;
}

/** What is done at an element of a name; elements may be called as anything, such as constructor. */
const steps = (byName: Readonly<Record<string, () => void>>): ReadonlyMap<string, () => void> =>
  new Map(Object.entries(byName));

/** A tab with a value sets a stop and is no letter. */
const isSetting = (attributes: string): boolean =>
  /\bval=/.test(attributes) || attribute(attributes, 'w:val') !== undefined;

/** Longer cells hold sentences: the table only places them. */
const LONGEST_CELL = 60;

/** A row as one line; one that only places its paragraphs as those. */
function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells.map((paragraphs) => paragraphs.filter((text) => text.trim() !== ''));
  const isLayout =
    cells.length < 2 || filled.some((paragraphs) => paragraphs.some(({ length }) => length > LONGEST_CELL));
  return isLayout
    ? filled.flat()
    : [`|${filled.map((paragraphs) => paragraphs.join('').replace(/[\n|]/g, ' ').trim()).join('|')}|`];
}

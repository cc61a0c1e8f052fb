/** One rule page as written. Tables stay text here; `example.ts` turns them into workbooks. */
export interface Page extends Told {
  readonly level: string;
  readonly basis: string;
  readonly fix: string;
}

/** What every page has, that of a rule or of a cause. */
export interface Told {
  readonly title: string;
  readonly id: string;
  /** The paragraph below the title: what it says, and why it matters. */
  readonly summary: string;
  readonly sections: readonly Section[];
  /** Everything a person reads as a sentence, for the test of manners. */
  readonly prose: readonly string[];
}

/** A `##` section. */
export interface Section {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** One example: tables in order, what is expected of them, and the name that links a fault to its correction. */
export interface Example {
  readonly name: string;
  readonly tables: readonly TableText[];
  readonly sentences: readonly string[];
  /** Lines of a list below the tables. */
  readonly notes: readonly string[];
}

/** A table as written: the bold lines above it, its `名称：值` lines, its rows of raw cells. */
export interface TableText {
  readonly titles: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly string[])[];
}

/** The lines that may stand above a table beside its title. */
export const SETTINGS = ['工作表', '合并', '隐藏行', '隐藏列', '校验', '续行'];

/** Reads the page of a rule; one without title, summary or facts is a mistake of its author. */
export function readPage(text: string): Page {
  const [head = ''] = text.split(/^## /m);
  return { ...readTold(text), level: fact(head, '级别'), basis: fact(head, '依据'), fix: fact(head, '修正') };
}

/** Reads what every page has. */
export function readTold(text: string): Told {
  const [head = '', ...parts] = text.split(/^## /m);
  const title = /^# (.+) `([a-z-]+)`$/m.exec(head);
  if (!title?.[1] || !title[2]) throw new SyntaxError('A page begins with # 标题 `id`.');
  const paragraphs = head
    .split(/\n{2,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('#') && !one.startsWith('- '));
  return {
    title: title[1],
    id: title[2],
    summary: paragraphs.join('\n'),
    sections: parts.map(readSection),
    prose: text.split('\n').filter(isProse),
  };
}

function fact(head: string, name: string): string {
  const match = new RegExp(`^- ${name}：(.+)$`, 'm').exec(head);
  if (!match?.[1]) throw new SyntaxError(`A page says its ${name}.`);
  return match[1];
}

const isProse = (line: string): boolean => line.trim() !== '' && !line.startsWith('|') && !line.startsWith('**');

function readSection(text: string): Section {
  const [name = '', ...lines] = text.split('\n');
  const [unnamed = '', ...named] = lines.join('\n').split(/^### /m);
  const first = readExample('', unnamed);
  const examples = named.map((one) => readExample(one.split('\n')[0] ?? '', one.split('\n').slice(1).join('\n')));
  return { name: name.trim(), examples: [...(first.tables.length > 0 ? [first] : []), ...examples] };
}

function readExample(name: string, text: string): Example {
  const tables: TableText[] = [];
  const sentences: string[] = [];
  const notes: string[] = [];
  let titles: string[] = [];
  let settings = new Map<string, string>();
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) tables.push({ titles, settings, rows });
    if (rows.length > 0) [titles, settings, rows] = [[], new Map(), []];
  };
  for (const line of [...text.split('\n'), '']) {
    const setting = /^(.+?)：(.+)$/.exec(line);
    if (line.startsWith('|')) rows.push(cellsOf(line));
    else close();
    if (/^\*\*.+\*\*$/.test(line)) titles.push(line.slice(2, -2));
    else if (line.startsWith('> ')) sentences.push(line.slice(2));
    else if (line.startsWith('- ')) notes.push(line.slice(2));
    else if (setting?.[1] && setting[2] && SETTINGS.includes(setting[1])) settings.set(setting[1], setting[2]);
  }
  return { name: name.trim(), tables: tables.map(withoutRule), sentences, notes };
}

/** The cells of one Markdown row; \| is a bar inside a cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

/** Markdown's line of dashes is no row. */
const withoutRule = (table: TableText): TableText => ({
  ...table,
  rows: table.rows.filter((row) => !row.every((cell) => /^:?-{3,}:?$/.test(cell))),
});

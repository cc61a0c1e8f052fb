import { strFromU8, unzipSync } from 'fflate';

/** One stored cell: its saved value and, for a formula, its text without =. */
export interface StoredCell {
  readonly value: string | number | undefined;
  readonly formula?: string;
  readonly isError: boolean;
}

/** The stored cells of every sheet by name, read from the file's XML without any spreadsheet library. */
export type StoredWorkbook = ReadonlyMap<string, ReadonlyMap<string, StoredCell>>;

/** Reads an .xlsx as it is stored. */
export function readWorkbook(bytes: Uint8Array): StoredWorkbook {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...(item ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescaped(text ?? '')).join(''),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) =>
    unescaped(name ?? ''),
  );
  return new Map(names.map((name, i) => [name, cellsOf(part(`xl/worksheets/sheet${i + 1}.xml`), strings)]));
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, StoredCell> {
  return new Map(
    [...xml.matchAll(CELL)].map(([, name = '', attributes = '', body = '']) => {
      const formula = /<f>(.*?)<\/f>/s.exec(body)?.[1];
      const text = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(body)?.[1];
      const type = / t="(\w+)"/.exec(attributes)?.[1];
      return [
        name,
        {
          value: text === undefined ? undefined : valueOf(unescaped(text), type, strings),
          ...(formula === undefined ? {} : { formula: unescaped(formula) }),
          isError: type === 'e',
        },
      ];
    }),
  );
}

function valueOf(text: string, type: string | undefined, strings: readonly string[]): string | number | undefined {
  if (type === 's') return strings[Number(text)];
  return type === undefined ? Number(text) : text;
}

const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data';

/*
 * The pane and the page run from Chromium 94, Safari 16.4 and Firefox 115 on. Its syntax is proven by an old engine (old-chromium.test.ts: no
 * syntax came between 94 and 103); what it calls and how it is styled is held here against the tables of MDN.
 */
const FLOORS = { chrome: 94, safari: 16.4, firefox: 115 } as const;
type Engine = keyof typeof FLOORS;
const ENGINES = Object.keys(FLOORS) as Engine[];
const SCRIPTS = ['taskpane.js', 'engine.js', 'later.js', 'english.js', 'returns.js', 'documents.js', '附表审核.html'];
const SHEETS = ['taskpane.css', 'theme.css', 'help.css', '附表审核.html'];

/** Names of the tables that mean something of the program's own, or are asked for before they are used. */
const OTHERWISE: Readonly<Record<string, string>> = {
  captureStackTrace: 'zod asks for it first',
  stackTraceLimit: 'zod sets a number that other engines do not read',
  isError: 'a function of the program',
  fileName: 'a field of docx and of the program',
  Highlight: 'a class of docx',
  requestIdleCallback: 'asked for before it is used',
  toHex: 'a function of docx',
  toBase64: 'a function of docx',
  createContext: 'a function of docx',
};
/** Names so short are made up by the minimiser; features that are called so, such as units, are of no use here. */
const MADE_UP = 2;
/** Looks that older engines leave out without harm. */
const ADORNMENTS = ['text-spacing-trim', 'text-wrap', 'forced-color-adjust', 'scrollbar-width'];

beforeAll(() => {
  if (!existsSync(join('dist', 'taskpane.js')))
    execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: true });
});

const built = (name: string): string => readFileSync(join('dist', name), 'utf8');

/** A page of one file holds its style in an element. */
const styleIn = (text: string): string => /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? text;

/** The version that first has a feature without a flag or a prefix; 0 when the tables do not know. */
function since(compat: CompatStatement | undefined, engine: Engine): number {
  const support = compat?.support[engine];
  if (!support) return 0;
  const versions = [support].flat().map(({ version_added: added, flags, prefix }) => {
    if (flags || prefix || added === false || added === 'preview') return Infinity;
    return typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) : 0;
  });
  return Math.min(...versions);
}

/** Every feature below a part of the tables, by the last part of its name. */
function features(part: Identifier): readonly (readonly [name: string, compat: CompatStatement])[] {
  return Object.entries(part).flatMap(([name, inner]) =>
    name === '__compat' || typeof inner !== 'object'
      ? []
      : [...own(name, inner as Identifier), ...features(inner as Identifier)],
  );
}

const own = (name: string, { __compat }: Identifier): readonly (readonly [string, CompatStatement])[] =>
  __compat ? [[name.replace(/_(?:static|event)$/, ''), __compat]] : [];

/** Names of two words or more that no engine at the floor knows, whatever object they belong to. */
function young(engine: Engine): ReadonlySet<string> {
  const oldest = new Map<string, number>();
  for (const [name, compat] of [...features(bcd.javascript['builtins'] as Identifier), ...features(bcd.api)])
    oldest.set(name, Math.min(oldest.get(name) ?? Infinity, since(compat, engine)));
  const distinct = [...oldest].filter(([name]) => /^[A-Z][a-z]+|^[a-z]+[A-Z]/.test(name));
  return new Set(distinct.flatMap(([name, version]) => (version > FLOORS[engine] ? [name] : [])));
}

const used = (script: string): ReadonlySet<string> =>
  new Set([
    ...[...script.matchAll(/\.([A-Za-z]\w*)/g)].map(([, name = '']) => name),
    ...[...script.matchAll(/(?:new |typeof )([A-Za-z]\w*)/g)].map(([, name = '']) => name),
    ...[...script.matchAll(/\b([a-z]+[A-Z]\w*)\(/g)].map(([, name = '']) => name),
  ]);

const between = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));

/** What a style sheet says that is younger than the floor. */
function youngLooks(text: string, engine: Engine): readonly string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const { properties, selectors, 'at-rules': rules, types } = bcd.css as unknown as Record<string, Identifier>;
  const properly = between(plain, /(?:^|[;{\s])([a-z][a-z-]+)\s*:/g);
  const isYoung = (part: Identifier | undefined, name: string): boolean =>
    since(part?.[name]?.__compat, engine) > FLOORS[engine];
  const functions = new Map(features(types as Identifier));
  return [
    ...[...properly].filter((name) => isYoung(properties, name)),
    ...[...between(plain.replace(/\{[^{}]*\}/g, '{}'), /::?([a-z-]+)/g)].filter(
      (name) => !properly.has(name) && isYoung(selectors, name),
    ),
    ...[...between(plain, /@([a-z-]+)/g)].filter((name) => isYoung(rules, name)),
    ...[...between(plain, /([a-z-]+)\(/g)].filter((name) => since(functions.get(name), engine) > FLOORS[engine]),
  ];
}

describe.each(ENGINES)('at the floor of %s', (engine) => {
  test('the tables know what is young, so that this test can fail', () => {
    expect([...young(engine)]).toEqual(expect.arrayContaining(['withResolvers', 'showPopover']));
    expect(youngLooks('a:has(b) { field-sizing: content }', engine)).toContain('field-sizing');
  });

  test.each(SCRIPTS)('%s calls nothing younger', (name) => {
    const names = used(built(name));
    expect([...young(engine)].filter((one) => names.has(one) && one.length > MADE_UP && !(one in OTHERWISE))).toEqual(
      [],
    );
  });

  test.each(SHEETS)('%s is styled by nothing younger', (name) => {
    expect(youngLooks(styleIn(built(name)), engine).filter((one) => !ADORNMENTS.includes(one))).toEqual([]);
  });
});

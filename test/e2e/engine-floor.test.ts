import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The pane and the page run from Chromium 94, Safari 16.4 and Firefox 115 on. Its syntax is proven by an old engine (old-chromium.test.ts: no
 * syntax came between 94 and 103); what it calls and how it is styled is held here against the tables of MDN, as the W3C's group
 * web-features passes them on.
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
  Highlight: 'a class of docx',
  toHex: 'a function of docx',
  toBase64: 'a function of docx',
  createContext: 'a function of docx',
  requestIdleCallback: 'asked for before it is used',
  isComposing: 'told by Safari of letters, not of the key that ends them, and only letters are asked',
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

/** From which version each engine has something; none stands for an engine that has it only behind a flag, or not at all. */
type Support = Partial<Readonly<Record<Engine, string>>>;

interface Feature {
  readonly compat_features?: readonly string[];
  readonly status?: {
    readonly support: Support;
    readonly by_compat_key?: Readonly<Record<string, { readonly support: Support }>>;
  };
}

/** What the tables know, by path, such as css.properties.field-sizing. */
const TABLES: ReadonlyMap<string, Support> = (() => {
  const text = readFileSync(require.resolve('web-features/data.json'), 'utf8');
  const { features } = JSON.parse(text) as { readonly features: Readonly<Record<string, Feature>> };
  return new Map(
    Object.values(features).flatMap(({ compat_features: paths = [], status }) =>
      paths.map((path) => [path, (status?.by_compat_key?.[path] ?? status)?.support ?? {}] as const),
    ),
  );
})();

/** The version that first has a feature; 0 when the tables do not know it. */
function since(path: string, engine: Engine): number {
  const support = TABLES.get(path);
  return support ? Number.parseFloat(support[engine]?.replace('≤', '') ?? 'Infinity') : 0;
}

/** Every path below a part of the tables, by the last part of its name. */
const below = (part: string): readonly (readonly [name: string, path: string])[] =>
  [...TABLES.keys()].flatMap((path) =>
    path.startsWith(`${part}.`)
      ? [[path.slice(path.lastIndexOf('.') + 1).replace(/_(?:static|event)$/, ''), path]]
      : [],
  );

/** Names of two words or more that no engine at the floor knows, whatever object they belong to. */
function young(engine: Engine): ReadonlySet<string> {
  const oldest = new Map<string, number>();
  for (const [name, path] of [...below('javascript.builtins'), ...below('api')])
    oldest.set(name, Math.min(oldest.get(name) ?? Infinity, since(path, engine)));
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
  const properly = between(plain, /(?:^|[;{\s])([a-z][a-z-]+)\s*:/g);
  const isYoung = (part: string, name: string): boolean => since(`css.${part}.${name}`, engine) > FLOORS[engine];
  const functions = new Map(below('css.types'));
  return [
    ...[...properly].filter((name) => isYoung('properties', name)),
    ...[...between(plain.replace(/\{[^{}]*\}/g, '{}'), /::?([a-z-]+)/g)].filter(
      (name) => !properly.has(name) && isYoung('selectors', name),
    ),
    ...[...between(plain, /@([a-z-]+)/g)].filter((name) => isYoung('at-rules', name)),
    ...[...between(plain, /([a-z-]+)\(/g)].filter((name) => since(functions.get(name) ?? '', engine) > FLOORS[engine]),
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(__dirname, '..');
const DECLARED = /^(export )?(?:declare )?(?:async )?(type|interface|class|function\*?|const) (\w+)/gm;

interface Declaration {
  readonly name: string;
  readonly path: string;
  readonly isExported: boolean;
  readonly isType: boolean;
}

/** What a file declares at its outermost level. */
const declarationsIn = (path: string, text: string): readonly Declaration[] =>
  [...text.matchAll(DECLARED)].map(([, exported, kind = '', name = '']) => ({
    name,
    path,
    isExported: exported !== undefined,
    isType: /^(?:type|interface|class)$/.test(kind),
  }));

const declared = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => declarationsIn(path, readFileSync(join(ROOT, 'src', path), 'utf8')));

/** Names that stand for several things: the name, and the files that use it so. */
function doubles(declarations: readonly Declaration[]): readonly string[] {
  const files = new Map<string, Set<string>>();
  for (const { name, path } of declarations) files.set(name, (files.get(name) ?? new Set()).add(path));
  return [...files].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
}

/** All declarations of names that at least one file exports. */
const shared = (declarations: readonly Declaration[]): readonly Declaration[] => {
  const names = new Set(declarations.filter(({ isExported }) => isExported).map(({ name }) => name));
  return declarations.filter(({ name }) => names.has(name));
};

/** The text of a module of the core or the hosts, by its path from `src` without ending. */
function textOf(module: string): { readonly path: string; readonly text: string } {
  const path = existsSync(join(ROOT, 'src', `${module}.ts`)) ? `${module}.ts` : `${module}/index.ts`;
  return { path, text: readFileSync(join(ROOT, 'src', path), 'utf8') };
}

/** The types that a module lets out, its own and those it passes on. */
function typesFrom(module: string): readonly string[] {
  const { path, text } = textOf(module);
  const target = (from: string): string => posix.join(posix.dirname(path), from);
  const own = declarationsIn(path, text).filter(({ isExported, isType }) => isExported && isType);
  const passedOn = [...text.matchAll(/^export \* from '(\..+)'/gm)].flatMap(([, from = '']) => typesFrom(target(from)));
  const named = [...text.matchAll(/^export (type )?\{([^}]*)\} from '(\..+)'/gm)].flatMap(([, type, list = '']) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && (type !== undefined || one.startsWith('type ')))
      .map((one) => one.replace(/^type /, '').replace(/^\w+ as /, '')),
  );
  return [...own.map(({ name }) => name), ...passedOn, ...named];
}

/** The words of the glossary. */
const glossary = [
  ...readFileSync(join(ROOT, 'src', 'README.md'), 'utf8')
    .replace(/^[^]*## Glossary\n/, '')
    .matchAll(/^\| ([A-Z][\w, ]+) \| .+ \|$/gm),
].flatMap(([, words = '']) => words.split(', '));

describe('a noun', () => {
  it('means one thing: the name of an exported type is declared once in the whole source', () => {
    expect(doubles(shared(declared.filter(({ isType }) => isType)))).toEqual([]);
  });

  it('is noticed with a second meaning, also where only one file sees it', () => {
    const one = declarationsIn('core/tables/one.ts', 'export interface Reading {\n  readonly a: string;\n}\n');
    const other = declarationsIn('core/rules/other.ts', "type Reading = 'a' | 'b';\n");
    expect(doubles(shared([...one, ...other]))).toEqual(['Reading: core/tables/one.ts, core/rules/other.ts']);
  });

  it('that leaves the core or a host stands in the glossary, and the glossary has no other', () => {
    const leaving = [...typesFrom('core'), ...typesFrom('hosts/host')];
    expect([...glossary].sort()).toEqual([...new Set(leaving)].sort());
  });
});

describe('a verb', () => {
  it('does one thing: an exported name is exported by one file', () => {
    expect(doubles(declared.filter(({ isExported }) => isExported))).toEqual([]);
  });
});

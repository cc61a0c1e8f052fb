import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMMES } from '../../../src/core';
import { literalOf, visitSyntax, type Around, type SyntaxNode } from '../../syntax';

const src = join(__dirname, '../../../src');

interface Said {
  readonly text: string;
  readonly node: SyntaxNode;
  readonly around: Around;
}

/** Every text of a file that the program can say or compare with: string literals and templates, no comments. */
function texts(path: string): readonly Said[] {
  const found: Said[] = [];
  visitSyntax(readFileSync(join(src, path), 'utf8'), (node, around) => {
    const text = literalOf(node);
    if (text !== undefined) found.push({ text, node, around });
  });
  return found;
}

const nameOf = (thing: unknown): string => String((thing as SyntaxNode | undefined)?.['value']);

/** Which argument of a call a text is; -1 where it is none. */
const argumentOf = ({ node, around: { parents } }: Said): number =>
  parents[0]?.type === 'CallExpression'
    ? (parents[0]['arguments'] as readonly { readonly expression: unknown }[]).findIndex(
        ({ expression }) => expression === node,
      )
    : -1;

/** The examples behind the pattern of a term of the vocabulary explain it and are only read by tests. */
const isExample = (one: Said): boolean =>
  argumentOf(one) > 1 && nameOf((one.around.parents[0] as SyntaxNode)['callee']) === 'term';

const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('core/programmes/'))
  .sort();

/** What every annex has, and what the program may therefore ask for by name. */
const COMMON_COLUMNS = ['sequence', 'place', 'remark'];

const provinces = PROGRAMMES.flatMap(({ province: { name, short, whole } }) => [name, short, whole]);
/** 全区 is also the whole of any district, so the names of sums may have it. */
const isOfSums = (path: string): boolean => path === 'core/places/match.ts';
const places = PROGRAMMES.flatMap(({ units, prefectures }) =>
  [...units, ...prefectures].map(({ name }) => name),
).filter((name) => name.length > 2);
const annexes = PROGRAMMES.flatMap((programme) => programme.annexes.map(({ id }) => id));
const measures = PROGRAMMES.flatMap((programme) =>
  programme.annexes.flatMap((annex) => annex.measures.map(({ id }) => id)),
);
const columns = PROGRAMMES.flatMap((programme) =>
  programme.annexes.flatMap((annex) => annex.columns.map(({ id }) => id)),
).filter((id) => !COMMON_COLUMNS.includes(id));

/**
 * Ids of more than one word are nobody else's; the others are ordinary words, and count where a column or a measure is
 * asked for.
 */
const ids = new Set([...annexes, ...measures, ...columns].filter((id) => id.includes('-')));
const words = new Set([...annexes, ...measures, ...columns]);
const asks = (one: Said): boolean =>
  argumentOf(one) > 0 &&
  /^(?:findColumn|columnOf|findAnnex|measureOf)$/.test(nameOf((one.around.parents[0] as SyntaxNode)['callee']));

const said = paths
  .filter((path) => !isOfSums(path))
  .flatMap((path) => texts(path).map((one) => ({ ...one, path })))
  .filter((one) => !isExample(one));

test.each([
  ['a province', ({ text }: Said) => provinces.some((name) => text.includes(name))],
  ['a place', ({ text }: Said) => places.some((name) => text.includes(name))],
  ['an annex, a column or a measure', (one: Said) => ids.has(one.text) || (asks(one) && words.has(one.text))],
])('no file outside the programmes names %s', (_, names) => {
  expect(said.filter(names).map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});

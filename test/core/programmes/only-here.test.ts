import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROGRAMMES } from '../../../src/core';

const src = join(__dirname, '../../../src');

/** Every text of a file that the program can say or compare with: string literals and templates, no comments. */
function texts(path: string): readonly { readonly text: string; readonly node: ts.Node }[] {
  const found: { text: string; node: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      found.push({ text: node.text, node });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.ES2022, true));
  return found;
}

/** An example beside a term of the vocabulary explains it and is only read by tests. */
const isExample = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && ['example', 'counter'].includes(parent.name.getText());

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
const asks = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) &&
  /^(?:findColumn|columnOf|findAnnex|measureOf)$/.test(node.parent.expression.getText()) &&
  node.parent.arguments.indexOf(node as ts.Expression) > 0;

test.each([
  ['a province', (text: string) => provinces.some((name) => text.includes(name))],
  ['a place', (text: string) => places.some((name) => text.includes(name))],
  [
    'an annex, a column or a measure',
    (text: string, node: ts.Node) => ids.has(text) || (asks(node) && words.has(text)),
  ],
])('no file outside the programmes names %s', (_, names) => {
  const strays = paths
    .filter((path) => !isOfSums(path))
    .flatMap((path) =>
      texts(path)
        .filter(({ text, node }) => !isExample(node) && names(text, node))
        .map(({ text }) => `${path}: ${text}`),
    );
  expect(strays).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

/** One source file: its path from `src`, what it imports, and the global names it uses. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly names: ReadonlySet<string>;
}

/** One import. `target` is a path from `src`, or the name of a package as written. */
export interface Import {
  readonly target: string;
  readonly isPackage: boolean;
  /** Types only: nothing of it is left at run time. */
  readonly isType: boolean;
}

const root = join(__dirname, '..', 'src');

/** Every TypeScript file below `src`, parsed. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path));
  return paths
    .sort()
    .map((path) => sourceFile(relative(root, join(root, path)), readFileSync(join(root, path), 'utf8')));
}

/** Reads one file's text. */
export function sourceFile(path: string, text: string): SourceFile {
  const imports: Import[] = [];
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(resolved(path, found.from, found.isType));
    if (ts.isIdentifier(node) && isFree(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return { path, imports, names };
}

function importOf(node: ts.Node): { readonly from: string; readonly isType: boolean } | undefined {
  if (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { from: node.moduleSpecifier.text, isType: isTypeOnly(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { from: node.argument.literal.text, isType: true };
  }
  const [argument] = ts.isCallExpression(node) && isLoader(node.expression) ? node.arguments : [];
  return argument && ts.isStringLiteral(argument) ? { from: argument.text, isType: false } : undefined;
}

const isLoader = (expression: ts.Expression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(path: string, from: string, isType: boolean): Import {
  if (!from.startsWith('.')) return { target: from, isPackage: true, isType };
  return { target: posix.join(posix.dirname(path), from), isPackage: false, isType };
}

/** Whether a name stands for itself: no member of something, no key of an object. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) || parent.name !== node;
}

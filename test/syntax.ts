import { parseSync } from '@swc/core';

/** One node of a file's syntax, as swc names it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What a node stands in: the nodes around it, the nearest first, and the field of the nearest that holds it. */
export interface Around {
  readonly parents: readonly SyntaxNode[];
  readonly field: string;
}

const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

export const isNode = (thing: unknown): thing is SyntaxNode => isRecord(thing) && typeof thing['type'] === 'string';

/** Visits every node of a TypeScript text, outermost first. */
export function visitSyntax(text: string, visit: (node: SyntaxNode, around: Around) => void): void {
  const walk = (thing: unknown, parents: readonly SyntaxNode[], field: string): void => {
    if (Array.isArray(thing)) for (const one of thing) walk(one, parents, field);
    if (!isRecord(thing)) return;
    if (isNode(thing)) visit(thing, { parents, field });
    const inner = isNode(thing) ? [thing, ...parents] : parents;
    for (const [key, value] of Object.entries(thing)) if (key !== 'span') walk(value, inner, key);
  };
  walk(parseSync(text, { syntax: 'typescript', target: 'es2022' }), [], '');
}

/** The text of a literal: of a string, a piece of a template, or a regular expression with its flags. */
export function literalOf(node: SyntaxNode): string | undefined {
  if (node.type === 'StringLiteral') return String(node['value']);
  if (node.type === 'TemplateElement') return String(node['cooked'] ?? node['raw']);
  return node.type === 'RegExpLiteral' ? `/${String(node['pattern'])}/${String(node['flags'])}` : undefined;
}

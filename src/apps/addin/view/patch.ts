import type { Message } from '../message';
import type { ElementPlan, Handler, Plan } from './element';

/** Makes the children of an element as planned. Elements that stay keep their focus, scroll and selection. */
export function patch(parent: Element, plans: readonly Plan[], send: (message: Message) => void): void {
  const names = namesOf(plans);
  const before = new Map([...parent.childNodes].map((node) => [placed.get(node)?.name, node]));
  const nodes = plans.map((plan, index) => before.get(names[index]) ?? created(plan));
  const staying = new Set<Node>(nodes);
  for (const node of [...parent.childNodes]) if (!staying.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
    fit(node, names[index] ?? '', plans[index] ?? '', send);
  });
}

/** What each node was last planned as, and its name among its siblings. */
const placed = new WeakMap<Node, { readonly name: string; readonly plan: Plan }>();

/** Names that find a node again: its key, or its place among siblings of the same kind. */
function namesOf(plans: readonly Plan[]): readonly string[] {
  const counts = new Map<string, number>();
  return plans.map((plan) => {
    const kind = typeof plan === 'string' ? '' : plan.tag;
    if (typeof plan !== 'string' && plan.attributes['key'] !== undefined) return `${kind}#${plan.attributes['key']}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `${kind}:${counts.get(kind)}`;
  });
}

const SVG = new Set(['svg', 'path', 'circle', 'rect']);

function created(plan: Plan): ChildNode {
  if (typeof plan === 'string') return document.createTextNode(plan);
  return SVG.has(plan.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', plan.tag)
    : document.createElement(plan.tag);
}

function fit(node: ChildNode, name: string, plan: Plan, send: (message: Message) => void): void {
  const before = placed.get(node)?.plan;
  if (before === plan) return;
  placed.set(node, { name, plan });
  if (typeof plan === 'string') {
    if (node.textContent !== plan) node.textContent = plan;
  } else if (node instanceof Element) {
    patch(node, plan.children, send);
    dress(node, plan, typeof before === 'object' ? before : undefined, send);
  }
}

function dress(
  node: Element,
  plan: ElementPlan,
  before: ElementPlan | undefined,
  send: (message: Message) => void,
): void {
  for (const name of new Set([...Object.keys(before?.attributes ?? {}), ...Object.keys(plan.attributes)])) {
    const value = plan.attributes[name];
    if (typeof value === 'object') listen(node, value, before?.attributes[name], send);
    else if (value === before?.attributes[name] || name === 'key') continue;
    else if (name === 'value') setValue(node, value ?? '');
    else if (name === 'checked') (node as HTMLInputElement).checked = value === true;
    else setAttribute(node, name, value);
  }
}

function setAttribute(node: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

function setValue(node: Element, value: string | number | boolean): void {
  if ('value' in node && node.value !== value) node.value = value;
}

/** Listens once for each kind of event; the handler is looked up when it happens, so it is always the newest. */
function listen(
  node: Element,
  handlers: Readonly<Record<string, Handler>>,
  before: unknown,
  send: (message: Message) => void,
): void {
  for (const type of Object.keys(handlers)) {
    if (typeof before === 'object' && before !== null && type in before) continue;
    node.addEventListener(type, (event) => {
      const handler = handlerOf(node, type);
      const message = typeof handler === 'function' ? handler(event) : handler;
      if (message) send(message);
    });
  }
}

function handlerOf(node: Element, type: string): Handler | undefined {
  const plan = placed.get(node)?.plan;
  const on = typeof plan === 'object' ? plan.attributes['on'] : undefined;
  return typeof on === 'object' ? on[type] : undefined;
}

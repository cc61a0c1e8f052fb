import { OfficeFailure, notFound } from './failure';
import { isOffice, NULL_OBJECT, type Answer, type Json, type Member, type OfficeObject, type World } from './object-model';

/** One batch of Office.js calls as it crosses the wire. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path id of the object it is, or 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: 1 | 2 | 3 | 4 | 5;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a batch answers; results up to the action that failed. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number };
}

/** What lasts between batches: the root object, tracked objects by reference id, and the simulated ExcelApi version. */
export interface Session {
  readonly world: World;
  readonly root: OfficeObject<never>;
  readonly internal: OfficeObject<never>;
  readonly references: Map<string, OfficeObject<never>>;
  readonly version: number;
}

type Resolved = OfficeObject<never> | typeof NULL_OBJECT;

/**
 * Runs the actions of a batch in order and stops at the first that fails, as Excel does. What a batch wrote is recalculated
 * before the same batch reads.
 */
export async function runBatch(batch: Batch, session: Session): Promise<BatchAnswer> {
  const resolve = resolver(batch, session);
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [actionIndex, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === 2) await session.world.model.settled();
      const value = run(action, resolve, session);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof OfficeFailure)) throw error;
      return { Results: results, Error: { Code: error.code, Message: error.message, Location: location(action, batch), ActionIndex: actionIndex } };
    }
  }
  return { Results: results };
}

const location = (action: Action, batch: Batch): string =>
  `${batch.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}`;

type Resolve = (id: number) => Resolved;

/** Resolves object paths, each once per batch. */
function resolver(batch: Batch, session: Session): Resolve {
  const known = new Map<number, Resolved>();
  const resolve: Resolve = (id) => {
    const before = known.get(id);
    if (before) return before;
    const path = batch.ObjectPaths[id];
    if (!path) return notFound(`object path ${id}`);
    const found = follow(path, session, resolve);
    known.set(id, found);
    return found;
  };
  return resolve;
}

function follow(path: ObjectPath, session: Session, resolve: Resolve): Resolved {
  if (path.ObjectPathType === 1) return session.root;
  if (path.ObjectPathType === 2) return session.internal;
  if (path.ObjectPathType === 6) return session.references.get(path.Name) ?? notFound(`reference ${path.Name}`);
  if (path.ObjectPathType === 7 || path.ParentObjectPathId === undefined) return NULL_OBJECT;
  const parent = resolve(path.ParentObjectPathId);
  if (parent === NULL_OBJECT) return NULL_OBJECT;
  const answer = step(path, parent, session, resolve);
  if (answer === NULL_OBJECT || isOffice(answer)) return answer;
  throw new OfficeFailure('InvalidArgument', `${parent.kind.name}.${path.Name} is not an object`);
}

function step(path: ObjectPath, parent: OfficeObject<never>, session: Session, resolve: Resolve): Answer | undefined {
  if (path.ObjectPathType === 4) return read(parent, path.Name, session);
  const args = argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === 3) return call(parent, path.Name, args, session);
  if (!parent.kind.item) return missing(parent, 'getItem');
  return parent.kind.item(parent.state, args[0], session.world);
}

const argumentsOf = (info: ArgumentInfo | undefined, resolve: Resolve): readonly unknown[] =>
  (info?.Arguments ?? []).map((value, at) => {
    const id = info?.ReferencedObjectPathIds?.[at];
    return id ? resolve(id) : value;
  });

function run(action: Action, resolve: Resolve, session: Session): Json | undefined {
  if (action.ActionType === 5) return undefined;
  const target = resolve(action.ObjectPathId);
  if (action.ActionType === 1) return instantiated(target, session);
  if (target === NULL_OBJECT) return action.ActionType === 2 ? null : undefined;
  if (action.ActionType === 2) return load(target, action.QueryInfo?.Select ?? [], session);
  const args = argumentsOf(action.ArgumentInfo, resolve);
  if (action.ActionType === 4) return void write(target, action.Name, args[0], session);
  if (action.Name === '_KeepReference') return void session.references.set(referenceOf(target), target);
  if (action.Name === '_RemoveReference') return void session.references.delete(String(args[0]));
  const answer = call(target, action.Name, args, session);
  return answer === undefined || answer === NULL_OBJECT || isOffice(answer) ? null : answer;
}

function instantiated(target: Resolved, session: Session): Json {
  if (target === NULL_OBJECT) return null;
  const id = target.kind.members['Id']?.get?.(target.state, session.world);
  return {
    ...(typeof id === 'string' ? { Id: id } : {}),
    ...(target.kind.isTracked ? { _ReferenceId: referenceOf(target) } : {}),
  };
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;
function referenceOf(target: OfficeObject<never>): string {
  const known = numbers.get(target) ?? ++lastNumber;
  numbers.set(target, known);
  return `object-${known}`;
}

/** Loads the selected properties; a path with a slash loads inside the object it names. */
function load(target: OfficeObject<never>, select: readonly string[], session: Session): Json {
  if (select.length === 0) throw new OfficeFailure('InvalidArgument', `${target.kind.name}: load names no property`);
  if (target.kind.items) {
    const own = select.filter((path) => target.kind.members[wire(path)]);
    const inner = select.filter((path) => !own.includes(path));
    const items = inner.length === 0 ? [] : target.kind.items(target.state, session.world).map((item) => load(item, inner, session));
    return { ...Object.fromEntries(own.map((path) => [wire(path), plain(target, wire(path), session)])), _Items: items };
  }
  return Object.fromEntries([...grouped(select)].map(([head, rest]) =>
    [wire(head), rest.length === 0 ? plain(target, wire(head), session) : loadInside(target, wire(head), rest, session)]));
}

function loadInside(target: OfficeObject<never>, name: string, select: readonly string[], session: Session): Json {
  const inner = read(target, name, session);
  if (inner === NULL_OBJECT) return null;
  return isOffice(inner) ? load(inner, select, session) : missing(target, `${name}/…`);
}

function plain(target: OfficeObject<never>, name: string, session: Session): Json {
  const answer = read(target, name, session);
  if (answer === NULL_OBJECT || isOffice(answer)) {
    throw new OfficeFailure('InvalidArgument', `${target.kind.name}.${name} is an object: load what is inside it`);
  }
  return answer;
}

/** Paths by their first part, with what follows it. */
function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/').filter((part) => part !== 'items');
    groups.set(head, [...(groups.get(head) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  return groups;
}

/** Names are typed in camel case and known in Pascal case. */
const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function member(target: OfficeObject<never>, name: string, session: Session): Member<never> {
  const found = target.kind.members[name];
  if (!found) return missing(target, name);
  if (found.since > session.version) {
    throw new OfficeFailure('ApiNotFound', `${target.kind.name}.${name} needs ExcelApi 1.${found.since}`);
  }
  return found;
}

function missing(target: OfficeObject<never>, name: string): never {
  throw new OfficeFailure('ApiNotFound', `this host has no member ${target.kind.name}.${name}`);
}

function read(target: OfficeObject<never>, name: string, session: Session): Answer {
  const found = member(target, name, session);
  return found.get ? found.get(target.state, session.world) : missing(target, `${name} (to read)`);
}

function write(target: OfficeObject<never>, name: string, value: unknown, session: Session): void {
  const found = member(target, name, session);
  if (!found.set) return missing(target, `${name} (to write)`);
  guard(target);
  found.set(target.state, value, session.world);
}

function call(target: OfficeObject<never>, name: string, args: readonly unknown[], session: Session): Answer | undefined {
  const found = member(target, name, session);
  if (!found.call) return missing(target, `${name}()`);
  if (found.writes) guard(target);
  return found.call(target.state, args, session.world);
}

/** Excel refuses to change a protected sheet. */
function guard(target: OfficeObject<never>): void {
  const sheet = target.kind.sheet?.(target.state);
  if (sheet?.get('isProtected')) throw new OfficeFailure('AccessDenied', `the sheet ${sheet.name()} is protected`);
}

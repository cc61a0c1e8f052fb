import { call, refuseMember, read, type OfficeSession } from './access';
import { notFound, OfficeFailure } from './failure';
import { isOffice, NULL_OBJECT, type MemberAnswer, type OfficeObject } from './object-model';
import type { ArgumentInfo, WireBatch, ObjectPath } from './wire';

export type Resolved = OfficeObject<never> | typeof NULL_OBJECT;

/** Finds the object at the end of a path, or the null object. */
export type Resolve = (id: number) => Resolved;

/** Resolves object paths, each once per batch. */
export function resolver(batch: WireBatch, session: OfficeSession): Resolve {
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

function follow(path: ObjectPath, session: OfficeSession, resolve: Resolve): Resolved {
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

function step(
  path: ObjectPath,
  parent: OfficeObject<never>,
  session: OfficeSession,
  resolve: Resolve,
): MemberAnswer | undefined {
  if (path.ObjectPathType === 4) return read(parent, path.Name, session);
  const args = argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === 3) return call(parent, path.Name, args, session);
  if (!parent.kind.item) return refuseMember(parent, 'getItem');
  return parent.kind.item(parent.state, args[0], session.world);
}

/** The arguments of a call, objects among them resolved. */
export const argumentsOf = (info: ArgumentInfo | undefined, resolve: Resolve): readonly unknown[] =>
  (info?.Arguments ?? []).map((value, at) => {
    const id = info?.ReferencedObjectPathIds?.[at];
    return id ? resolve(id) : value;
  });

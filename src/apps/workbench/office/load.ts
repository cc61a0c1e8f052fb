import { refuseMember, read, wire, type OfficeSession } from './access';
import { OfficeFailure } from './failure';
import { isOffice, NULL_OBJECT, type Json, type OfficeObject } from './object-model';

/** Loads the selected properties; a path with a slash loads inside the object it names. */
export function load(target: OfficeObject<never>, select: readonly string[], session: OfficeSession): Json {
  if (select.length === 0) throw new OfficeFailure('InvalidArgument', `${target.kind.name}: load names no property`);
  if (target.kind.items) {
    const own = select.filter((path) => target.kind.members[wire(path)]);
    const inner = select.filter((path) => !own.includes(path));
    const items =
      inner.length === 0
        ? []
        : target.kind.items(target.state, session.world).map((item) => load(item, inner, session));
    return {
      ...Object.fromEntries(own.map((path) => [wire(path), plain(target, wire(path), session)])),
      _Items: items,
    };
  }
  return Object.fromEntries(
    [...grouped(select)].map(([head, rest]) => [
      wire(head),
      rest.length === 0 ? plain(target, wire(head), session) : loadInside(target, wire(head), rest, session),
    ]),
  );
}

function loadInside(
  target: OfficeObject<never>,
  name: string,
  select: readonly string[],
  session: OfficeSession,
): Json {
  const inner = read(target, name, session);
  if (inner === NULL_OBJECT) return null;
  return isOffice(inner) ? load(inner, select, session) : refuseMember(target, `${name}/…`);
}

function plain(target: OfficeObject<never>, name: string, session: OfficeSession): Json {
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

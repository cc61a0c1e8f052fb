import { withoutPart } from './content-types';
import { withParts, type Package } from '../zip/package';
import { relationsName, partRelations } from '../read/relations';

/** The names, in lower case, of the parts that can be reached from a part ('' is the whole package) by relations. */
function reachable(source: Package, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [from];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (reached.has(part)) continue;
    reached.add(part);
    pending.push(...partRelations(source, part).map((relation) => relation.target.toLowerCase()));
  }
  return reached;
}

/** A package without a part that another names, and without what only that part led to, such as its charts. */
export function withoutPartAndItsOwn(source: Package, part: string, from: string): Package {
  const without = withoutPart(source, part, from);
  const left = reachable(without, '');
  const gone = [...reachable(source, part.toLowerCase())].filter((name) => !left.has(name));
  return gone.reduce(
    (rest, name) => withParts(withoutPart(rest, name, ''), { [relationsName(name)]: undefined }),
    without,
  );
}

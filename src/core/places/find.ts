import type { Programme, Unit } from '../programmes';
import { groupedBy, once } from '../workbook';
import { namesOf } from './names';

/** A unit named in running text; offsets are UTF-16 indices. */
export interface PlaceMention {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

const SUFFIX = /(?:[市县区州旗盟]|管委会|管理委员会|开发区|本级|市直|自治县)$/;

/** The names by first character, longest first, so that 长白山管委会 wins over anything inside it. */
const namesByFirst: (programme: Programme) => ReadonlyMap<string, readonly string[]> = once((programme: Programme) => {
  const { units, ambiguous } = namesOf(programme);
  const names = [...units.keys()].filter((name) => !ambiguous.has(name)).sort((a, b) => b.length - a.length);
  return groupedBy(names, (name) => name.charAt(0));
});

/** The units named in a running text, in order. A name without 市/县/区 counts only as a member of a list. */
export function findPlaces(text: string, programme: Programme): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mention = mentionAt(text, at, programme);
    if (!mention) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return found;
}

function mentionAt(text: string, start: number, programme: Programme): PlaceMention | undefined {
  const name = namesByFirst(programme)
    .get(text.charAt(start))
    ?.find((each) => text.startsWith(each, start) && stands(text, start, each));
  const unit = name === undefined ? undefined : namesOf(programme).units.get(name);
  return name && unit ? { unit, start, end: start + name.length } : undefined;
}

const LIST_BEFORE = /(?:^|[、，,：:；;（(\s和及与])$/;
const LIST_AFTER = /^(?:$|[、，,：:；;。（()）\s和及与等\d])/;

function stands(text: string, start: number, name: string): boolean {
  if (SUFFIX.test(name)) return true;
  const end = start + name.length;
  return LIST_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && LIST_AFTER.test(text.slice(end, end + 1));
}

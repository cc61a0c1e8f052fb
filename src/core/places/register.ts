import { areaList } from '@vant/area-data';
import { once } from '../workbook';
import { isAlikeName, isNearName } from './nearest';
import { autonomousStem, bareName, kindOf } from './suffixes';

/** Of the names of a list more than so many must be in the register before it is held against the others. */
const LEAST_KNOWN = 0.5;
/** A shorter list does not tell where it is from. */
const FEWEST_KNOWN = 3;
/** Of so many others known one that is lacking is told by that alone. */
const MANY_KNOWN = 6;

type Areas = typeof areaList;

/** Every prefecture and county of the country by its code of six digits (as published; the copy Vant keeps). */
const register = once((areas: Areas) => [...Object.entries(areas.city_list), ...Object.entries(areas.county_list)]);

/** The codes of the places that go by a name, also in short: 鄄城 for 鄄城县, 秀山县 for 秀山土家族苗族自治县. */
const codesOf = once((areas: Areas): ReadonlyMap<string, readonly string[]> => {
  const codes = new Map<string, string[]>();
  for (const [code, name] of register(areas)) {
    for (const written of new Set(writtenNames(name))) codes.set(written, [...(codes.get(written) ?? []), code]);
  }
  return codes;
});

function writtenNames(name: string): readonly string[] {
  const [bare, stem, last] = [bareName(name), autonomousStem(name), name.slice(-1)];
  return [name, ...(bare ? [bare] : []), ...(stem ? [stem, `${stem}${last}`, `${stem}自治${last}`] : [])];
}

/** What a place lies in: a county in its prefecture, a prefecture in its province. */
const areaOf = (code: string): string => (code.endsWith('00') ? code.slice(0, 2) : code.slice(0, 4));

/** Whether some prefecture or county of the country is called so. */
export const isRegistered = (name: string): boolean => codesOf(areaList).has(name);

/**
 * The names of a list that no place of the country has, each with the only place beside the others that is nearly
 * called so and not in the list; where several are, the only one of them that is listed `elsewhere`. Empty where too
 * few of the others are known: streets, towns, development zones.
 */
export function misspeltNames(
  names: readonly string[],
  elsewhere: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const known = names.filter(isRegistered);
  if (known.length < FEWEST_KNOWN || known.length <= LEAST_KNOWN * names.length) return new Map();
  const listed = new Set(known.flatMap((name) => [name, bareName(name)]));
  const beside = new Set(known.flatMap((name) => onlyCode(name) ?? []).map(areaOf));
  const missing = register(areaList)
    .filter(([code]) => beside.has(areaOf(code)))
    .map(([, name]) => writtenNames(name))
    .filter((written) => !written.some((one) => listed.has(one)));
  const absent = missing.flat();
  const unknown = names.filter((name) => !isRegistered(name));
  // A list that lacks a single place and has a single name of none has that place under it.
  const isOnly = missing.length === 1 && unknown.length === 1 && known.length >= MANY_KNOWN;
  return new Map(
    unknown.flatMap((name) => {
      const near = absent.filter((one) => isMisspelt(name, one) || (isOnly && isOneOff(name, one)));
      const alike = near.filter((one) => isAlikeName(name, one));
      const likely = alike.length > 0 ? alike : near;
      const listed = likely.length > 1 ? likely.filter((one) => elsewhere.has(one)) : likely;
      const [meant, ...others] = listed;
      return meant !== undefined && others.length === 0 ? [[name, meant] as const] : [];
    }),
  );
}

/**
 * Districts come and go, and zones that are none stand among them under names of the same few words (南城区, 空港区):
 * one of them is taken for another only where the characters are alike. A longer name is no slip for a shorter one.
 */
const isMisspelt = (name: string, meant: string): boolean =>
  kindOf(name) === kindOf(meant) &&
  name.length <= meant.length &&
  (/[市县旗州盟]$/.test(name) ? isNearName(name, meant) : !/^.区$/.test(name) && isAlikeName(name, meant));

/** Whether two names differ in one character of theirs and in nothing else. */
const isOneOff = (name: string, meant: string): boolean =>
  name.length === meant.length &&
  kindOf(name) === kindOf(meant) &&
  [...name].filter((each, at) => each !== meant.charAt(at)).length === 1;

/** The code of a place whose name no other has. */
function onlyCode(name: string): string | undefined {
  const codes = codesOf(areaList).get(name);
  return codes?.length === 1 ? codes[0] : undefined;
}

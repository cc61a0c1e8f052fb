import type { Prefecture, Programme, Unit } from '../programmes';
import { once } from '../workbook';
import { autonomousStem, bareName, divisionNames } from './suffixes';

/** What is added to a city's name for its own urban area. */
const CITY_PROPER = [
  ...['本级', '市区', '城区', '直属', '市辖区'],
  ...['市', '州', '盟', '县', '区'].flatMap((level) => [`${level}本级`, `${level}直`]),
];

/** Every name that a programme's places go by. */
export interface PlaceNames {
  readonly units: ReadonlyMap<string, Unit>;
  readonly prefectures: ReadonlyMap<string, Prefecture>;
  /** Names that may mean something else beside the unit, with what else. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
}

/** The two names that are right as they stand: the printed one and the official one. */
export const standardNames = (unit: Unit): readonly string[] => [unit.name, unit.officialName];

/** The name the circular prints for a unit. */
export const standardName = (unit: Unit): string => unit.name;

/** The names of a programme's places; a name that several might claim goes to the city of that name, else to none. */
export const namesOf: (programme: Programme) => PlaceNames = once((programme: Programme) => {
  const prefectures = new Map(
    programme.prefectures.flatMap((each) => prefectureNames(each).map((name) => [name, each] as const)),
  );
  const short = claims(programme.units, shortNames);
  const begun = claims(programme.units, beginningsOf);
  const units = new Map(
    [...short].flatMap(([name, claimants]) => {
      const unit = owner(claimants, begun.get(name) ?? []);
      return unit ? [[name, unit] as const] : [];
    }),
  );
  for (const unit of programme.units) for (const name of unit.otherNames) units.set(name, unit);
  for (const unit of programme.units) for (const name of standardNames(unit)) units.set(name, unit);
  const ambiguous = new Map(
    [...short.keys()].flatMap((name) => {
      const unit = units.get(name);
      const others = unit ? otherMeanings(name, unit, short.get(name) ?? [], programme, prefectures) : [];
      return others.length > 0 ? [[name, others] as const] : [];
    }),
  );
  return { units, prefectures, ambiguous };
});

/** Whether a text is, to the character, a name that a unit may stand under: the printed or the official one. */
export function isStandardName(text: string, programme: Programme): boolean {
  const unit = namesOf(programme).units.get(text);
  return unit !== undefined && standardNames(unit).includes(text);
}

function claims(
  units: readonly Unit[],
  namesOfUnit: (unit: Unit) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units)
    for (const name of new Set(namesOfUnit(unit))) {
      const claimants = found.get(name);
      if (claimants) claimants.push(unit);
      else found.set(name, [unit]);
    }
  return found;
}

/** What a unit's name begins with, however long. */
const beginningsOf = ({ name }: Unit): readonly string[] => Array.from(name, (_, at) => name.slice(0, at + 1));

/**
 * Whose short name it is, of those that claim it: the only claimant's, else the city's; nobody's where it begins the
 * name of a third place. `begun` are the units whose names begin with it.
 */
function owner(claimants: readonly Unit[], begun: readonly Unit[]): Unit | undefined {
  if (begun.some((unit) => !claimants.includes(unit))) return undefined;
  const cities = claimants.filter(isCity);
  return claimants.length === 1 ? claimants[0] : cities.length === 1 ? cities[0] : undefined;
}

const isCity = ({ type }: Unit): boolean => type === '地级市本级';

/**
 * What else a short name may mean: the county of that name, the province, or a prefecture that is not the city itself.
 */
function otherMeanings(
  name: string,
  unit: Unit,
  claimants: readonly Unit[],
  { province }: Programme,
  prefectures: ReadonlyMap<string, Prefecture>,
): readonly string[] {
  const area = prefectures.get(name);
  return [
    ...claimants.filter((one) => one !== unit).map((one) => one.name),
    ...(name === province.short ? [province.name] : []),
    ...(area && !isCity(unit) && !standardNames(unit).includes(name) ? [area.name] : []),
  ];
}

/** The names that follow from the printed and the official one, without spaces and brackets. */
function shortNames(unit: Unit): readonly string[] {
  const bare = unit.type === '派出机构' ? undefined : bareName(unit.name);
  const stem = autonomousStem(unit.officialName);
  const last = unit.officialName.slice(-1);
  const official = unit.type === '派出机构' ? undefined : bareName(unit.officialName);
  const names = [
    ...(official === undefined || stem !== undefined ? [] : [official]),
    ...(bare === undefined ? [] : [bare, ...(stem === undefined ? [] : [`${bare}自治${last}`])]),
    ...(stem === undefined ? [] : [stem, `${stem}${last}`, `${stem}自治${last}`]),
    ...divisionNames(unit.name),
  ];
  const proper = isCity(unit)
    ? [unit.name, ...(bare === undefined ? [] : [bare])].flatMap((name) => CITY_PROPER.map((suffix) => name + suffix))
    : [];
  return [...names, ...proper].filter((name) => !unit.notNames.includes(name));
}

function prefectureNames({ name, otherNames }: Prefecture): readonly string[] {
  const bare = autonomousStem(name) ?? bareName(name);
  const last = name.slice(-1);
  const isAutonomous = autonomousStem(name) !== undefined;
  const short =
    bare === undefined ? [] : [bare, `${bare}地区`, ...(isAutonomous ? [`${bare}${last}`, `${bare}自治${last}`] : [])];
  return [name, ...short, ...divisionNames(name), ...otherNames];
}

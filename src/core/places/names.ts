import { PREFECTURES, UNITS, type Prefecture, type Unit } from './units';

/** The further names of a unit beside its printed, official and bare ones: other short forms and the names of former times. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  九台区: ['九台市', '九台县'], 双阳区: ['双阳县'], 江源区: ['江源县', '江源市'], 扶余市: ['扶余县'],
  德惠市: ['德惠县'], 榆树市: ['榆树县'], 舒兰市: ['舒兰县'], 磐石市: ['磐石县'], 桦甸市: ['桦甸县'], 蛟河市: ['蛟河县'],
  公主岭市: ['怀德县'], 双辽市: ['双辽县'], 梅河口市: ['海龙县'], 集安市: ['集安县'], 临江市: ['临江县'],
  大安市: ['大安县'], 洮南市: ['洮安县'], 敦化市: ['敦化县'], 珲春市: ['珲春县'], 龙井市: ['龙井县'], 和龙市: ['和龙县'],
  伊通县: ['伊通自治县'], 长白县: ['长白自治县'],
  前郭县: ['前郭自治县', '前郭尔罗斯', '前郭尔罗斯县', '前郭旗'],
  长白山管委会: [
    '长白山', '长白山开发区', '长白山保护开发区', '长白山保护开发区管委会', '长白山保护开发区管理委员会',
    '长白山管理委员会', '长白山开发区管委会',
  ],
};

/** What is added to a city's name for its own urban area. */
const CITY_PROPER = ['本级', '市本级', '市区', '城区', '市直', '直属', '市辖区'];

/** The printed name without its last character: 长春 for 长春市. 长白 is left out, it also begins 长白山. */
const bareName = ({ name, type }: Unit): readonly string[] =>
  type === '派出机构' || name === '长白县' ? [] : [name.slice(0, -1)];

/** Names that may mean something else beside the unit, with what else. */
export const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  通化: ['通化县'],
  吉林: ['吉林省'],
};

/** The names under which a unit appears apart from its printed and official one, without spaces and brackets. */
export function irregularNames(unit: Unit): readonly string[] {
  const bare = bareName(unit);
  const proper = unit.type === '地级市本级' ? [unit.name, ...bare] : [];
  return [
    ...bare, ...(OTHER_NAMES[unit.name] ?? []),
    ...proper.flatMap((name) => CITY_PROPER.map((suffix) => name + suffix)),
  ].filter((name) => !(name === '通化' && unit.name === '通化县'));
}

/** The two names that are right as they stand: the printed one and the official one. */
export const standardNames = (unit: Unit): readonly string[] => [unit.name, unit.officialName];

/** The name the circular prints for a unit. */
export const standardName = (unit: Unit): string => unit.name;

/** Every unit by every name it goes by. */
export const UNIT_BY_NAME: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => [...irregularNames(unit), ...standardNames(unit)].map((name) => [name, unit] as const)),
);

/** Whether a text is, to the character, a name that a unit may stand under: the printed or the official one. */
export function isStandardName(text: string): boolean {
  const unit = UNIT_BY_NAME.get(text);
  return unit !== undefined && standardNames(unit).includes(text);
}

/** Every prefecture by every name it goes by; 长春市 is both a unit and a prefecture. */
export const PREFECTURE_BY_NAME: ReadonlyMap<string, Prefecture> = new Map(
  PREFECTURES.flatMap((each) => prefectureNames(each).map((name) => [name, each] as const)),
);

function prefectureNames({ name }: Prefecture): readonly string[] {
  const bare = name.slice(0, 2);
  return name.endsWith('自治州')
    ? [name, bare, `${bare}州`, `${bare}地区`, `${bare}自治州`]
    : [name, bare, `${bare}地区`];
}

/** What kind of government reports: a prefecture's own urban area, a county-level one, or an agency treated like a city. */
export type UnitType = '地级市本级' | '市辖区' | '县级市' | '县' | '自治县' | '派出机构';

/** A prefecture-level area; it groups units and does not report as a row of its own (its city proper does). */
export interface Prefecture {
  readonly id: string;
  readonly name: string;
}

/** A reporting unit (市县): one row of every annex. `id` is its GB/T 2260 code, or CBS where there is none. */
export interface Unit {
  readonly id: string;
  /** The name the circular prints: 长春市, 伊通县, 长白山管委会. */
  readonly name: string;
  readonly officialName: string;
  readonly type: UnitType;
  /** Absent for 长白山管委会, which the province treats like a prefecture of its own. */
  readonly prefecture?: Prefecture;
}

/** An area that does not report itself; its figures belong to `coveredBy`, where that is known. */
export interface OutsidePlace {
  readonly name: string;
  readonly coveredBy?: Unit;
}

/** The nine prefectures in the order of their codes. */
export const PREFECTURES: readonly Prefecture[] = [
  { id: '220100', name: '长春市' },
  { id: '220200', name: '吉林市' },
  { id: '220300', name: '四平市' },
  { id: '220400', name: '辽源市' },
  { id: '220500', name: '通化市' },
  { id: '220600', name: '白山市' },
  { id: '220700', name: '松原市' },
  { id: '220800', name: '白城市' },
  { id: '222400', name: '延边朝鲜族自治州' },
];

function unit(id: string, name: string, type: UnitType, officialName = name): Unit {
  const prefecture = PREFECTURES.find((each) => each.id.slice(0, 4) === id.slice(0, 4));
  return { id, name, officialName, type, ...(prefecture ? { prefecture } : {}) };
}

/**
 * The 51 reporting units in official order (code order, so each prefecture's units stand together).
 * The circular gives the number 51 and names 40 of them; the composition is inferred from it.
 */
export const UNITS: readonly Unit[] = [
  unit('220100', '长春市', '地级市本级'),
  unit('220112', '双阳区', '市辖区'),
  unit('220113', '九台区', '市辖区'),
  unit('220122', '农安县', '县'),
  unit('220182', '榆树市', '县级市'),
  unit('220183', '德惠市', '县级市'),
  unit('220184', '公主岭市', '县级市'),
  unit('220200', '吉林市', '地级市本级'),
  unit('220221', '永吉县', '县'),
  unit('220281', '蛟河市', '县级市'),
  unit('220282', '桦甸市', '县级市'),
  unit('220283', '舒兰市', '县级市'),
  unit('220284', '磐石市', '县级市'),
  unit('220300', '四平市', '地级市本级'),
  unit('220322', '梨树县', '县'),
  unit('220323', '伊通县', '自治县', '伊通满族自治县'),
  unit('220382', '双辽市', '县级市'),
  unit('220400', '辽源市', '地级市本级'),
  unit('220421', '东丰县', '县'),
  unit('220422', '东辽县', '县'),
  unit('220500', '通化市', '地级市本级'),
  unit('220521', '通化县', '县'),
  unit('220523', '辉南县', '县'),
  unit('220524', '柳河县', '县'),
  unit('220581', '梅河口市', '县级市'),
  unit('220582', '集安市', '县级市'),
  unit('220600', '白山市', '地级市本级'),
  unit('220605', '江源区', '市辖区'),
  unit('220621', '抚松县', '县'),
  unit('220622', '靖宇县', '县'),
  unit('220623', '长白县', '自治县', '长白朝鲜族自治县'),
  unit('220681', '临江市', '县级市'),
  unit('220700', '松原市', '地级市本级'),
  unit('220721', '前郭县', '自治县', '前郭尔罗斯蒙古族自治县'),
  unit('220722', '长岭县', '县'),
  unit('220723', '乾安县', '县'),
  unit('220781', '扶余市', '县级市'),
  unit('220800', '白城市', '地级市本级'),
  unit('220821', '镇赉县', '县'),
  unit('220822', '通榆县', '县'),
  unit('220881', '洮南市', '县级市'),
  unit('220882', '大安市', '县级市'),
  unit('222401', '延吉市', '县级市'),
  unit('222402', '图们市', '县级市'),
  unit('222403', '敦化市', '县级市'),
  unit('222404', '珲春市', '县级市'),
  unit('222405', '龙井市', '县级市'),
  unit('222406', '和龙市', '县级市'),
  unit('222424', '汪清县', '县'),
  unit('222426', '安图县', '县'),
  unit('CBS', '长白山管委会', '派出机构', '吉林省长白山保护开发区管理委员会'),
];

const BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map((each) => [each.id, each]));

/** The unit of an id; undefined when the id is none of the 51. */
export const unitById = (id: string): Unit | undefined => BY_ID.get(id);

/** A unit's place in the official order, from zero. */
export const orderOf = (place: Unit): number => UNITS.findIndex((each) => each.id === place.id);

const covered = (name: string, by: string): OutsidePlace => {
  const coveredBy = UNITS.find((each) => each.name === by);
  return { name, ...(coveredBy ? { coveredBy } : {}) };
};

/** Urban districts folded into their city's own row, the three zones of 长白山, and the prefecture that has no row. */
export const OUTSIDE_PLACES: readonly OutsidePlace[] = [
  ...['南关区', '宽城区', '朝阳区', '二道区', '绿园区'].map((name) => covered(name, '长春市')),
  ...['昌邑区', '龙潭区', '船营区', '丰满区'].map((name) => covered(name, '吉林市')),
  ...['铁西区', '铁东区'].map((name) => covered(name, '四平市')),
  ...['龙山区', '西安区'].map((name) => covered(name, '辽源市')),
  ...['东昌区', '二道江区'].map((name) => covered(name, '通化市')),
  covered('浑江区', '白山市'), covered('宁江区', '松原市'), covered('洮北区', '白城市'),
  ...['池北区', '池西区', '池南区'].map((name) => covered(name, '长白山管委会')),
  covered('延边州本级', ''),
];

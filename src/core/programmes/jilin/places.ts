import type { ProgrammeInput } from '../programme-schema';

type Place = ProgrammeInput['places'][number];
type Outside = NonNullable<ProgrammeInput['outside']>[number];

/** The nine prefectures in the order of their codes. */
export const jilinPrefectures: ProgrammeInput['prefectures'] = [
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

/** A place; the first four digits of its GB/T 2260 code are those of its prefecture. */
const place = (id: string, name: string, kind: Place['kind'], more: Partial<Place> = {}): Place => ({
  id,
  name,
  kind,
  prefecture: `${id.slice(0, 4)}00`,
  ...more,
});

const known = (...otherNames: string[]): Partial<Place> => ({ otherNames });

/**
 * The 51 reporting units in official order (code order, so each prefecture's units stand together).
 * The circular gives the number 51 and names 40 of them; the composition is inferred from it.
 */
export const jilinPlaces: readonly Place[] = [
  place('220100', '长春市', '地级市本级'),
  place('220112', '双阳区', '市辖区', known('双阳县')),
  place('220113', '九台区', '市辖区', known('九台市', '九台县')),
  place('220122', '农安县', '县'),
  place('220182', '榆树市', '县级市', known('榆树县')),
  place('220183', '德惠市', '县级市', known('德惠县')),
  place('220184', '公主岭市', '县级市', known('怀德县')),
  place('220200', '吉林市', '地级市本级'),
  place('220221', '永吉县', '县'),
  place('220281', '蛟河市', '县级市', known('蛟河县')),
  place('220282', '桦甸市', '县级市', known('桦甸县')),
  place('220283', '舒兰市', '县级市', known('舒兰县')),
  place('220284', '磐石市', '县级市', known('磐石县')),
  place('220300', '四平市', '地级市本级'),
  place('220322', '梨树县', '县'),
  place('220323', '伊通县', '自治县', { officialName: '伊通满族自治县' }),
  place('220382', '双辽市', '县级市', known('双辽县')),
  place('220400', '辽源市', '地级市本级'),
  place('220421', '东丰县', '县'),
  place('220422', '东辽县', '县'),
  place('220500', '通化市', '地级市本级'),
  place('220521', '通化县', '县'),
  place('220523', '辉南县', '县'),
  place('220524', '柳河县', '县'),
  place('220581', '梅河口市', '县级市', known('海龙县')),
  place('220582', '集安市', '县级市', known('集安县')),
  place('220600', '白山市', '地级市本级'),
  place('220605', '江源区', '市辖区', known('江源县', '江源市')),
  place('220621', '抚松县', '县'),
  place('220622', '靖宇县', '县'),
  place('220623', '长白县', '自治县', { officialName: '长白朝鲜族自治县' }),
  place('220681', '临江市', '县级市', known('临江县')),
  place('220700', '松原市', '地级市本级'),
  place('220721', '前郭县', '自治县', { officialName: '前郭尔罗斯蒙古族自治县', otherNames: ['前郭旗'] }),
  place('220722', '长岭县', '县'),
  place('220723', '乾安县', '县'),
  place('220781', '扶余市', '县级市', known('扶余县')),
  place('220800', '白城市', '地级市本级'),
  place('220821', '镇赉县', '县'),
  place('220822', '通榆县', '县'),
  place('220881', '洮南市', '县级市', known('洮安县')),
  place('220882', '大安市', '县级市', known('大安县')),
  place('222401', '延吉市', '县级市'),
  place('222402', '图们市', '县级市'),
  place('222403', '敦化市', '县级市', known('敦化县')),
  place('222404', '珲春市', '县级市', known('珲春县')),
  place('222405', '龙井市', '县级市', known('龙井县')),
  place('222406', '和龙市', '县级市', known('和龙县')),
  place('222424', '汪清县', '县'),
  place('222426', '安图县', '县'),
  {
    id: 'CBS',
    name: '长白山管委会',
    kind: '派出机构',
    officialName: '吉林省长白山保护开发区管理委员会',
    otherNames: [
      '长白山',
      '长白山开发区',
      '长白山保护开发区',
      '长白山保护开发区管委会',
      '长白山保护开发区管理委员会',
      '长白山管理委员会',
      '长白山开发区管委会',
    ],
  },
];

const covered = (coveredBy: string, ...names: string[]): readonly Outside[] =>
  names.map((name) => ({ name, coveredBy }));

/** Urban districts folded into their city's own row, the three zones of 长白山, and the prefecture that has no row. */
export const outside: readonly Outside[] = [
  ...covered('长春市', '南关区', '宽城区', '朝阳区', '二道区', '绿园区'),
  ...covered('吉林市', '昌邑区', '龙潭区', '船营区', '丰满区'),
  ...covered('四平市', '铁西区', '铁东区'),
  ...covered('辽源市', '龙山区', '西安区'),
  ...covered('通化市', '东昌区', '二道江区'),
  ...covered('白山市', '浑江区'),
  ...covered('松原市', '宁江区'),
  ...covered('白城市', '洮北区'),
  ...covered('长白山管委会', '池北区', '池西区', '池南区'),
  { name: '延边州本级' },
];

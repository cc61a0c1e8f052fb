import type { ProgrammeInput } from '../programme-schema';

type Place = ProgrammeInput['places'][number];

/** The five prefecture-level cities in the order of their codes. */
export const ningxiaPrefectures: ProgrammeInput['prefectures'] = [
  { id: '640100', name: '银川市' },
  { id: '640200', name: '石嘴山市' },
  { id: '640300', name: '吴忠市' },
  { id: '640400', name: '固原市' },
  { id: '640500', name: '中卫市' },
];

const place = (id: string, name: string, kind: Place['kind'], otherNames: string[] = []): Place => ({
  id,
  name,
  kind,
  prefecture: `${id.slice(0, 4)}00`,
  otherNames,
});

/** The five cities proper and the 22 counties, cities and districts, in official order (GB/T 2260). */
export const ningxiaPlaces: readonly Place[] = [
  place('640100', '银川市', '地级市本级'),
  place('640104', '兴庆区', '市辖区'),
  place('640105', '西夏区', '市辖区'),
  place('640106', '金凤区', '市辖区'),
  place('640121', '永宁县', '县'),
  place('640122', '贺兰县', '县'),
  place('640181', '灵武市', '县级市', ['灵武县']),
  place('640200', '石嘴山市', '地级市本级'),
  place('640202', '大武口区', '市辖区'),
  place('640205', '惠农区', '市辖区'),
  place('640221', '平罗县', '县'),
  place('640300', '吴忠市', '地级市本级'),
  place('640302', '利通区', '市辖区'),
  place('640303', '红寺堡区', '市辖区'),
  place('640323', '盐池县', '县'),
  place('640324', '同心县', '县'),
  place('640381', '青铜峡市', '县级市', ['青铜峡县']),
  place('640400', '固原市', '地级市本级'),
  place('640402', '原州区', '市辖区'),
  place('640422', '西吉县', '县'),
  place('640423', '隆德县', '县'),
  place('640424', '泾源县', '县'),
  place('640425', '彭阳县', '县'),
  place('640500', '中卫市', '地级市本级'),
  place('640502', '沙坡头区', '市辖区'),
  place('640521', '中宁县', '县', ['中宁']),
  place('640522', '海原县', '县'),
];

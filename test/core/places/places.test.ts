import fc from 'fast-check';
import {
  findPlaces as findIn,
  isLikePlace,
  isStandardName,
  matchPlace as matchIn,
  orderOf,
  standardName,
} from '../../../src/core/places';
import { jilin } from '../../../src/core/programmes';
import { anyText } from '../../any-text';

const matchPlace = (text: string) => matchIn(text, jilin);
const findPlaces = (text: string) => findIn(text, jilin);

const unitOf = (text: string): string | undefined => {
  const match = matchPlace(text);
  return match.kind === 'unit' ? match.unit.name : undefined;
};
const kindOf = (text: string): string => matchPlace(text).kind;
const nearestOf = (text: string): string | undefined => {
  const match = matchPlace(text);
  return match.kind === 'unknown' ? match.nearest?.name : undefined;
};

test('there are 51 units in nine prefectures, each matched by its own printed and official name', () => {
  expect(jilin.units).toHaveLength(51);
  expect(jilin.prefectures).toHaveLength(9);
  expect(jilin.units.filter(({ type }) => type === '地级市本级')).toHaveLength(8);
  for (const unit of jilin.units) {
    expect(matchPlace(standardName(unit))).toEqual({ kind: 'unit', unit, form: 'standard' });
    expect(matchPlace(unit.officialName)).toEqual({ kind: 'unit', unit, form: 'standard' });
    expect(isStandardName(standardName(unit), jilin)).toBe(true);
  }
  expect(jilin.units.map((unit) => orderOf(jilin, unit))).toEqual(jilin.units.map((_, index) => index));
});

test.each([
  ['长春', '长春市'],
  [' 长 春 市 ', '长春市'],
  ['长春市本级', '长春市'],
  ['长春市（本级）', '长春市'],
  ['长春市市区', '长春市'],
  ['长春市区', '长春市'],
  ['长春市直', '长春市'],
  ['２．吉林市', '吉林市'],
  ['其中:1.双阳区', '双阳区'],
  ['其中：九台区', '九台区'],
  ['九台市', '九台区'],
  ['扶余县', '扶余市'],
  ['伊通', '伊通县'],
  ['伊通满族自治县', '伊通县'],
  ['前郭', '前郭县'],
  ['长白山', '长白山管委会'],
  ['长白山保护开发区管委会', '长白山管委会'],
  ['长白朝鲜族自治县', '长白县'],
  ['白山', '白山市'],
  ['白城', '白城市'],
  ['（1）大安', '大安市'],
  ['吉林省长春市', '长春市'],
  ['延边州敦化市', '敦化市'],
  ['长春市（不含双阳、九台）', '长春市'],
  ['1、延吉', '延吉市'],
])('%s is read as %s', (text, name) => {
  expect(unitOf(text)).toBe(name);
});

test.each([
  ['合计', 'total'],
  ['合  计', 'total'],
  ['总计', 'total'],
  ['小计', 'total'],
  ['全省合计', 'total'],
  ['全市小计：', 'total'],
  ['全省', 'total'],
  ['吉林省', 'total'],
  ['全国', 'total'],
  ['全市', 'total'],
  ['计', 'total'],
  ['长春地区小计', 'subtotal'],
  ['长春市小计', 'subtotal'],
  ['长春市合计', 'subtotal'],
  ['延边州合计', 'subtotal'],
  ['延边州', 'prefecture'],
  ['长春地区', 'prefecture'],
  ['朝阳区', 'outside'],
  ['长春市朝阳区', 'outside'],
  ['延边州本级', 'outside'],
  ['', 'blank'],
  ['　', 'blank'],
  ['—', 'blank'],
  ['填报单位', 'unknown'],
  ['长沙市', 'unknown'],
])('%s is a %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test('a form that is not the printed or official name is irregular, and an ambiguous one says so', () => {
  expect(matchPlace('长春')).toMatchObject({ form: 'irregular' });
  expect(matchPlace('长春市 ')).toMatchObject({ form: 'irregular' });
  expect(matchPlace('通化')).toMatchObject({ unit: { name: '通化市' }, ambiguous: ['通化县'] });
  expect(matchPlace('吉林')).toMatchObject({ unit: { name: '吉林市' }, ambiguous: ['吉林省'] });
});

test.each([
  ['白诚市', '白城市'],
  ['干安县', '乾安县'],
  ['图门市', '图们市'],
  ['浑春市', '珲春市'],
  ['桦旬市', '桦甸市'],
  ['农安市', '农安县'],
  ['镇赍县', '镇赉县'],
  ['梅河口县', '梅河口市'],
  ['河梅口市', '梅河口市'],
  ['长白山管会委', '长白山管委会'],
])('a misspelt %s has the nearest legal name %s', (text, name) => {
  expect(nearestOf(text)).toBe(name);
});

test.each(['填报单位', '广州市', '备注', '市', '审核人：'])('%s has no nearest name', (text) => {
  expect(nearestOf(text)).toBeUndefined();
});

test('running text yields the longest names and never a part of one', () => {
  const text = '长春市、长白山管委会和白山市、通化县、和龙市、龙井市（吉安居办）吉林省双辽市，白城、松原等市';
  expect(findPlaces(text).map(({ unit }) => unit.name)).toEqual([
    '长春市',
    '长白山管委会',
    '白山市',
    '通化县',
    '和龙市',
    '龙井市',
    '双辽市',
    '白城市',
    '松原市',
  ]);
});

test('mentions point at their text, whatever the text', () => {
  const piece = fc.constantFrom('长春市', '长白山', '白山', '市', '、', '通化', '县', '𠮷', 'a', '管委会', ' ');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        for (const { unit, start, end } of findPlaces(text)) expect(unitOf(text.slice(start, end))).toBe(unit.name);
      },
    ),
  );
});

test('any text is matched without an error', () => {
  fc.assert(fc.property(anyText(), (text) => typeof matchPlace(text).kind === 'string'));
});

test('words for places in general, with or without their rank, name none', () => {
  const general = ['设区市', '省直管县', '地级市', '各县区', '师市'];
  expect(general.filter(isLikePlace)).toEqual([]);
  const names = ['市辖区', '州直', '全州县', '直溪镇', '第八师石河子市'];
  expect(names.filter(isLikePlace)).toEqual(names);
});

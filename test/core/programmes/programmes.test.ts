import {
  audit,
  draftCircular,
  draftText,
  jilin,
  loadProgramme,
  matchPlace,
  programmeEdit,
  programmeFor,
  programmeJson,
  PROGRAMMES,
  applyEdits,
  withProgramme,
  type Programme,
  type Value,
  mistakeText,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const ningxia = PROGRAMMES.find(({ id }) => id === 'ningxia') as Programme;

/** A programme's file as JSON, to be changed. */
type Json = ReturnType<typeof JSON.parse>;
const jsonOf = (programme: Programme): Json => JSON.parse(JSON.stringify(programmeJson(programme))) as Json;
const mistakesIn = (change: (file: Json) => void): readonly string[] => {
  const file = jsonOf(jilin);
  change(file);
  const loaded = loadProgramme(file);
  return loaded.kind === 'refused' ? loaded.mistakes.map(mistakeText) : [];
};

it.each(PROGRAMMES.map((one) => [one.id, one] as const))(
  'a programme as JSON of %s is the same when it is read again',
  (_, programme) => {
    const loaded = loadProgramme(jsonOf(programme));
    expect(loaded).toMatchObject({
      kind: 'programme',
      programme: { id: programme.id, units: programme.units, annexes: programme.annexes },
    });
  },
);

it('a programme as JSON is remembered in the workbook, whole', () => {
  const workbook = applyEdits(workbookOf(sheetOf({ rows: [['空']] })), [programmeEdit(ningxia)]);
  expect(programmeFor(JSON.parse(JSON.stringify(workbook)) as typeof workbook)).toMatchObject({
    id: 'ningxia',
    version: ningxia.version,
    units: ningxia.units,
  });
  expect(programmeFor(applyEdits(workbook, [programmeEdit()]))).toBe(jilin);
});

const CASES: readonly (readonly [string, (file: Json) => void, string])[] = [
  [
    'an unknown unit',
    (file) => {
      file.annexes[2].columns[4].unit = '万套套';
    },
    '“annexes”第3项“columns”第5项“unit”：不认识的单位“万套套”。',
  ],
  [
    'ids that clash',
    (file) => {
      file.annexes[1].id = file.annexes[0].id;
    },
    '“annexes”第2项“id”：编号“shantytown”与第1项重复，请改为不同的编号。',
  ],
  [
    'a relation of a missing column',
    (file) => {
      file.annexes[0].relations[0].base = 'nowhere';
    },
    '“annexes”第1项“relations”第1项“base”：附表“棚户区改造”没有编号为“nowhere”的栏目。',
  ],
  [
    'a place without a prefecture',
    (file) => {
      delete file.places[3].prefecture;
    },
    '“places”第4项“prefecture”：“农安县”没有写所属市州，请填所列市州的编号。',
  ],
  [
    'a prefecture that is not there',
    (file) => {
      file.places[3].prefecture = '999999';
    },
    '“places”第4项“prefecture”：“农安县”所属的市州“999999”不在所列市州中。',
  ],
  [
    'a measure of a missing target column',
    (file) => {
      file.annexes[0].measures[0].targetColumn = 'gone';
    },
    '“annexes”第1项“measures”第1项“targetColumn”：年度计划表没有编号为“gone”的栏目。',
  ],
  [
    'a threshold of no measure',
    (file) => {
      file.thresholds.lines[0].measure = 'gone';
    },
    '“thresholds”“lines”第1项“measure”：没有编号为“gone”的指标。',
  ],
  [
    'a misspelt key',
    (file) => {
      file.annexes[0].colums = [];
    },
    '“annexes”第1项“colums”：没有“colums”这一项，请删除或改正拼写。',
  ],
  [
    'something left out',
    (file) => {
      delete file.province.whole;
    },
    '“province”“whole”：缺少“whole”这一项，请补上。',
  ],
  [
    'a number for a text',
    (file) => {
      file.name = 5;
    },
    '“name”：应为文字，现为5。',
  ],
  [
    'a number beyond all for a text',
    (file) => {
      file.name = JSON.parse('1e999');
    },
    '“name”：应为文字，现为大到无法表示的数。',
  ],
  [
    'a pattern that may take for ever',
    (file) => {
      file.annexes[0].denials[0].pattern = '(未+)+开工';
    },
    '“annexes”第1项“denials”第1项“pattern”：“(未+)+开工”不是能用的正则表达式：请检查括号，不要在重复的括号里再写重复。',
  ],
  [
    'no place at all',
    (file) => {
      file.places = [];
    },
    '“places”：0项的列表太少或太小，至少为1。',
  ],
];

it.each(CASES)('a programme as JSON with %s is refused at its path', (_, change, sentence) => {
  expect(mistakesIn(change)).toContain(sentence);
});

it.each([[undefined], [null], ['text'], [[]], [{}]])(
  'a programme as JSON that is no programme at all (%j) is refused, not thrown',
  (data) => {
    expect(loadProgramme(data).kind).toBe('refused');
  },
);

test('names are names, whatever signs they have', () => {
  const file = jsonOf(ningxia);
  file.province = { name: '宁*夏+自治区', short: '宁|夏', whole: '全(区' };
  const loaded = loadProgramme(file);
  expect(loaded.kind === 'programme' && matchPlace('宁*夏+自治区合计', loaded.programme)).toEqual({
    kind: 'total',
    scope: 'province',
  });
});

it('tells an annex that a paragraph names and that is not there once, without what its sentences then lack', () => {
  const file: Json = structuredClone(ningxia.file);
  const gone: string = file.wording.sections[0].annexes[0];
  file.annexes.find(({ id }: { readonly id: string }) => id === gone).id = 'renamed';
  const loaded = loadProgramme(file);
  expect(
    loaded.kind === 'refused' &&
      loaded.mistakes.map(mistakeText).filter((one) => one.startsWith('“wording”“sections”第1项')),
  ).toEqual([`“wording”“sections”第1项“annexes”第1项：没有编号为“${gone}”的附表。`]);
});

describe('another province', () => {
  const rows: readonly (readonly Value[])[] = [
    ['2023年1-9月全区抗震宜居农房改造进展情况表'],
    ['序号', '市县区', '计划改造(户)', '已开工(户)', '已竣工(户)', '竣工率(%)', '备注'],
    [1, '兴庆区', 100, 100, 80, 80, ''],
    [2, '灵武市', 200, 180, 190, 95, ''],
    [3, '同心县', 300, 300, 150, 50, ''],
    ['', '全区合计', 600, 580, 420, 70, ''],
  ];

  it('has its own annexes, places and totals', () => {
    const report = audit(workbookOf(sheetOf({ rows })), { programme: ningxia });
    expect(report.tables.map(({ annex }) => annex.id)).toEqual(['rural-houses']);
    expect(report.tables[0]?.rows.map(({ kind, unit }) => [kind, unit?.name])).toEqual([
      ['place', '兴庆区'],
      ['place', '灵武市'],
      ['place', '同心县'],
      ['total', undefined],
    ]);
    expect(report.findings.map(({ rule, at }) => [rule, at.row])).toEqual([['part-exceeds-whole', 3]]);
  });

  it('is taken from the workbook where nothing else is said', () => {
    expect(audit(withProgramme(workbookOf(sheetOf({ rows })), ningxia)).tables.map(({ annex }) => annex.id)).toEqual([
      'rural-houses',
    ]);
  });

  it.each([
    ['全区', { kind: 'total', scope: 'province' }],
    ['宁夏回族自治区合计', { kind: 'total', scope: 'province' }],
    ['银川市小计', { kind: 'subtotal' }],
    ['宁夏银川市', { kind: 'unit' }],
    ['石嘴山', { kind: 'unit' }],
    ['大武口', { kind: 'unit' }],
    ['长春市', { kind: 'unknown' }],
  ])('reads %s by its own names', (text, match) => {
    expect(matchPlace(text, ningxia)).toMatchObject(match);
  });
});

describe('names that follow from a list', () => {
  const place = (name: string, kind: string, prefecture: string, officialName = name) => ({
    id: name,
    name,
    kind,
    prefecture,
    officialName,
  });
  const loaded = loadProgramme({
    ...jsonOf(ningxia),
    id: 'mixed',
    prefectures: [
      { id: 'a', name: '黔东南苗族侗族自治州' },
      { id: 'b', name: '锡林郭勒盟' },
      { id: 'c', name: '克孜勒苏柯尔克孜自治州' },
    ],
    places: [
      place('凯里市', '县级市', 'a'),
      place('东乌旗', '旗', 'b', '东乌珠穆沁旗'),
      place('阿图什市', '县级市', 'c'),
      place('积石山县', '自治县', 'a', '积石山保安族东乡族撒拉族自治县'),
      place('第八师石河子市', '师市', 'a'),
      place('滑县', '县', 'a'),
    ],
  });
  const mixed = loaded.kind === 'programme' ? loaded.programme : fail(loaded.mistakes.map(mistakeText).join());

  it.each([
    ['凯里', '凯里市'],
    ['东乌珠穆沁旗', '东乌旗'],
    ['东乌珠穆沁', '东乌旗'],
    ['积石山', '积石山县'],
    ['积石山自治县', '积石山县'],
    ['石河子市', '第八师石河子市'],
    ['八师', '第八师石河子市'],
    ['滑县', '滑县'],
  ])('%s is %s', (text, name) => {
    expect(matchPlace(text, mixed)).toMatchObject({ kind: 'unit', unit: { name } });
  });

  it.each([
    ['黔东南州', 'a'],
    ['黔东南', 'a'],
    ['锡林郭勒', 'b'],
    ['克孜勒苏州', 'c'],
  ])('%s is the prefecture %s', (text, id) => {
    expect(matchPlace(text, mixed)).toMatchObject({ kind: 'prefecture', prefecture: { id } });
  });

  it('the sums of a league and a banner are sums', () => {
    expect(['锡林郭勒盟小计', '全盟合计', '全旗合计'].map((text) => matchPlace(text, mixed).kind)).toEqual([
      'subtotal',
      'total',
      'total',
    ]);
  });
});

function fail(reason: string): never {
  throw new Error(reason);
}

test('a draft has the words of its own office', () => {
  const rows: readonly (readonly Value[])[] = [
    ['2023年1-9月全区租赁补贴发放工作进展情况表'],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
    [1, '兴庆区', 100, 90, 90],
    ['', '合计', 100, 90, 90],
  ];
  const text = draftText(draftCircular(withProgramme(workbookOf(sheetOf({ rows })), ningxia)));
  expect(text).not.toMatch(/吉林|全省/);
  expect(text).toContain('全区计划发放租赁补贴100户');
  expect(text).toContain('宁夏回族自治区住房保障工作专班办公室');
});

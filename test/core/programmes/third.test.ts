import {
  audit,
  builtInFormulas,
  draftCircular,
  draftText,
  jilin,
  loadProgramme,
  programmeJson,
  recognise,
  withProgramme,
  type Programme,
  type Value,
  mistakeText,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

type Json = ReturnType<typeof JSON.parse>;

/** A third province, made as a user makes it: the exported file changed, one annex renamed, one new, nothing else. */
function derived(): Programme {
  const file = JSON.parse(JSON.stringify(programmeJson(jilin))) as Json;
  Object.assign(file, {
    id: 'gansu',
    name: '甘肃省住房保障进展',
    version: '2024',
    province: { name: '甘肃省', short: '甘肃', whole: '全省' },
    outside: [],
  });
  file.prefectures = [
    { id: '620100', name: '兰州市' },
    { id: '623000', name: '甘南藏族自治州' },
    { id: '622900', name: '临夏回族自治州' },
  ];
  file.places = [
    { id: '620100', name: '兰州市', kind: '地级市本级', prefecture: '620100' },
    { id: '620121', name: '永登县', kind: '县', prefecture: '620100' },
    { id: '620122', name: '皋兰县', kind: '县', prefecture: '620100' },
    { id: '623001', name: '合作市', kind: '县级市', prefecture: '623000' },
    { id: '623025', name: '玛曲县', kind: '县', prefecture: '623000' },
    {
      id: '622927',
      name: '积石山县',
      officialName: '积石山保安族东乡族撒拉族自治县',
      kind: '自治县',
      prefecture: '622900',
    },
  ];
  const [renamed] = file.annexes as Json[];
  Object.assign(renamed, {
    title: '全省城中村改造进展情况表',
    name: '城中村改造',
    titleWords: [['城中村']],
    titleNot: [],
  });
  const heating = structuredClone(file.annexes[8]) as Json;
  Object.assign(heating, {
    id: 'heating',
    name: '供热管网改造',
    title: '全省供热管网改造进展情况表',
    titleWords: [['供热管网']],
    facts: [],
    denials: [],
    cumulative: ['finished'],
    columns: [
      ...heating.columns.filter(({ id }: Json) => ['sequence', 'place', 'remark'].includes(id)),
      { id: 'planned', path: ['计划改造'], kind: 'amount', unit: '公里', decimals: 2, leaf: ['计划改造', '计划'] },
      {
        id: 'finished',
        path: ['已完成'],
        kind: 'amount',
        unit: '公里',
        decimals: 2,
        leaf: ['已完成', '完成'],
        not: ['率'],
      },
      { id: 'share', path: ['完成率'], kind: 'rate', unit: '%', decimals: 1, leaf: ['完成率'], mayBeBlank: true },
    ],
    relations: [{ kind: 'rate', rate: 'share', done: 'finished', base: 'planned' }],
    measures: [
      {
        id: 'pipes',
        name: '供热管网改造',
        programme: '供热管网改造',
        done: 'finished',
        target: 'planned',
        rate: 'share',
        unit: '公里',
      },
    ],
  });
  file.annexes.push(heating);
  const loaded = loadProgramme(file);
  if (loaded.kind === 'refused') throw new Error(loaded.mistakes.map(mistakeText).join('\n'));
  return loaded.programme;
}

const gansu = derived();
const HEATING: readonly (readonly Value[])[] = [
  ['2024年1-6月全省供热管网改造进展情况表'],
  ['序号', '市县', '计划改造(公里)', '已完成(公里)', '完成率(%)', '备注'],
  [1, '兰州市', 120.5, 60.25, 50, ''],
  [2, '永登县', 30, 27, 90, ''],
  [3, '皋兰', 20, 5, 25, ''],
  [4, '合作市', 18, 0, 0, ''],
  [5, '马曲县', 10, 4, 40, ''],
  ['', '合计', 198.5, 96.25, 48.5, ''],
];

test('a new annex is recognised, checked and drafted from its definition alone', () => {
  const report = audit(workbookOf(sheetOf({ rows: HEATING })), { programme: gansu });
  expect(report.tables.map(({ annex }) => annex.id)).toEqual(['heating']);
  expect(
    report.findings.filter(({ level }) => level === 'error').map(({ rule, expected }) => [rule, expected]),
  ).toEqual([['unknown-place', '玛曲县']]);
  const text = draftText(draftCircular(withProgramme(workbookOf(sheetOf({ rows: HEATING })), gansu)));
  expect(text).toContain('甘肃省保障性安居工程领导小组办公室关于2024年1-6月供热管网改造工作进展情况的通报');
  expect(text).toContain('计划供热管网改造198.5公里，截至6月30日已完成96.25公里，完成率48.5%。合作市尚无进展。');
  expect(builtInFormulas(gansu).map(({ annex, formula }) => `${annex} ${formula}`)).toContain(
    '供热管网改造 [完成率] = [已完成] / [计划改造]',
  );
});

test('a wrong rate of the new annex is found, with the right one', () => {
  const rows = HEATING.map((row) =>
    row.map((value) => (value === 90 ? 99 : value === '马曲县' ? '玛曲县' : value === '皋兰' ? '皋兰县' : value)),
  );
  expect(
    audit(workbookOf(sheetOf({ rows })), { programme: gansu })
      .findings.filter(({ level }) => level === 'error')
      .map(({ rule, at, expected }) => [rule, at.row, expected]),
  ).toEqual([['rate-mismatch', 3, '90.0']]);
});

test('a renamed annex is known by its new name only', () => {
  const body = [
    ['序号', '市县', '新开工/计划(套)', '新开工/实际开工(套)', '新开工/开工率(%)'],
    [1, '永登县', 100, 50, 50],
    [2, '玛曲县', 40, 30, 75],
    ['', '合计', 140, 80, 57.1],
  ] as const;
  const annexOf = (title: string): readonly string[] =>
    recognise(workbookOf(sheetOf({ rows: [[title], ...body] })), gansu).tables.map(({ annex }) => annex.name);
  expect(annexOf('2024年1-6月全省城中村改造进展情况表')).toEqual(['城中村改造']);
});

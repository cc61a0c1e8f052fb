import {
  draftCircular,
  draftEdits,
  draftSheet,
  draftText,
  jilin,
  loadProgramme,
  OWNER_LINE,
  programmeJson,
  refusalOf,
  withProgramme,
  type ProgrammeFile,
  type Snapshot,
  mistakeText,
} from '../../../../src/core';
import { sheetOf, workbookOf } from '../../build';
import { seed } from '../../progress/seeds';

const only = (snapshot: Snapshot, ...names: readonly string[]): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => names.includes(name)),
});

let whole: Snapshot;
beforeAll(async () => {
  whole = await seed('annexes-2022-09.xlsx');
});

const sectionsOf = (snapshot: Snapshot): readonly string[] =>
  draftCircular(snapshot)
    .paragraphs.filter(({ kind }) => kind === 'section')
    .map(({ runs }) => runs.map(({ text }) => text).join(''));

test('one annex makes one paragraph, numbered from one; the others are noted, not written', () => {
  const draft = draftCircular(only(whole, '附件3房屋征收'));
  expect(sectionsOf(only(whole, '附件3房屋征收'))).toEqual([
    expect.stringContaining('（一）房屋征收工作进展情况。截至9月30日'),
  ]);
  expect(draft.notes.filter((note) => note.includes('没有数据'))).toHaveLength(7);
  expect(draftText(draft)).toContain('关于2022年1-9月房屋征收工作进展情况的通报');
  expect(draftText(draft)).toContain('　　附件：2022年1-9月全省房屋征收工作进展情况表\n');
});

test('a paragraph of two annexes is drafted from the one that is there', () => {
  const [section = ''] = sectionsOf(only(whole, '附件2租赁补贴'));
  expect(section).toMatch(/^（一）公租房保障工作进展情况。全省计划发放租赁补贴7\.51万户/);
  expect(section).not.toContain('分配率');
});

test('without a period its dates are blanks to fill', () => {
  const [section] = sectionsOf(
    workbookOf(
      sheetOf({
        rows: [
          ['全省租赁补贴发放工作进展情况表'],
          ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
          [1, '长春市', 10, 0, 0],
          [2, '吉林市', 20, 25, 125],
          ['', '合计', 30, 25, 83.3],
        ],
      }),
    ),
  );
  expect(section).toBe(
    '（一）公租房保障工作进展情况。全省计划发放租赁补贴30户，已完成发放25户，完成年度计划的83.3%。吉林市提前超额完成年度发放计划任务。长春市租赁补贴发放为零。',
  );
});

test('that subsidies are not paid by month or quarter is said only of places that say so', () => {
  const rows = [
    ['全省租赁补贴发放工作进展情况表'],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放'],
    [1, '长春市', 10, 0, 0, '否'],
    [2, '吉林市', 20, 0, 0, '是'],
    ['', '合计', 30, 0, 0, ''],
  ];
  expect(sectionsOf(workbookOf(sheetOf({ rows })))[0]).toContain(
    '长春市未落实“租赁补贴按月或按季发放”工作要求，租赁补贴发放为零；吉林市租赁补贴发放为零。',
  );
});

test('a printed total that is not the sum of its places is noted', () => {
  const rows = [
    ['全省租赁补贴发放工作进展情况表'],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
    [1, '长春市', 10, 5, 50],
    ['', '合计', 30, 5, 50],
  ];
  expect(draftCircular(workbookOf(sheetOf({ rows }))).notes.join()).toContain('合计行为30，各市县之和为10');
});

test('a workbook without annexes makes no paragraph', () => {
  expect(sectionsOf(workbookOf(sheetOf({ rows: [['无']] })))).toEqual([]);
});

test('the sheet has one paragraph a row and is the add-in’s own', () => {
  const draft = draftCircular(whole);
  const { cells } = draftSheet(draft);
  expect(cells[1]?.[0]?.content).toContain(OWNER_LINE);
  expect(cells.length).toBe(3 + draft.paragraphs.length + draft.notes.length);
  const edits = draftEdits(whole, draft);
  expect(edits && refusalOf(whole, edits)).toBeUndefined();
});

test('a sheet of that name that is the user’s own is left alone', () => {
  const foreign = { ...whole, sheets: [...whole.sheets, sheetOf({ name: '通报稿', rows: [['我的草稿']] })] };
  expect(draftEdits(foreign, draftCircular(foreign))).toBeUndefined();
});

type Sections = ProgrammeFile['wording']['sections'];
/** One section alone; 资金落实 has no measures, so it keeps its own. */
const section = (annex: string, part: string): Sections => [
  { title: '补贴', annexes: [annex], sentences: [{ parts: [part], by: '，', end: '。' }] },
  ...programmeJson(jilin).wording.sections.filter(({ annexes }) => annexes.includes('funding')),
];

/** Jilin's programme with another wording, as its file would say it. */
const worded = (wording: Partial<ProgrammeFile['wording']>) =>
  loadProgramme({ ...programmeJson(jilin), wording: { ...programmeJson(jilin).wording, ...wording } });

test('another office changes the wording as data', () => {
  const loaded = worded({ issuer: '某办公室', sections: section('rent-subsidy', '{subsidyOver:数}超额') });
  const draft = draftCircular(loaded.kind === 'programme' ? withProgramme(whole, loaded.programme) : whole);
  expect(draftText(draft)).toContain('（一）补贴。35个市县超额。');
  expect(draftText(draft)).toMatch(/^某办公室关于2022年/);
});

test('a fact may be called as anything', () => {
  const loaded = loadProgramme(
    JSON.parse(JSON.stringify(programmeJson(jilin)).replaceAll('subsidyOver', 'constructor')),
  );
  const draft = draftCircular(loaded.kind === 'programme' ? withProgramme(whole, loaded.programme) : whole);
  expect(loaded.kind).toBe('programme');
  expect(draftText(draft)).toBe(draftText(draftCircular(whole)));
});

test('an annex that no section names gets a paragraph from its measures', () => {
  const loaded = worded({ sections: section('rent-subsidy', '{subsidyOver:数}超额') });
  const draft = draftCircular(loaded.kind === 'programme' ? withProgramme(whole, loaded.programme) : whole);
  expect(draftText(draft)).toContain(
    '审计问题整改进展情况。全省22个市县计划审计问题整改1.24万套，截至9月30日已完成7514套，完成率60.7%。',
  );
  expect(draftText(draft)).toContain('征收补偿政策进展情况。截至9月30日，全省44个市县已完成征收补偿政策。');
});

test.each([
  [
    'a fact that no annex of the section has',
    { sections: section('rent-subsidy', '{vacant}') },
    '“wording”“sections”第1项“sentences”第1项“parts”第1项：没有“{vacant}”这项内容',
  ],
  [
    'an unknown way to write it',
    { sections: section('rent-subsidy', '{subsidyZero:乱}') },
    '“wording”“sections”第1项“sentences”第1项“parts”第1项：“{subsidyZero:乱}”没有这种写法。',
  ],
  [
    'a list without a way to write it',
    { sections: section('rent-subsidy', '{subsidyZero}') },
    '“wording”“sections”第1项“sentences”第1项“parts”第1项：“{subsidyZero}”是市县名单，要写明写法',
  ],
  ['an open brace', { title: '关于{period的通报' }, '“wording”“title”：花括号没有成对'],
  [
    'an unknown annex',
    { sections: section('nothing', '无') },
    '“wording”“sections”第1项“annexes”第1项：没有编号为“nothing”的附表。',
  ],
])('a wording with %s is refused at its path', (_, change, sentence) => {
  const loaded = worded(change);
  expect(loaded.kind === 'refused' && loaded.mistakes.some((one) => mistakeText(one).startsWith(sentence))).toBe(true);
});

test('a report with neither measures nor a paragraph is refused', () => {
  const file = programmeJson(jilin);
  const annexes = file.annexes.map((annex) => (annex.id === 'funding' ? { ...annex, id: 'funds' } : annex));
  const loaded = loadProgramme({ ...file, annexes });
  expect(loaded.kind === 'refused' && loaded.mistakes.map(mistakeText)).toContain(
    '“annexes”第8项“facts”：附表“资金落实”没有指标，也没有写起草通报用的内容：请写出它的内容，并在通报用语里写这一段。',
  );
});

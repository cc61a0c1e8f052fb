import { draftCircular, draftText, type CircularDraft } from '../../../../src/core';
import { proofread } from '../../../../src/core/circular/proofread';
import { seed } from '../../progress/seeds';

let draft: CircularDraft;
let sections: readonly string[];
beforeAll(async () => {
  draft = draftCircular(await seed('annexes-2022-09.xlsx'));
  sections = draft.paragraphs
    .filter(({ kind }) => kind === 'section')
    .map(({ runs }) => runs.map(({ text }) => text).join(''));
});

/**
 * What section one of 吉安居办〔2022〕22号 says and the annexes carry, paragraph by paragraph; 58.40 and 71.7 where it erred.
 */
const CIRCULAR: readonly (readonly string[])[] = [
  [
    '（一）',
    '7个市县计划',
    '12670套',
    '9655套',
    '76.2%',
    '其他4个市县',
    '等6个市县',
    '5个项目（1761套）',
    '7个市县保租房APP均已上线',
  ],
  [
    '（二）',
    '33.43万套',
    '32.19万套',
    '96.3%',
    '长春市计划新建公租房500套已全部开工',
    '7.51万户',
    '6.93万户',
    '92.2%',
    '集安市、四平市、磐石市、敦化市、长岭县等35个市县',
    '4个市县未落实',
    '租赁补贴发放为零',
  ],
  [
    '（三）',
    '24个市县',
    '2.04万套',
    '2.07万套',
    '101.2%',
    '梨树县、靖宇县开工进展缓慢，开工率不到60%',
    '1.87万套',
    '1.34万套',
    '完成年度计划的71.7%',
    '50亿元',
    '79.7亿元',
    '52.1亿元',
    '159.4%',
  ],
  [
    '（四）',
    '17个市县',
    '64个棚改',
    '14383套',
    '50%以上（7200套以上）',
    '7141套',
    '长春市510套',
    '双辽市716套',
    '松原市1516套',
    '长岭县2套',
    '白城市3892套',
    '通榆县102套',
    '延吉市257套',
    '长白山管委会146套',
    '99.2%',
    '整改进度为零',
  ],
  [
    '（五）',
    '50个市县',
    '6783户，58.62万㎡',
    '6768户，58.40万㎡',
    '15户，0.22万㎡',
    '等12个市县进展较快',
    '20个市县无进展',
  ],
  ['（六）', '44个市县已印发', '7个市县已报政府或司法部门'],
  [
    '（七）',
    '9个市县',
    '5.27亿元',
    '长春市0.31亿元',
    '九台区2.17亿元',
    '蛟河市0.26亿元',
    '白山市0.54亿元',
    '抚松县0.53亿元',
    '临江市0.04亿元',
    '江源区0.45亿元',
    '龙井市0.29亿元',
    '长白山管委会0.68亿元',
    '2个市县发放棚改贷款2.18亿元',
    '通化市2.1亿元',
    '洮南市0.08亿元',
    '1.98亿元',
    '4.85亿元',
    '三批共下达中央预算内补助资金2.18亿元',
    '30个项目',
    '52.85亿元',
    '28个项目31.76亿元',
  ],
  [
    '（八）',
    '1.2379万套',
    '7514套',
    '60.7%',
    '7个市县，4865套',
    '长春市（86套）',
    '吉林市（2314套）',
    '辽源市（1142套）',
    '松原市（177套）',
    '长白山管委会（786套）',
    '前郭县（30套）',
    '图们市（330套）',
  ],
];

/** The lists of places, as sets, with the words that follow them. */
const LISTS: readonly (readonly [number, string, string])[] = [
  [0, '长春市 辽源市 长白山管委会 梅河口市 永吉县 蛟河市 辉南县', '7个市县计划'],
  [0, '长春市 永吉县 辉南县', '已制定'],
  [0, '长春市 蛟河市 永吉县 辉南县 长白山管委会 梅河口市', '等6个市县已经成立'],
  [0, '长春市 长白山管委会 辉南县', '5个项目'],
  [1, '辽源市 大安市 九台区 桦甸市', '4个市县未落实'],
  [3, '吉林市 江源区 扶余市 乾安县 洮南市', '工作推进缓慢'],
  [4, '梅河口市 通化市 白城市 德惠市 珲春市 长春市 图们市 舒兰市 辽源市 辉南县 伊通县 蛟河市', '等12个市县'],
  [5, '德惠市 农安县 榆树市 龙井市 集安市 扶余市 乾安县', '7个市县已报'],
];

it('says every figure and count of the circular that the annexes carry', () => {
  expect(sections).toHaveLength(CIRCULAR.length);
  for (const [i, said] of CIRCULAR.entries()) for (const words of said) expect(sections[i]).toContain(words);
});

it.each(LISTS)('names the places of its lists, section %i: %s', (section, names, after) => {
  const [before = ''] = sections[section]?.split(after) ?? [];
  const list = /(?:[^，。；、：]+、)+[^，。；、：]+$/u.exec(before)?.[0].replace('剩余', '') ?? '';
  expect(new Set(list.split('、'))).toEqual(new Set(names.split(' ')));
});

it('lists the fast places by rank, as the circular does', () => {
  expect(sections[4]).toContain(
    '梅河口市、通化市、白城市、德惠市、珲春市、长春市、图们市、舒兰市、辽源市、辉南县、伊通县、蛟河市等12个市县',
  );
});

it('says nothing that a proofreader finds wrong', () => {
  const { claims } = proofread(draftText(draft));
  expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  expect(claims.filter(({ verdict }) => verdict === 'holds' || verdict === 'within-rounding').length).toBeGreaterThan(
    15,
  );
});

it('leaves judgements to people', () => {
  const text = draftText(draft);
  expect(text).not.toMatch(/重视不够|严重影响|攻坚克难|阶段性成效/);
  expect(draft.paragraphs.flatMap(({ runs }) => runs).filter(({ kind }) => kind === 'blank').length).toBeGreaterThan(1);
});

it('lists the numbered annexes with Arabic numerals and without a full stop', () => {
  expect(draftText(draft)).toContain(
    [
      '　　附件：1.2022年1-9月全省棚户区改造开工进展情况表',
      '　　　　　2.2022年1-9月全省租赁补贴发放工作进展情况表',
      '　　　　　3.2022年1-9月全省房屋征收工作进展情况表',
      '　　　　　4.省国有土地上房屋征收与补偿办法落实政策出台情况',
      '吉林省',
    ].join('\n'),
  );
});

it('knows the cells of every figure', async () => {
  const figures = draft.paragraphs.flatMap(({ runs }) => runs).flatMap((run) => (run.kind === 'figure' ? [run] : []));
  expect(figures.length).toBeGreaterThan(150);
  expect(figures.filter(({ sources }) => sources.length === 0)).toEqual([]);
  expect(figures.find(({ text }) => text === '9655')?.sources).toEqual([
    { sheet: '保障性租赁住房', row: 12, column: 3 },
  ]);
});

import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');

test.each([
  [
    'the rest of what a closing sum leaves',
    '甲区1200户、乙区1350户、丙区980户，三区合计3530户，占全市5890户的59.9%，其余各区2630户。',
    '2630',
  ],
  [
    'a total that begins its clause',
    '省级下达资金3.2亿元，市级配套1.6亿元，县级自筹0.8亿元，共到位资金5.8亿元。',
    '5.8',
  ],
  ['a mean told before its total', '户均补助2.5万元，1240户共补助3010万元。', '3010'],
  ['a list behind a limit', '全市有7个县（区）完成率超过90%，分别是甲县、乙县、丙县、丁区、戊区、己区。', '7'],
  ['a figure in ten thousands below a hundred million', '下达资金三亿二千万元，已支付二亿四千万元，支付率85%。', '85'],
  ['what lives in more homes than were finished', '已开工1480户，竣工905户，入住963户。', '963'],
  ['a mean behind an aside', '筹措补助资金2423万元，户均补助（按1346户计算）18.0万元。', '18.0'],
  ['a percentage in tenths', '应改造4200户，已改造3192户，改造率为八成六。', '八成六'],
  ['a limit in tenths', '开工不到八成的有四个乡镇，分别为79.2%、86.5%、74.8%、71.3%。', '86.5'],
  [
    'a second division of one whole',
    '8个问题中，历史遗留问题5个、需履行司法程序的2个、需协调的1个，分布在东区（3个）、西区（3个）、南县（2个）和本级（1个）。',
    '8',
  ],
  [
    'a list in a sentence of its own whose last member begins another',
    '（一）13个项目尚未开工。其中，因拆迁的6个，因资金的5个，因手续的3个，涉及甲县5个、乙县4个、丙县3个、丁县1个。',
    '6',
  ],
  [
    'a base that words name in another section',
    '一、总体情况\n完成投资208.2亿元，进展顺利。\n二、存在问题\n项目到位资金153.42亿元，占完成投资的65.0%。',
    '65.0',
  ],
  [
    'what is left of the whole a rate was told of',
    '5市共发行债券53.80亿元。\n二、支出情况\n5市累计支出40.70亿元，支出进度为75.7%。以甲市最快，丙市最慢。尚有11.10亿元未形成支出。',
    '11.10',
  ],
  [
    'a column of sections beside one that holds',
    [
      '一、总体情况\n共查出问题84个，已完成整改76个。\n二、分类情况\n（一）政策方面。查出问题23个，已整改21个。',
      '（二）资金方面。查出问题31个，已整改26个。\n（三）分配方面。查出问题19个，已整改18个。',
      '（四）管理方面。查出问题11个，已整改8个。',
    ].join('\n'),
    '76',
  ],
  ['what a mean is told for', '19个县（区）共排查隐患1358处，平均每个县（区）17.5处。', '17.5'],
  ['a rise that the figures make a fall', '集体访7556批次、同比下降7.0%（上年同期813批次）。', '7556'],
  ['a step and its rate', '全年完成投资156.3亿元，比上年增加12.6亿元，增长18.8%。', '18.8'],
  ['a month that has more than all months', '9月份当月发放补贴4428户，累计发放3793户。', '4428'],
  [
    'what rows of a table make together',
    [
      '|区县|计划（个）|开工（个）|\n|东区|86|84|\n|西区|54|54|\n|南县|41|39|\n|北县|37|35|\n|合计|218|212|',
      '东区、西区两地合计开工183个，进展较快。',
    ].join('\n'),
    '183',
  ],
  ['a limit before names joined by a word', '开工率不足60%的有甲县（67.4%）和乙县（52.9%）。', '67.4'],
  [
    'names behind a count of all',
    '全州12个县（市）中，东山市、南河县、西岭县、北川县、中原县、上林县、下坝县8个县（市）已完成。',
    '8',
  ],
  [
    'what is divided further on, in the words it was told in',
    '已发放1240户，完成95.4%。\n（三）发放对象。已发放家庭中，低收入家庭426户，新就业职工387户，务工人员265户，其他217户。',
    '1240',
  ],
  ['a rate that lost its first digit', '实际应推进792个，已动工491个，动工率2.0%。', '2.0'],
])('%s is told', (_, text, figure) => {
  expect(failing(text).flatMap(({ numbers }) => numbers)).toContain(figure);
});

test.each([
  [
    'some who have a share together',
    '开工8612套，其中东河、西山、南岭三市分别开工2860套、1215套、874套，三市合计占57.5%。',
  ],
  ['a mean by another classifier', '完成投资212.46亿元。\n二、金融\n发放贷款6218笔、21.25亿元，笔均34.17万元。'],
  ['what each of several names has', '未开工最多的是青河县，有4个；东河区、西山区、南岭区、北岸县各有2个。'],
  ['ranks before the names they count', '排名前三位的是东河区、西山县、南岭县，后三位的是北岸区、青河县、白水县。'],
  ['the first of many', '投诉5108件。投诉量居前3位的企业依次为甲热力（2126件）、乙热力（1874件）、丙热力（963件）。'],
  ['a rate of what one and the other make', '前三季度成交85宗，流标15宗，流标率15.0%，溢价率回落明显。'],
  ['how many keep a limit', '全省改造50个以上的有9个县，进展较快。'],
  [
    'first of a list told of a plan that stands elsewhere',
    '完成开工3.2万套，建成2.6万套，分别占年度计划的106.7%和104%。',
  ],
  [
    'what a list has too much and tells so',
    '完成改造287户，其中危房改造154户、抗震改造162户（29户同时享受两项政策）。',
  ],
  [
    'a list that goes on',
    '合计20.80万栋。其余不存在隐患。\n涉及学校127栋、卫生院64栋、村委会318栋、敬老院21栋等，已整治。',
  ],
  ['three of a kind', '省级安排资金3.2亿元，市县两级投入11.5亿元，引导群众自筹及其他资金19.6亿元。'],
  ['two parts of what was told before both', '涉及13家企业，其中2家各有2个小区不合格；对其中5家列入名单。'],
  [
    'rates of names',
    '47个项目签约率达到90%以上的有甲、乙、丙、丁、戊等5个片区，依次为96.4%、95.8%、93.5%、92.1%、90.6%。',
  ],
  ['a sentence before names', '省财政厅、省住房城乡建设厅对东河、西山、南岭、北岸、青河5市开展了督导。'],
  [
    'a limit that is no state',
    '开工率低于90%的有青河县、白水县2个县，其中青河县仅为73.3%，低于全市平均水平22.3个百分点。',
  ],
  ['what two names have each', '计划26个，涉及甲市12个、乙县6个、丙县和丁县各4个。'],
  ['what two steps leave', '台账登记问题83个，到2019年底已整改76个，今年又整改5个，仍有2个未整改到位。'],
  ['what is left out of a figure', '去年结转的23个小区（不含在今年187个任务之内）已全部完工。'],
  ['what sets two means apart', '检查发现问题588条，平均每个工地4.4条，较首轮的平均每个工地5.3条减少0.9条。'],
  ['what opens a sentence', '查出问题11个，已整改8个。9个项目未办理施工许可，已补办7个，其余2个已停工。'],
])('%s is called nothing', (_, text) => {
  expect(failing(text).map(({ reason }) => reason)).toEqual([]);
});

test('what should stand for a numeral in words is told in words', () => {
  const [claim] = failing('赞成一百二十三票、反对五票、弃权三票，共一百三十票。');
  expect(claim?.suspects?.map(({ suspect, suggestion }) => `${suspect}→${suggestion ?? ''}`)).toEqual([
    '五→四',
    '三→二',
  ]);
});

import { proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly (readonly string[])[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ numbers }) => numbers);

const holding = (text: string): readonly string[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'holds')
    .map(({ numbers }) => numbers.join(' '));

describe('what prose tells row by row is a table, whatever its words', () => {
  const plans = '甲县、乙县、丙县、丁县、戊县唔哩分别为2150户、980户、640户、590户、760户，共5120户；';
  const done = '喏啦数分别为1887户、817户、504户、486户、697户，共4391户；';
  const rates = '比值分别为87.8%、83.4%、78.8%、82.4%、91.7%。';

  test('percentages of two other lists of their length are found by what most of them are', () => {
    expect(failing(plans + done + rates)).toEqual([]);
    expect(holding(plans + done + rates)).toContain('78.8 504 640');
  });

  test('the one that does not come out is told, and so are two that changed places', () => {
    expect(failing(plans + done + rates.replace('91.7', '97.1'))).toEqual([['97.1', '697', '760']]);
    expect(failing(plans + done + rates.replace('78.8%、82.4', '82.4%、78.8')).length).toBeGreaterThan(0);
  });

  test('changes in brackets are of the figures in front of and in them', () => {
    const rows = [
      '住房类1426件（10月1318件），环比上升8.2%',
      '物业类3852件（10月3516件），环比上升9.6%',
      '质量类1187件（10月1250件），环比下降5.0%',
      '供热类2364件（10月1970件），环比上升20.0%',
    ].join('；');
    expect(failing(`${rows}。`)).toEqual([]);
    expect(holding(`${rows}。`)).toContain('5.0 1187 1250');
    expect(failing(`${rows.replace('5.0', '9.0')}。`)).toHaveLength(1);
  });

  test('rows in paragraphs of their own add up with what the others have together', () => {
    const rows = ['甲州，任务7200户', '乙州，任务6800户', '丙州，任务4100户', '丁州，任务3200户']
      .map((row, at) => `${String(at + 1)}.${row}，开工${String(3000 + 411 * at)}户；`)
      .join('\n');
    const text = `全省任务28000户。各州情况如下：\n${rows}\n其他7个州任务量较小，任务6700户，开工2210户。`;
    expect(holding(text)).toContain('28000 7200 6800 4100 3200 6700');
  });
});

describe('what is told of the same names in another order is a row of the same table', () => {
  const plans = '全域唔哩：甲县2150户、乙县980户、丙县640户、丁县590户、戊县760户。';
  const done = '喏啦依次为1887户、817户、504户、486户、697户。';
  const rates = '按比值由高到低，戊县91.7%、甲县87.8%、乙县83.4%、丁县82.4%、丙县78.8%。';

  test('a list without names takes those of the last one of its length', () => {
    expect(failing(plans + done + rates)).toEqual([]);
    expect(holding(plans + done + rates)).toEqual(expect.arrayContaining(['91.7 697 760', '78.8 504 640']));
    expect(failing(plans + done + rates.replace('83.4', '84.3'))).toEqual([['84.3', '817', '980']]);
  });

  test('names told with two amounts each are known again in brackets', () => {
    const rows =
      '分地区看，甲县唔哩2150户、喏啦1887户，乙县唔哩980户、喏啦817户，丙县唔哩640户、喏啦504户，丁县唔哩590户、喏啦486户。';
    const ranks = '比值居前的是甲县（87.8%）、乙县（83.4%）；偏低的有丁县（84.2%）、丙县（78.8%）。';
    expect(failing(rows + ranks.replace('84.2', '82.4'))).toEqual([]);
    expect(failing(rows + ranks)).toEqual([expect.arrayContaining(['84.2', '486', '590'])]);
  });
});

describe('what sets the two ends of a list apart', () => {
  const list = '得率分别为：甲县95.4%、乙县81.6%、丙县88.2%、丁县90.3%。';

  test('is held to its greatest and its least, wherever these stand in it', () => {
    expect(failing(`${list}最高与最低相差13.8个百分点。`)).toEqual([]);
    expect(failing(`${list}最高与最低相差18.3个百分点。`)).toEqual([['95.4', '81.6', '18.3']]);
  });

  test('and not to the last two', () => {
    expect(failing(`${list.replaceAll('%', '分')}首尾相差13.8分。`)).toEqual([]);
  });
});

describe('quotients of round figures', () => {
  test('one that comes out as printed is meant, though a nearer figure would be in range', () => {
    const text = '新增保障家庭11320户，其中实物配租4870户、发放租赁补贴6450户，完成年度任务1.1万户的102.9%。';
    expect(failing(text)).toEqual([]);
    expect(holding(text)).toContain('102.9 11320 1.1');
  });
});

describe('the same fact in nearly the same words', () => {
  const told = '一年来对174人进行了追责问责，出台制度62项。';
  const again = (count: string): string => `\n四、责任追究\n坚持贯通协同，共追责问责${count}人，移送线索6件。`;

  test('is held to the earlier telling where one slip sets them apart', () => {
    expect(failing(told + again('174'))).toEqual([]);
    expect(failing(told + again('147'))).toEqual([['147', '174']]);
  });

  test('is another fact where more than a slip does', () => {
    expect(failing(told + again('385'))).toEqual([]);
  });
});

describe('what no slip explains is told only where nothing else can be meant', () => {
  test('plan, deed and rate one behind the other', () => {
    expect(failing('计划1830套，开工1529套，开工率85.33%。')).toHaveLength(1);
  });

  test('not two shares of which one was told of another measure', () => {
    expect(failing('项目开工率90.2%（82个项目已开工74个），投资支付率55.0%，比4月底提高17.0个百分点。')).toEqual([]);
  });
});

describe('points and counts', () => {
  const told = '截至8月底累计开工1091个，开工率88.0%，与7月底（930个、75.0%）相比，开工小区增加161个，开工率提高';

  test('the growth of the amounts told as points of their shares is wrong', () => {
    expect(failing(`${told}13.0个百分点。`)).toEqual([]);
    expect(failing(`${told}17.3个百分点。`)).toEqual([['88.0', '75.0', '17.3']]);
  });

  test('rows behind a count and a colon are counted, whatever the count is of', () => {
    const rows = '低于平均的有5个：东山区72.9%、西河旗70.5%、南岭区66.4%、北川旗63.1%、中原旗58.7%。';
    expect(failing(rows)).toEqual([]);
    expect(failing(rows.replace('5个', '6个'))).toHaveLength(1);
  });

  test('a list from another point of view divides the whole of the list in front of it', () => {
    const text =
      '尚有15个项目没有开工，其中工业7个、服务业4个、农业4个；从原因看，手续未办结的9个，资金未到位的2个，方案调整的4个。';
    expect(failing(text)).toEqual([]);
    expect(failing(text.replace('2个', '5个'))).toHaveLength(1);
  });
});

describe('what is no part of what', () => {
  test('projects of a place are not counted with the places', () => {
    const text =
      '任务分布在8个县（区）：甲区3个、420套，乙县2个、180套，丙县2个、168套，丁县1个、112套，戊县1个、100套。';
    expect(failing(text).flat()).not.toContain('8');
  });

  test('what one place has is not divided among others', () => {
    expect(failing('青山县竣工5328户，占任务的89.7%，是全区最低的；东河、西岭两县分别竣工4712户、5687户。')).toEqual(
      [],
    );
  });

  test('a task and what was done of it are no two parts', () => {
    const text = '全国任务152万户。五省任务均在1万户以上，合计13.9万户，已开工13.7万户。';
    expect(failing(text)).toEqual([]);
  });

  test('what exceeds a figure farther off is done to the nearer one', () => {
    expect(failing('市级财政到位1.56亿元，占四分之三；商业银行贷款签约5.2亿元，放款3.1亿元。')).toEqual([]);
  });
});

test('a total whose characters stand apart is a row of its table', () => {
  const table = (total: string): string =>
    `进度如下：\n县区　计划（个）　完工（个）\n甲县　31　14\n乙县　28　19\n丙县　46　22\n合　计　105　${total}\n请抓紧推进。`;
  expect(failing(table('55'))).toEqual([]);
  expect(failing(table('53'))).toEqual([['53', '14', '19', '22']]);
});

import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const reasons = (text: string): readonly string[] => failing(text).map(({ reason }) => reason);
const blamed = (text: string): readonly (string | undefined)[] => failing(text).map(({ suspect }) => suspect);
const holding = (text: string): readonly string[] =>
  proofread(text).claims.flatMap(({ verdict, numbers }) => (verdict === 'holds' ? [numbers.join(' ')] : []));

describe('a number like a year', () => {
  const list = (figure: string): string => `全喏嗦瓮6443瓮，其中：唔类${figure}瓮，哩类2643瓮，呗类1800瓮。`;

  test('is counted where others are counted by the same classifier', () => {
    expect(holding(list('2000'))).toContain('6443 2000 2643 1800');
    expect(blamed(list('2001')).length).toBe(1);
  });

  test('is a year where nothing else is counted so', () => {
    expect(holding('2019瓯喏嗦册本共30册，其中唔类10册、哩类20册。')).toEqual(['30 10 20']);
  });
});

describe('what goes on right behind a total of its kind', () => {
  const text = (third: number, done = 675): string =>
    `喏嗦分3批安装，共安排851瓮，已嗦成${done}瓮。\n（一）唔批安排247瓮，已嗦成196瓮。\n` +
    `（二）哩批安排308瓮，已嗦成244瓮。\n（三）呗批安排296瓮，已嗦成${third}瓮。`;

  test('is the whole of its column and no member of it', () => {
    expect(reasons(text(235))).toEqual([]);
    expect(holding(text(235))).toContain('675 196 244 235');
    expect(reasons(text(253))[0]).toContain('693');
  });

  test('a list ends with what sums it up', () => {
    const day = (figure: string): string =>
      `全域挪喏嗦222瓮。分开看，唔区挪嗦50瓮；哩区挪嗦65瓮；呗区挪嗦107瓮，总计222瓮。\n按181天计算，平均每天挪喏嗦${figure}瓮。`;
    expect(reasons(day('1.23'))).toEqual([]);
  });
});

describe('a mean whose words go on from a count or from days', () => {
  const text = (each: string): string =>
    `上半年，全域挪喏嗦2035瓮，哩过的唔镇挪了468瓮。其中较慢的三个。\n8个镇平均每个挪喏嗦${each}瓮。`;

  test('is of the greatest of its noun, for them', () => {
    expect(holding(text('254.4'))).toContain('254.4 2035 8');
    expect(blamed(text('245.4'))).toEqual(['245.4']);
    const days = (each: string): string => `上半年，全域挪喏嗦222瓮。按181天计算，平均每天挪喏嗦${each}瓮。`;
    expect(holding(days('1.23'))).toContain('1.23 222 181');
    expect(blamed(days('1.32'))).toEqual(['1.32']);
  });
});

describe('what stood at an earlier time', () => {
  test('is told of a whole sentence by the time that opens it', () => {
    const text = (share: string): string => `去年同期，全域挪喏嗦90瓮。今年比去年同期增加5瓮，增长${share}%。`;
    expect(holding(text('5.6'))).toContain('5.6 5 90');
    expect(blamed(text('6.5'))).toEqual(['6.5']);
  });

  test('makes what is said of it a step by 多 or 少 alone', () => {
    const text = (share: string): string => `喏嗦数较上年的8970瓮少1170瓮，下降${share}%。`;
    expect(holding(text('13.04'))).toContain('13.04 1170 8970');
    expect(blamed(text('13.40'))).toEqual(['13.40']);
  });
});

describe('figures alike in their places', () => {
  test('a share of the figure right in front is not read as the rows behind are', () => {
    const rows =
      '唔镇计划36瓮，挪20瓮，挪率55.56%。\n哩镇计划21瓮，挪20瓮，挪率95.24%。\n呗镇计划48瓮，挪18瓮，挪率37.50%。';
    expect(reasons(`全域挪喏嗦159瓮，完成年初计划（250瓮）的63.60%。\n${rows}`)).toEqual([]);
  });

  test('what has its own parts in a bracket is no whole of others that have', () => {
    const text =
      '挪嗦较多的：唔县2400瓮（新1632瓮、旧768瓮）；哩市2100瓮（新987瓮、旧1113瓮）；呗区2100瓮（新735瓮、旧1365瓮）。';
    expect(reasons(text)).toEqual([]);
  });
});

describe('the two ends of a list, told in the sentence before', () => {
  const text = (gap: string): string =>
    `唔镇嗦率90.0%、哩镇嗦率98.0%、呗镇嗦率37.0%。喏瓮挪率最高的是哩镇，为81.0%；最低的是唔镇，为40.0%。首尾相差${gap}个百分点。`;

  test('are what sets them apart, whatever list stands elsewhere', () => {
    expect(holding(text('41.0'))).toContain('81.0 40.0 41.0');
    expect(blamed(text('14.0'))).toEqual(['14.0']);
  });
});

describe('counts of what is so or so', () => {
  const text = (last: number): string => `8个镇中，喏嗦率80%以上的5个，50%至80%的1个，不足50%的${last}个。`;

  test('add up to the count that they divide where every limit is told from both sides', () => {
    expect(holding(text(2))).toContain('8 5 1 2');
    expect(failing(text(3)).length).toBe(1);
    expect(reasons('8个镇中，喏嗦率超过80%的5个，全嗦完的1个，不足50%的3个。')).toEqual([]);
  });

  test('较快的 compares with nothing', () => {
    expect(holding('看喏嗦进度，8个镇中较快的5个、一般的1个、较慢的2个。')).toContain('8 5 1 2');
  });
});

describe('a plan that its word follows', () => {
  const text = (again: string): string =>
    `全域计划嗦成喏瓮323瓮，已嗦成281瓮。哩事都顺。要盯紧全域嗦成喏瓮${again}瓮的目标不放。`;

  test('is the plan that was told', () => {
    expect(reasons(text('323'))).toEqual([]);
    expect(failing(text('1323')).length).toBe(1);
  });
});

describe('what was before and what is left', () => {
  test('are told again by no other', () => {
    expect(reasons('去年同期，全域清喏嗦渠道235.1公里。哩事都顺。对未清的295.1公里喏嗦渠道，要盯紧。')).toEqual([]);
  });

  test('a closing row sums up its columns apart', () => {
    const rows = '唔坊安排35瓮，已嗦成30瓮。\n哩坊安排54瓮，已嗦成47瓮。\n呗坊安排63瓮，已嗦成55瓮。';
    expect(reasons(`${rows}\n三坊合计152瓮，已嗦成132瓮。`)).toEqual([]);
    expect(blamed(`${rows}\n三坊合计152瓮，已嗦成123瓮。`)).toEqual(['123']);
  });
});

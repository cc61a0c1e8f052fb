import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const suspects = (text: string): readonly string[] => failing(text).map(({ suspect = '' }) => suspect);

describe('a relation that is decided while it is right is told when one figure is slipped', () => {
  test('where the text tells the quotient again elsewhere', () => {
    const text = (rate: string): string =>
      `各地情况：溪砚县计划1696册，描金1119册，描金率${rate}%；岚澄县计划1472册，描金1222册，描金率83.02%；` +
      '霁棠县计划1728册，描金985册，描金率57.00%；蓟屿县计划1536册，描金614册，描金率39.97%。\n' +
      '描金率由高到低依次为：岚澄县83.02%、溪砚县65.98%、霁棠县57.00%、蓟屿县39.97%。';
    expect(failing(text('65.98'))).toEqual([]);
    expect(suspects(text('65.99'))).toContain('65.99');
    expect(suspects(text('695.98'))).toContain('695.98');
  });

  test('where its whole is told once more farther off', () => {
    const text = (all: string): string =>
      '全域计划描金25300册。\n' + `描金分3批，共安排${all}册。第一批安排7337册；第二批安排6287册；第三批安排11676册。`;
    expect(failing(text('25300'))).toEqual([]);
    expect(suspects(text('225300'))).toEqual(['225300']);
  });

  test('but no nearer whole that bears out a list of its own is a slip off the right one', () => {
    const text =
      '描金补贴分三批实施，共安排4,700万元，已兑付2,700万元。\n' +
      '（一）第一批。安排1,363万元，已兑付783万元。\n（二）第二批。安排2,002万元，已兑付1,150万元。\n' +
      '（三）第三批。安排1,335万元，已兑付767万元。';
    expect(failing(text)).toEqual([]);
  });

  test('but no member of a list that comes out is a slip off what two others of it differ by', () => {
    const text = (step: string): string =>
      '全年描金4386册，其中一至四季分别为1187册、1063册、1098册和1038册，' +
      `三季受潮气影响比二季多${step}册，四季比三季下降5.5%，为全年最低。`;
    expect(failing(text('35'))).toEqual([]);
  });

  test('where small counts of states divide the one in front of them', () => {
    const text = (all: number): string => `从描金进度看，${String(all)}个坊中较快的3个、一般的4个、较慢的2个。`;
    expect(failing(text(9))).toEqual([]);
    expect(failing(text(8))).toHaveLength(1);
    expect(failing(text(8).replace('坊中', '坊中，'))).toEqual([]);
  });

  test('where a limit is the figure that is slipped', () => {
    const text = (limit: string, count: string): string =>
      `描金率低于${limit}%的有${count}个，为溪砚镇（75.7%）、岚澄镇（79.2%）、霁棠镇（75.8%）。`;
    expect(failing(text('80', '3'))).toEqual([]);
    expect(suspects(text('8', '3'))).toEqual(['8']);
    expect(failing(text('9', '4')).filter(({ kind }) => kind === 'comparison')).toEqual([]);
  });

  test('where names begin or end with their sentence, so that none is lost', () => {
    const text = (count: string): string =>
      `入库渐快。溪砚区、岚澄区、霁棠区、蓟屿区、棠溪区${count}个县区入库率低于七成。`;
    expect(failing(text('5'))).toEqual([]);
    expect(suspects(text('8'))).toEqual(['8']);
    expect(failing(text('8').replace('渐快。', '渐快，'))).toEqual([]);
    const rates = (count: string): string => `入库渐快。溪砚镇（82.0%）、岚澄镇（86.0%）${count}个镇街入库率高于八成。`;
    expect(failing(rates('2'))).toEqual([]);
    expect(suspects(rates('3'))).toEqual(['3']);
  });

  test('where a mean is of what is divided in front of it', () => {
    const text = (mean: string): string =>
      `全域已描金148册。描金累计支出1504.27万元，其中坊里940.17万元、会里222.22万元、自筹341.88万元。平均每册${mean}万元。`;
    expect(failing(text('10.16'))).toEqual([]);
    expect(suspects(text('101.6'))).toEqual(['101.6']);
  });
});

import { newXlsx } from '../../../src/hosts/xlsx';
import { annex, fileOf } from './run';

interface Line {
  readonly annex: string;
  readonly measure: string;
  readonly place: string;
  readonly status?: string;
}

test('annex check --json gives the progress of every place: figures, rate in points, status and rank', () => {
  const { out } = annex(
    'check',
    'seeds/annexes-2022-09.xlsx',
    '--targets',
    'seeds/targets-2022.xlsx',
    '--previous',
    'seeds/annexes-2022-06.xlsx',
    '--json',
  );
  const { progress }: { progress: readonly Line[] } = JSON.parse(out);
  expect(progress[0]).toEqual({
    annex: 'shantytown',
    measure: 'start',
    place: '长春市',
    target: 2210,
    done: 2483,
    rate: 112.4,
    status: '超额',
    rank: 5,
  });
  expect(progress).toContainEqual({
    annex: 'shantytown',
    measure: 'investment',
    place: '靖宇县',
    target: 0.43,
    done: 0.32,
    rate: 74.4,
    status: '滞后',
    rank: 24,
  });
  expect(progress).toContainEqual({ annex: 'public-rental', measure: 'new-build', place: '吉林市', status: '无任务' });
  expect(progress).toContainEqual({
    annex: 'compensation-policy',
    measure: 'policy',
    place: '德惠市',
    status: '零进展',
  });
  expect(progress).toContainEqual({
    annex: 'expropriation',
    measure: 'expropriation',
    place: '梅河口市',
    done: 1126,
    status: '正常',
    rank: 1,
  });
  const named = (measure: string, status: string) =>
    progress.filter((one) => one.measure === measure && one.status === status).map(({ place }) => place);
  expect([
    named('subsidy', '零进展').length,
    named('subsidy', '超额').length,
    named('expropriation', '零进展').length,
  ]).toEqual([4, 35, 20]);
  expect(named('start', '停滞')).toEqual(['辽源市', '前郭县']);
});

test('targets of another year are refused in one sentence', async () => {
  const host = await newXlsx();
  await host.write([
    {
      kind: 'sheet',
      plan: {
        name: '计划',
        looks: {},
        columnWidths: [],
        cells: [['2021年全省年度计划表'], ['（省下达）'], ['序号', '市县', '租赁补贴(户)'], [1, '长春市', 500]].map(
          (row) => row.map((content) => ({ content })),
        ),
      },
    },
  ]);
  const { code, err, out } = annex(
    'check',
    'seeds/annexes-2022-09.xlsx',
    '--targets',
    fileOf('计划.xlsx', host.save()),
  );
  expect(err).toContain('年度计划表是2021年的，附表是2022年的，不能使用。');
  expect([code, out]).toEqual([2, '']);
});

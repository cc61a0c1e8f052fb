import { unzipSync, strFromU8 } from 'fflate';
import { ledgerOf, noticesOf, noticeText, type Notice, type Received } from '../../../src/core';
import { noticeDocx } from '../../../src/apps/documents/notice-docx';
import { sheetOf, workbookOf } from '../build';
import { received } from './cut';

type Row = readonly [place: string, plan: number | string, done: number | string, rate: number | string];

const subsidies = (rows: readonly Row[], filled = '2022年10月8日') =>
  workbookOf(
    sheetOf({
      name: '租赁补贴',
      rows: [
        ['2022年1-9月租赁补贴发放工作进展情况表'],
        ['（截至2022年9月30日）'],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放', '备注'],
        ...rows.map(([place, plan, done, rate], i) => [i + 1, place, plan, done, rate, '是', undefined]),
        [`填报日期：${filled}`],
      ],
    }),
  );

const files: readonly Received[] = [
  received('敦化市.xlsx', subsidies([['敦化市', 100, 60, 60]])),
  received('延吉市.xlsx', subsidies([['延吉市', 100, 60, 90]])),
  received(
    '四平.xlsx',
    subsidies([
      ['四平市', 100, 50, 50],
      ['梨树县', 100, -4, 50],
      ['双辽市', 80, 80, 100],
    ]),
  ),
];
const due = { year: 2022, month: 10, day: 10 };
const to = (notices: readonly Notice[]): readonly string[] => notices.map((one) => one.to);

describe('notices', () => {
  it('go to places with something to mend; clean places get none', () => {
    const names = to(noticesOf(ledgerOf(files)));
    expect(names).toEqual(expect.arrayContaining(['延吉市', '梨树县']));
    expect(names).not.toContain('敦化市');
    expect(names).not.toContain('双辽市');
  });

  it('hold every error and every open 核实 of the returns that count, each once', () => {
    const expected = files.flatMap((file) =>
      file.kind === 'read' ? file.report.findings.filter(({ level }) => level !== 'info') : [],
    );
    const items = noticesOf(ledgerOf(files))
      .flatMap((one) => one.items)
      .filter(({ level }) => level !== 'info');
    expect(items).toHaveLength(expected.length);
    expect(new Set(items.map(({ file, sheet, cell, message }) => [file, sheet, cell, message].join())).size).toBe(
      items.length,
    );
  });

  it('say nothing of a return that a later one replaces', () => {
    const later = received('延吉市_v2.xlsx', subsidies([['延吉市', 100, 60, 60]], '2022年10月9日'));
    expect(to(noticesOf(ledgerOf([...files, later])))).not.toContain('延吉市');
  });

  it('tell a place why its return was not taken', () => {
    const june = received(
      '图们市.xlsx',
      workbookOf(
        sheetOf({
          rows: [
            ['2022年1-6月租赁补贴发放工作进展情况表'],
            ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
            [1, '图们市', 10, 5, 50],
          ],
        }),
      ),
    );
    const one = noticesOf(ledgerOf([...files, june])).find((notice) => notice.to === '图们市');
    expect(one?.items.map(({ message }) => message).join('')).toContain('2022年1-6月');
  });

  it('make a chat text under 500 characters with the day, however much there is', () => {
    const many = noticesOf(ledgerOf(files), due).map((one) => ({
      ...one,
      items: Array.from({ length: 80 }, () => one.items[0]).flatMap((item) => item ?? []),
    }));
    for (const one of [...noticesOf(ledgerOf(files), due), ...many]) {
      expect(noticeText(one).length).toBeLessThan(500);
      expect(noticeText(one)).toContain('2022年10月10日');
    }
    expect(noticeText(many[0] as Notice)).toContain('其余');
  });

  it('make a well-formed document with title, addressee, day and every item', async () => {
    const one = noticesOf(ledgerOf(files), due).find((notice) => notice.to === '延吉市') as Notice;
    const xml = strFromU8(unzipSync(await noticeDocx(one))['word/document.xml'] ?? new Uint8Array());
    for (const text of [
      '关于修改2022年1-9月附表的通知',
      '延吉市：',
      '请于2022年10月10日前',
      ...one.items.map(({ message }) => message),
    ])
      expect(xml).toContain(text);
  });
});

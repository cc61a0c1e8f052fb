import {
  answerUnread,
  audit,
  coverageLine,
  forgetAnswers,
  recognisedColumnLine,
  recognisedTables,
  type Report,
  type Snapshot,
} from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const SHEET = drawn(`
2022年1-9月住房租赁补贴发放工作进展情况表
市县 | 天（户） | 玄（户） | 地 | 发放率（%）
长春市 | 1200 | 9 | 17 | 76.7
榆树市 | 800 | 31 | 5 | 78.5
德惠市 | 640 | 27 | 44 | 80.8`);

/** The workbook after a person has answered, as a host would keep it. */
const answered = (snapshot: Snapshot, header: string, column?: string): Snapshot => {
  const unread = audit(snapshot).unread.find(({ text }) => text === header);
  if (!unread) throw new Error(`${header} is not unread`);
  const { key, to } = answerUnread(snapshot, unread, column);
  return { ...snapshot, settings: { ...snapshot.settings, [key]: JSON.parse(JSON.stringify(to)) as unknown } };
};

const linesOf = (report: Report): readonly string[] =>
  recognisedTables(report).flatMap(({ columns }) => columns.map(recognisedColumnLine));

describe('what a person says of a column that was not understood', () => {
  const asked = workbookOf(SHEET);

  it('is asked once, and the audit is incomplete until it is said', () => {
    expect(audit(asked).unread.map(({ text }) => text)).toEqual(['天', '玄', '地']);
    expect(audit(asked).verdict.incomplete.length).toBeGreaterThan(0);
  });

  it('makes the column the annex’s own in every later audit, also where the sheet has moved', () => {
    const told = answered(asked, '天', 'plan');
    expect(linesOf(audit(told))).toContain('B列“天(户)”＝计划发放(户)（按填写人说明）');
    const moved = {
      ...told,
      sheets: told.sheets.map((sheet) => ({ ...sheet, name: '新表', origin: { row: 4, column: 2 } })),
    };
    expect(linesOf(audit(moved))).toContain('D列“天(户)”＝计划发放(户)（按填写人说明）');
  });

  it('leaves out a column that is none of ours, and keeps saying so', () => {
    const report = audit(answered(answered(asked, '天', 'plan'), '地'));
    expect(report.unread).toEqual([]);
    expect(coverageLine(report)).toContain('1处按本工作簿中的说明不属于附表、未核对');
    expect(linesOf(report)).toContain('D列“地”（按填写人说明不属于附表）');
  });

  it('can be taken back', () => {
    const told = answered(asked, '地');
    const { key, to } = forgetAnswers(told);
    expect(audit({ ...told, settings: { ...told.settings, [key]: to } }).unread.map(({ text }) => text)).toEqual([
      '天',
      '玄',
      '地',
    ]);
  });

  it('survives an entry that nobody can read', () => {
    const odd = { version: 9, entries: [42, { kind: 'new' }, { kind: 'column', annex: 'rent-subsidy', header: '地' }] };
    expect(audit({ ...asked, settings: { 'column-answers': odd } }).unread.map(({ text }) => text)).toEqual([
      '天',
      '玄',
    ]);
  });
});

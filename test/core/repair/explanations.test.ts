import {
  audit,
  explain,
  forgetLapsed,
  type Finding,
  type Report,
  type SettingEdit,
  type Snapshot,
} from '../../../src/core';
import { subsidies } from '../audit/samples';

const TEXT = { text: '年中追加任务，批复已附', person: '张三', date: '2022-10-08' };

const previous = subsidies('1 | 延吉市 | 2300 | 1530 | 66.5');
const workbook = (plan: number): Snapshot =>
  subsidies(`1 | 延吉市 | ${plan} | 2354 | ${Math.round((2354 / plan) * 1000) / 10}`);
const report = (snapshot: Snapshot): Report => audit(snapshot, { previous });
const changed = (one: Report): Finding => one.findings.find(({ rule }) => rule === 'target-changed') ?? never();
const never = (): never => {
  throw new Error('the plan has changed, and nobody says so');
};
const withSetting = (snapshot: Snapshot, { key, to }: SettingEdit): Snapshot => ({
  ...snapshot,
  settings: { ...snapshot.settings, [key]: to },
});

const explained = withSetting(workbook(2400), explain(workbook(2400), changed(report(workbook(2400))), TEXT));

describe('an explanation', () => {
  it('settles the finding it was written for', () => {
    expect(report(workbook(2400)).verdict).toMatchObject({ isReady: false, open: 1 });
    expect(report(explained).verdict).toMatchObject({ isReady: true, open: 0, warnings: 1 });
    expect(changed(report(explained)).explanation).toMatchObject(TEXT);
    expect(report(explained).lapsed).toEqual([]);
  });

  it('lapses when the value changes', () => {
    const later = { ...workbook(2500), settings: explained.settings };
    expect(report(later).verdict.isReady).toBe(false);
    expect(report(later).lapsed).toMatchObject([{ ...TEXT, hasChanged: true }]);
  });

  it('lapses when nothing is left to explain, and can then be forgotten', () => {
    const later = { ...workbook(2300), settings: explained.settings };
    expect(report(later).verdict.isReady).toBe(true);
    expect(report(later).lapsed).toMatchObject([{ ...TEXT, hasChanged: false }]);
    const tidy = withSetting(later, forgetLapsed(later, report(later).lapsed));
    expect(report(tidy).lapsed).toEqual([]);
  });

  it('is replaced by a later one, and taken back by an empty one', () => {
    const finding = changed(report(explained));
    const again = withSetting(explained, explain(explained, finding, { ...TEXT, text: ' 另有批复 ' }));
    expect(changed(report(again)).explanation?.text).toBe('另有批复');
    const none = withSetting(again, explain(again, finding, { ...TEXT, text: ' ' }));
    expect(report(none).verdict.isReady).toBe(false);
    expect(report(none).lapsed).toEqual([]);
  });

  it('of an error stays beside it and settles nothing', () => {
    const wrong = subsidies('1 | 延吉市 | 2300 | -2354 | 102.3');
    const finding = report(wrong).findings.find(({ level }) => level === 'error') ?? never();
    const after = report(withSetting(wrong, explain(wrong, finding, TEXT)));
    expect(after.verdict.isReady).toBe(false);
    expect(after.verdict.errors).toBe(report(wrong).verdict.errors);
    expect(
      after.findings.flatMap((one) => (one.level === 'error' && one.explanation ? [one.explanation.text] : [])),
    ).toEqual([TEXT.text]);
  });

  it('kept in a form that cannot be read counts as none', () => {
    for (const damaged of ['x', 3, [{ key: 1 }], null]) {
      expect(report({ ...workbook(2400), settings: { explanations: damaged } }).lapsed).toEqual([]);
    }
  });
});

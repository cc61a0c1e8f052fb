import { readFileSync } from 'node:fs';
import {
  applyEdits,
  audit,
  carryEdit,
  cellAddress,
  cellValue,
  compareSubmissions,
  comparisonLine,
  comparisonSheet,
  explain,
  findColumn,
  recognise,
  type AuditedSubmission,
  type Content,
  type Snapshot,
} from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';

let whole: Snapshot;
beforeAll(async () => {
  whole = await (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();
});

const audited = (snapshot: Snapshot): AuditedSubmission => ({ snapshot, report: audit(snapshot) });

function changed(snapshot: Snapshot, place: string, id: string, to: Content): Snapshot {
  const table = recognise(snapshot).tables.find(({ annex }) => annex.id === 'rent-subsidy');
  const row = table?.rows.find(({ unit, kind }) => (place === '合计' ? kind === 'total' : unit?.name === place));
  const column = table && findColumn(table, id);
  if (!table || !row || !column) throw new Error('no such cell');
  return applyEdits(snapshot, [
    { kind: 'cell', at: cellAddress(table, row, column), was: cellValue(table, row, column), to },
  ]);
}

describe('two submissions compared', () => {
  it('are alike when nothing changed', () => {
    expect(compareSubmissions(audited(whole), audited(whole))).toMatchObject({
      changed: [],
      added: [],
      removed: [],
      settled: [],
      fresh: [],
    });
  });

  it('say what changed, by place and column', () => {
    const { changed: cells } = compareSubmissions(
      audited(whole),
      audited(changed(whole, '敦化市', 'remark', '已补充')),
    );
    expect(cells).toMatchObject([{ place: '敦化市', column: '备注', after: '已补充' }]);
  });

  it('say where a formula became a number, although the number is the same', () => {
    const { changed: cells } = compareSubmissions(audited(whole), audited(changed(whole, '合计', 'plan', 75125)));
    expect(cells).toMatchObject([{ place: '合计', lostFormula: expect.stringContaining('SUM') }]);
  });

  it('say which findings are settled, remain, and are new, wherever their cells stand now', () => {
    const faulty = changed(changed(whole, '敦化市', 'done', '1,4x'), '延吉市', 'done', -5);
    const again = changed(changed(whole, '敦化市', 'done', '1,4x'), '图们市', 'plan', 0.5);
    const comparison = compareSubmissions(audited(faulty), audited(again));
    expect(comparison.settled.some(({ place }) => place === '延吉市')).toBe(true);
    expect(comparison.remaining.some(({ place }) => place === '敦化市')).toBe(true);
    expect(comparison.fresh.some(({ place }) => place === '图们市')).toBe(true);
    const { settled, remaining, fresh } = comparison;
    expect(comparisonLine(comparison)).toBe(
      `上次${settled.length + remaining.length}处，已改${settled.length}处，未改${remaining.length}处，新增${fresh.length}处`,
    );
    expect(
      comparisonSheet(comparison)
        .cells.flat()
        .map(({ content }) => content),
    ).toEqual(expect.arrayContaining(['延吉市', '已改正', '仍未改', '新增']));
  });

  it('carry explanations over where the value stayed', () => {
    const open = changed(whole, '敦化市', 'done', 0);
    const finding = audit(open).findings.find(({ level }) => level === 'warning');
    if (!finding) throw new Error('nothing to explain');
    const explained = applyEdits(open, [
      explain(open, finding, { text: '年度复核中', person: '张三', date: '2022-10-08' }),
    ]);
    const carry = carryEdit(compareSubmissions(audited(explained), audited(open)), open);
    expect(carry?.to).toMatchObject([{ text: '年度复核中' }]);
    expect(compareSubmissions(audited(explained), audited(whole)).carried).toEqual([]);
  });
});

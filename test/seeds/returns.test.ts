import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, merge, noticesOf, receiveOne, type Merge, type Received, type Snapshot } from '../../src/core';
import { jilin } from '../../src/core';
import { HostError } from '../../src/hosts/host';
import { readXlsx } from '../../src/hosts/xlsx';
import { annex, folder as empty } from '../apps/cli/run';
import { figuresIn } from '../core/returns/cut';

const folder = join(__dirname, '../../seeds/returns');

function received(file: string): Received {
  try {
    return receiveOne(
      { file, snapshot: readXlsx(readFileSync(join(folder, file))) },
      { programme: jilin, targets: readXlsx(readFileSync(join(folder, '../targets-2022.xlsx'))) },
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: 'unreadable', file, reason: error.failure.kind };
  }
}

let merged: Merge;
beforeAll(() => {
  merged = merge(readdirSync(folder).sort().map(received));
});

const statesOf = (state: string): readonly string[] =>
  merged.ledger.entries
    .filter((one) => one.state === state)
    .map(({ file, place }) => `${file} ${place?.name ?? ''}`.trim())
    .sort();

describe('the example returns', () => {
  it('are of at least twelve places, and hold every case a collection brings', () => {
    expect(merged.ledger.winners.filter(({ entry }) => entry.state === 'merged').length).toBeGreaterThan(40);
    expect(new Set(merged.ledger.winners.map(({ place }) => place.id)).size).toBeGreaterThanOrEqual(12);
    expect(statesOf('superseded')).toEqual(['敦化市.xlsx 敦化市', '白城市汇总.xlsx 通榆县'].sort());
    expect(statesOf('errors')).toEqual(['延吉市.xlsx 延吉市']);
    expect(statesOf('refused')).toEqual(['图们市.xlsx 图们市', '联系人.xlsx', '附件2.xlsx', '靖宇县.xlsx'].sort());
    expect(merged.ledger.entries.filter(({ unread }) => unread.length > 0).map(({ file }) => file)).toContain(
      '珲春市.xlsx',
    );
  });

  it('merge into the figures of the province they were cut from', () => {
    const EMPTY: Snapshot = { sheets: [], settings: {} };
    const [province, found] = [
      figuresIn(readXlsx(readFileSync(join(folder, '../annexes-2022-09.xlsx')))),
      figuresIn(applyEdits(EMPTY, merged.edits)),
    ];
    const differing = [...found].filter(
      ([key, value]) => !/ total | subtotal /.test(key) && province.get(key) !== value,
    );
    expect(differing.map(([key, value]) => [key, value, province.get(key)])).toEqual([]);
  });

  it('leave no doubt that a merge with unread parts is not whole', () => {
    const { code, out } = annex('merge', folder, '-o', join(empty(), '全省.xlsx'));
    expect(code).toBe(2);
    expect(out).toContain('汇总不完整');
    expect(out).not.toContain('可以报送');
  });

  it(
    'send back to the place with errors, to the one with a column nobody understands, and to the ' +
      'one of another period',
    () => {
      expect(noticesOf(merged.ledger).map(({ to }) => to)).toEqual(expect.arrayContaining(['延吉市', '图们市']));
    },
  );
});

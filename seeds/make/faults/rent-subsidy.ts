import { duplicated } from './plan-changes';
import type { CellFault, SheetFault } from './fault';

const sheet = '附件2租赁补贴';

/** A figure left out, a rate and a total typed over. */
export const rentSubsidyFaults: readonly CellFault[] = [
  {
    sheet,
    place: '扶余市',
    column: 'done',
    to: undefined,
    rule: 'missing-value',
    note: '已发放漏填；完成率公式按空白算得0.0，合计公式随之减少',
  },
  { sheet, place: '农安县', column: 'rate', to: 86.3, rule: 'rate-mismatch', note: '83.6误为86.3（前后两位互换）' },
  {
    sheet,
    place: '合计',
    column: 'plan',
    to: 71769,
    rule: 'total-mismatch',
    note: '合计改为手填，77169（含重复的延吉市）误为71769；完成率公式随之改变',
  },
];

/** A row twice. */
export const duplicateRow: SheetFault = {
  sheet,
  rule: 'duplicate-place',
  was: '',
  now: '延吉市',
  plant: (plan) => duplicated(plan, '延吉市', '珲春市'),
  at: (laid) => below(laid.find('珲春市', 'place')),
  note: '延吉市在珲春市之后又填一行，合计公式把两行都加进去',
};

const below = (cell: string): string => cell.replace(/\d+$/, (row) => String(Number(row) + 1));

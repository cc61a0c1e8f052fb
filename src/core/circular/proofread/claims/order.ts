import { order } from '../../../arithmetic';
import { type Row, rowsOf } from '../context/rows';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { possible } from '../lexer/quantity';
import { ORDERS } from '../patterns/orders';
import { orderWords } from '../words';

/** Every row of figures that the words say is in order. */
export function orderDrafts(scene: Scene): readonly Draft[] {
  return rowsOf(scene.paragraph.figures).flatMap((row) => {
    const promise = ORDERS.find(({ pattern }) => pattern.test(leadOf(scene, row)));
    return promise && row.length > 1 ? [draftOf(scene, row, promise.isFalling)] : [];
  });
}

const LONGEST_LEAD = 60;

/** What the sentence says in front of a row, past a figure that only counts it: 由高到低排名前3位的是…. */
function leadOf({ paragraph }: Scene, [first]: Row): string {
  const before = first && paragraph.figures[first.index - 1];
  const text = first ? (before?.quantity.dimension.startsWith('个') ? before.gap : '') + first.gap : '';
  return text.replace(/.*[。;]/, '').slice(-LONGEST_LEAD);
}

function draftOf({ textOf }: Scene, row: Row, isFalling: boolean): Draft {
  const at = numerals(row.map(({ quantity }) => quantity));
  const broken = row.findIndex(({ quantity }, index) => {
    const before = row[index - 1];
    if (!before) return false;
    const step = order(possible(quantity).face, possible(before.quantity).face);
    return isFalling ? step > 0 : step < 0;
  });
  const [last, next] = [row[broken - 1], row[broken]];
  if (!last || !next) return { kind: 'order', verdict: 'holds', reason: orderWords.holds(row.length, isFalling), at };
  const reason = orderWords.fails(textOf(last.quantity), textOf(next.quantity), isFalling);
  return { kind: 'order', verdict: 'fails', reason, at, suspicion: { at: next.quantity.numeral } };
}

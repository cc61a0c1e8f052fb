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
    const promise = ORDERS.find(({ pattern }) => pattern.test(row[0]?.gap ?? ''));
    return promise && row.length > 1 ? [draftOf(scene, row, promise.isFalling)] : [];
  });
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

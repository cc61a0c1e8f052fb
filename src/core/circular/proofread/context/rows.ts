import { isAlike } from '../lexer/quantity';
import type { Figure } from './paragraph';

/** Figures of one dimension that a sentence gives name by name: 长沙市(95.2%)、株洲市(90.1%). */
export type Row = readonly Figure[];

const NEXT = /^\)*[、,;]?(?:和|及|以及|与)?[\p{Script=Han}A-Za-z·]{2,14}\(?$/u;
const BARE_NEXT = /^(?:、|和|及|与)$/;

/** The rows of a paragraph's figures, each as long as it goes; a figure alone makes a row of one. */
export function rowsOf(figures: readonly Figure[]): readonly Row[] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    if (row && continues(row.at(-1), figure)) row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

function continues(last: Figure | undefined, figure: Figure): boolean {
  return last !== undefined && last.sentence === figure.sentence && isAlike(last.quantity, figure.quantity)
    && last.quantity.bound === undefined && figure.quantity.bound === undefined
    && (NEXT.test(figure.gap) || BARE_NEXT.test(figure.gap));
}

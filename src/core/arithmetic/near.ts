import { cellNumber, decimalOf, printed, rounded } from './decimal';
import { digitSlip, POWERS } from './slip';

/** Every number that fits and is one slip away: one digit or point typed otherwise, or a power of ten. */
export function numbersNear(value: number, decimals: number, fits: (number: number) => boolean): readonly number[] {
  const exact = decimalOf(value);
  const typed = rounded(exact, decimals);
  const isSlip = (number: number): boolean =>
    number !== value && digitSlip(typed, rounded(decimalOf(number), decimals), decimals) !== undefined;
  const near = new Set<number>();
  for (const edit of editsOf(printed(rounded(exact, Math.max(decimals, exact.decimals))))) {
    const number = Number(edit);
    if (fits(number) && /^\d+(?:\.\d+)?$/.test(edit) && isSlip(number)) near.add(number);
  }
  for (const power of POWERS) {
    const number = cellNumber(value * 10 ** power);
    if (fits(number) && number !== value) near.add(number);
  }
  return [...near];
}

/** A printed number with each digit dropped, replaced, or another put before it, and with neighbours interchanged. */
function editsOf(text: string): readonly string[] {
  const edits: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    edits.push(before + after, before + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2));
    for (const digit of '0123456789') edits.push(before + digit + after, before + digit + text.slice(at));
  }
  return edits;
}

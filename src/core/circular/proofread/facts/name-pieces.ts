import type { Span } from '../proof';
import { CONJUNCTION, NAME_END } from '../vocabulary/names';

/** A name in a list, with where it stands; the first may carry the words that lead to it. */
export interface Name extends Span {
  readonly text: string;
}

/**
 * What a piece names without its bracketed asides: 怀化市(68.2%)和湘西州 are two, and an aside in front stands in the words
 * that lead to the name.
 */
function namesIn(piece: string): readonly { readonly at: number; readonly name: string }[] {
  const open = piece.indexOf('(');
  const close = piece.indexOf(')', open);
  if (open < 0) return apart(piece);
  const behind = close < open ? '' : piece.slice(close + 1);
  if (behind === '') return apart(piece.slice(0, open));
  // 分县(市、区)看: what goes on behind the bracket is no name.
  if (behind.length < 2) return [{ at: 0, name: piece.replace(/\(.*?\)/, '') }];
  const joint = CONJUNCTION.pattern.exec(behind);
  const from = joint?.index === 0 ? joint[0].length : 0;
  const others = namesIn(behind.slice(from)).map(({ at, name }) => ({ at: close + 1 + from + at, name }));
  return from > 0 ? [...apart(piece.slice(0, open)), ...others] : others;
}

/** A name with whether a comma stands in front of it. */
export interface NamePiece extends Name {
  readonly opensGroup: boolean;
}

/** Cuts a stretch at 、 and commas, and at 和, 及, 与 between names; brackets belong to the name in front. */
export function cut(text: string, from: number, to: number): readonly NamePiece[] {
  const pieces: NamePiece[] = [];
  let depth = 0;
  let start = from;
  let opensGroup = false;
  const close = (end: number): void => {
    for (const { at, name } of namesIn(text.slice(start, end)))
      if (name !== '')
        pieces.push({
          text: name,
          start: start + at,
          end: start + at + name.length,
          opensGroup: opensGroup && at === 0,
        });
  };
  for (let at = from; at <= to; at += 1) {
    const mark = at === to ? ',' : text.charAt(at);
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (depth > 0 || (mark !== '、' && mark !== ',')) continue;
    close(at);
    start = at + 1;
    opensGroup = mark === ',';
  }
  return pieces;
}

/** 成都市和绵阳市 are two names, 和龙市 is one: what stands on both sides must be a name by its end or its length. */
function apart(words: string): readonly { readonly at: number; readonly name: string }[] {
  const lead = CONJUNCTION.pattern.exec(words);
  if (lead && lead.index === 0 && lead[0] !== '和') return [{ at: lead[0].length, name: words.slice(lead[0].length) }];
  if (!lead || lead.index < 2) return [{ at: 0, name: words }];
  const [left, right] = [words.slice(0, lead.index), words.slice(lead.index + lead[0].length)];
  const isTwo =
    right.length > 1 && (NAME_END.pattern.test(left) || (left.length <= 4 && right.length <= 4 && left.length > 1));
  return isTwo
    ? [
        { at: 0, name: left },
        { at: lead.index + lead[0].length, name: right },
      ]
    : [{ at: 0, name: words }];
}

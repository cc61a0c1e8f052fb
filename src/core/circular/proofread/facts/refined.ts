import type { Quantity } from '../lexer/quantity';
import type { Token } from '../lexer/tokens';
import { AREA } from '../lexer/areas';
import { STATE_BEGINS } from '../vocabulary/forms';
import { NAME_END, TOLD_IN_ORDER } from '../vocabulary/names';

/** Tokens whose figures have taken from their neighbours what they lack: what they count, and how fine they are. */
export const refined = (tokens: readonly Token[]): readonly Token[] => asFine(counted(withoutNames(tokens)));

/**
 * 围挡破损98项、喷淋不足61项、道路未硬化39项: what looks like a limit ends a name where two figures beside it in a list are plain
 * and it is none of the round ones that limits are.
 */
function withoutNames(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'quantity' || !token.quantity.bound || token.quantity.bound === 'about') return token;
    const { bound, ...own } = token.quantity;
    if (!own.isCounted || own.number.units % (own.number.units < 100n ? 5n : 10n) === 0n) return token;
    const isPlain = (place: number, mark: Token | undefined): boolean => {
      const each = tokens[place];
      return (
        each?.kind === 'quantity' &&
        each.quantity.dimension === own.dimension &&
        each.quantity.bound === undefined &&
        mark?.kind === 'mark' &&
        LISTS_ON.has(mark.mark)
      );
    };
    const before = isPlain(at - MEMBER, tokens[at - MEMBER + 1]) && tokens[at - 1]?.kind === 'words';
    const behind = isPlain(at + MEMBER, tokens[at + 1]);
    const isListed = before
      ? behind || isPlain(at - 2 * MEMBER, tokens[at - 2 * MEMBER + 1])
      : behind && isPlain(at + 2 * MEMBER, tokens[at + MEMBER + 1]);
    return isListed ? { ...token, quantity: own } : token;
  });
}

/** A member of a list: its mark, its name, its figure. */
const MEMBER = 3;

const LISTS_ON: ReadonlySet<string> = new Set(['、', ',', ';']);

/** 86个县中,61个已完成: a bare 个 counts what was last counted in its sentence, as long as it is not more. */
function counted(tokens: readonly Token[]): readonly Token[] {
  let whole: Quantity | undefined;
  let ofPlaces: Token | undefined;
  return tokens.map((token, at) => {
    if (token.kind === 'mark' && ENDS_SENTENCE.has(token.mark)) whole = undefined;
    if (token.kind !== 'quantity') return token;
    const { quantity } = token;
    const isNamed = quantity.dimension.startsWith('个') && quantity.dimension.length > 1;
    if (isNamed && quantity.power === 0 && !quantity.bound) whole = quantity;
    const next = tokens[at + 1];
    const isBare = quantity.dimension === '个' && (next?.kind !== 'words' || STATE_BEGINS.pattern.test(next.text));
    const before = tokens[at - 1];
    // 桑珠孜区3个: what a place has are no places.
    const isOfPlace =
      whole?.dimension === AREA &&
      ((before?.kind === 'words' && NAME_END.pattern.test(before.text.replace(TOLD_IN_ORDER.pattern, ''))) ||
        (before?.kind === 'mark' && before.mark === '、' && tokens[at - 2] === ofPlaces));
    if (isOfPlace) ofPlaces = token;
    if (!isBare || !whole || isOfPlace || quantity.number.decimals > 0 || quantity.number.units > whole.number.units)
      return token;
    return { ...token, quantity: { ...quantity, dimension: whole.dimension } };
  });
}

const ENDS_SENTENCE: ReadonlySet<string> = new Set(['。', '\n']);

/** Figures of one sentence or list: those further off are of other business. */
const BESIDE = 6;
/** 万 and 亿 are printed with two decimals at most; finer ones are single figures. */
const FINEST = 2;

/** A whole number of 万 or 亿 among finer figures of its kind is as fine as they are: 3亿元 beside 2.15亿元. */
function asFine(tokens: readonly Token[]): readonly Token[] {
  const quantities = tokens.flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []));
  let at = -1;
  return tokens.map((token) => {
    if (token.kind !== 'quantity') return token;
    at += 1;
    const { number, power, dimension, bound } = token.quantity;
    if (number.decimals > 0 || power < 4 || bound) return token;
    const near = quantities
      .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
      .filter((each) => each.dimension === dimension && each.power === power);
    const fineness = Math.min(FINEST, Math.max(...near.map((each) => each.number.decimals)));
    return fineness === 0 ? token : { ...token, quantity: { ...token.quantity, fineness } };
  });
}

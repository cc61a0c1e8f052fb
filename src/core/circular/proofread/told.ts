import { printed } from '../../arithmetic';
import type { Decided } from './decide/slot';
import {
  type Growth,
  type FigureRelation,
  bottomsIn,
  expectedOf,
  figuresOf,
  neededInSum,
  topsIn,
} from './decide/relation';
import { partLeftOut } from './decide/ranges';
import { type Draft, constraintOf, numerals } from './draft';
import type { Quantity } from './lexer/quantity';
import { differenceWords, growthWords, partWords, rateWords, restatedWords, sumWords } from './words';

type TextOf = (quantity: Quantity) => string;

/** A decided relation as a draft, with its arithmetic in one line. */
export function told(decided: Decided, textOf: TextOf): Draft {
  const {
    slot: { kind, owner },
    verdict,
    relation,
  } = decided;
  if (!relation || verdict === 'not-checkable') {
    const reason =
      kind === 'sum'
        ? sumWords.partial()
        : kind === 'growth'
          ? growthWords.baseless(textOf(owner.quantity))
          : rateWords.baseless(textOf(owner.quantity));
    return { kind, verdict: 'not-checkable', reason, at: numerals([owner.quantity]) };
  }
  const expected = verdict === 'fails' ? expectedOf(relation) : undefined;
  const constraint = constraintOf(decided);
  return {
    kind,
    verdict,
    reason: reasonOf(relation, decided, textOf),
    at: numerals(shown(relation)),
    ...(constraint ? { constraint } : {}),
    ...(expected === undefined ? {} : { expected }),
  };
}

const shown = (relation: FigureRelation): readonly Quantity[] =>
  relation.kind === 'sum' ? [relation.whole, ...relation.parts] : figuresOf(relation);

/** One figure, or several as what they make together. */
const together = (figures: readonly Quantity[], textOf: TextOf): string =>
  figures.length === 1 ? figures.map(textOf).join('') : rateWords.together(figures.map(textOf));

function reasonOf(relation: FigureRelation, { slot: { kind }, verdict, over }: Decided, textOf: TextOf): string {
  const word = verdict === 'holds' ? 'holds' : verdict === 'within-rounding' ? 'rounding' : 'fails';
  switch (relation.kind) {
    case 'part':
      return partWords[word === 'fails' ? 'fails' : 'holds'](textOf(relation.whole), textOf(relation.part));
    case 'ratio':
      return [
        rateWords[word](
          textOf(relation.share),
          together(topsIn(relation), textOf),
          together(bottomsIn(relation), textOf),
          expectedOf(relation) ?? '',
        ),
        ...(over ? [rateWords.over(textOf(over.top), textOf(over.bottom))] : []),
      ].join('');
    case 'growth':
      return growthReason(relation, word, textOf);
    case 'sum':
      return kind === 'restated'
        ? restated(relation, word, textOf)
        : kind === 'sum'
          ? sumReason(relation, word, textOf)
          : differenceReason(relation, word, textOf);
  }
}

type Word = 'holds' | 'rounding' | 'fails';
type Sum = FigureRelation & { readonly kind: 'sum' };

function growthReason(relation: Growth, word: Word, textOf: TextOf): string {
  const other = relation.before ?? relation.change ?? relation.now;
  return growthWords[word](textOf(relation.share), textOf(relation.now), textOf(other), expectedOf(relation) ?? '');
}

function restated({ whole, parts: [first = whole] }: Sum, word: Word, textOf: TextOf): string {
  return restatedWords[word === 'fails' ? 'fails' : 'holds'](textOf(whole), textOf(first));
}

function sumReason(relation: Sum, word: Word, textOf: TextOf): string {
  const told = sumWords[word](textOf(relation.whole), faces(relation.parts, textOf), expectedOf(relation) ?? '');
  const left = word === 'fails' ? partLeftOut(relation) : undefined;
  return left ? told + sumWords.leftOut(textOf(left)) : told;
}

/** Parts in one unit are shown by their numerals alone, as one writes a sum. */
function faces(parts: readonly Quantity[], textOf: TextOf): readonly string[] {
  const [first] = parts;
  const isEven = parts.every(({ unit }) => unit === first?.unit);
  return parts.map((part) => (isEven ? printed(part.number) : textOf(part)));
}

function differenceReason(relation: Sum, word: Word, textOf: TextOf): string {
  const {
    whole,
    parts: [part = whole, rest = whole],
  } = relation;
  const needed = printed(neededInSum(relation, rest, Math.max(rest.number.decimals, 0))) + rest.unit;
  return differenceWords[word](textOf(whole), textOf(part), word === 'holds' ? textOf(rest) : needed, textOf(rest));
}

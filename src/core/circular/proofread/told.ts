import { printed } from '../../arithmetic';
import type { Decided } from './decide/slot';
import { type FigureRelation, expectedOf, figuresOf, neededInSum } from './decide/relation';
import { partLeftOut } from './decide/ranges';
import { type Draft, constraintOf, numerals } from './draft';
import type { Quantity } from './lexer/quantity';
import { growthWords, partWords, addedUp, boundShare, rateWords, reckoning, restatedWords, sumWords } from './words';

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

function reasonOf(relation: FigureRelation, { slot: { kind }, verdict, over }: Decided, textOf: TextOf): string {
  const outcome = verdict === 'holds' ? 'holds' : verdict === 'within-rounding' ? 'rounding' : 'fails';
  const reckoned = (left: string, stated: Quantity, result = expectedOf(relation) ?? ''): string =>
    reckoning(left, result, stated.allows ? boundShare(textOf(stated), stated.bound) : textOf(stated), outcome);
  if (relation.kind === 'part')
    return partWords[outcome === 'fails' ? 'fails' : 'holds'](textOf(relation.whole), textOf(relation.part));
  if (relation.kind === 'ratio') {
    const told = reckoned(`${textOf(relation.top)}÷${textOf(relation.bottom)}＝`, relation.share);
    return over ? told + rateWords.over(textOf(over.top), textOf(over.bottom)) : told;
  }
  if (relation.kind === 'growth') {
    const other = relation.before ?? relation.change ?? relation.now;
    return reckoned(growthWords.between(textOf(relation.now), textOf(other)), relation.share);
  }
  const { whole, parts } = relation;
  const [first = whole, rest = whole] = parts;
  if (kind === 'restated') return restatedWords[outcome === 'fails' ? 'fails' : 'holds'](textOf(whole), textOf(first));
  if (kind !== 'sum') {
    const needed = printed(neededInSum(relation, rest, Math.max(rest.number.decimals, 0))) + rest.unit;
    return reckoned(`${textOf(whole)}－${textOf(first)}＝`, rest, needed);
  }
  const told = reckoned(`${addedUp(faces(parts, textOf))}＝`, whole);
  const left = outcome === 'fails' ? partLeftOut(relation) : undefined;
  return left ? told + sumWords.leftOut(textOf(left)) : told;
}

/** Parts in one unit are shown by their numerals alone, as one writes a sum. */
function faces(parts: readonly Quantity[], textOf: TextOf): readonly string[] {
  const [first] = parts;
  const isEven = parts.every(({ unit }) => unit === first?.unit);
  return parts.map((part) => (isEven ? printed(part.number) : textOf(part)));
}

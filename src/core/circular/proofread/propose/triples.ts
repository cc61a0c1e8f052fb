import { TRIPLES } from '../constants/divisions';
import { rangeOf } from '../decide/ranges';
import type { Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { isSameMeasure, isSummable } from './common';

/** Three like figures that a sentence tells and no more, none a change: the greatest is mostly what the others make. */
export function tripleSlots(facts: readonly Fact[]): readonly Slot[] {
  const sentences = new Map<number, Fact[]>();
  for (const fact of facts.filter(isSummable)) {
    const own = sentences.get(fact.sentence);
    if (own) own.push(fact);
    else sentences.set(fact.sentence, [fact]);
  }
  return [...sentences.values()].flatMap(slotsIn);
}

const slotsIn = (sentence: readonly Fact[]): readonly Slot[] =>
  sentence.length > TRIPLES.most
    ? []
    : sentence.flatMap((first) => {
        const like = sentence.filter((each) => isSameMeasure(each, first));
        return like[0] === first &&
          like.length === 3 &&
          like.every(({ lead, role }) => lead === undefined && role !== 'growth')
          ? slotOf(like)
          : [];
      });

function slotOf(three: readonly Fact[]): readonly Slot[] {
  const [whole, ...parts] = [...three].sort((a, b) => rangeOf(b.quantity).face - rangeOf(a.quantity).face);
  const owner = three.at(-1);
  if (!whole || !owner) return [];
  const relation = { kind: 'sum' as const, whole: whole.quantity, parts: parts.map(({ quantity }) => quantity) };
  return [
    { kind: 'difference', owner, candidates: [{ relation, weight: TRIPLES.weight, form: '' }], isAsserted: false },
  ];
}

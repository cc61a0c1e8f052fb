import { printed } from '../../../arithmetic';
import { type Item, headOf } from '../context/items';
import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { REMAINDERS, type Remainder } from '../patterns/remainders';
import { type Relation, figuresOf, judge, neededInSum } from '../relation';
import { differenceWords } from '../words';

type Sum = Relation & { readonly kind: 'sum' };

/** Every remainder against the whole and the deed named before it. */
export function differenceDrafts(scene: Scene): readonly Draft[] {
  return scene.items.flatMap((item) => {
    const remainder = REMAINDERS.find(({ pattern }) => pattern.test(headOf(item).label));
    return remainder ? item.figures.flatMap((figure) => draftOf(scene, item, figure, remainder) ?? []) : [];
  });
}

interface Reading {
  readonly relation: Sum;
  readonly isFirm: boolean;
}

function draftOf(scene: Scene, item: Item, rest: Figure, remainder: Remainder): Draft | undefined {
  const readings = readingsOf(scene, item, rest, remainder);
  const reading = readings.find(({ relation }) => judge(relation) === 'holds') ?? readings.find(({ relation }) => judge(relation) === 'within-rounding')
    ?? readings.find(({ isFirm }) => isFirm);
  if (!reading) return undefined;
  const { relation } = reading;
  const answer = judge(relation);
  const isBlurred = figuresOf(relation).some(({ bound }) => bound);
  const verdict = answer === 'fails' && isBlurred ? 'not-checkable' : answer;
  const [whole = '', ...parts] = figuresOf(relation).map(scene.textOf);
  const at = numerals([...figuresOf(relation)].sort((a, b) => a.start - b.start));
  if (verdict !== 'fails') return { kind: 'difference', verdict, reason: differenceWords[verdict](whole, parts), at, relation };
  return { kind: 'difference', verdict, reason: differenceWords.fails(whole, parts), at, relation, expected: printed(neededInSum(relation, rest.quantity)) + rest.quantity.unit };
}

const WINDOW = 16;
const MOST = 4;

function readingsOf(scene: Scene, item: Item, rest: Figure, { kind, isFirm }: Remainder): readonly Reading[] {
  const from = headOf(item).index;
  const before = scene.paragraph.figures.slice(Math.max(0, from - WINDOW), from).reverse()
    .filter(({ quantity, bracket }) => isAlike(quantity, rest.quantity) && (bracket === undefined || bracket === rest.bracket));
  const pairs = before.slice(0, MOST).flatMap((deed, at) => before.slice(at + 1, at + 1 + MOST).map((base, further): Reading => ({
    relation: kind === 'left'
      ? { kind: 'sum', whole: base.quantity, parts: [deed.quantity, rest.quantity] }
      : { kind: 'sum', whole: deed.quantity, parts: [base.quantity, rest.quantity] },
    isFirm: isFirm && at === 0 && further === 0 && isPlain(scene, base, deed, rest),
  })));
  const all = before.slice(2, MOST).map((base, at): Reading => ({
    relation: { kind: 'sum', whole: base.quantity, parts: [...before.slice(0, at + 2).map(({ quantity }) => quantity), rest.quantity] }, isFirm: false,
  }));
  return kind === 'left' ? [...pairs, ...all] : pairs;
}

/** What a whole that is no plan is called: 共有, 排查出, 累计筹集. */
const WHOLE = /共|总|累计|筹集|排查|发现|存在|涉及|任务|计划/;

/** Whole, deed and remainder in one breath: a plan or total, what was done of it, what is left. */
function isPlain(scene: Scene, base: Figure, deed: Figure, rest: Figure): boolean {
  return rest.quantity.dimension !== AREA
    && base.sentence >= rest.sentence - 1
    && scene.roleOf(deed) === 'done'
    && (['plan', 'total', 'other'].includes(scene.roleOf(base)) || WHOLE.test(scene.wordsOf(base)));
}

import { type Item, headOf, measureOf } from '../context/items';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { type Relation, expectedOf, judge } from '../relation';
import { sumWords } from '../words';

const TOTAL = /^(?:以上|上述|[两三四五六七八九十][项年批类期者季])?(?:共|合计|共计|总计|累计共?)(?:为|达到?|[\p{Script=Han}]{2})?$/u;
const MAYBE = /^共|合计|共计|总计|^[两三四五六七八九十][年批期季]累计/;
const WINDOW = 40;

/** Every total that follows its parts: 市级拨付57万元，区级拨付28万元，合计85万元. */
export function totalDrafts(scene: Scene): readonly Draft[] {
  return scene.items.flatMap((item, at) => {
    const { label } = headOf(item);
    if (!MAYBE.test(label)) return [];
    const before = scene.items.slice(Math.max(0, at - WINDOW), at).filter((other) => headOf(other).sentence === headOf(item).sentence);
    return item.figures.flatMap(({ quantity }) => draftOf(scene, before, quantity, TOTAL.test(label)) ?? []);
  });
}

/** The parts are the items of the sentence with this measure, all or only the last ones; they must be alike before an error is called. */
function draftOf({ textOf }: Scene, before: readonly Item[], whole: Quantity, isFirm: boolean): Draft | undefined {
  const items = before.filter((item) => measureOf(item, whole));
  const parts = items.flatMap((item) => measureOf(item, whole)?.quantity ?? []);
  const relations = parts.slice(1).map((_, from): Relation & { readonly kind: 'sum' } => ({ kind: 'sum', whole, parts: parts.slice(from) }));
  const relation = relations.find((each) => judge(each) === 'holds') ?? (isFirm && areAlike(items) ? relations[0] : undefined);
  if (!relation || [whole, ...relation.parts].some(({ bound }) => bound)) return undefined;
  const verdict = judge(relation);
  const [text, sum] = [textOf(whole), expectedOf(relation) ?? ''];
  const at = numerals([whole, ...relation.parts]);
  if (verdict === 'holds') return { kind: 'sum', verdict, reason: sumWords.holds(text, relation.parts.length), at, relation };
  if (verdict === 'within-rounding') return { kind: 'sum', verdict, reason: sumWords.rounding(text, sum), at, relation };
  return { kind: 'sum', verdict, reason: sumWords.fails(text, relation.parts.map(textOf), sum), expected: sum, at, relation };
}

/** Places all, labels that end in the same deed, or one label for a row of bare figures. */
const areAlike = (items: readonly Item[]): boolean =>
  items.every(({ place }) => place !== undefined)
  || new Set(items.map(({ label }) => label.slice(-2))).size === 1
  || (items.length > 1 && items.slice(1).every((item) => /^[、和及]$/.test(headOf(item).gap)));

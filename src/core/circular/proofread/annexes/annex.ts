import { decimalFrom, printed, verdict } from '../../../arithmetic';
import { measureOf } from '../context/items';
import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import type { Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { DEEDS } from '../patterns/rates';

import type { AnnexFact } from '../proof';
import { inUnit } from '../relation';
import { annexWords } from '../words';
import { type Entry, type Ledger, isAbout, ledgersOf, linkOf, placeKey } from './ledger';
import { nameDrafts } from './names';

/** Every figure and list of the text that the annexes carry too, compared with them. */
export function annexDrafts(scenes: readonly Scene[], facts: readonly AnnexFact[]): readonly Draft[] {
  const ledgers = ledgersOf(facts);
  return scenes.flatMap((scene) => {
    const entries = ledgers.filter((ledger: Ledger) => isAbout(scene.paragraph.text, ledger)).flatMap((ledger) => ledger.entries);
    return entries.length === 0 ? [] : [...figureDrafts(scene, entries), ...nameDrafts(scene, entries)];
  });
}

function figureDrafts(scene: Scene, entries: readonly Entry[]): readonly Draft[] {
  const places = new Map(scene.items.flatMap(({ place, figures }) => figures.map((figure) => [figure, placeKey(place)] as const)));
  const known = new Map<Figure, Entry>();
  const drafts: Draft[] = [];
  let last: Entry | undefined;
  for (const figure of scene.paragraph.figures) {
    const used = new Set(known.values());
    const fresh = entries.filter((each) => !used.has(each) || isNamed(scene, figure, each));
    const entry = entryFor(scene, figure, fresh, places.get(figure) ?? '', last, wholeOf(scene, figure, known));
    if (!entry) continue;
    known.set(figure, entry);
    last = entry;
    drafts.push(draftOf(scene, figure, entry));
  }
  return drafts;
}

/** The entry of the whole in whose list a figure stands: what the places of 已完成整改7141套 list is 已完成整改 too. */
function wholeOf({ lists }: Scene, figure: Figure, known: ReadonlyMap<Figure, Entry>): Entry | undefined {
  const list = lists.find(({ parts }) => parts.some((part) => part.figures.includes(figure)));
  const whole = list && measureOf(list.whole, figure.quantity);
  return whole && known.get(whole);
}

function entryFor(
  scene: Scene, figure: Figure, entries: readonly Entry[], place: string, last: Entry | undefined, whole: Entry | undefined,
): Entry | undefined {
  if (figure.quantity.bound || figure.quantity.dimension === AREA) return undefined;
  const alike = entries.filter((entry) => entry.place === place && isSameDimension(entry, figure.quantity));
  if (whole && place !== '') return alike.find(({ fact }) => fact.annex === whole.fact.annex && fact.measure === whole.fact.measure);
  const equal = alike.filter((entry) => judgeEntry(figure.quantity, entry) !== 'impossible' && (isTelling(figure.quantity) || isNamed(scene, figure, entry)));
  const near = (entry: Entry): boolean => entry.group === last?.group && entry.fact.annex === last.fact.annex;
  return equal.find(near) ?? equal.find((entry) => isNamed(scene, figure, entry)) ?? equal[0] ?? differing(scene, figure, alike, near);
}

/** The one entry that the words can only mean, though its figure is another. */
function differing(scene: Scene, figure: Figure, alike: readonly Entry[], near: (entry: Entry) => boolean): Entry | undefined {
  const named = alike.filter((entry) => isNamed(scene, figure, entry));
  const [only, ...others] = figure.quantity.dimension === '%' ? alike.filter(near) : named;
  return others.length === 0 ? only : undefined;
}

const isSameDimension = (entry: Entry, { dimension }: Quantity): boolean =>
  entry.dimension === dimension || (entry.dimension === '个' && dimension.startsWith('个') && dimension !== AREA);

const TELLING = 10n;

/** A number of one digit equals too many others by chance. */
const isTelling = ({ number }: Quantity): boolean => number.units >= TELLING;

const DEED = new RegExp(DEEDS, 'gu');

/** Words and measure have the same role and, where they name deeds, one in common. */
function isNamed(scene: Scene, figure: Figure, { fact, role }: Entry): boolean {
  const words = scene.wordsOf(figure);
  if (scene.roleOf(figure) !== role) return false;
  const deeds = fact.measure.match(DEED) ?? [];
  return deeds.some((deed) => words.includes(deed)) || fact.measure.split('/').some((step) => words.includes(step));
}

const judgeEntry = ({ number, power }: Quantity, { range }: Entry): ReturnType<typeof verdict> => verdict(number, inUnit(range, power));

function draftOf({ textOf }: Scene, { quantity }: Figure, entry: Entry): Draft {
  const answer = judgeEntry(quantity, entry);
  const { fact } = entry;
  const name = [fact.place, fact.measure.replaceAll('/', '')].filter(Boolean).join('');
  const base = { kind: 'annex', at: [quantity.numeral], cells: [linkOf(fact)] } as const;
  const stated = `${fact.value}${fact.unit}`;
  if (answer !== 'impossible') return { ...base, verdict: answer, reason: annexWords.holds(textOf(quantity), fact.label, name, stated) };
  const expected = printed(decimalFrom(inUnit(entry.range, quantity.power).face, quantity.number.decimals));
  const reason = annexWords.fails(textOf(quantity), fact.label, name, stated);
  return { ...base, verdict: 'fails', reason, expected: expected + quantity.unit, suspicion: { at: quantity.numeral, suggestion: expected } };
}

import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import type { Draft } from '../draft';
import { valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import type { Span } from '../proof';
import { othersWords } from '../words';
import type { CountedList } from '../lists/names-behind';

/** 其他4个市县 and 其余4个: with those named or counted before, they make up the places the paragraph speaks of. */
export function othersDrafts(scene: Scene): readonly Draft[] {
  const areas = scene.paragraph.figures.filter(({ quantity }) => quantity.bound === undefined).filter(({ quantity }) => quantity.dimension === AREA || quantity.dimension === '个');
  return areas.flatMap((others, at) => /(?:其他|其它|其余)$/.test(others.label) ? draftOf(scene, others, areas.slice(Math.max(0, at - MOST), at)) ?? [] : []);
}

interface Group {
  readonly size: number;
  readonly at: Span;
}

const size = ({ quantity }: Figure): number => Number(valueOf(quantity).units);
const MOST = 6;

function draftOf(scene: Scene, others: Figure, before: readonly Figure[]): Draft | undefined {
  const lists = scene.namings.filter(({ names: [first], count }) => count === undefined && inside(first?.start, before[0], others));
  const wholes = before.filter(({ quantity }) => quantity.dimension === AREA);
  const readings = wholes.flatMap((whole) => groupsBetween(whole, others, before, lists).map((groups) => ({ whole, groups })));
  const total = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.size, size(others));
  const found = readings.find(({ whole, groups }) => total(groups) === size(whole));
  const firm = readings.length === 1 && readings[0]?.whole.sentence === others.sentence ? readings[0] : undefined;
  const reading = found ?? firm;
  if (!reading) return undefined;
  const { whole, groups } = reading;
  const at = [whole.quantity.numeral, ...groups.map((group) => group.at), others.quantity.numeral];
  const words = [scene.textOf(whole.quantity), groups.map((group) => group.size), scene.textOf(others.quantity)] as const;
  return found
    ? { kind: 'difference', verdict: 'holds', reason: othersWords.holds(...words), at }
    : { kind: 'difference', verdict: 'fails', reason: othersWords.fails(...words), at, expected: String(size(whole) - total(groups) + size(others)) };
}

/** The groups already told of between the whole and the others: all counted ones together, the last one, or the last list of names. */
function groupsBetween(whole: Figure, others: Figure, areas: readonly Figure[], lists: readonly CountedList[]): readonly (readonly Group[])[] {
  const counted = areas.filter(({ index }) => index > whole.index).map((figure): Group => ({ size: size(figure), at: figure.quantity.numeral }));
  const list = lists.filter(({ names: [first] }) => inside(first?.start, whole, others)).at(-1);
  const named = list ? [{ size: list.names.length, at: { start: list.names[0]?.start ?? 0, end: list.names.at(-1)?.end ?? 0 } }] : [];
  const groups = [counted, counted.slice(-1), named, [...counted, ...named]].filter(({ length }) => length > 0);
  return groups.filter((group, at) => groups.findIndex((other) => same(other, group)) === at);
}

const inside = (start: number | undefined, whole: Figure | undefined, others: Figure): boolean =>
  start !== undefined && whole !== undefined && start > whole.quantity.end && start < others.quantity.start;

const same = (left: readonly Group[], right: readonly Group[]): boolean =>
  left.length === right.length && left.every((group, at) => group.at.start === right[at]?.at.start);

import type { Random } from '../mutation/random';
import { chinese, narrow } from './figures';
import type { Mention, Relation } from './letter';

/** One figure as it is misprinted. */
export interface Misprint {
  readonly kind: string;
  readonly mention: Mention;
  readonly numeral: string;
  readonly after: string;
  readonly value: number;
}

type Edit = (text: string, random: Random) => string;

const placeOf = (text: string, random: Random): number => {
  const at = random.below(text.length);
  return /\d/u.test(text[at] ?? '') ? at : at + 1;
};

const EDITS: readonly (readonly [string, Edit])[] = [
  [
    'replaced',
    (text, random) => {
      const at = placeOf(text, random);
      return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
    },
  ],
  [
    'dropped',
    (text, random) => {
      const at = placeOf(text, random);
      return text.slice(0, at) + text.slice(at + 1);
    },
  ],
  [
    'added',
    (text, random) => {
      const at = placeOf(text, random);
      return text.slice(0, at) + String(random.below(10)) + text.slice(at);
    },
  ],
  [
    'exchanged',
    (text, random) => {
      const at = random.below(text.length - 1);
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    },
  ],
  ['point moved', (text) => (text.includes('.') ? String(Number((Number(text) * 10).toFixed(3))) : text)],
];

const SMALL = 30;

/** A slip of the keyboard in this figure, or undefined where what comes out is no figure. */
export function misprintOf(mention: Mention, random: Random): Misprint | undefined {
  const made = (kind: string, numeral: string, value: number, after = mention.after): Misprint | undefined =>
    value === mention.value || !(value >= 0) ? undefined : { kind, mention, numeral, after, value };
  const digits = narrow(mention.numeral).replaceAll(',', '');
  const isChinese = !/^[\d.]+$/u.test(digits);
  const isCount = mention.slack === 0 && mention.value < SMALL && mention.after.length <= 1;
  if (isChinese || (isCount && random.below(2) === 0)) {
    const value = mention.value + (random.below(2) === 0 || mention.value < 3 ? 1 : -1);
    return made('off by one', isChinese ? chinese(value) : String(value), value);
  }
  if (mention.scale > 1 && random.below(5) === 0) {
    const after = mention.after.startsWith('亿') ? `万${mention.after.slice(1)}` : mention.after.slice(1);
    return made('unit', mention.numeral, mention.value / mention.scale, after);
  }
  const [kind, edit] = random.pick(EDITS);
  const edited = edit(digits, random);
  if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(edited)) return undefined;
  return made(kind, edited, Number(edited) * mention.scale);
}

/** A misprint of one member of a relation that breaks it, if a few tries find one. */
export function breaking(relation: Relation, random: Random): Misprint | undefined {
  for (let tries = 0; tries < 12; tries++) {
    const misprint = misprintOf(random.pick(relation.members), random);
    if (misprint && !relation.holds((one) => (one === misprint.mention ? misprint.value : one.value))) return misprint;
  }
  return undefined;
}

import { proofread } from '../../../../src/core/circular/proofread';
import { type Chance, chanceFrom } from './campaign/random';

/** A text that is right, the figures of one claim in it, and a slip in one of them. */
export interface Case {
  readonly text: string;
  readonly figures: readonly (number | string)[];
  readonly slip: readonly [from: string, to: string];
}

/** Words that mean nothing to a vocabulary: what decides must be figures, units, marks and order. */
export interface Words {
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  readonly unit: string;
  readonly deed: string;
}

const wordsFrom = (chance: Chance): Words => {
  const made = (from: string, length: number): string => Array.from({ length }, () => chance.pick([...from])).join('');
  const several = (name: () => string): readonly string[] => [...new Set(Array.from({ length: 20 }, name))];
  return {
    places: several(() => made('澄岚溪砚蓟霁棠屿', 2) + chance.pick(['县', '镇', '区'])),
    kinds: several(() => made('彩釉漆绒藤竹麻瓷', 2)),
    unit: chance.pick(['册', '株', '盏', '枚', '匹']),
    deed: chance.pick(['缝补', '晾晒', '描红', '装订']),
  };
};

/** Texts that a law makes, one from each seed. */
export type Laws = Readonly<Record<string, (chance: Chance, words: Words) => Case>>;

/** The sum of numbers. */
export const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

/** Names with a figure each. */
export const listed = (names: readonly string[], figures: readonly number[], unit: string): string =>
  figures.map((figure, at) => `${names[at]}${figure}${unit}`).join('、');

/** The first two digits that differ, exchanged. */
export function swapped(figure: number): string {
  const digits = String(figure);
  const at = [...digits].findIndex((each, index) => index > 0 && each !== digits[index - 1]);
  return digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1);
}

const REWORDINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/。(?!\n)/g, '。\n'),
  (text) => text.replace(/。/g, '。有关工作正在推进。'),
];

/** Each text of a law holds where it is right, in every wording, and is found where its figure slips. */
export const testLaws = (laws: Laws): void =>
  describe.each(Object.entries(laws))('%s', (_, build) => {
    const cases = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
      const chance = chanceFrom(seed);
      const { text, figures, slip } = build(chance, wordsFrom(chance));
      return REWORDINGS.map((reworded, way) => ({ seed, way, text: reworded(text), figures, slip }));
    });

    test.each(cases)('holds where it is right, seed $seed, wording $way', ({ text, figures }) => {
      const { claims } = proofread(text);
      expect(claims.filter(({ verdict }) => verdict === 'fails').map(({ reason }) => reason)).toEqual([]);
      expect(
        claims
          .filter(({ verdict }) => verdict === 'holds' || verdict === 'within-rounding')
          .some(({ numbers }) => figures.every((each) => numbers.includes(String(each)))),
      ).toBe(true);
    });

    test.each(cases)('is found where a figure slips, seed $seed, wording $way', ({ text, slip: [from, to] }) => {
      const slipped = text.replace(from, to);
      expect(slipped).not.toBe(text);
      const wrong = /[\d.]+/.exec(to)?.[0] ?? '';
      const faults = proofread(slipped).claims.filter(({ verdict }) => verdict === 'fails');
      expect(faults.map(({ numbers }) => numbers.includes(wrong))).toContain(true);
    });
  });

import { type Laws, testLaws } from './laws';

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

/** The same share with another first digit, which no rounding explains. */
const otherTens = (share: string): string => String((Number(share) + (Number(share) > 50 ? -20 : 20)).toFixed(1));

/** A rate is told of the part that it is called after, wherever that stands among the parts of its whole. */
const LAWS: Laws = {
  'a rate behind all parts of a whole is of the one it is called after': (chance, { kinds, unit, deed }) => {
    const [whole, some] = [chance.int(710, 890), chance.int(510, 690)];
    const rest = chance.pick([`未${deed}${whole - some}${unit}`, `待查${whole - some}${unit}`]);
    const share = percent(some, whole);
    return {
      text: `本期收到${kinds[0]}${whole}${unit}，其中${deed}${some}${unit}、${rest}，${kinds[1]}${deed}率为${share}%。`,
      figures: [share, some, whole],
      slip: [`${share}%`, `${otherTens(share)}%`],
    };
  },
  'and of that one among three states, with names behind the last': (chance, { kinds, places, unit, deed }) => {
    const [whole, some, left] = [chance.int(71, 89), chance.int(41, 59), chance.pick([3, 4])];
    const share = percent(some, whole);
    return {
      text:
        `共有${kinds[0]}${whole}${unit}，已${deed}${some}${unit}，正在修补${whole - some - left}${unit}，` +
        `没动${left}${unit}（在${places[0]}、${places[1]}），${deed}率${share}%。`,
      figures: [share, some, whole],
      slip: [`${share}%`, `${otherTens(share)}%`],
    };
  },
  'a rate that denies is of the part that denies, in whichever order the parts stand': (chance, { unit, deed }) => {
    const [whole, denied] = [chance.int(710, 890), chance.int(51, 69)];
    const parts = [`${deed}${whole - denied}${unit}`, `未${deed}${denied}${unit}`];
    const share = percent(denied, whole);
    return {
      text: `抽查${whole}${unit}，${(chance.pick([true, false]) ? parts : [...parts].reverse()).join('、')}，未${deed}率${share}%。`,
      figures: [share, denied, whole],
      slip: [`${share}%`, `${otherTens(share)}%`],
    };
  },
};

testLaws(LAWS);

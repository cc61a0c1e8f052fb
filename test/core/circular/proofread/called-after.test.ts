import { proofread } from '../../../../src/core/circular/proofread';
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
  'a change in points lies between the only two shares its rate had, however far off': (chance, words) => {
    const { kinds, unit, deed } = words;
    const [whole, some, then] = [chance.int(810, 890), chance.int(610, 690), chance.int(510, 590)];
    const [now, before] = [percent(some, whole), percent(then, whole)];
    const states = [
      `本期${deed}率${now}%。`,
      `${chance.pick(['上年同期', '去年'])}应${deed}${whole}${unit}、实际${deed}${then}${unit}，${deed}率${before}%。`,
    ];
    const points = (Number(now) - Number(before)).toFixed(1);
    return {
      text:
        (chance.pick([true, false]) ? states : [...states].reverse()).join('') +
        `用${kinds[0]}${chance.int(12, 19)}匹。${chance.pick(['今年', ''])}${deed}率同比提高${points}个百分点。`,
      figures: [points, now, before],
      slip: [`${points}个百分点`, `${(Number(points) + 1).toFixed(1)}个百分点`],
    };
  },
};

testLaws(LAWS);

test('what is set against another time lies not between the rates of two names', () => {
  const text = '澄岚县描红率58.8%，溪砚县描红率78.4%。全市描红率同比下降0.5个百分点。';
  expect(proofread(text).claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

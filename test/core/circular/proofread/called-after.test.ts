import { proofread } from '../../../../src/core/circular/proofread';
import { type Laws, testLaws } from './laws';

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

/** The same share with another first digit, which no rounding explains. */
const otherTens = (share: string): string => String((Number(share) + (Number(share) > 50 ? -20 : 20)).toFixed(1));

/** What words call by its name is meant, wherever it stands: a rate by its part, a change by its rate, a difference by both. */
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
  'a difference is of the two figures that its words name, however far off': (chance, { kinds, unit, deed }) => {
    const [most, least] = [chance.int(8100, 8900), chance.int(2100, 2900)];
    const left = most - least;
    const told = chance.pick([
      `领料与${deed}相抵，净增${left}${unit}`,
      `领料扣除${deed}后结余${left}${unit}`,
      `领料比${deed}多${left}${unit}`,
    ]);
    return {
      text:
        `一、领料情况\n1-5月累计领料${most}${unit}，其中${kinds[0]}占${chance.int(41, 69)}%。\n` +
        `二、做工情况\n1-5月累计${deed}${least}${unit}，其中${kinds[1]}占${chance.int(41, 69)}%。${told}。`,
      figures: [left, most, least],
      slip: [`${left}${unit}`, `${String(left).slice(0, 1)}${String(left).slice(2)}${unit}`],
    };
  },
};

testLaws(LAWS);

test('what is set against another time lies not between the rates of two names', () => {
  const text = '澄岚县描红率58.8%，溪砚县描红率78.4%。全市描红率同比下降0.5个百分点。';
  expect(proofread(text).claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

test('a share of what is named for itself is not one of a part that a difference tells', () => {
  const text =
    '一、领料情况\n1-5月累计领料8507枚，其中彩釉占52%。\n' +
    '二、做工情况\n1-5月累计缝补2519枚，其中竹麻占48%。领料与缝补相抵，净增5988枚。';
  expect(proofread(text).claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

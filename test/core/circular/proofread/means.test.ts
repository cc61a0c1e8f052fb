import { proofread } from '../../../../src/core/circular/proofread';
import { type Laws, listed, swapped, testLaws } from './laws';

const LAWS: Laws = {
  'a mean of two digits is of the amount in front of it and the greatest count told before': (chance, words) => {
    const { kinds, unit, deed } = words;
    const [count, tenths] = [chance.int(2100, 2900), chance.int(31, 39)];
    const total = Math.round((count * tenths) / 10);
    const rows = [chance.int(310, 390), chance.int(410, 490), chance.int(510, 590)];
    return {
      text:
        `一、情况\n今年${deed}${kinds[0]}${count}${unit}。按日期分：${listed(kinds.slice(1), rows, unit)}。\n` +
        `二、花销\n支出${total}万元，平均每${unit}${(tenths / 10).toFixed(1)}万元，${deed}用时${chance.int(31, 58)}天。`,
      figures: [total, (tenths / 10).toFixed(1), count],
      slip: [`${(tenths / 10).toFixed(1)}万`, `${(tenths / 10 + 4).toFixed(1)}万`],
    };
  },
  'what 其中 divides or one of its parts is what a mean behind the list is of': (chance, words) => {
    const { kinds, unit } = words;
    const [count, each] = [chance.int(210, 290), chance.int(21, 29)];
    const parts = [Math.round((count * each) / 3), Math.round((count * each) / 4)];
    const total = count * each;
    return {
      text:
        `收得${kinds[0]}${count}${unit}，付款${total}元，其中${listed(kinds.slice(1), parts, '元')}，` +
        `已付清，${chance.pick(['平均每', '每'])}${unit}${each}元。`,
      figures: [total, each, count],
      slip: [`${each}元。`, `${each + 70}元。`],
    };
  },
  'a mean for ten thousand, or for a unit of measure, is so many times the quotient': (chance, words) => {
    const { kinds, deed } = words;
    const area = chance.int(310, 390);
    const count = area * chance.int(3, 7) + chance.int(11, 99);
    const mean = (count / area).toFixed(2);
    const [each, unit] = chance.pick([
      ['每万平方米', '万平方米'],
      ['每公里', '公里'],
      ['每平方公里', '平方公里'],
    ] as const);
    return {
      text: `${deed}${kinds[0]}${area}${unit}。全季${kinds[1]}${count}件，${each}${mean}件。`,
      figures: [count, mean, area],
      slip: [
        `${mean}件`,
        `${swapped(Number(mean.replace('.', '')) * 100)
          .slice(0, 3)
          .replace(/^./, '$&.')}件`,
      ],
    };
  },
  'means in a list are each of its own amount and count': (chance, words) => {
    const { kinds, unit } = words;
    const counts = [chance.int(110, 190), chance.int(210, 290)];
    const each = [chance.int(21, 29), chance.int(31, 39)];
    const totals = counts.map((count, at) => count * (each[at] ?? 0));
    return {
      text:
        `领取${listed(kinds, counts, unit)}，付款${kinds[0]}${totals[0]}元、${kinds[1]}${totals[1]}元，` +
        `平均每${unit}分别为${each[0]}元和${each[1]}元。`,
      figures: [totals[1] ?? 0, each[1] ?? 0, counts[1] ?? 0],
      slip: [`和${each[1]}元`, `和${(each[1] ?? 0) + 40}元`],
    };
  },
  'what falls to a day is of the amount in front of it over the days that the text tells': (chance, words) => {
    const { kinds, unit, deed } = words;
    const [days, each] = [chance.int(41, 79), chance.int(211, 249)];
    return {
      text: `一、情况\n${deed}历时${days}天。\n二、结果\n共${deed}${kinds[0]}${days * each}${unit}，日均${deed}${each}${unit}。`,
      figures: [days * each, each, days],
      slip: [`日均${deed}${each}`, `日均${deed}${each + 40}`],
    };
  },
  'a mean behind lists is of the count that a slip makes it, however many stand nearer': (chance, words) => {
    const { kinds, unit, deed } = words;
    const count = chance.int(41, 48) * 1000;
    const each = chance.int(21, 29) * 100;
    const [counts, parts] = [0.44, 0.31, 0.25].reduce<[number[], number[]]>(
      ([left, right], share) => [
        [...left, Math.round(count * share)],
        [...right, Math.round(count * each * share) + left.length - 1],
      ],
      [[], []],
    );
    return {
      text:
        `${deed}${kinds[0]}${count}${unit}，其中${listed(kinds.slice(1), counts, unit)}。支出${count * each}元，` +
        `三种分别为${parts.map((part) => `${part}元`).join('、')}，全年平均每${unit}支出${each}元。`,
      figures: [count * each, each, count],
      slip: [`支出${each}元。`, `支出${each + 3000}元。`],
    };
  },
  'a mean for what no figure is counted in is for the count in front of its amount': (chance, words) => {
    const { kinds, unit } = words;
    const [count, each] = [chance.int(11, 29), chance.int(31, 39)];
    return {
      text: `${kinds[0]}${chance.int(210, 290)}${unit}。${kinds[1]}立案${count}起，罚款${count * each}元，案均${each}元。`,
      figures: [count * each, each, count],
      slip: [`均${each}元`, `均${each + 40}元`],
    };
  },
};

testLaws(LAWS);

test('a mean that no single slip makes of what is told may be for a count that is not told', () => {
  const isWrong = (mean: string): boolean =>
    proofread(`共有嘎户2321户，其中城区1427户。发放补助1793万元，户均${mean}万元。`).claims.some(
      ({ verdict }) => verdict === 'fails',
    );
  expect(isWrong('0.77')).toBe(false);
  expect(isWrong('1.14')).toBe(false);
  expect(isWrong('0.71')).toBe(true);
});

test('what one has is no mean of it', () => {
  const { claims } = proofread('其余36起均为小扰，除1起惊4人外，每起惊2人。');
  expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

test('a mean is of the amount that bears its noun, however many others stand in between', () => {
  const text = (mean: string): string =>
    `一、描红。本期一共描红坊室486间，惠及坊民12.34万户，其中头批3.21万户、二批4.05万户、三批5.08万户。\n` +
    `二、花费。三批累计花费37.02亿元，坊里拿出11.24亿元，州里拿出3.12亿元，镇里拿出14.51亿元，铺号拿出8.15亿元。` +
    `算下来，平均每户花费${mean}万元，多数坊民满意。`;
  const faults = (mean: string): readonly unknown[] =>
    proofread(text(mean)).claims.filter(({ verdict }) => verdict === 'fails');
  expect(faults('3.00')).toEqual([]);
  expect(faults('30.0')).toMatchObject([{ suspect: '30.0', suggestion: '3.00' }]);
});

test('a mean is of the count that is told first, though a slip makes it the mean for one that is told of others', () => {
  const text = (mean: string): string =>
    '一、描红。本期任务4860户，已描4715户，完工3912户，比上期3426户多486户。' +
    '各地任务为：溪砚县1612户、岚澄县1218户、霁棠县1105户、蓟屿县925户。快的有溪砚县1310户、岚澄县1080户。\n' +
    `二、花费。全域安排补助8991万元，其中城里5346万元，坊里2178万元，铺里1467万元。按任务算，户均补助${mean}万元。`;
  const faults = (mean: string): readonly unknown[] =>
    proofread(text(mean)).claims.filter(({ verdict }) => verdict === 'fails');
  expect(faults('1.85')).toEqual([]);
  expect(faults('18.5')).toMatchObject([{ suspect: '18.5', suggestion: '1.85' }]);
});

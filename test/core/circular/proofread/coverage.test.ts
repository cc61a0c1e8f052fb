import { type Laws, listed, sum, swapped, testLaws } from './laws';

const LAWS: Laws = {
  'a list of names that nothing but 、 parts is told of the figure right in front of it': (chance, words) => {
    const { places, unit } = words;
    const parts = [chance.int(31, 39), chance.int(21, 29), chance.int(11, 19)];
    const whole = sum(parts);
    const lead = chance.pick(['分散于', '散落在', '，散见于']);
    return {
      text: `本期共查看${unit === '册' ? '图' : '物'}${whole + 40}${unit}。受潮的${whole}${unit}${lead}${listed(places, parts, unit)}。`,
      figures: [whole, ...parts],
      slip: [String(parts[1]), String((parts[1] ?? 0) + 5)],
    };
  },
  'what is left, told in another section, is what a percentage leaves of its whole': (chance, words) => {
    const { kinds, unit, deed } = words;
    const [whole, part] = [chance.int(4100, 4900), chance.int(2100, 3900)];
    const share = ((100 * part) / whole).toFixed(1);
    return {
      text:
        `一、情况\n今年计划${deed}${kinds[0]}${whole}${unit}，已${deed}${part}${unit}，${deed}率${share}%。\n` +
        `二、用料\n用线${chance.int(110, 180)}卷，用纸${chance.int(210, 280)}张。\n` +
        `三、打算\n年底前${deed}剩余的${whole - part}${unit}。`,
      figures: [whole, part, whole - part],
      slip: [`剩余的${whole - part}`, `剩余的${swapped(whole - part)}`],
    };
  },
  'a mean is of the amount in front of it and of the greatest count of its unit, wherever that is told': (
    chance,
    words,
  ) => {
    const { kinds, unit, deed } = words;
    const [count, each] = [chance.int(2100, 2900), chance.int(2100, 3900)];
    const total = ((count * each) / 10_000).toFixed(2);
    const mean = Math.round((Number(total) * 10_000) / count);
    const rows = [chance.int(310, 390), chance.int(410, 490), chance.int(510, 590)];
    return {
      text:
        `一、情况\n今年${deed}${kinds[0]}${count}${unit}。按日期分：${listed(kinds.slice(1), rows, unit)}。\n` +
        `二、花销\n支出${total}万元，每${unit}${chance.pick(['', '约'])}${mean}元。`,
      figures: [total, mean, count],
      slip: [`${mean}元`, `${swapped(mean)}元`],
    };
  },
  'how long an amount lasts is told by what is taken of it in a month': (chance, words) => {
    const [amount, monthly] = [chance.int(6100, 6900), chance.int(410, 490)];
    const time = (amount / monthly).toFixed(1);
    const unit = chance.pick(['万吨', '万平方米', '万立方米']);
    return {
      text: `${words.kinds[0]}库存${amount / 10}${unit}，比上季少${chance.int(11, 29)}.3${unit}，按近期月均用去${monthly / 10}${unit}算，可用${time}个月。`,
      figures: [amount / 10, monthly / 10, time],
      slip: [`用${time}`, `用${swapped(Number(time))}`],
    };
  },
  'what sets a share off the average is told of the share that nobody has': (chance, words) => {
    const { places, unit, deed, kinds } = words;
    const [average, one, other] = [chance.int(601, 699) / 10, chance.int(801, 899) / 10, chance.int(401, 499) / 10];
    const apart = (average - other).toFixed(1);
    return {
      text:
        `各地${deed}率平均为${average}%，另用${kinds[0]}${chance.int(210, 280)}${unit}。\n` +
        `${places[0]}最快，${deed}率${one}%；${places[1]}最慢，${deed}率${other}%，${chance.pick(['低于', '落后于'])}平均水平${apart}个百分点。`,
      figures: [average, other, apart],
      slip: [`${apart}个`, `${swapped(Number(apart))}个`],
    };
  },
  'cells told in the same words behind different names are a column': (chance, words) => {
    const { places, unit, deed } = words;
    const parts = [chance.int(510, 590), chance.int(610, 690), chance.int(710, 790), chance.int(810, 890)];
    const all = parts.map((part) => part + chance.int(110, 190));
    const rows = parts.map((part, at) => `${places[at]}领取${all[at]}${unit}、${deed}${part}${unit}`);
    return {
      text: `全季领取${sum(all)}${unit}，${deed}${sum(parts)}${unit}。用时${chance.int(31, 58)}天。分地区看，${rows.join('，')}。`,
      figures: [sum(parts), ...parts],
      slip: [`${deed}${parts[1]}`, `${deed}${swapped(parts[1] ?? 0)}`],
    };
  },
  'numbers in a list take the unit behind them with their 万': (chance, words) => {
    const parts = [chance.int(311, 389) / 10, chance.int(411, 489) / 10, chance.int(511, 589) / 10];
    const told = parts
      .map((part) => `${part}万`)
      .join('、')
      .replace(/、(?=[^、]*$)/, chance.pick(['和', '、']));
    return {
      text: `三月依次${words.deed}${told}平方米，三项合计${sum(parts).toFixed(1)}万平方米。`,
      figures: [sum(parts).toFixed(1), ...parts],
      slip: [`${parts[1]}万`, `${swapped(parts[1] ?? 0)}万`],
    };
  },
  'a word of limits that ends a name in a list bounds no figure': (chance, words) => {
    const { kinds, unit, deed } = words;
    const parts = [121, 171, 61, 31].map((from) => from + chance.int(0, 8));
    const names = [`${kinds[0]}潮湿`, `${kinds[1]}破损或高度不足`, `${kinds[2]}过期`, `${kinds[3]}未${deed}`];
    return {
      text: `三月清点出次品${sum(parts)}${unit}。${chance.pick(['其中', '分别为', '包括'])}${listed(names, parts, unit)}。`,
      figures: [sum(parts), ...parts],
      slip: [`未${deed}${parts[3]}`, `未${deed}${parts[3]}7`],
    };
  },
  'the share of a member of a list that its words name is over what the list adds up to': (chance, words) => {
    const { kinds, places, unit, deed } = words;
    const parts = [chance.int(310, 390), chance.int(210, 290), chance.int(110, 190)];
    const names = chance.pick([places, [`一手${kinds[0]}`, `二手${kinds[0]}`, '别的']]);
    const share = ((100 * (parts[1] ?? 0)) / sum(parts)).toFixed(1);
    return {
      text:
        `三月${deed}${sum(parts)}${unit}，用线${chance.int(11, 19)}卷，比上月多${chance.int(31, 49)}${unit}。` +
        `按来源分，${listed(names, parts, unit)}，${chance.pick(['仅', '', '其中'])}${names[1]}${chance.pick(['就占', '占全部的'])}${share}%。`,
      figures: [share, parts[1] ?? 0, sum(parts)],
      slip: [`${share}%`, `${swapped(Number(share))}%`],
    };
  },
  'shares right behind their parts are over what the lists in front add up to, whatever noun counts that': (
    chance,
    words,
  ) => {
    const { kinds, places } = words;
    const parts = [chance.int(310, 390), chance.int(210, 290), chance.int(110, 190)];
    const some = [chance.int(320, 580), chance.int(120, 280), chance.int(220, 380)];
    const shares = some.map((part) => ((100 * part) / sum(parts)).toFixed(1));
    const told = some.map((part, at) => `带${kinds[at]}的物件${part}件，占${shares[at]}%`);
    return {
      text:
        `三月共收标本${sum(parts)}份，值${chance.int(11, 19)}.3万元。按来源分，${listed(places, parts, '份')}。\n` +
        `${kinds[3]}里有${kinds[4]}的${chance.int(21, 29)}件。\n${told.join('；')}。`,
      figures: [shares[1] ?? '', some[1] ?? 0, sum(parts)],
      slip: [`占${shares[1]}`, `占${swapped(Number(shares[1]))}`],
    };
  },
};

testLaws(LAWS);

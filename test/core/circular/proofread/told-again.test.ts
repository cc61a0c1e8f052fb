import { proofread } from '../../../../src/core/circular/proofread';
import { type Laws, listed, sum, swapped, testLaws } from './laws';

/** What is told again elsewhere is held to what the text has told. */
const LAWS: Laws = {
  'a rest that lacks the deed of the only pair of its kind is what that pair leaves': (chance, words) => {
    const { places, kinds, unit, deed } = words;
    const [whole, rest] = [chance.int(71, 89), chance.pick([12, 13, 23, 24, 31, 32])];
    const left = chance.pick([
      `对尚未${deed}的${rest}${unit}，五月底前补齐`,
      `${rest}${unit}未${deed}的均在${places[0]}`,
      `目前还没${deed}的${rest}${unit}由${places[1]}包干`,
    ]);
    return {
      text:
        `一、情况\n本期领取${kinds[0]}${whole}${unit}，已${deed}${whole - rest}${unit}，${chance.pick(['仅余', '余下', '其余'])}${rest}${unit}正在抓紧。\n` +
        `二、用料\n用线${chance.int(110, 180)}卷，用纸${chance.int(210, 280)}张。\n` +
        `三、打算\n${left}。`,
      figures: [whole, whole - rest, rest],
      slip: [left, left.replace(String(rest), String(swapped(rest)))],
    };
  },
  'also a handful, and where only a percentage told of the pair': (chance, words) => {
    const { kinds, deed } = words;
    const [whole, rest] = [chance.int(41, 59), chance.int(4, 8)];
    const share = ((100 * (whole - rest)) / whole).toFixed(1);
    return {
      text:
        `一、情况\n本期查出${kinds[0]}缺损${whole}处，已${deed}${whole - rest}处，${deed}率${share}%。\n` +
        `二、用料\n用线${chance.int(110, 180)}卷，用纸${chance.int(210, 280)}张。\n` +
        `三、打算\n目前未${deed}的${rest}处，年底前补齐。`,
      figures: [whole, whole - rest, rest],
      slip: [`的${rest}处`, `的${rest + 1}处`],
    };
  },
  'a count that opens a sentence with its noun takes up the greatest one of that noun': (chance, words) => {
    const { places, kinds, unit } = words;
    const parts = [chance.int(61, 69), chance.int(41, 49), chance.int(21, 29)];
    const whole = sum(parts);
    const again = chance.pick([
      `${whole}${unit}${kinds[0]}中，有7${unit}要返工`,
      `上述${whole}${unit}${kinds[0]}已全部编号`,
      `${whole}${unit}${kinds[0]}里，返工的有7${unit}`,
    ]);
    return {
      text:
        `一、情况\n本期共领取${kinds[0]}${whole}${unit}，分别为${listed(places, parts, unit)}。\n` +
        `二、用料\n用线${chance.int(310, 380)}卷，用纸${chance.int(410, 480)}张。\n` +
        `三、打算\n${again}。`,
      figures: [whole],
      slip: [again, again.replace(String(whole), String(swapped(whole)))],
    };
  },
  'the plain whole of a list is held to it, though what its parts slip to is told elsewhere by chance': (
    chance,
    words,
  ) => {
    const { kinds, unit, deed } = words;
    const parts = [chance.int(61, 69), chance.pick([43, 54, 32]), chance.int(21, 29), chance.int(11, 19)];
    const [whole, done] = [sum(parts), sum(parts) - 9];
    return {
      text:
        `本期退回次品${whole}${unit}，其中${listed([...kinds.slice(0, 3), '其他'], parts, unit)}。` +
        `已${deed}${done}${unit}，${deed}率${((100 * done) / whole).toFixed(1)}%。今年以来累计退回${whole + 780}${unit}。`,
      figures: [whole, ...parts],
      slip: [`${kinds[1]}${parts[1]}`, `${kinds[1]}${swapped(parts[1] ?? 0)}`],
    };
  },
  'a share is of the state that was arrived at, over a base that another section names': (chance, words) => {
    const { kinds, unit, deed } = words;
    const base = chance.int(1310, 1490);
    const [before, now] = [chance.int(810, 890), chance.int(910, 990)];
    const share = ((100 * now) / base).toFixed(1);
    return {
      text:
        `一、收支\n年底${kinds[0]}余量${base}${unit}，上年底为${base - 142}${unit}，净增142${unit}。\n` +
        `二、借阅\n全年借出${kinds[1]}${142 + 88}${unit}，其中新品142${unit}、旧品88${unit}。年底${kinds[1]}${deed}量由上年底的${before}${unit}${chance.pick(['增至', '提高到', '上升到'])}${now}${unit}，${kinds[1]}${deed}量占${kinds[0]}余量的${share}%。`,
      figures: [share, now, base],
      slip: [`${share}%`, `${swapped(Number(share))}%`],
    };
  },
  'a long figure that no other words are told of, but for two digits, is the one that others bear out': (
    chance,
    words,
  ) => {
    const { places, kinds, unit, deed } = words;
    const parts = [chance.int(1210, 1290), chance.int(1320, 1380), chance.int(1140, 1160)];
    const whole = sum(parts);
    const again = chance.pick([
      `以眼下的${whole}${unit}为底子，明年再添`,
      `有了这${whole}${unit}，库房已满`,
      `除${whole}${unit}外，还有零星几捆`,
    ]);
    return {
      text:
        `一、情况\n本期${deed}${kinds[0]}${whole}${unit}，分别为${listed(places, parts, unit)}。\n` +
        `二、用料\n用线${chance.int(310, 380)}卷，用纸${chance.int(410, 480)}张。\n` +
        `三、打算\n${again}。`,
      figures: [whole, ...parts],
      slip: [again, again.replace(String(whole), swapped(whole))],
    };
  },
  'a short one too, in words that share a noun with it': (chance, words) => {
    const { places, kinds, unit, deed } = words;
    const parts = [chance.pick([23, 24]), chance.int(33, 35)];
    const whole = sum(parts);
    const again = `要对照下发的${whole}${unit}${kinds[0]}样本，逐一补做`;
    return {
      text:
        `一、情况\n本期挑出${kinds[0]}${whole}${unit}，分别为${listed(places, parts, unit)}。\n` +
        `二、用料\n${deed}用线${chance.int(310, 380)}卷，用纸${chance.int(410, 480)}张。\n` +
        `三、打算\n${again}。`,
      figures: [whole, ...parts],
      slip: [again, again.replace(String(whole), swapped(whole))],
    };
  },
  'what stands beside a figure that is printed twice, in the same words, is told twice as well': (chance, words) => {
    const { places, kinds, unit, deed } = words;
    const [count, amount] = [chance.int(210, 390), chance.int(4100, 4900) / 10];
    const rows = [0.5, 0.3, 0.2].map((share, at) => `${places[at]}用线${(amount * share).toFixed(2)}千尺`);
    const first = `共${deed}${kinds[0]}${count}${unit}，用线${amount.toFixed(1)}千尺`;
    const [again, mark] = chance.pick([
      [`本轮${deed}${kinds[0]}${count}${unit}、用线${amount.toFixed(1)}千尺，`, '，'],
      [`用线${amount.toFixed(1)}千尺、${deed}${kinds[0]}${count}${unit}，`, '、'],
    ]);
    return {
      text: `一、情况\n${first}。其中${rows.join('、')}。\n二、打算\n${again}各方要再接再厉。`,
      figures: [amount.toFixed(1)],
      slip: [`${amount.toFixed(1)}千尺${mark}`, `${(amount / 10).toFixed(2)}千尺${mark}`],
    };
  },
  'a state that was told once is taken up with its figure': (chance, words) => {
    const { kinds, unit, deed } = words;
    const [done, state, rest] = [chance.int(61, 89), chance.pick([23, 24, 31, 32]), chance.int(4, 9)];
    const again = chance.pick([
      `对在办的${state}${unit}，要抓紧赶做`,
      `在办的${state}${unit}${kinds[0]}由专人盯办`,
      `在办的${state}${unit}中，端午前必须做完${rest}${unit}`,
    ]);
    return {
      text:
        `一、情况\n本期领取${kinds[0]}${done + state + rest}${unit}，已${deed}${done}${unit}，在办${state}${unit}、暂停${rest}${unit}。\n` +
        `二、打算\n用线${chance.int(110, 180)}卷。${again}。`,
      figures: [state],
      slip: [again, again.replace(String(state), String(state + 3))],
    };
  },
};

testLaws(LAWS);

test('some of a state, one that was told twice, and a share of a plan are no figure told again', () => {
  const wrong = (text: string): readonly string[] =>
    proofread(text).claims.flatMap(({ kind, verdict, reason }) =>
      kind === 'restated' && verdict === 'fails' ? [reason] : [],
    );
  const first = '本期领取漆扇96把，已描红54把，在办32把、暂停10把。';
  expect(wrong(`${first}对在办的28把重点漆扇要抓紧。`)).toEqual([]);
  expect(wrong(`${first}另领竹扇75把，在办36把。对在办的38把要抓紧。`)).toEqual([]);
  expect(wrong('漆扇做成651把，达到年计划的95.6%。竹扇做成754把，达到年计划的90.6%。')).toEqual([]);
});

test('a long figure that one slip sets apart from one with words in common is that one told again', () => {
  const text = (again: string): string =>
    '唔季安排描签任务3150册：溪砚县1620册、岚澄县870册、霁棠县660册，已描2934册，描成率93.1%。\n' +
    `二、不足。唔季虽然${again}册描签任务总的顺利，但有的坊备料迟。`;
  const faults = (again: string): readonly unknown[] =>
    proofread(text(again)).claims.filter(({ verdict }) => verdict === 'fails');
  expect(faults('3150')).toEqual([]);
  expect(faults('31150')).toMatchObject([{ suspect: '31150', suggestion: '3150' }]);
});

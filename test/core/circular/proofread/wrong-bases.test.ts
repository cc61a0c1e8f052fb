import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const told = (text: string): readonly string[] => failing(text).map(({ numbers }) => numbers.join(' '));
const percent = (top: number, bottom: number): string => ((100 * top) / bottom).toFixed(1);

test('where two figures bear the name that words give a base, or these name but the area, either may be meant', () => {
  expect(told('共收喏啦件312件，已核喏啦件208件。唔哩的78件，占喏啦件的25.0%。')).toEqual([]);
  expect(told('全市改造312件，其中东区208件。唔哩的78件，占全市的37.5%。')).toEqual([]);
});

describe('a part that stands with all others of its whole has its share of that whole', () => {
  const text = (base: number): string =>
    `春天里全域收来喏啦件6127件，验过4163件，退回1268件，其余696件还没有拆。验过的喏啦件里头，唔哩的1637件，占${percent(1637, base)}%；呣哈的2526件。`;

  test('though another base makes it come out', () => {
    expect(told(text(4163))).toEqual([]);
    const [claim] = failing(text(6127));
    expect([claim?.suspect, claim?.suggestion]).toEqual([percent(1637, 6127), percent(1637, 4163)]);
    expect(claim?.reason).toContain('与1637件÷6127件相符');
  });
});

describe('a quotient that comes out over a farther figure is explained by the error in the nearer one', () => {
  test('where the two are one slip apart', () => {
    const text = (again: string): string =>
      `上半年共批准喏啦1146笔，金额2.35亿元。\n二、办理情况\n批准的${again}笔喏啦中，唔哩的803笔，占70.1%。`;
    expect(told(text('1146'))).toEqual([]);
    expect(failing(text('1164')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([['1164', '1146']]);
  });

  test('or top and base are exchanged', () => {
    expect(told('全年目标合计13.30万套，累计筹集12.93万套，完成率97.2%。')).toEqual([]);
    expect(told('全年目标合计13.30万套，累计筹集12.93万套，完成率102.9%。')).toEqual(['102.9 12.93 13.30']);
  });
});

describe('a share over another base than its sibling in the same words was reckoned over the wrong one', () => {
  test('where words say in each row what the base is', () => {
    const text = (share: string): string =>
      `本哩共查喏啦11170项。唔类6350项，破损203项，占该类查看项的3.2%；咯类4820项，破损265项，占该类查看项的${share}%。`;
    expect(told(text('5.5'))).toEqual([]);
    expect(told(text('2.4'))).toEqual(['2.4 265 4820']);
  });

  test('where both are parts of one whole', () => {
    const text = (share: string): string =>
      `本哩喏啦5175件，为应喏啦5750件的90.0%。\n喏啦件中唔的1294件，占${share}%；咯的3881件，占75.0%。`;
    expect(told(text('25.0'))).toEqual([]);
    expect(told(text('22.5'))).toEqual(['22.5 1294 5175']);
  });
});

describe('what stands right in front of a change is what changed', () => {
  const text = (share: string): string =>
    `共收喏啦46件，成立9件、不成立31件，撤回6件；收唔哩14件，去年同期为22件，下降${share}%。`;

  test('though other figures would come out', () => {
    expect(told(text('36.4'))).toEqual([]);
    expect(told(text('57.1'))).toContain('57.1 14 22');
  });
});

describe('words that name part and base of a share', () => {
  const text = (share: string): string =>
    '年末唔哩总量512.64担，比上年末增加12.82%；唔哩余量186.35担，上年末为169.20担，增长10.14%。\n' +
    '全年放出木格喏啦0.52万件、21.84担，上年为22.96担。收回14.36担。年末喏啦余量128.46担，上年末为120.98担，增长6.18%。' +
    share;

  test.each([
    ['in a bracket', (share: string) => `喏啦率（喏啦余量与唔哩余量之比）为${share}%。`],
    ['in front of it', (share: string) => `木格喏啦余量占唔哩余量的${share}%。`],
  ])('are held to them wherever these were told, %s', (_, said) => {
    expect(told(text(said('68.93')))).toEqual([]);
    expect(told(text(said('69.83')))).toEqual(['69.83 128.46 186.35']);
  });
});

describe('what is no error', () => {
  test.each([
    [
      'a total over a figure far in front',
      '共列喏啦43项，分期限看，立即核27项，分段核11项，持续核5项。月末，立即类全部销号，分段类销号8项，持续类销号2项，合计37项，到位率86.0%。',
    ],
    [
      'a part told before the figure that is its base',
      '唔哩面积2021年23.4公顷，2022年31.8公顷，今年达到38.6公顷。喏啦区面积118.5公顷，唔哩面积占比现在是32.6%。',
    ],
    [
      'decimals of what is counted, where several have them',
      '每万户喏啦由高到低依次为：甲站2.03件、乙站1.79件、丙站1.26件、丁站0.70件。',
    ],
  ])('%s', (_, text) => expect(told(text)).toEqual([]));
});

describe('a whole that leaves out one of its parts was not carried on', () => {
  test('is the one that is wrong', () => {
    const [claim] = failing('甲县8件、乙县11件、丙县13件、丁县14件、戊县17件，五县共改46件。');
    expect([claim?.suspect, claim?.suggestion]).toEqual(['46', '63']);
    expect(claim?.reason).toContain('像是漏加了17件');
  });
});

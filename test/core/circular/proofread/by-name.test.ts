import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const RATES =
  '一、各市进度。甲州市开工率95.0%，乙山市开工率88.0%，丙江市开工率79.0%，丁河市开工率66.0%，戊海市开工率58.0%。';

describe('what is said of names is held against the figures told of them elsewhere', () => {
  test('a limit that two of the named break', () => {
    expect(failing(`${RATES}\n二、开工率低于70%的有丁河市、戊海市2个市。`)).toEqual([]);
    const [claim] = failing(`${RATES}\n二、开工率低于60%的有丙江市、丁河市、戊海市3个市。`);
    expect(claim).toMatchObject({ kind: 'comparison' });
    expect(claim?.numbers).toContain('60');
  });

  const forms: readonly (readonly [told: string, text: string, names: (limit: number) => string])[] = [
    ['without its measure', RATES, (limit) => `二、各市差距。开工率有高有低，丁河、戊海两市不足${limit}%。`],
    ['in front of another', RATES, (limit) => `二、开工率有高有低，丁河、戊海2市低于${limit}%；甲州、乙山2市超过80%。`],
    ['without a count', RATES, (limit) => `二、对开工率低于${limit}%的丁河市、戊海市，提出批评。`],
    ['with nothing but a count behind', RATES, (limit) => `二、对开工率低于${limit}%的丁河、戊海两市，提出批评。`],
    [
      'by a list that names its measure once',
      '一、各市进度。全省已过半。开工率从高到低，甲州市96.3%、乙山市89.7%、丙江市77.8%、丁河市66.1%、戊海市57.9%。',
      (limit) => `二、开工率低于${limit}%的有丁河市、戊海市2个市。`,
    ],
    [
      'by the rows of a list in front of it',
      '一、各市任务数和开工数分别为：甲州市40个、38个，乙山市50个、44个，丙江市57个、44个，丁河市50个、33个，' +
        '戊海市57个、33个。五个市开工率依次为95.0%、88.0%、77.2%、66.0%、57.9%。',
      (limit) => `二、开工率低于${limit}%的有丁河市、戊海市2个市。`,
    ],
    [
      'by the only quotient told of them',
      '地区｜计划｜开工率\n甲州市｜831｜95.3%\n乙山市｜742｜88.1%\n丁河市｜619｜66.4%\n戊海市｜523｜57.6%\n',
      (limit) => `丁河、戊海两市不足${limit}%。`,
    ],
  ];
  test.each(forms)('a limit told %s', (_, text, names) => {
    expect(failing(`${text}\n${names(70)}`)).toEqual([]);
    expect(failing(`${text}\n${names(60)}`)).toMatchObject([{ kind: 'comparison' }]);
  });

  test('an order of names alone', () => {
    expect(failing(`${RATES}\n二、开工率由高到低依次为：甲州市、乙山市、丙江市、丁河市、戊海市。`)).toEqual([]);
    expect(failing(`${RATES}\n二、开工率由高到低依次为：甲州市、丙江市、乙山市、丁河市、戊海市。`)).toMatchObject([
      { kind: 'order' },
    ]);
  });

  test('a rank', () => {
    expect(failing(`${RATES}\n二、丁河市开工率66.0%，在全省排第4位。`)).toEqual([]);
    expect(failing(`${RATES}\n二、丁河市开工率66.0%，在全省排第3位。`)).toMatchObject([
      { kind: 'order', suspect: '3', suggestion: '4' },
    ]);
  });

  test('figures that a table tells of them', () => {
    const table =
      '地区｜计划｜开工率\n甲州市｜800｜95.0%\n乙山市｜700｜88.0%\n丙江市｜600｜79.0%\n丁河市｜500｜66.0%\n';
    expect(failing(`${table}开工率低于80%的有丙江市、丁河市2个市。`)).toEqual([]);
    const [claim] = failing(`${table}开工率低于70%的有丙江市、丁河市2个市。`);
    expect(claim?.numbers).toEqual(expect.arrayContaining(['70', '79.0']));
  });

  test('a limit is kept by the names of its own clause, not by those of the next one', () => {
    expect(failing(`${RATES}\n二、甲州市开工率超过90%，丙江市、丁河市2个市需要加快。`)).toEqual([]);
  });

  test('a distance between two names', () => {
    expect(failing(`${RATES}\n二、戊海市与甲州市相差37.0个百分点。`)).toEqual([]);
    expect(failing(`${RATES}\n二、戊海市与甲州市相差37.3个百分点。`)[0]?.numbers).toContain('37.3');
  });
});

describe('what words name is what is meant', () => {
  test('of two states right in front of their change no other share takes the place', () => {
    const text = (points: string): string =>
      `首套占85.6%，贷款余额增至306.52亿元，个贷率由86.4%升至87.0%，提高${points}个百分点。`;
    expect(failing(text('0.6'))).toEqual([]);
    expect(failing(text('0.9'))).toMatchObject([{ kind: 'growth', numbers: ['87.0', '86.4', '0.9'] }]);
  });

  test('two shares of one rate are set against each other by its name', () => {
    const text = (points: string): string =>
      `累计销号41项，销号率87.2%，比4月底增加12项，销号率由61.7%提高${points}个百分点。`;
    expect(failing(text('25.5'))).toEqual([]);
    expect(failing(text('22.5'))).toMatchObject([{ kind: 'growth', numbers: ['87.2', '61.7', '22.5'] }]);
  });

  test('a share of the plan is not divided by what was begun, though that comes out', () => {
    const [claim] = failing('全年计划开工2.08万套，实际开工2.1216万套；已交付9360套，占计划数的44.1%。');
    expect(claim).toMatchObject({ kind: 'rate', numbers: ['44.1', '9360', '2.08'], suspect: '44.1' });
  });

  test('a count in words of the base is no figure of the quotient', () => {
    expect(failing('四个师市计划5715户，其中第三师任务最重，计划2860户，占四个师市计划总量的50.0%。')).toEqual([]);
  });

  test('a sentence that says it tells again is held against the first telling', () => {
    const [claim] = failing('全年完成投资13.92亿元。各地投入4.87亿元。综上，全年完成投资12.93亿元。');
    expect(claim).toMatchObject({ kind: 'restated', numbers: ['12.93', '13.92'] });
  });

  test('a change is reckoned on the earlier figure, not on the present one', () => {
    expect(failing('补贴1.8164亿元，较上年同期的1.5807亿元增加2357万元，增长13.0%。')).toMatchObject([
      { kind: 'growth', suspect: '13.0', suggestion: '14.9' },
    ]);
  });

  test('a bare count takes its noun from its sentence', () => {
    expect(failing('全省86个县（市、区）中，有61个已经完成，还有25个没有完成。')).toEqual([]);
    expect(failing('全省86个县（市、区）中，有61个已经完成，还有15个没有完成。')).toMatchObject([{ kind: 'sum' }]);
  });
});

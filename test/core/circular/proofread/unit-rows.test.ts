import { proofread } from '../../../../src/core/circular/proofread';

const faults = (text: string): readonly string[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect = '', suggestion = '' }) => `${suspect}→${suggestion}`);

const table = (units: string, first = '1836'): string =>
  `各坊情况见下表。

　　坊名　　　　库房面积　　藏品　　　　单位面积藏品
　　${units}
　　澄岚坊　　　${first}　　　　3672　　　　2.00
　　溪砚坊　　　1240　　　　1984　　　　1.60
　　蓟霁坊　　　985　　　　　2463　　　　2.50
　　棠屿坊　　　650　　　　　780　　　　　1.20
　　竹溪坊　　　480　　　　　864　　　　　1.80
　　合　计　　　5191　　　　9763　　　　1.88

以上各坊均已建账。`;

describe('a line of units below the names of columns', () => {
  test.each([
    '　　　　　　（平方米）　（件）　　（件/平方米）',
    '（平方米）（件）（件/平方米）',
    '（坊）（平方米）（件）（件/平方米）',
  ])('belongs to them: %s', (units) => {
    expect(faults(table(units))).toEqual([]);
    expect(faults(table(units, '1863'))).toEqual(['1863→1836']);
  });
});

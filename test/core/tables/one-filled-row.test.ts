import { recognise } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn } from './drawn';

const rowsOf = (text: string): string | undefined => described(recognise(workbookOf(drawn(text))).tables[0]).rows;

describe('a city above one place with figures and others without', () => {
  it('is a place where only its rate and its rank are those of the place', () => {
    const text = `
公租房分配情况表
地区|累计筹集（套）|已分配（套）|分配率（%）|名次
青石市|5514|3860|70|3
甲岭县|5451|3816|70|3
乙湾县|0|0||
丙川县|0|0||
丁坪县|9091|4091|45|5
戊塘县|7000|5600|80|2`;
    expect(rowsOf(text)).toBe('青石市 甲岭县 乙湾县 丙川县 丁坪县 戊塘县');
  });
});

describe('one of two cities above their places', () => {
  const text = (whole: number): string => `
公租房分配情况表
地区|累计筹集（套）|已分配（套）
青石市|2100|${whole}
甲岭县|900|400
乙湾县|700|350
丙川县|500|120
红岩市|1600|770
丁坪县|600|300
戊塘县|1000|470`;

  it('is their sum where its rows reach to the next sum, though one of its figures is wrong', () => {
    expect(rowsOf(text(870))).toMatch(/^计:青石市/);
    expect(rowsOf(text(878))).toMatch(/^计:青石市/);
  });
});

describe('a city among the places of others', () => {
  it('is no sum because one or two small counts are alike, though other cities are', () => {
    const text = `
棚改资金落实情况表
地区|农发行贷款（亿元）|国开行贷款（亿元）|专项债券申报项目（个）|专项债券审批金额（亿元）|专项债券已发行项目（个）|专项债券已发行金额（亿元）|中央补助（亿元）
甲岭市|0|0.11|1|0.77|1|0.7|1.5
乙湾县|0|0.31|0|0|0|0|0.24
丙川县|0|0.07|1|1.3|1|0.6|0.38
红岩市|0|0.49|2|2.07|2|1.3|2.12
丁坪县|1.13|0.62|3|1.27|2|0.9|0.44
戊塘县|2.41|0.53|2|0.88|2|0.3|0.62
己沟县|1.72|0.94|4|3.1|3|1.6|0.91
青石市|5.26|2.09|9|5.25|7|2.8|1.97
合计|5.26|2.58|11|7.32|9|4.1|4.09`;
    expect(rowsOf(text)).toBe('甲岭市 乙湾县 丙川县 计:红岩市 丁坪县 戊塘县 己沟县 计:青石市 总:合计');
  });
});

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

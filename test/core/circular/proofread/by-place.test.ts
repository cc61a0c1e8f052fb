import { proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly (readonly string[])[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ numbers }) => numbers);

describe('figures that no word relates are known by their places', () => {
  const rate = '电话抽问居民3400户，知晓政策的2788户，知晓面82.0%。';
  const three = '片区储备土地1460亩，东片土地875亩，西片土地585亩。';

  test('a percentage right behind two like figures is their quotient', () => {
    expect(failing(rate)).toEqual([]);
    expect(failing(rate.replace('82.0', '28.0'))).toEqual([['28.0', '2788', '3400']]);
  });

  test('of three like figures that stand alone the first is what the others make', () => {
    expect(failing(three)).toEqual([]);
    expect(failing(three.replace('875', '785'))).toEqual([['1460', '785', '585']]);
  });
});

test('ranks and clauses are counted as no names', () => {
  expect(failing('锁定地块、锁定主体、锁定时间，四县合计870套必须开工。')).toEqual([]);
  expect(failing('9个县参评，居前四位的都已通报，其余8个县进度一般。')).toEqual([]);
});

describe('what was before and what it came to are two states of one measure', () => {
  const text = '危旧站房由3260间减少到1467间。其中东片由2140间减到920间，西片由1120间减到547间。';

  test('never added to each other', () => {
    expect(failing(text)).toEqual([]);
    expect(failing(text.replaceAll('由', '从').replaceAll('减到', '降至'))).toEqual([]);
  });

  test('each added to those of its own time', () => {
    expect(failing(text.replace('1120', '1210')).flat()).toContain('1210');
  });
});

import { proofread } from '../../../../src/core/circular/proofread';

const wrong = (text: string): readonly string[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect = '', suggestion = '' }) => `${suspect}→${suggestion}`);

const told = (all: string): string =>
  `去年，馆里用85.0万元分三次征集了${all}幅旧年画，入库工作平稳。现将有关情况说明如下。
征集情况。春分一次用去31.4万元，收到87幅；夏至一次用去25.9万元，收到64幅；霜降一次用去27.7万元，收到62幅。
修补情况。旧年画已修补199幅，修补率93.4%，还没修补的14幅存放在东库。`;

describe('what several doubtful relations agree on', () => {
  test('is what the figure should be, though no slip of the finger explains it', () => {
    expect(wrong(told('205'))).toEqual(['205→213']);
  });

  test('and holds where it is printed', () => {
    expect(wrong(told('213'))).toEqual([]);
  });
});

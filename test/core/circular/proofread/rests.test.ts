import { proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly string[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect = '', suggestion = '' }) => `${suspect}→${suggestion}`);

test('one of several kinds in a list is not what another of them leaves', () => {
  expect(failing('督查组入户399户，发现彩签缺页27户、漆面未做23户、编号不符22户。')).toEqual([]);
});

test('shares that make the same of their base are of one that is not told', () => {
  const told =
    '四地开工31.52万册、竣工25.11万册，开工率和竣工率分别为97%、77%；其他各地开工5.46万册、竣工4.20万册，开工率和竣工率分别为91%、70%。';
  expect(failing(told)).toEqual([]);
});

test('what lies between two states, each with its share, is told of those shares', () => {
  const told = '全域装订9460册，为目标的47.3%。上旬末这一数字为7820册、39.1%，进度提高8.2个百分点。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('8.2个', '18.2个'))).toHaveLength(1);
});

test('what stands beside a part and its share, in whatever words, is the rest of the whole', () => {
  const told = (left: string): string => `溪砚县57条漆河已清52条，正在唔哩${left}条，清淤率91.2%。`;
  expect(failing(told('5'))).toEqual([]);
  expect(failing(told('6'))).toHaveLength(1);
});

test('figures that are parts of one whole together are not one the sum of the others', () => {
  const told = '共描漆286.5万册，竹签214.3万册，占74.8%；绒签、麻签和其他签依次为18.6万册、26.7万册、26.9万册。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('26.7', '27.6'))).toHaveLength(1);
});

test('a share between a part and the rest stands for neither', () => {
  const told = (left: string): string => `漆签指出的8124册空签，已描6337册，占78.0%，剩余${left}册。`;
  expect(failing(told('1787'))).toEqual([]);
  expect(failing(told('1371'))).toEqual(['1371→1787']);
});

test('a figure behind as many members as a count in front of it says is their sum', () => {
  const told = (sum: string): string =>
    `再看看没描的都在谁家：溪砚区9册、棠屿区7册、蓟霁区6册、澄岚区5册，这四家就占了${sum}册。`;
  expect(failing(told('27'))).toEqual([]);
  expect(failing(told('29'))).toHaveLength(1);
});

test('a part of a list in another unit than its fellows was meant in theirs', () => {
  const told = '共用彩款7.32亿元，其中漆料0.52亿元，竹料1.84亿元，绒料2.25亿元，麻料2.71亿元。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('1.84亿元', '1.84万元'))).toEqual(['1.84万→1.84亿']);
});

test('and one with decimals that its fellows have not in another unit', () => {
  const text = (part: string): string =>
    `核查指出漏记款项4.86亿元，已补回4.60亿元。\n一、补回的款项中，交库2143万元，归还原主9217万元，加快使用${part}元，收回多付4189万元。`;
  expect(failing(text('3.05亿'))).toEqual([]);
  expect(failing(text('3.05万'))).toEqual(['3.05万→3.05亿']);
});

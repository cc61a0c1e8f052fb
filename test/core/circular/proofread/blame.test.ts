import { proofread } from '../../../../src/core/circular/proofread';

const blamed = (text: string): readonly (string | undefined)[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect, suggestion }) => suggestion && `${suspect}→${suggestion}`);

const LIST =
  '全域共有彩漆1666册，其中澄岚区312册、溪砚县158册、蓟霁区124册、棠屿县436册、竹溪县279册、漆园区71册、藤桥区268册。';

describe('which of several slips that would mend a list is meant', () => {
  test('nothing tells where nothing else is said of its members', () => {
    expect(blamed(LIST)).toEqual([undefined]);
  });

  test.each([
    ['棠屿县、澄岚区、竹溪县3地合计1045册。', '279→297'],
    ['棠屿县、藤桥区、漆园区3地合计793册。', '268→286'],
  ])('%s tells', (told, slip) => {
    expect(blamed(`${LIST}${told}`)).toEqual([slip]);
    expect(blamed(`${LIST}有关工作正在推进。\n${told}`)).toEqual([slip]);
  });
});

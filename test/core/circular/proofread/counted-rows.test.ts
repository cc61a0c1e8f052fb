import { proofread } from '../../../../src/core/circular/proofread';
import { type Laws, sum, testLaws } from './laws';

const rows = (names: readonly string[], figures: readonly number[], unit: string): string =>
  figures.map((figure, at) => `${names[at]}（${figure}${unit}）`).join('、');

/** A count behind names that each have a figure counts all of them. */
const LAWS: Laws = {
  'as many as stand in the list right in front of it': (chance, { places, kinds, unit, deed }) => {
    const figures = Array.from({ length: chance.pick([4, 5]) }, () => chance.int(21, 69));
    return {
      text: `${deed}${kinds[0]}超过20${unit}的有${rows(places, figures, unit)}${figures.length}个县区，均已登记。`,
      figures: [figures.length],
      slip: [`${figures.length}个县`, `${figures.length + 1}个县`],
    };
  },
  'whatever stands in front of the first name': (chance, { places, kinds, unit }) => {
    const figures = Array.from({ length: 4 }, () => chance.int(11, 19));
    return {
      text: `缺页的${sum(figures)}${unit}${kinds[0]}分布在${rows(places, figures, unit)}4个县区，多为旧本。`,
      figures: [4],
      slip: ['4个县区', `${chance.pick([3, 5])}个县区`],
    };
  },
  'where words point back at them': (chance, { places, kinds, unit }) => {
    const figures = Array.from({ length: chance.pick([5, 6]) }, () => chance.int(21, 69));
    const listed = figures.map(
      (figure, at) => `${at === figures.length - 1 ? '和' : at > 0 ? '、' : ''}${places[at]}${figure}${unit}`,
    );
    return {
      text: `没有装裱的${kinds[0]}集中在${listed.join('')}，这${figures.length}个县区要逐一说明。`,
      figures: [figures.length],
      slip: [`这${figures.length}个`, `这${figures.length - 1}个`],
    };
  },
  'even as examples, where their figures add up to what stands beside the count': (chance, { places, kinds, unit }) => {
    const figures = Array.from({ length: 4 }, () => chance.int(21, 69));
    return {
      text: `${kinds[0]}超过20${unit}的有${rows(places, figures, unit)}等4个县区，共${sum(figures)}${unit}，其余县区都在20${unit}以下。`,
      figures: [4],
      slip: ['等4个', '等5个'],
    };
  },
  'and one in front of a colon or a bracket the names behind it, whatever they are names of': (chance, words) => {
    const { kinds, unit, deed } = words;
    const house = chance.pick(['坊', '染坊', '作坊']);
    const names = kinds.slice(0, chance.pick([4, 5])).map((kind) => `${kind}${house}`);
    const of = chance.pick(['分', '%', unit]);
    const list = names.map((name) => `${name}${chance.int(71, 99)}${of}`).join('、');
    const [open, close] = chance.pick([
      ['：', ''],
      ['（', '）'],
    ]);
    return {
      text: `${deed}上等${names.length}家${open}${list}${close}，${chance.pick(['平均85.3', '都已登记'])}。`,
      figures: [names.length],
      slip: [`${names.length}家`, `${names.length + 1}家`],
    };
  },
};

testLaws(LAWS);

test('measures and kinds behind a count are none of what it counts', () => {
  const text =
    '查看作坊5家：装裱率71%、描红率83%、晾晒率92%、漆封率88%。登记工匠3家：一等76人、二等83人、三等91人、四等95人。';
  expect(proofread(text).claims.filter(({ kind, verdict }) => kind === 'count' && verdict === 'fails')).toEqual([]);
});

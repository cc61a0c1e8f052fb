import { count } from '../columns';
import { affordableRental, annualTargets, publicRental, rentSubsidy } from '../common';
import { defineProgramme } from '../define';
import { oldNeighbourhoods, ruralHouses } from './annexes';
import { ningxiaPlaces, ningxiaPrefectures } from './places';
import { ningxiaWording } from './wording';

const BASIS = '全区住房城乡建设工作要点';

/**
 * 宁夏, as an example of another programme: five cities, 22 counties and districts, two annexes of its own beside the
 * common ones.
 */
export const ningxiaFile = defineProgramme({
  schema: 1,
  id: 'ningxia',
  name: '宁夏住房保障与城乡建设进展（示例）',
  version: '2023',
  province: { name: '宁夏回族自治区', short: '宁夏', whole: '全区' },
  prefectures: [...ningxiaPrefectures],
  places: [...ningxiaPlaces],
  annexes: [
    oldNeighbourhoods,
    ruralHouses,
    { ...rentSubsidy, number: 3, title: '全区租赁补贴发放工作进展情况表', basis: BASIS, isForAll: false },
    { ...affordableRental, basis: BASIS },
    { ...publicRental, basis: BASIS, isForAll: false },
    {
      ...annualTargets,
      isForAll: false,
      basis: '全区年度计划',
      columns: [
        ...annualTargets.columns,
        count('个', {
          id: 'yards-target',
          path: ['老旧小区'],
          leaf: ['老旧小区改造', '老旧小区'],
          mayBeBlank: true,
          isOptional: true,
        }),
        count('户', {
          id: 'rural-target',
          path: ['农房改造'],
          leaf: ['农房改造', '抗震宜居农房'],
          mayBeBlank: true,
          isOptional: true,
        }),
      ],
    },
  ],
  families: [['old-neighbourhoods', 'rural-houses', 'rent-subsidy']],
  thresholds: { version: 1, lines: [], yellow: 30, fast: 100 },
  wording: ningxiaWording,
});

import type { Programme, Unit } from './programme';

/** What all places of a workbook of somewhere else are called where it does not say. */
export const ALL_PLACES = '本地区';

/** What only the office itself can fill in when its places are not the programme's: nothing of another province. */
const OPEN = { issuer: '〔发文单位〕', number: '〔发文字号〕', addressee: '〔主送单位〕：' };

/**
 * A programme for places that it does not know: its annexes, thresholds and sentences, with the places that a workbook
 * lists. `whole` is what that calls all of them together: 全市.
 */
export const programmeElsewhere = (programme: Programme, units: readonly Unit[], whole: string): Programme => ({
  ...programme,
  isLearnt: true,
  province: { name: whole, short: whole, whole },
  wording: { ...programme.wording, ...OPEN },
  units,
  prefectures: [],
  outside: [],
});

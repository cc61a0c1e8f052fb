/** How a text begins to list the parts of a whole. The pattern is tried on all that stands between the figure before and the first part's. */
export interface Opening {
  readonly id: string;
  readonly pattern: RegExp;
  /** The words promise all parts, not some. */
  readonly isComplete: boolean;
  /** The first part must begin with a place. */
  readonly needsPlace?: true;
  /** A sentence in which the opening stands, with a whole and its parts. */
  readonly example: string;
}

/** A clause of time between the opening words and the first part. */
const WHEN = '(?:(?:截至|截止|到)[^,;。]{0,12},)?';
/** The first part's own words, perhaps a name in front of a bracket or colon. */
const WORDS = '[^,;:。()]{0,24}[(:]?[^,;:。()]{0,8}$';

const opening = (words: string): RegExp => new RegExp(`${words}[,:]?${WHEN}${WORDS}`);

/** Tried in order; the first that fits decides. */
export const OPENINGS: readonly Opening[] = [
  { id: 'among', pattern: opening('其中'), isComplete: false, example: '共10套，其中甲县4套，乙县6套' },
  { id: 'out-of', pattern: opening('^[^,;:。()]{0,10}中'), isComplete: false, example: '已完工的10个小区中，甲县4个、乙县6个' },
  {
    id: 'in-detail', pattern: opening('^[^,;:。()]{0,8}[,;。:(]*(?:具体|分别|依次|详细|分(?:市|州|县|区|地区|区域)[州县区]?)(?:情况|来看|看)?(?:为|是|如下)?'), isComplete: true,
    example: '共10套。具体为：甲县4套，乙县6套',
  },
  { id: 'includes', pattern: opening('^[^,;:。()]{0,8}[,;。(]?(?:主要)?(?:包括|包含|含|涵盖)'), isComplete: false, example: '共10套，包括甲县4套，乙县6套' },
  { id: 'namely', pattern: opening('^[^,;:。()]{0,8}[,(]即'), isComplete: true, example: '共10套，即甲县4套、乙县6套' },
  { id: 'colon', pattern: opening('^[^,;:。()]{0,8}:'), isComplete: true, needsPlace: true, example: '共10套：甲县4套、乙县6套' },
  { id: 'bracket', pattern: opening('^[^,;:。()]{0,8}\\('), isComplete: true, needsPlace: true, example: '共10套（甲县4套、乙县6套）' },
];

import * as z from 'zod/mini';

/**
 * What kind of government reports: a prefecture's own urban area, a county-level one, or an agency treated like a city.
 */
const placeKind = z.enum([
  '地级市本级',
  '市辖区',
  '县级市',
  '县',
  '自治县',
  '旗',
  '自治旗',
  '林区',
  '特区',
  '师市',
  '派出机构',
]);
export type UnitType = z.infer<typeof placeKind>;

/** A place gives its name to files and sheets. */
const placeName = z
  .string()
  .check(
    z.minLength(2),
    z.regex(/^[^\\/:*?"<>|\u0000-\u001f]{0,50}$/u, '不能有换行和这些符号：\\ / : * ? " < > |，也不能超过50个字'),
  );

/** A prefecture-level area; it groups places and does not report as a row of its own (its city proper does). */
export const prefectureSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** The full name: 延边朝鲜族自治州. */
  name: z.string().check(z.minLength(2)),
  /** Names beside those that follow from the full one (延边, 延边州, 延边地区). */
  otherNames: z._default(z.array(z.string()), []),
});

/** A reporting place (市县): one row of every annex. */
export const placeSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** The name the circular prints: 长春市, 伊通县. */
  name: placeName,
  /** The legal name, where the circular prints a shorter one: 伊通满族自治县. */
  officialName: z.optional(z.string()),
  kind: placeKind,
  /** The id of its prefecture; only a 派出机构 or a place directly under the province may lack one. */
  prefecture: z.optional(z.string()),
  /** Names beside those that follow from the two above: short forms, names of former times. */
  otherNames: z._default(z.array(z.string()), []),
  /** Names it might get by the usual short forms, but must not, since people mean something else by them. */
  notNames: z._default(z.array(z.string()), []),
});

/**
 * An area that does not report itself; `coveredBy` names the place whose row holds its figures, where that is known.
 */
export const outsideSchema = z.strictObject({
  name: z.string().check(z.minLength(2)),
  coveredBy: z.optional(z.string()),
});

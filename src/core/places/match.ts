import { AMBIGUOUS, PREFECTURE_BY_NAME, UNIT_BY_NAME, isStandardName } from './names';
import { nearestUnit } from './nearest';
import { OUTSIDE_PLACES, type OutsidePlace, type Prefecture, type Unit } from './units';

/** How far a total reaches, when its label says so. */
export type TotalScope = 'country' | 'province' | 'prefecture';

/** What the name cell of a row says. */
export type PlaceMatch =
  | {
    readonly kind: 'unit';
    readonly unit: Unit;
    /** `standard` is the printed or official name to the character; anything else is `irregular`. */
    readonly form: 'standard' | 'irregular';
    /** What else the text may mean, such as 通化县 for a bare 通化; then it must not be rewritten unasked. */
    readonly ambiguous?: readonly string[];
  }
  | { readonly kind: 'prefecture'; readonly prefecture: Prefecture }
  | { readonly kind: 'total'; readonly scope?: TotalScope }
  | { readonly kind: 'subtotal'; readonly prefecture: Prefecture }
  | { readonly kind: 'outside'; readonly place: OutsidePlace }
  | { readonly kind: 'unknown'; readonly nearest?: Unit }
  | { readonly kind: 'blank' };

/** Reads the name cell of a row: whole names only, never a part of one, so 白山 is not found in 长白山管委会. */
export function matchPlace(text: string): PlaceMatch {
  const key = UNIT_BY_NAME.has(text) ? text : plainName(text);
  if (/^[-—–－/]*$/.test(key)) return { kind: 'blank' };
  return named(text, key)
    ?? total(key)
    ?? subtotal(key)
    ?? prefecture(key)
    ?? outside(key)
    ?? insidePrefecture(key)
    ?? withoutNote(text)
    ?? unknown(key);
}

const ORDINAL = /^(?:其中[:,、]?|\d{1,3}(?=[\u4e00-\u9fff])|[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、,:)）]|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[-—*※·•]+)/;

/** The name without spaces, ordinal, 其中, brackets and closing punctuation, in half width. */
function plainName(text: string): string {
  const whole = text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '').replace(/[:,、。;*※]+$/, '');
  return withoutOrdinals(whole).replace(/[()[\]〔〕【】]/g, '');
}

function withoutOrdinals(text: string): string {
  const rest = text.replace(ORDINAL, '');
  return rest === text || rest === '' ? text : withoutOrdinals(rest);
}

function named(text: string, key: string): PlaceMatch | undefined {
  const unit = UNIT_BY_NAME.get(key);
  if (!unit) return undefined;
  const ambiguous = AMBIGUOUS[key];
  return { kind: 'unit', unit, form: isStandardName(text) ? 'standard' : 'irregular', ...(ambiguous ? { ambiguous } : {}) };
}

const SCOPES: readonly (readonly [RegExp, TotalScope])[] = [
  [/^全国/, 'country'],
  [/^(?:全省|吉林省|省)/, 'province'],
  [/^(?:全市|全州|全地区|市(?!县)|州(?!县))/, 'prefecture'],
];
const TOTAL = /^(?:全国|全省|吉林省|省|全市|全州|全地区|市|州)?(?:各?(?:市县|县市)区?)?(?:总?合计数?|合計|总计|小计|共计|累计|总和|计)$/;
const WHOLE = /^(?:全国|全省|吉林省|全市|全州|全地区|吉林省全省)$/;

function total(key: string): PlaceMatch | undefined {
  if (!TOTAL.test(key) && !WHOLE.test(key)) return undefined;
  const scope = SCOPES.find(([pattern]) => pattern.test(key))?.[1];
  return scope ? { kind: 'total', scope } : { kind: 'total' };
}

function subtotal(key: string): PlaceMatch | undefined {
  const match = /^(.+?)(?:全[市州](?:合计|小计|总计)?|合计|小计|总计|共计|计)$/.exec(key);
  const found = match?.[1] ? PREFECTURE_BY_NAME.get(match[1]) : undefined;
  return found && { kind: 'subtotal', prefecture: found };
}

function prefecture(key: string): PlaceMatch | undefined {
  const found = PREFECTURE_BY_NAME.get(key);
  return found && { kind: 'prefecture', prefecture: found };
}

function outside(key: string): PlaceMatch | undefined {
  const place = OUTSIDE_PLACES.find(({ name }) => name === key);
  return place && { kind: 'outside', place };
}

/** The two characters that every name of a prefecture begins with; they spare most names the comparison with all of them. */
const BEGINNINGS: ReadonlySet<string> = new Set([...PREFECTURE_BY_NAME.keys()].map((name) => name.slice(0, 2)));

/** A name behind the province or its own prefecture: 吉林省长春市, 延边州敦化市. */
function insidePrefecture(key: string): PlaceMatch | undefined {
  if (key.startsWith('吉林省')) return named('', key.slice(3)) ?? insidePrefecture(key.slice(3)) ?? outside(key.slice(3));
  if (!BEGINNINGS.has(key.slice(0, 2))) return undefined;
  for (const [name, area] of PREFECTURE_BY_NAME) {
    const rest = key.startsWith(name) ? key.slice(name.length) : '';
    const match = named('', rest) ?? outside(rest);
    const unit = match?.kind === 'outside' ? match.place.coveredBy : match?.kind === 'unit' ? match.unit : undefined;
    if (match && unit?.prefecture?.id === area.id) return match;
  }
  return undefined;
}

/** The name in front of a bracketed note: 长春市（不含九台）, 合计（51个）. */
function withoutNote(text: string): PlaceMatch | undefined {
  const bare = text.replace(/[(（][^()（）]*[)）]\s*$/, '').trim();
  if (bare === text.trim() || bare === '') return undefined;
  const match = named(bare, plainName(bare)) ?? total(plainName(bare));
  return match?.kind === 'unit' ? { ...match, form: 'irregular' } : match;
}

function unknown(key: string): PlaceMatch {
  const nearest = nearestUnit(key);
  return nearest ? { kind: 'unknown', nearest } : { kind: 'unknown' };
}

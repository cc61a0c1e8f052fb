import type { OutsidePlace, Prefecture, Programme, Unit } from '../programmes';
import { once, onceText } from '../workbook';
import { isStandardName, namesOf } from './names';
import { nearestUnit } from './nearest';
import { kindOf } from './suffixes';

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
export function matchPlace(text: string, programme: Programme): PlaceMatch {
  return matchesOf(programme)(text);
}

/** A workbook names the same places on every sheet, and each is asked for again and again. */
const matchesOf = once((programme: Programme) => onceText((text): PlaceMatch => read(text, programme)));

function read(text: string, programme: Programme): PlaceMatch {
  const key = namesOf(programme).units.has(text) ? text : plainName(text);
  if (/^[-—–－/]*$/.test(key)) return { kind: 'blank' };
  return (
    named(text, key, programme) ??
    total(key, programme) ??
    subtotal(key, programme) ??
    prefecture(key, programme) ??
    outside(key, programme) ??
    insidePrefecture(key, programme) ??
    withoutNote(text, programme) ??
    unknown(key, programme)
  );
}

const ORDINAL =
  /^(?:其中[:,、]?|\d{1,3}(?=[\u4e00-\u9fff])|[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、,:)）]|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[-—*※·•]+)/;

/** The name without spaces, ordinal, 其中, brackets and closing punctuation, in half width. */
export const plainName: (text: string) => string = onceText((text) => {
  const whole = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[:,、。;*※]+$/, '');
  return withoutOrdinals(whole).replace(/[()[\]〔〕【】]/g, '');
});

function withoutOrdinals(text: string): string {
  const rest = text.replace(ORDINAL, '');
  return rest === text || rest === '' ? text : withoutOrdinals(rest);
}

function named(text: string, key: string, programme: Programme): PlaceMatch | undefined {
  const names = namesOf(programme);
  const unit = names.units.get(key);
  if (!unit) return undefined;
  const ambiguous = names.ambiguous.get(key);
  return {
    kind: 'unit',
    unit,
    form: isStandardName(text, programme) ? 'standard' : 'irregular',
    ...(ambiguous ? { ambiguous } : {}),
  };
}

/** What stands before the word for a sum, and what it says of how far the sum reaches. */
const WHOLE_AREAS = '全省|全市|全州|全盟|全地区|全县|全区|全旗|全师';
const AREAS = `${WHOLE_AREAS}|市|州|盟`;
const SUM = '(?:各?(?:市县|县市|旗县|县)区?旗?)?(?:总?合计数?|合計|总计|小计|共计|累计|总和|计)';

const totalWords = once(({ province }: Programme) => {
  const kind = kindOf(province.name);
  const own = [...new Set([province.name + province.whole, province.name, province.whole])].map(literal).join('|');
  const spoken = ['', '市'].includes(kind) ? own : `${own}|${kind}`;
  return {
    total: new RegExp(`^(?:全国|${spoken}|${AREAS})?${SUM}$`, 'u'),
    whole: new RegExp(`^(?:全国|${own}|${WHOLE_AREAS})$`, 'u'),
    province: new RegExp(`^(?:${spoken})`, 'u'),
    prefecture: new RegExp(`^(?:${AREAS})(?!县)`, 'u'),
  };
});

/** A name as a pattern that means just itself. */
const literal = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function total(key: string, programme: Programme): PlaceMatch | undefined {
  const words = totalWords(programme);
  if (!words.total.test(key) && !words.whole.test(key)) return undefined;
  const scope = scopeOf(key, words);
  return scope ? { kind: 'total', scope } : { kind: 'total' };
}

function scopeOf(key: string, words: ReturnType<typeof totalWords>): TotalScope | undefined {
  if (key.startsWith('全国')) return 'country';
  if (words.province.test(key)) return 'province';
  return words.prefecture.test(key) ? 'prefecture' : undefined;
}

function subtotal(key: string, programme: Programme): PlaceMatch | undefined {
  const match = /^(.+?)(?:全[市州盟区县旗师](?:合计|小计|总计)?|合计|小计|总计|共计|计)$/.exec(key);
  const found = match?.[1] ? namesOf(programme).prefectures.get(match[1]) : undefined;
  return found && { kind: 'subtotal', prefecture: found };
}

function prefecture(key: string, programme: Programme): PlaceMatch | undefined {
  const found = namesOf(programme).prefectures.get(key);
  return found && { kind: 'prefecture', prefecture: found };
}

function outside(key: string, programme: Programme): PlaceMatch | undefined {
  const place = programme.outside.find(({ name }) => name === key);
  return place && { kind: 'outside', place };
}

/**
 * The two characters that every name of a prefecture begins with; they spare most names the comparison with all of
 * them.
 */
const beginnings = once(
  (programme: Programme) => new Set([...namesOf(programme).prefectures.keys()].map((name) => name.slice(0, 2))),
);

/** A name behind its province or its own prefecture: 吉林省长春市, 延边州敦化市. */
function insidePrefecture(key: string, programme: Programme): PlaceMatch | undefined {
  const { province } = programme;
  for (const name of [province.name, province.short]) {
    const rest = key.startsWith(name) ? key.slice(name.length) : '';
    const match =
      rest === ''
        ? undefined
        : (named('', rest, programme) ?? insidePrefecture(rest, programme) ?? outside(rest, programme));
    if (match) return match;
  }
  if (!beginnings(programme).has(key.slice(0, 2))) return undefined;
  for (const [name, area] of namesOf(programme).prefectures) {
    const rest = key.startsWith(name) ? key.slice(name.length) : '';
    const match = named('', rest, programme) ?? outside(rest, programme);
    const unit = match?.kind === 'outside' ? match.place.coveredBy : match?.kind === 'unit' ? match.unit : undefined;
    if (match && unit?.prefecture?.id === area.id) return match;
  }
  return undefined;
}

/** What stands in front of a bracketed note: 长春市 of 长春市（不含九台）. */
export const nameBeforeNote = (text: string): string => text.replace(/[(（][^()（）]*[)）]\s*$/, '').trim();

/** The name in front of a bracketed note: 长春市（不含九台）, 合计（51个）. */
function withoutNote(text: string, programme: Programme): PlaceMatch | undefined {
  const bare = nameBeforeNote(text);
  if (bare === text.trim() || bare === '') return undefined;
  const match = named(bare, plainName(bare), programme) ?? total(plainName(bare), programme);
  return match?.kind === 'unit' ? { ...match, form: 'irregular' } : match;
}

function unknown(key: string, programme: Programme): PlaceMatch {
  const nearest = nearestUnit(key, programme);
  return nearest ? { kind: 'unknown', nearest } : { kind: 'unknown' };
}

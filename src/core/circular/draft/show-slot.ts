import { compareDecimals, decimalFrom, printed, rounded, shifted, trimmed, type Decimal } from '../../arithmetic';
import { figure, wordsRun, type DraftRun } from './run';
import type { NamedPlace, TemplateSlot } from './slot';
import { LIST_WORDS } from './words';

/** A slot as runs of text and figures, in one of the forms that a programme's wording may use. */
export function showSlot(slot: TemplateSlot, format: string): readonly DraftRun[] {
  switch (slot.kind) {
    case 'words':
      return [wordsRun(slot.words)];
    case 'rate':
      return [
        figure(`${printed(decimalFrom({ over: slot.rate.over * 100n, under: slot.rate.under }, 1))}%`, slot.sources),
      ];
    case 'amount':
      return [figure(showAmount(slot.amount, format), slot.sources)];
    case 'places':
      return showPlaces(slot.places, format);
  }
}

const TEN_THOUSAND: Decimal = { units: 10_000n, decimals: 0 };

function showAmount(amount: Decimal, format: string): string {
  if (format === '2') return printed(rounded(amount, 2));
  if (!format.startsWith('万') || compareDecimals(amount, TEN_THOUSAND) < 0) return shortly(amount);
  const many = shifted(amount, -4);
  return `${printed(format === '万' ? rounded(many, 2) : trimmed(many))}万`;
}

/** At most two decimals, none that say nothing. */
const shortly = (amount: Decimal): string => printed(trimmed(rounded(amount, 2)));

function showPlaces(places: readonly NamedPlace[], format: string): readonly DraftRun[] {
  const all = places.flatMap(({ sources }) => sources);
  const count = figure(LIST_WORDS.count(places.length), all);
  if (format === '数') return [count];
  if (format.startsWith('逐') || format.startsWith('括')) return listed(places, (place) => withAmount(place, format));
  const most = format.startsWith('例') ? Number(format.slice(1)) : places.length;
  const names = listed(places.slice(0, most), ({ name, sources }) => [figure(name, sources)]);
  if (format === '列' || places.length === 1) return names;
  const isOpen = format === '等' || places.length > most;
  return [...names, ...(isOpen ? [wordsRun(LIST_WORDS.andSoOn)] : []), count];
}

/** 长春市510套, or 长春市（510套） where the format asks for brackets. */
function withAmount({ name, sources, amount }: NamedPlace, format: string): readonly DraftRun[] {
  const [first = '', ...unit] = [...format];
  const much = figure((amount ? shortly(amount) : '') + unit.join(''), sources.slice(-1));
  const named = figure(name, sources.slice(0, 1));
  return first === '括' ? [named, wordsRun('（'), much, wordsRun('）')] : [named, much];
}

const listed = (places: readonly NamedPlace[], show: (place: NamedPlace) => readonly DraftRun[]): readonly DraftRun[] =>
  places.flatMap((place, i) => [...(i > 0 ? [wordsRun(LIST_WORDS.between)] : []), ...show(place)]);

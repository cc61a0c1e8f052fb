import type { Claim, Span } from './proof';

/** One change of a corrected text: what stood there, and where its replacement stands in the corrected text. */
export interface Correction extends Span {
  readonly was: string;
  readonly now: string;
}

/** A text with the suggestions of its failing claims put in; each place is changed once, by the first claim that has a suggestion for it. */
export function correctedText(text: string, claims: readonly Claim[]): { readonly text: string; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  let fresh = '';
  let from = 0;
  for (const { span, now } of suggestionsOf(claims)) {
    if (span.start < from) continue;
    fresh += text.slice(from, span.start);
    corrections.push({ was: text.slice(span.start, span.end), now, start: fresh.length, end: fresh.length + now.length });
    fresh += now;
    from = span.end;
  }
  return { text: fresh + text.slice(from), corrections };
}

const suggestionsOf = (claims: readonly Claim[]): readonly { readonly span: Span; readonly now: string }[] =>
  claims
    .flatMap(({ verdict, suspectSpan, suggestion }) => (verdict === 'fails' && suspectSpan && suggestion !== undefined ? [{ span: suspectSpan, now: suggestion }] : []))
    .sort((a, b) => a.span.start - b.span.start);

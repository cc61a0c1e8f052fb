import type { Claim, Span } from './proof';

/** One change of a corrected text: what stood there, and where its replacement stands in the corrected text. */
export interface Correction extends Span {
  readonly was: string;
  readonly now: string;
}

/**
 * A text with the suggestions of its failing claims put in; each place is changed once, by the first claim that has a
 * suggestion for it.
 */
export function correctedText(
  text: string,
  claims: readonly Claim[],
): { readonly text: string; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  let fresh = '';
  let from = 0;
  for (const { span, now } of suggestionsOf(claims)) {
    if (span.start < from) continue;
    fresh += text.slice(from, span.start);
    corrections.push({
      was: text.slice(span.start, span.end),
      now,
      start: fresh.length,
      end: fresh.length + now.length,
    });
    fresh += now;
    from = span.end;
  }
  return { text: fresh + text.slice(from), corrections };
}

/** A stretch of a text as tracked changes show it. */
export interface TrackedPiece {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A text with its suggestions as tracked changes: what stays, what is struck out and what is put in, in order. */
export function trackedPieces(text: string, claims: readonly Claim[]): readonly TrackedPiece[] {
  const pieces: TrackedPiece[] = [];
  let from = 0;
  for (const { span, now } of suggestionsOf(claims)) {
    if (span.start < from) continue;
    pieces.push(
      { kind: 'kept', text: text.slice(from, span.start) },
      { kind: 'deleted', text: text.slice(span.start, span.end) },
      { kind: 'inserted', text: now },
    );
    from = span.end;
  }
  return [...pieces, { kind: 'kept' as const, text: text.slice(from) }].filter((piece) => piece.text !== '');
}

const suggestionsOf = (claims: readonly Claim[]): readonly { readonly span: Span; readonly now: string }[] =>
  claims
    .filter(({ verdict }) => verdict === 'fails')
    .flatMap(({ suspectSpan: span, suggestion: now }) => (span && now !== undefined ? [{ span, now }] : []))
    .sort((a, b) => a.span.start - b.span.start);

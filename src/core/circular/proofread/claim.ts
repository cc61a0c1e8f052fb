import type { Draft } from './draft';
import type { Claim } from './proof';
import { type Reading, originalSpan } from './reading';

/** A draft in the words and offsets of the original text. */
export function claimOf(reading: Reading, draft: Draft, _all: readonly Draft[]): Claim {
  const spans = draft.at.map((span) => originalSpan(reading, span));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const slice = (span: { start: number; end: number }): string => reading.original.slice(span.start, span.end);
  return {
    kind: draft.kind, start, end, quote: slice({ start, end }), numbers: spans.map(slice), spans, verdict: draft.verdict, reason: draft.reason,
    ...(draft.expected === undefined ? {} : { expected: draft.expected }),
  };
}

import { printed } from '../../arithmetic';
import type { Draft, Suspicion } from './draft';
import { type Evidence, type Reading as Misreading, bestReading } from './locate';
import type { Claim, Span } from './proof';
import { type Reading, originalSpan } from './reading';
import { figuresOf } from './relation';
import { suspicionWords } from './words';

/** A draft in the words and offsets of the original text; a failing one with its most probable slip, where `known` allows to look for it. */
export function claimOf(reading: Reading, draft: Draft, known: Evidence | undefined): Claim {
  const slip = known && draft.verdict === 'fails' && draft.relation ? bestReading(draft.relation, known) : undefined;
  const suspicion = slip ? suspicionFrom(slip) : draft.suspicion;
  const spans = draft.at.map((span) => originalSpan(reading, span));
  const near = spans.filter((span) => isNear(reading.original, spans[0] ?? span, span));
  const start = near.reduce((least, span) => Math.min(least, span.start), Infinity);
  const end = near.reduce((most, span) => Math.max(most, span.end), 0);
  const slice = (span: Span): string => reading.original.slice(span.start, span.end);
  const expected = slip?.meant ?? draft.expected;
  return {
    kind: draft.kind, start, end, quote: slice({ start, end }), numbers: spans.map(slice), spans, verdict: draft.verdict,
    reason: slip ? draft.reason + evidence(reading.text, draft, slip) : draft.reason,
    ...(expected === undefined ? {} : { expected }),
    ...(suspicion ? suspected(reading, suspicion) : {}),
    ...(draft.cells ? { cells: draft.cells } : {}),
  };
}

const FAR = 300;

/** What stands far off in another paragraph is linked but not quoted. */
function isNear(text: string, first: Span, span: Span): boolean {
  const [from, to] = [Math.min(first.end, span.end), Math.max(first.start, span.start)];
  return to - from < FAR || !text.slice(from, to).includes('\n');
}

function suspected(reading: Reading, { at, suggestion }: Suspicion): Pick<Claim, 'suspect' | 'suspectSpan' | 'suggestion'> {
  const span = originalSpan(reading, at);
  return { suspect: reading.original.slice(span.start, span.end), suspectSpan: span, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A wrong unit is replaced with its numeral, so that suspect and suggestion can be compared at a glance. */
function suspicionFrom({ figure, misprint, meant }: Misreading): Suspicion {
  return { at: misprint.kind === 'unit' ? figure : figure.numeral, suggestion: meant };
}

function evidence(text: string, { relation }: Draft, { figure, misprint, meant }: Misreading): string {
  const isUnit = misprint.kind === 'unit';
  const typed = isUnit ? text.slice(figure.start, figure.end) : text.slice(figure.numeral.start, figure.numeral.end);
  const digit = misprint.kind === 'added' ? misprint.typed : misprint.kind === 'dropped' ? misprint.meant : '';
  const sentence = suspicionWords[misprint.kind](typed, meant, digit);
  if (relation?.kind !== 'sum' || figure === relation.whole) return `${sentence}。`;
  return sentence + suspicionWords.others(figuresOf(relation).length - 1, printed(relation.whole.number));
}

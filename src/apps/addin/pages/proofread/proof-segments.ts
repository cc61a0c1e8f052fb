import type { Claim, ClaimVerdict } from '../../../../core';

/** A stretch of the text with the claims whose figures stand in it, and the worst of their verdicts. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Places in the proof, the worst first. */
  readonly claims: readonly number[];
  readonly verdict?: ClaimVerdict;
  /** Whether this is where the slip is most probable. */
  readonly isSuspect: boolean;
}

/** Verdicts from the one to look at first to the one that needs no look. */
export const VERDICTS: readonly ClaimVerdict[] = ['fails', 'not-checkable', 'within-rounding', 'holds'];

/** The claims in the order of their verdicts, then of the text, each with its place in the proof. */
export const inOrder = (claims: readonly Claim[]): readonly (readonly [Claim, number])[] =>
  claims
    .map((claim, index) => [claim, index] as const)
    .sort(([one], [other]) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict));

interface ProofMark {
  readonly start: number;
  readonly end: number;
  readonly claim: number;
  readonly isSuspect: boolean;
}

/** Cuts a text where figures of claims begin and end; the pieces together are the text. */
export function segmentsOf(text: string, claims: readonly Claim[]): readonly Segment[] {
  const marks = claims.flatMap(marksOf).sort((one, other) => one.start - other.start);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: ProofMark[] = [];
  let next = 0;
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const begun = marks.findIndex((mark, at) => at >= next && mark.start > start);
    const until = begun < 0 ? marks.length : begun;
    open = [...open.filter(({ end }) => end > start), ...marks.slice(next, until)];
    next = until;
    segments.push(segment(text.slice(start, cuts[i + 1]), start, open, claims));
  }
  return segments;
}

/** The figures of a claim, the suspect with its multiplier; the whole of it where it has none. */
function marksOf({ spans, start, end, suspectSpan }: Claim, claim: number): readonly ProofMark[] {
  const figures = spans.length > 0 ? spans : [{ start, end }];
  return [...figures.filter((span) => span.start !== suspectSpan?.start), ...(suspectSpan ? [suspectSpan] : [])]
    .filter((span) => span.end > span.start)
    .map((span) => ({ start: span.start, end: span.end, claim, isSuspect: span.start === suspectSpan?.start }));
}

function segment(text: string, start: number, open: readonly ProofMark[], claims: readonly Claim[]): Segment {
  const rank = (claim: number): number => VERDICTS.indexOf(claims[claim]?.verdict ?? 'holds');
  const own = [...new Set(open.map(({ claim }) => claim))].sort((one, other) => rank(one) - rank(other));
  const verdict = own[0] === undefined ? undefined : claims[own[0]]?.verdict;
  return {
    start,
    text,
    claims: own,
    isSuspect: open.some(({ isSuspect }) => isSuspect),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

import type { Fault, Suspect } from './decide/blocks';
import type { Draft } from './draft';
import { inChinese } from './lexer/numerals';
import { firstFrom } from './ordered';
import type { Claim, Span, SuspectReading } from './proof';
import { type EvenText, originalSpan } from './reading';
import { endOf, meantBy } from './decide/slips';
import { blameWords } from './words';

/** A draft in the words and offsets of the original text. */
export function claimOf(reading: EvenText, draft: Draft): Claim {
  const spans = draft.at.map((span) => originalSpan(reading, span));
  const near = spans.filter((span) => isNear(reading, spans[0] ?? span, span));
  const start = near.reduce((least, span) => Math.min(least, span.start), Infinity);
  const end = near.reduce((most, span) => Math.max(most, span.end), 0);
  const slice = (span: Span): string => reading.original.slice(span.start, span.end);
  const { kind, verdict, reason, expected, cells, suspicion } = draft;
  const at = suspicion && originalSpan(reading, suspicion.at);
  return {
    kind,
    start,
    end,
    quote: slice({ start, end }),
    numbers: spans.map(slice),
    spans,
    verdict,
    reason,
    ...(expected === undefined ? {} : { expected }),
    ...(at
      ? {
          suspect: slice(at),
          suspectSpan: at,
          ...(suspicion.suggestion === undefined ? {} : { suggestion: suspicion.suggestion }),
        }
      : {}),
    ...(cells ? { cells } : {}),
  };
}

/**
 * One misprint as one claim: its first broken relation, with the others' figures and cells, the suspect and the
 * evidence.
 */
export function faultClaim(reading: EvenText, { drafts, status, suspects }: Fault): Claim {
  const [main, ...others] = [...drafts].sort((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind));
  if (!main) throw new RangeError('a fault without drafts');
  const claim = claimOf(reading, main);
  const more = others.map((draft) => claimOf(reading, draft));
  const known = new Set(claim.spans.map(({ start }) => start));
  const fresh = more.flatMap(({ spans }) => spans).filter((span) => !known.has(span.start) && known.add(span.start));
  const cells = [...(claim.cells ?? []), ...more.flatMap(({ cells: own = [] }) => own)];
  const readings = suspects.map((suspect) => readingOf(reading, suspect));
  const also = others.length + (suspects.length === 1 ? (suspects[0]?.gained ?? 0) : 0);
  const blame = blameOf(claim, status, readings, suspects, main);
  return {
    ...claim,
    ...blame.facts,
    numbers: [...claim.numbers, ...fresh.map(({ start, end }) => reading.original.slice(start, end))],
    spans: [...claim.spans, ...fresh],
    reason: [claim.reason, blame.words, ...(also > 0 && suspects.length > 0 ? [blameWords.also(also)] : [])].join(''),
    ...(cells.length > 0 ? { cells } : {}),
    ...(readings.length > 1 ? { suspects: readings } : {}),
  };
}

const RANKS: readonly Claim['kind'][] = [
  'sum',
  'difference',
  'rate',
  'growth',
  'count',
  'restated',
  'order',
  'comparison',
  'annex',
];

interface Blame {
  readonly words: string;
  readonly facts: Partial<Pick<Claim, 'suspect' | 'suspectSpan' | 'suggestion' | 'expected'>>;
}

function blameOf(
  { suspect: own }: Claim,
  status: Fault['status'],
  readings: readonly SuspectReading[],
  suspects: readonly Suspect[],
  main: Draft,
): Blame {
  const [first, second] = readings;
  const { misprint, isBorneOut } = suspects[0] ?? {};
  if (status === 'unlocated' || !first)
    return {
      words: own === undefined && main.kind !== 'count' && main.kind !== 'annex' ? blameWords.unlocated() : '',
      facts: {},
    };
  if (second)
    return {
      words: blameWords.tie(said(first), said(second)),
      facts: { suspect: first.suspect, suspectSpan: first.span },
    };
  const facts = {
    suspect: first.suspect,
    suspectSpan: first.span,
    ...(first.suggestion === undefined ? {} : { suggestion: first.suggestion, expected: first.suggestion }),
  };
  return {
    words:
      first.suggestion === undefined
        ? blameWords.figure(first.suspect)
        : misprint
          ? blameWords.located(first.suspect, first.suggestion, misprint.kind)
          : blameWords[isBorneOut ? 'borneOut' : 'reckoned'](first.suspect, first.suggestion),
    facts,
  };
}

const said = ({ suspect, suggestion }: SuspectReading): string =>
  suggestion === undefined ? suspect : blameWords.reading(suspect, suggestion);

/** A wrong multiplier is replaced with its numeral, so that suspect and suggestion can be compared at a glance. */
function readingOf(reading: EvenText, { figure, misprint, reckoned, isSure }: Suspect): SuspectReading {
  const end = misprint ? endOf(misprint) : figure.numeral.end;
  const span = originalSpan(reading, { start: figure.numeral.start, end });
  const meant = misprint ? meantBy(misprint) : reckoned;
  const isArabic = /\d/.test(reading.text.slice(figure.numeral.start, figure.numeral.end));
  const suggestion = meant === undefined || isArabic ? meant : inChinese(meant);
  return {
    suspect: reading.original.slice(span.start, span.end),
    span,
    ...(isSure && suggestion !== undefined ? { suggestion } : {}),
  };
}

/** Further than a reader's eye goes back without losing the sentence, in characters. */
const FAR = 300;

/** What stands far off in another paragraph is linked but not quoted. */
function isNear({ ends }: EvenText, first: Span, span: Span): boolean {
  const [from, to] = [Math.min(first.end, span.end), Math.max(first.start, span.start)];
  return to - from < FAR || (ends[firstFrom(ends, from, (end) => end)] ?? Infinity) >= to;
}

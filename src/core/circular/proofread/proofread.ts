import { annexDrafts } from './annexes/annex';
import { claimOf, faultClaim } from './claim';
import { faultsOf } from './decide/blame';
import { decideAll } from './decide/decide';
import type { Draft } from './draft';
import { factTable } from './facts/facts';
import type { Quantity } from './lexer/quantity';
import { oddNumerals, without } from './lexer/odd-numerals';
import { tokensOf } from './lexer/tokens';
import type { AnnexFact, Claim, ClaimVerdict, Proof, Span } from './proof';
import { namedDrafts } from './propose/by-name';
import { countDrafts } from './propose/counts';
import { dividedCounts } from './propose/divided-counts';
import { divisionSlots } from './propose/divisions';
import { differenceSlots } from './propose/differences';
import { echoSlots } from './propose/echoes';
import { growthSlots } from './propose/growth';
import { identitySlots } from './propose/identities';
import { columnSumSlots } from './propose/learnt-sums';
import { limitDrafts } from './propose/limits';
import { meanSlots } from './propose/means';
import { orderDrafts } from './propose/orders';
import { partsDecided, sharesOverAll } from './propose/parts';
import { plausibleDrafts } from './propose/plausible';
import { rateSlots } from './propose/rates';
import { restatedSlots } from './propose/restated';
import { sumSlots } from './propose/sums';
import { readingOf } from './reading';
import { tableFacts, tableSlots } from './tables/table-slots';
import { figuresIn, tablesOf, withoutTables } from './tables/text-table';
import { tripleSlots } from './propose/triples';
import { rowMeanSlots, rowSumSlots, rowsOf } from './propose/by-row';
import { withoutUncounted } from './propose/uncounted';
import { told } from './told';
import { numeralWords } from './words';

/**
 * Reads a text into claims and judges each: against the text itself, and against the annexes where their facts are
 * given.
 */
export function proofread(text: string, annexFacts: readonly AnnexFact[] = []): Proof {
  const reading = readingOf(text);
  const tables = tablesOf(reading.text);
  const written = withoutTables(reading.text, tables);
  const odd = oddNumerals(written);
  const prose = without(written, odd);
  const table = factTable(prose, tokensOf(prose));
  const { facts } = table;
  const { cells, totals } = tableFacts(tables);
  const rows = rowsOf(facts, cells);
  const textOf = ({ start, end }: Quantity): string => reading.text.slice(start, end);
  const rates = rateSlots(facts, rows, totals);
  const sums = sumSlots(facts);
  const proposed = [
    ...sums,
    ...rates,
    ...differenceSlots(facts, [...rates, ...sums]),
    ...identitySlots(facts),
    ...growthSlots(facts),
    ...meanSlots(facts, totals),
    ...restatedSlots(facts),
    ...echoSlots(facts),
    ...tableSlots(tables, facts),
    ...divisionSlots(facts),
    ...dividedCounts(facts),
    ...tripleSlots(facts),
    ...rowSumSlots(facts, rows),
    ...rowMeanSlots(facts, rows),
    ...columnSumSlots(facts),
  ];
  const { decided, open } = decideAll(
    withoutUncounted(proposed, facts),
    facts.map(({ quantity }) => quantity),
  );
  const drafts = distinct([
    ...[...decided, ...partsDecided(facts, decided)].map((each) => told(each, textOf)),
    ...sharesOverAll(facts, decided, textOf),
    ...countDrafts(table),
    ...namedDrafts(table, cells, textOf),
    ...orderDrafts(facts, textOf),
    ...limitDrafts(facts, textOf),
    ...plausibleDrafts(facts, textOf),
    ...annexDrafts(table, annexFacts),
    ...odd.map((span) => oddDraft(span, reading.text)),
  ]);
  const figures = [...facts.map(({ quantity }) => quantity), ...tables.flatMap(figuresIn)];
  const failing = drafts.filter(({ verdict }) => verdict === 'fails');
  const others = drafts.filter(({ verdict }) => verdict !== 'fails');
  const claims = [
    ...others.map((draft) => claimOf(reading, draft)),
    ...faultsOf(failing, others, figures, open).map((fault) => faultClaim(reading, fault)),
  ];
  const sorted = claims.sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims: sorted, counts: countsOf(sorted) };
}

/** Two ways of reading the same figures together make one claim: one that could be checked, where there is one. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  const isOpen = ({ verdict }: Draft): boolean => verdict === 'not-checkable';
  return [...drafts.filter((draft) => !isOpen(draft)), ...drafts.filter(isOpen)].filter(({ kind, at }) => {
    const key =
      kind === 'annex'
        ? ''
        : at
            .map(({ start }) => start)
            .sort((a, b) => a - b)
            .join();
    const isNew = key === '' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** A numeral that cannot be read, told rather than passed over. */
const oddDraft = (span: Span, text: string): Draft => ({
  kind: 'comparison',
  verdict: 'not-checkable',
  reason: numeralWords.odd(text.slice(span.start, span.end)),
  at: [span],
});

const countsOf = (claims: readonly Claim[]): Proof['counts'] => {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    holds: count('holds'),
    'within-rounding': count('within-rounding'),
    fails: count('fails'),
    'not-checkable': count('not-checkable'),
  };
};

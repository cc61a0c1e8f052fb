import * as z from 'zod/mini';
import type { Claim } from '../../core';

const offset = z.int().check(z.nonnegative());

/** What `proofread --json` prints; offsets are UTF-16 indices into the text, absent facts are left out. */
export const proofreadSchema = z.strictObject({
  claims: z.array(
    z.strictObject({
      kind: z.enum(['sum', 'rate', 'difference', 'count', 'comparison', 'order', 'annex', 'restated', 'growth']),
      quote: z.string(),
      start: offset,
      end: offset,
      numbers: z.array(z.string()),
      verdict: z.enum(['holds', 'within-rounding', 'fails', 'not-checkable']),
      expected: z.optional(z.string()),
      suspect: z.optional(z.string()),
      suggestion: z.optional(z.string()),
      suspects: z.optional(
        z.array(
          z.strictObject({ suspect: z.string(), start: offset, end: offset, suggestion: z.optional(z.string()) }),
        ),
      ),
      reason: z.string(),
      cells: z.optional(z.array(z.strictObject({ annex: z.string(), sheet: z.string(), cell: z.string() }))),
    }),
  ),
});

/** The claims of a text as JSON. */
export const proofreadJson = (claims: readonly Claim[]): z.infer<typeof proofreadSchema> => ({
  claims: claims.map(claimJson),
});

type ClaimJson = z.infer<typeof proofreadSchema>['claims'][number];

function claimJson({
  kind,
  quote,
  start,
  end,
  numbers,
  verdict,
  expected,
  suspect,
  suggestion,
  suspects,
  reason,
  cells,
}: Claim): ClaimJson {
  return {
    kind,
    quote,
    start,
    end,
    numbers: [...numbers],
    verdict,
    ...(expected === undefined ? {} : { expected }),
    ...(suspect === undefined ? {} : { suspect }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(suspects === undefined
      ? {}
      : {
          suspects: suspects.map(({ suspect: figure, suggestion: meant, span }) => ({
            suspect: figure,
            ...span,
            ...(meant === undefined ? {} : { suggestion: meant }),
          })),
        }),
    reason,
    ...(cells === undefined ? {} : { cells: cells.map(({ annex, sheet, cell }) => ({ annex, sheet, cell })) }),
  };
}

/**
 * How much of a law's examples `npm test` tries; `npm run test:deep` tries them all. The examples are the first ones.
 */
const DEPTH = Number(process.env['DEPTH'] ?? 0.1);

/** Of so many examples of a law, those of this run; every assertion is made at either depth, on fewer examples. */
export const runs = (all: number): number => Math.max(2, Math.ceil(all * DEPTH));

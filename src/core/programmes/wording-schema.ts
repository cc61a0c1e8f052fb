import * as z from 'zod/mini';

/**
 * Clauses that stand together, with facts as {name} or {name:form}: those whose facts are all known are joined by
 * `by`; a sentence of which none is left is left out.
 */
const sentence = z.strictObject({
  parts: z.array(z.string()).check(z.minLength(1)),
  by: z._default(z.string(), '，'),
  end: z._default(z.string(), '。'),
});

/** One numbered paragraph, drafted from the annexes named; its facts are theirs. */
const section = z.strictObject({
  title: z.string().check(z.minLength(1)),
  /** What the title of the circular calls it; absent where the title does not name it. */
  topic: z.optional(z.string()),
  annexes: z.array(z.string()).check(z.minLength(1)),
  sentences: z.array(sentence),
});

/**
 * The wording of a circular. Outside its sections only the facts that every text has may stand: {year}, {period},
 * {province}.
 */
export const wordingSchema = z.strictObject({
  issuer: z.string(),
  title: z.string(),
  number: z.string(),
  addressee: z.string(),
  opening: z.string(),
  heading: z.string(),
  sections: z.array(section),
  nextHeading: z.string(),
  next: z.string(),
  annexes: z.string(),
  date: z.string(),
});

export type WordingFile = z.infer<typeof wordingSchema>;
/** A wording as it is written in a file, defaults left out. */
export type WordingInput = z.input<typeof wordingSchema>;

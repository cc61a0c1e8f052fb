import * as z from 'zod/mini';

/** The name a fact goes by in the wording, as {name}. */
const slot = z.string().check(z.regex(/^[A-Za-z]+$/, '只能用英文字母'));

/** Which places a list names. */
const who = z.discriminatedUnion('by', [
  /**
   * Those that stand so in a measure: have a task, have done nothing, are done, have done more, are below what is due,
   * are fast.
   */
  z.strictObject({
    by: z.literal('status'),
    measure: z.string(),
    is: z.enum(['task', 'zero', 'done', 'over', 'below', 'fast']),
  }),
  /** Those with a figure above zero. */
  z.strictObject({ by: z.literal('figure'), column: z.string() }),
  /** Those whose answer is one of these standard forms. */
  z.strictObject({ by: z.literal('answer'), column: z.string(), answers: z.array(z.string()).check(z.minLength(1)) }),
  z.strictObject({ by: z.literal('all') }),
]);

/** What must hold for a fact to be said. */
const when = z.discriminatedUnion('kind', [
  /** Every place of the annex is one of these. */
  z.strictObject({ kind: z.literal('all'), who }),
  /** All that was planned is done, by every place with a task. */
  z.strictObject({ kind: z.literal('complete'), measure: z.string() }),
  /** The target of a measure is at least this share of a column's sum. */
  z.strictObject({ kind: z.literal('share'), measure: z.string(), column: z.string(), atLeast: z.number() }),
  /** The remark of every one of these places has what the pattern asks for. */
  z.strictObject({ kind: z.literal('remarks'), who, pattern: z.string() }),
]);

/** A fact is known only where its condition holds, and not where the fact named by `unless` is. */
const conditions = { when: z.optional(when), unless: z.optional(z.string()) };

/** What the draft of a circular can say of an annex. Of several facts of one name the first that is known holds. */
export const factSchema = z.discriminatedUnion('kind', [
  /** The sum of a column over all places; one of nothing is left out where `isPositive`. */
  z.strictObject({
    kind: z.literal('sum'),
    slot,
    column: z.string(),
    isPositive: z._default(z.boolean(), false),
    ...conditions,
  }),
  /** What is planned, done and reached in a measure, and the share that is due. */
  z.strictObject({ kind: z.enum(['target', 'done', 'rate', 'due']), slot, measure: z.string(), ...conditions }),
  /** A list of places, in official order or by rank; `among` and `except` narrow it. */
  z.strictObject({
    kind: z.literal('places'),
    slot,
    who,
    among: z.optional(who),
    except: z.optional(who),
    isRanked: z._default(z.boolean(), false),
    ...conditions,
  }),
  /**
   * A sum that the remark beside the total takes apart. Each pattern has a group `amount`; its further groups are
   * words under their own names. Known only where all parts are found and add up to the column.
   */
  z.strictObject({
    kind: z.literal('split'),
    column: z.string(),
    remark: z.string(),
    parts: z.array(z.strictObject({ slot, pattern: z.string() })).check(z.minLength(1)),
    ...conditions,
  }),
]);

export type FactFile = z.infer<typeof factSchema>;
export type WhoFile = z.infer<typeof who>;
export type WhenFile = z.infer<typeof when>;

import * as z from 'zod/mini';
import { factSchema } from './fact-schema';

/** What a column holds. Counts are whole numbers, amounts have decimals, rates are percentages; the rest is text. */
const columnKind = z.enum([
  'sequence',
  'place',
  'count',
  'amount',
  'rate',
  'option',
  'text',
  'document-number',
  'date',
  'remark',
]);

/** A cell shows fifteen digits. */
const MOST_DECIMALS = 15;

/**
 * One column of an annex. It is recognised by its whole header path: a word of `group` anywhere in it and, beside that,
 * a word of `leaf`.
 */
const column = z.strictObject({
  id: z.string(),
  /** The header path people know, without unit: 新开工 / 计划. */
  path: z.array(z.string()),
  kind: columnKind,
  /** The unit as printed: 套, 户, 亿元, 万㎡, %. */
  unit: z.optional(z.string()),
  /** Decimals that may be printed; 0 for counts. */
  decimals: z._default(z.int().check(z.minimum(0), z.maximum(MOST_DECIMALS)), 0),
  group: z._default(z.array(z.string()), []),
  leaf: z.array(z.string()),
  /** Words that show the header belongs to another column. */
  not: z._default(z.array(z.string()), []),
  /** A part of another column (其中), never added again. */
  isPart: z._default(z.boolean(), false),
  /** Whether an annex without this column is still complete. */
  isOptional: z._default(z.boolean(), false),
  /** Whether a place's row may leave the cell empty. */
  mayBeBlank: z._default(z.boolean(), false),
  /** The legal answers of an option column, the standard form first, then what people write for it. */
  options: z._default(z.array(z.array(z.string())), []),
});

/** What must hold between columns of one row; names are column ids. */
const relation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate'),
    rate: z.string(),
    done: z.string(),
    base: z.string(),
    /** The base is what all rows of its column add up to: 占全省比重. */
    isOfTotal: z.optional(z.literal(true)),
    /** It says by how much what is done exceeds the base: 同比增长. */
    isGrowth: z.optional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal('sum'), whole: z.string(), parts: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('part'), part: z.string(), whole: z.string() }),
  z.strictObject({
    kind: z.literal('share'),
    part: z.string(),
    whole: z.string(),
    atLeast: z.number(),
    basis: z.string(),
  }),
  /** numerator ÷ denominator, in base units, lies between the bounds. */
  z.strictObject({
    kind: z.literal('quotient'),
    numerator: z.string(),
    denominator: z.string(),
    from: z.number(),
    to: z.number(),
    scale: z.number(),
  }),
  /**
   * Whatever else is linear: the columns, each times its factor, add up to the constant, or stand to it as `op` says.
   */
  z.strictObject({
    kind: z.literal('linear'),
    terms: z.array(z.strictObject({ column: z.string(), times: z.number() })).check(z.minLength(1)),
    op: z.enum(['=', '<=', '>=', '<', '>']),
    constant: z._default(z.number(), 0),
    /** As people read it: [剩余] = [问题] − [已完成]. */
    says: z.string(),
  }),
  /** When `column` shows one of `is`, the `filled` columns must be filled. */
  z.strictObject({
    kind: z.literal('together'),
    column: z.string(),
    is: z.array(z.string()),
    filled: z.array(z.string()),
  }),
  /** When `column` shows one of `is`, `number` must be zero (or, with `positive`, above zero). */
  z.strictObject({
    kind: z.literal('agrees'),
    column: z.string(),
    is: z.array(z.string()),
    number: z.string(),
    positive: z.boolean(),
  }),
  /** A date lies after the day (serial number) on which the rule it follows came into force. */
  z.strictObject({ kind: z.literal('after'), date: z.string(), serial: z.number(), basis: z.string() }),
]);

/**
 * What is measured for progress: what is done, against which plan. Without `target` there is no plan (expropriation).
 */
const measure = z.strictObject({
  id: z.string(),
  /** The name in the summary and in the statuses: 棚改新开工. */
  name: z.string(),
  programme: z.string(),
  done: z.string(),
  target: z.optional(z.string()),
  rate: z.optional(z.string()),
  /** The column of the annual targets that this measure's plan must equal. */
  targetColumn: z.optional(z.string()),
  /** For measures of text: the option that counts as done. */
  doneOption: z.optional(z.string()),
  unit: z.string(),
});

/** One annex: how it is recognised, what its columns are and what must hold between them. */
export const annexSchema = z.strictObject({
  id: z.string(),
  /** The number in the list of annexes that the circular prints; absent for the others. */
  number: z.optional(z.number()),
  title: z.string(),
  /** Short name for lists and messages. */
  name: z.string(),
  /** A title belongs to this annex when it has a word of every group and none of `not`. */
  titleWords: z.array(z.array(z.string())),
  titleNot: z._default(z.array(z.string()), []),
  columns: z.array(column).check(z.maxLength(300)),
  relations: z._default(z.array(relation), []),
  measures: z._default(z.array(measure).check(z.maxLength(26)), []),
  /** Whether it is the table of annual targets, which the others are compared with, and no report of progress. */
  isTargets: z._default(z.boolean(), false),
  /** Whether every place of the programme reports in it; otherwise only those with a task. */
  isForAll: z._default(z.boolean(), false),
  /** Whether its numeric columns add up to a total row. */
  hasTotal: z._default(z.boolean(), true),
  /** The columns that are accumulated from January and therefore never fall from one period to the next. */
  cumulative: z._default(z.array(z.string()), []),
  /** What remarks say (a pattern) when nothing is done yet, and the column that must then be zero. */
  denials: z._default(z.array(z.strictObject({ pattern: z.string().check(z.minLength(1)), column: z.string() })), []),
  /** What the draft of the circular can say of it, by the names its wording uses. */
  facts: z._default(z.array(factSchema), []),
  basis: z.string(),
});

/** A type that is readonly all the way down. */
export type Deep<T> = T extends readonly (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

/** An annex definition as parsed. */
export type AnnexFile = z.infer<typeof annexSchema>;
/** An annex definition; checked when its programme is loaded. */
export type Annex = Deep<AnnexFile>;
export type Column = Annex['columns'][number];
export type Relation = Annex['relations'][number];
export type Measure = Annex['measures'][number];
export type FactDefinition = Annex['facts'][number];

/** A definition as it is written in a data file, defaults left out. */
export type AnnexInput = z.input<typeof annexSchema>;

/** Whether a column holds numbers. */
export const isNumeric = (column: Column): boolean =>
  column.kind === 'count' || column.kind === 'amount' || column.kind === 'rate';

/** Whether a column adds up to its total: numbers that are no rates. */
export const isAdditive = (column: Column): boolean => column.kind === 'count' || column.kind === 'amount';

/** A column as people call it: 新开工/计划(套). */
export const columnLabel = (column: Column): string => column.path.join('/') + (column.unit ? `(${column.unit})` : '');

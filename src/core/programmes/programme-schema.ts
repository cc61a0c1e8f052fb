import * as z from 'zod/mini';
import { annexSchema } from './annex-schema';
import { outsideSchema, placeSchema, prefectureSchema } from './place-schema';
import { thresholdsSchema } from './threshold-schema';
import { wordingSchema } from './wording-schema';

/** How a province is called. */
const province = z.strictObject({
  /** 吉林省. */
  name: z.string().check(z.minLength(2)),
  /** 吉林. */
  short: z.string().check(z.minLength(1)),
  /** What stands for all of it in a text: 全省, 全区, 全市, 全兵团. */
  whole: z.string().check(z.minLength(2)),
});

/** What an office audits, as it is written in a file (审核方案). */
export const programmeSchema = z.strictObject({
  /** Where an editor finds the JSON Schema of this form. */
  $schema: z.optional(z.string()),
  /** The version of this form. */
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, '应以小写字母开头，只用小写字母、数字和短横')),
  name: z.string().check(z.minLength(1)),
  /** The version of the content, as its author counts it: 2022-10. */
  version: z.string().check(z.minLength(1)),
  province,
  prefectures: z.array(prefectureSchema).check(z.maxLength(500)),
  places: z.array(placeSchema).check(z.minLength(1), z.maxLength(5000)),
  /** Areas that do not report themselves, such as urban districts folded into their city. */
  outside: z._default(z.array(outsideSchema).check(z.maxLength(5000)), []),
  annexes: z.array(annexSchema).check(z.minLength(1), z.maxLength(200)),
  /** Annexes that belong together (ids): a workbook that carries two of a family misses the others. */
  families: z._default(z.array(z.array(z.string())), []),
  thresholds: thresholdsSchema,
  /** How the circular is worded; an annex that no section names gets a plain paragraph from its measures. */
  wording: wordingSchema,
  /** The clause a rule rests on in this programme, by the rule's id, where that is more telling than the rule's own. */
  bases: z._default(z.record(z.string(), z.string()), {}),
});

/** A programme as a file holds it, defaults left out. */
export type ProgrammeInput = z.input<typeof programmeSchema>;
export type ProgrammeFile = z.infer<typeof programmeSchema>;

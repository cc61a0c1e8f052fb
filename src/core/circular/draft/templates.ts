import * as z from 'zod/mini';
import { ANNEX_SLOTS, COMMON_SLOTS, type DraftedAnnex } from './slot';
import { isFormat } from './show-slot';

const ANNEX_IDS: readonly string[] = Object.keys(ANNEX_SLOTS);

/** A slot in a template: {name} or {name:format}. */
export const SLOT = /\{([A-Za-z]+)(?::([^{}]*))?\}/gu;

/** The slots of a template, with their formats. */
export const slotsIn = (template: string): readonly { readonly name: string; readonly format: string }[] =>
  [...template.matchAll(SLOT)].map(([, name = '', format = '']) => ({ name, format }));

const isClosed = (template: string): boolean => !/[{}]/.test(template.replace(SLOT, ''));
const areKnown = (templates: readonly string[], known: readonly string[]): boolean =>
  templates.flatMap(slotsIn).every(({ name, format }) => known.includes(name) && isFormat(format));

const clause = z.string().check(z.refine(isClosed, { error: '花括号没有成对，或栏目名不是字母' }));

/** Clauses that stand together: those whose slots are all known are joined by `by`; a sentence of which none is left is left out. */
const sentence = z.strictObject({
  parts: z.array(clause).check(z.minLength(1)),
  by: z._default(z.string(), '，'),
  end: z._default(z.string(), '。'),
});

/** One numbered paragraph, drafted from the annexes named; its slots are those of the annexes. */
const section = z.strictObject({
  title: z.string(),
  /** What the title of the circular calls it; absent where the title does not name it. */
  topic: z.optional(z.string()),
  annexes: z.array(z.string().check(z.refine((id) => ANNEX_IDS.includes(id), { error: '没有这张附表' }))),
  sentences: z.array(sentence),
}).check(z.refine(
  ({ annexes, sentences }) => areKnown(sentences.flatMap(({ parts }) => parts), [...COMMON_SLOTS, ...annexes.flatMap(slotNames)]),
  { error: '用了附表没有的栏目，或没有这种写法' },
));

const common = clause.check(z.refine((template) => areKnown([template], COMMON_SLOTS), { error: '这里只能用期间和主题' }));

/** The wording of a circular. Another office changes this, not the program. */
const schema = z.strictObject({
  issuer: z.string(),
  title: common,
  number: common,
  addressee: common,
  opening: common,
  heading: common,
  sections: z.array(section),
  nextHeading: common,
  next: common,
  annexes: z.string(),
  date: common,
});

function slotNames(annex: string): readonly string[] {
  return isDrafted(annex) ? ANNEX_SLOTS[annex] : [];
}

/** Whether paragraphs are drafted from an annex. */
export const isDrafted = (annex: string): annex is DraftedAnnex => ANNEX_IDS.includes(annex);

type Deep<T> = T extends readonly (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type CircularTemplates = Deep<z.infer<typeof schema>>;
export type SectionTemplate = CircularTemplates['sections'][number];
export type SentenceTemplate = SectionTemplate['sentences'][number];

/** A wording as it is written in a file, defaults left out. */
export type TemplatesInput = z.input<typeof schema>;

/** Checks a wording; throws with the place and the reason when it is not well formed or uses slots that there are not. */
export const circularTemplates = (input: TemplatesInput): CircularTemplates => schema.parse(input);

/** A wording from unknown data; undefined when it is not well formed. */
export function readTemplates(data: unknown): CircularTemplates | undefined {
  const result = schema.safeParse(data);
  return result.success ? result.data : undefined;
}

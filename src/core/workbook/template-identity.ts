import * as z from 'zod/mini';
import { once } from './once';
import type { Snapshot } from './snapshot';

/**
 * What a template that was handed out says of itself: the programme, the edition, the scope and the month it was made
 * for.
 */
export interface TemplateIdentity {
  readonly programme: string;
  readonly version: string;
  /** 敦化市, 延边朝鲜族自治州, 全省. */
  readonly place: string;
  /** 2022-10. */
  readonly period: string;
}

/** The edition of the templates that this program makes. */
export const TEMPLATE_VERSION = '1';

/** The document properties that hold it. */
export const TEMPLATE_PROPERTIES: Readonly<Record<keyof TemplateIdentity, string>> = {
  programme: '附表审核方案',
  version: '附表审核模板版本',
  place: '附表审核范围',
  period: '附表审核期间',
};

/** The visible form of it, for programs that drop properties and people who look: 填报模板：jilin／2022-10／敦化市／第1版. */
export const identityText = ({ programme, period, place, version }: TemplateIdentity): string =>
  `填报模板：${programme}／${period}／${place}／第${version}版`;

const WRITTEN = /填报模板：([^／]+)／(\d{4}-\d{2})／([^／]+)／第([^／版]+)版/u;

/**
 * Which template a workbook was filled in on: by its properties, else by the line on its sheets; undefined for any
 * other workbook.
 */
export const templateIdentity: (snapshot: Snapshot) => TemplateIdentity | undefined = once(
  (snapshot: Snapshot) => storedIdentity(snapshot) ?? writtenIdentity(snapshot),
);

/**
 * Whether the host that read the workbook has seen the properties of a template: then it has seen the validations too.
 */
export const isTemplateFile = (snapshot: Snapshot): boolean => storedIdentity(snapshot) !== undefined;

const words = z.string().check(z.minLength(1), z.maxLength(100));
const stored = z.object({
  programme: words,
  version: words,
  place: words,
  period: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
});

/** Properties that people or other programs have spoilt are no template's: the line on the sheets is asked then. */
function storedIdentity({ properties }: Snapshot): TemplateIdentity | undefined {
  if (properties?.[TEMPLATE_PROPERTIES.programme] === undefined) return undefined;
  const held = Object.entries(TEMPLATE_PROPERTIES).map(([key, name]) => [key, properties[name]] as const);
  return stored.safeParse(Object.fromEntries(held)).data;
}

function writtenIdentity({ sheets }: Snapshot): TemplateIdentity | undefined {
  for (const line of sheets.flatMap(({ values }) => values)) {
    for (const value of line) {
      if (typeof value !== 'string' || !value.includes('填报模板')) continue;
      const [, programme, period, place, version] = WRITTEN.exec(value) ?? [];
      if (programme && period && place && version) return { programme, period, place, version };
    }
  }
  return undefined;
}

import type { Allowed, Edit } from '../../../core';
import type { SheetModel, Validation } from '../model';

/** What cells may hold, as edits of the file: what was set since it was opened. */
export const validationEdits = (sheet: SheetModel): readonly Edit[] =>
  sheet.get('validations').flatMap(({ area, rule, prompt, alert }): readonly Edit[] => {
    const allowed = rule && allowedBy(rule);
    return allowed
      ? [
          {
            kind: 'validation',
            sheet: sheet.name(),
            areas: [area],
            allowed,
            isRestored: true,
            ...(prompt ? { prompt: told(prompt) } : {}),
            ...(alert ? { refusal: told(alert), onlyWarns: alert['style'] === 'Warning' } : {}),
          },
        ]
      : [];
  });

const told = ({
  title,
  message,
}: Readonly<Record<string, unknown>>): { readonly title: string; readonly text: string } => ({
  title: String(title),
  text: String(message),
});

interface Bounds {
  readonly formula1: number | string;
  readonly formula2?: number | string;
  readonly operator: string;
}

function allowedBy(rule: NonNullable<Validation['rule']>): Allowed | undefined {
  const { list, custom, wholeNumber, decimal, date } = rule as {
    readonly list?: { readonly source: string };
    readonly custom?: { readonly formula: string };
  } & { readonly [Kind in 'wholeNumber' | 'decimal' | 'date']?: Bounds };
  if (list)
    return list.source.startsWith('=')
      ? { kind: 'list', source: list.source }
      : { kind: 'list', items: list.source.split(',') };
  if (custom) return { kind: 'formula', formula: custom.formula };
  if (wholeNumber) return { kind: 'whole', ...bounds(wholeNumber) };
  if (decimal) return { kind: 'decimal', ...bounds(decimal) };
  return date && { kind: 'date', ...bounds(date) };
}

function bounds({ formula1, formula2, operator }: Bounds): { readonly least?: number; readonly most?: number } {
  const [first, second] = [formula1, formula2].map((bound) => (bound === undefined ? undefined : numberOf(bound)));
  if (operator === 'LessThanOrEqualTo') return first === undefined ? {} : { most: first };
  return { ...(first === undefined ? {} : { least: first }), ...(second === undefined ? {} : { most: second }) };
}

/** Excel takes days as ISO 8601. */
const numberOf = (bound: number | string): number =>
  typeof bound === 'number' ? bound : Date.parse(`${bound}T00:00:00Z`) / 86_400_000 + 25_569;

import type { Decimal, Fraction } from '../../arithmetic';
import type { Address } from '../../workbook';

/** A place as a list names it, with its figure where the list gives one. */
export interface NamedPlace {
  readonly name: string;
  /** The cell of the name, and that of the figure. */
  readonly sources: readonly Address[];
  readonly amount?: Decimal;
}

/** What a named slot of a template stands for. A slot that nothing is known of is absent, and its clause with it. */
export type TemplateSlot =
  | { readonly kind: 'amount'; readonly amount: Decimal; readonly sources: readonly Address[] }
  | { readonly kind: 'rate'; readonly rate: Fraction; readonly sources: readonly Address[] }
  | { readonly kind: 'places'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'words'; readonly words: string };

/** Slots by name. */
export type Slots = Readonly<Partial<Record<string, TemplateSlot>>>;

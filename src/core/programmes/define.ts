import type { AnnexInput } from './annex-schema';
import type { ProgrammeInput } from './programme-schema';
import type { WordingInput } from './wording-schema';

type ColumnInput = AnnexInput['columns'][number];
type MeasureInput = NonNullable<AnnexInput['measures']>[number];
type FactInput = NonNullable<AnnexInput['facts']>[number];
type WhoInput = Extract<FactInput, { kind: 'places' }>['who'];

/** Where relations, measures and facts name a column of their annex. */
type NamesColumn =
  | 'base'
  | 'column'
  | 'date'
  | 'denominator'
  | 'done'
  | 'filled'
  | 'number'
  | 'numerator'
  | 'part'
  | 'parts'
  | 'rate'
  | 'remark'
  | 'target'
  | 'whole';

/** What is written in a file, with the names of columns and measures in it narrowed to those there are. */
type Naming<T, ColumnId extends string, MeasureId extends string> = T extends readonly (infer U)[]
  ? Naming<U, ColumnId, MeasureId>[]
  : T extends object
    ? {
        [K in keyof T]: K extends NamesColumn
          ? Named<T[K], ColumnId, MeasureId, ColumnId>
          : K extends 'measure'
            ? Named<T[K], ColumnId, MeasureId, MeasureId>
            : Naming<T[K], ColumnId, MeasureId>;
      }
    : T;

type Named<T, ColumnId extends string, MeasureId extends string, Name extends string> = T extends string
  ? Name
  : T extends string[]
    ? Name[]
    : Naming<T, ColumnId, MeasureId>;

/** A column with its id. */
export type ColumnDefinition<Id extends string> = Omit<ColumnInput, 'id'> & { id: Id };

/** The places that a fact lists, by columns and measures that there are. */
export type WhoDefinition<ColumnId extends string, MeasureId extends string> = Naming<WhoInput, ColumnId, MeasureId>;

/** What the draft of a circular can say, by columns and measures that there are. */
export type FactDraft<ColumnId extends string, MeasureId extends string> = Naming<FactInput, ColumnId, MeasureId>;

type MeasureDraft<Id extends string, ColumnId extends string, TargetId extends string> = Omit<
  Naming<MeasureInput, ColumnId, never>,
  'id' | 'targetColumn'
> & { id: Id; targetColumn?: TargetId };

/** An annex that names only its own columns and measures, and for targets columns of the annual targets. */
export interface AnnexDefinition<
  Id extends string,
  ColumnId extends string,
  MeasureId extends string,
  TargetId extends string,
> extends Omit<AnnexInput, 'id' | 'columns' | 'relations' | 'measures' | 'cumulative' | 'denials' | 'facts'> {
  id: Id;
  columns: ColumnDefinition<ColumnId>[];
  relations?: Naming<NonNullable<AnnexInput['relations']>, NoInfer<ColumnId>, never>;
  measures?: MeasureDraft<MeasureId, NoInfer<ColumnId>, TargetId>[];
  cumulative?: NoInfer<ColumnId>[];
  denials?: Naming<NonNullable<AnnexInput['denials']>, NoInfer<ColumnId>, never>;
  facts?: FactDraft<NoInfer<ColumnId>, NoInfer<MeasureId>>[];
}

/** An annex that comes with the program: a column or a measure it names and does not have does not compile. */
export const defineAnnex = <
  const Id extends string,
  const ColumnId extends string,
  const MeasureId extends string = never,
  const TargetId extends string = never,
>(
  annex: AnnexDefinition<Id, ColumnId, MeasureId, TargetId>,
): AnnexDefinition<Id, ColumnId, MeasureId, TargetId> => annex;

/** A paragraph of the circular, drafted from annexes that there are. */
export type SectionDefinition<AnnexId extends string> = Omit<WordingInput['sections'][number], 'annexes'> & {
  annexes: AnnexId[];
};

/** A wording whose paragraphs name annexes that there are. */
export type WordingDefinition<AnnexId extends string> = Omit<WordingInput, 'sections'> & {
  sections: SectionDefinition<AnnexId>[];
};

type Threshold<MeasureId extends string> = Omit<ProgrammeInput['thresholds']['lines'][number], 'measure'> & {
  measure: MeasureId;
};

/** A programme that names only its own annexes and measures. */
interface ProgrammeDefinition<AnnexId extends string, ColumnId extends string, MeasureId extends string> extends Omit<
  ProgrammeInput,
  'annexes' | 'families' | 'thresholds' | 'wording'
> {
  annexes: AnnexDefinition<AnnexId, ColumnId, MeasureId, NoInfer<ColumnId>>[];
  families: NoInfer<AnnexId>[][];
  thresholds: Omit<ProgrammeInput['thresholds'], 'lines'> & { lines: Threshold<NoInfer<MeasureId>>[] };
  wording: WordingDefinition<NoInfer<AnnexId>>;
}

/**
 * A programme that comes with the program: an annex or a measure it names and does not have does not compile. One that
 * is loaded from a file is held against the same by its schema and its consistency.
 */
export const defineProgramme = <
  const AnnexId extends string,
  const ColumnId extends string,
  const MeasureId extends string,
>(
  programme: ProgrammeDefinition<AnnexId, ColumnId, MeasureId>,
): ProgrammeDefinition<AnnexId, ColumnId, MeasureId> => programme;

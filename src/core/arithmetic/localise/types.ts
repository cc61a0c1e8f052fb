/** How the sum of the terms stands to the constant. */
export type Operator = '==' | '<=' | '>=' | '<' | '>';

/** Σ coefficient × variable `op` constant. Decimals are exact: 0.5 is one half. */
export interface LinearRelation {
  readonly terms: readonly (readonly [coefficient: number, variable: string])[];
  readonly op: Operator;
  readonly constant: number;
}

/** One connected block of relations and the record that should satisfy them. */
export interface RelationBlock {
  readonly relations: readonly LinearRelation[];
  /** `null` (or no entry) is unknown: free to be filled, never a suspect. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Decimals a variable is printed with; without an entry, as many as its value shows. */
  readonly decimals?: Readonly<Record<string, number>> | undefined;
  /** Variables that are known to be right. */
  readonly locked?: readonly string[] | undefined;
  /** How reluctant one is to change a variable; 1 without an entry. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /**
   * How far rounding may push a relation: every equality, and every inequality of two or more variables, counts as
   * satisfied when it is missed by no more than this. A bound on a single variable stays exact.
   */
  readonly tolerance?: number | undefined;
  /** The same variables a period earlier. */
  readonly previous?: Readonly<Record<string, number | null>> | undefined;
}

/** Rows that may still be looked at, by several searches together. */
export interface SearchWork {
  left: number;
}

/** What speaks for a reading; `only` is minimality alone, from which nothing is suggested to the user. */
export type ReadingEvidence = 'unit' | 'sign' | 'swap' | 'digit' | 'confirmed' | 'previous' | 'only';

/** A variable's value as reported and as it would read. */
export interface ValueChange {
  readonly variable: string;
  readonly from: number;
  readonly to: number;
}

/** A whole reading of the record: all the changes that make it consistent, and what speaks for them. */
export interface RecordCandidate {
  readonly changes: readonly ValueChange[];
  readonly evidence: ReadingEvidence;
}

/**
 * `consistent`: nothing to change. `located`: one best reading. `tie`: several, or one slip that all best readings
 * share. `unlocated`: changing what may be changed cannot satisfy the relations (a locked variable must be wrong), or
 * the search was given up. `infeasible`: no values at all satisfy the relations.
 */
export type LocalisationStatus = 'consistent' | 'located' | 'tie' | 'unlocated' | 'infeasible';

/** The answer; see DESIGN 4. Every list is in the order of the variables' names, candidates best first. */
export interface Localisation {
  readonly status: LocalisationStatus;
  readonly weight: number;
  readonly minimalSets: readonly (readonly string[])[];
  readonly candidates: readonly RecordCandidate[];
  /** The unknowns that the relations determine uniquely. */
  readonly filled: Readonly<Record<string, number>>;
  /** The record, or its located reading, satisfies some relation only within the tolerance. */
  readonly rounding?: true;
}

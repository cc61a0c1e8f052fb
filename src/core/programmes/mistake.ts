/** Where something stands in a programme's file. */
export type MistakePath = readonly (string | number)[];

/** What is wrong though the form is right: where, and the sentence. */
export interface Mistake {
  readonly path: MistakePath;
  readonly says: string;
}

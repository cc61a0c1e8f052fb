import type { OptionName, CommandArguments } from './options';

/**
 * One command of `annex`: a file in commands/, entered in commands/index.ts. Help, parsing and refusals follow from it.
 */
export interface CommandDefinition {
  readonly name: string;
  /** What it is for, a few words for the list of commands. */
  readonly title: string;
  /** How its files are written in the help: 文件.xlsx, 文件|文件夹… */
  readonly takes: string;
  /** How many files it needs, at least and at most. */
  readonly files: readonly [least: number, most: number];
  /** The options it takes, in the order of its help. */
  readonly options: readonly OptionName[];
  /** Options it cannot do without. */
  readonly needs?: readonly OptionName[];
  /** Further lines of its help: what it writes, what its exit codes mean, an example. */
  readonly help: readonly string[];
  /** Does it and says the exit code: 0 nothing to mend, 1 errors found, 2 could not complete. */
  readonly run: (words: CommandArguments) => Promise<number>;
}
